import type { Census } from '../model/census.js'
import { dormantSince } from '../model/dormant.js'
import type { Register } from '../model/register.js'
import { ownersOnNoRoster } from './strangers.js'

/** Counts a register once, so that any day can be asked of the count. */
export function censusOf(register: Register): Census {
  const { actions, beforeLine } = register
  const outstanding = actions.filter(({ status }) => status === 'outstanding')
  const since = dormantSince(register)
  return {
    outstanding: outstanding.length,
    dueDays: outstanding.flatMap(({ due }) => due?.date ?? []),
    dormantSince: outstanding.flatMap((action) => since(action) ?? []),
    confidential: actions.filter(({ confidential }) => confidential).length,
    beforeLine: beforeLine.filter(({ status }) => status === 'outstanding').length,
    strangers: ownersOnNoRoster(register),
  }
}
