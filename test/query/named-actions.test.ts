import { describe, expect, test } from 'vitest'
import {
  actionsBeginning,
  actionsNamed,
  actionsNamedInFull,
  type KnownIds,
} from '../../src/query/named-actions.js'
import { aMeeting, anAction, aRegister } from '../builders.js'

const spring = aMeeting('2011-spring')
const summer = aMeeting('2011-summer')
const one = anAction('2011-spring/4a.1', spring)
const two = anAction('2011-summer/4a.1', summer)
const pinned = { ...anAction('2011-spring/lamp', spring), countedId: '2011-spring/7.2' }
const ten = anAction('2011-spring/4a.10', spring)
const register = aRegister([one, two, pinned, ten])
const known: KnownIds = {
  actions: register.actions,
  byId: new Map([...register.byId, ['2011-summer/9.9', pinned]]),
}

const idsOf = (actions: readonly { readonly id: string }[]) => actions.map(({ id }) => id)

describe('in full, an id names', () => {
  test.each([
    ['the action that has it', '2011-spring/4a.1', [one.id]],
    ['whatever its letters', '2011-SPRING/4A.1', [one.id]],
    ['a pinned one by its name', '2011-spring/lamp', [pinned.id]],
    ['a pinned one by what is counted', '2011-spring/7.2', [pinned.id]],
    ['one by the id of a later place', '2011-summer/9.9', [pinned.id]],
    ['all whose short number it is', '4a.1', [one.id, two.id]],
    ['a pinned one by its short name', 'LAMP', [pinned.id]],
    ['a pinned one by its short number', '7.2', [pinned.id]],
    ['nothing by a piece of a number', 'a.1', []],
    ['nothing by its beginning', '2011-spring/4a', []],
    ['nothing by the end of its meeting', 'spring/4a.1', []],
    ['nothing where it is empty', '', []],
  ])('%s', (_, typed, ids) => {
    expect(idsOf(actionsNamedInFull(typed, known))).toEqual(ids)
  })
})

describe('by its end, an id names', () => {
  test.each([
    ['the action behind a meeting that is cut', 'spring/4a.1', [one.id]],
    ['with # for the /', 'spring#4a.1', [one.id]],
    ['with a blank for the /', 'summer 4a.1', [two.id]],
    ['with blanks around it', ' spring 4a.1 ', [one.id]],
    ['a pinned one by what is counted', 'spring/7.2', [pinned.id]],
    ['one by the end of the id of a later place', 'summer 9.9', [pinned.id]],
    ['what it names in full before any other', '4a.1', [one.id, two.id]],
    ['nothing by numbers alone, such as a year', '2011', []],
    ['nothing by a day', '2011-06', []],
    ['nothing by half a word', 'ring/4a.1', []],
    ['nothing where it is blank', '  ', []],
  ])('%s', (_, typed, ids) => {
    expect(idsOf(actionsNamed(typed, known))).toEqual(ids)
  })
})

describe('by its beginning, an id names', () => {
  test.each([
    ['all that begin so', '2011-spring/4a', [one.id, ten.id]],
    ['whatever their letters', '2011-SUMMER', [two.id]],
    ['a pinned one by what is counted', '2011-spring/7', [pinned.id]],
    ['nothing by its end', '4a.1', []],
    ['nothing where it is empty', '', []],
  ])('%s', (_, typed, ids) => {
    expect(idsOf(actionsBeginning(typed, known))).toEqual(ids)
  })
})
