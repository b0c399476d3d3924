import { expect, test } from 'vitest'
import { findAction } from '../../src/commands/show/find-action.js'
import { UsageError } from '../../src/model/usage-error.js'
import { aMeeting, anAction } from '../builders.js'

const spring = aMeeting('2011-spring')
const actions = [
  anAction('2011-spring/4a.1', spring),
  anAction('2011-spring/4a.10', spring),
  { ...anAction('2011-spring/proforma', spring), countedId: '2011-spring/3.1' },
]

function find(id: string): string {
  return findAction(id, actions, 'show').id
}

test('an id in full always wins over those that begin with it', () => {
  expect(find('2011-spring/4a.1')).toBe('2011-spring/4a.1')
  expect(find('2011-SPRING/4A.10')).toBe('2011-spring/4a.10')
})

test('a pinned action answers to its counted id too', () => {
  expect(find('2011-spring/3.1')).toBe('2011-spring/proforma')
})

test('an id that one action has wins over the counted id of another', () => {
  const numbered = anAction('2011-spring/3.1', spring)
  expect(findAction('2011-spring/3.1', [...actions, numbered], 'show')).toBe(numbered)
})

test('a beginning that is unique is enough', () => {
  expect(find('2011-spring/p')).toBe('2011-spring/proforma')
})

function mistake(id: string): UsageError {
  try {
    find(id)
  } catch (error) {
    if (error instanceof UsageError) return error
  }
  throw new Error(`${id} was found`)
}

test('a beginning of several lists them', () => {
  expect(mistake('2011-spring/4').message).toBe(
    'Unexpected beginning `2011-spring/4`, expected one that a single id has',
  )
  expect(mistake('2011-spring/4').more).toEqual([
    'ids:    2011-spring/4a.1, 2011-spring/4a.10',
    'try:    epha show 2011-spring/4a.1',
  ])
})

test('an id that nothing answers to names the nearest', () => {
  expect(mistake('2011-sping/4a.1').message).toBe(
    'Unexpected id `2011-sping/4a.1`, expected one of the register; nearest is `2011-spring/4a.1`',
  )
  expect(mistake('').more.at(-1)).toBe('try:    epha actions --status all')
})

test('a number alone is no id, and the latest action that ends so is offered', () => {
  expect(mistake('4a.10').message).toBe(
    'Unexpected id `4a.10`, expected one of the register; nearest is `2011-spring/4a.10`',
  )
})
