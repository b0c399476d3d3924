import { expect, test } from 'vitest'
import { readMinutes } from '../../src/index.js'
import type { LeftOut } from '../../src/model/action.js'
import { leftOutNear } from '../../src/query/left-out.js'
import { everything } from '../../src/query/query.js'
import { select } from '../../src/query/select.js'
import { aMeeting, anAction, anEntry, aRegister, aSighting, place } from '../builders.js'

const spring = aMeeting('2011-spring')
const summer = aMeeting('2011-summer')
type Place = readonly [path: string, line: number]

const at = (path: string, line: number) => ({ location: place(path, line) })
const sightingAt = ([path, line]: Place) => aSighting(spring, anEntry('ask', at(path, line)))
const action = (id: string, first: Place, ...others: readonly Place[]) =>
  anAction(id, spring, { entries: [sightingAt(first), ...others.map(sightingAt)] })

const leftOut = (path: string, line: number, confidential = false): LeftOut => ({
  text: `line ${line}`,
  because: { code: 'says-none', quoted: 'none' },
  confidential,
  ...at(path, line),
})

const actions = [
  action('2011-spring/1.1', ['2011-spring.md', 10], ['2011-summer.md', 5]),
  action('2011-spring/1.2', ['2011-spring.md', 20]),
]

function near(all: readonly LeftOut[], confidential = false, isOfUnknownLanguage?: true) {
  const minutes = [spring, summer].map(({ path }) => ({
    ...readMinutes({ path, text: '# Heads, 14 March 2011\n' }),
    leftOut: all.filter(({ location }) => location.path === path),
    ...(isOfUnknownLanguage && path === summer.path ? { isOfUnknownLanguage } : {}),
  }))
  const register = aRegister(actions, { meetings: [spring, summer], minutes })
  const listing = select(register, {
    query: everything,
    today: '2011-06-20',
    sort: ['id'],
    groupBy: null,
    limit: null,
    confidential,
  })
  const found = leftOutNear(listing, register, confidential)
  return {
    ...found,
    near: [...found.near].map(([listed, lines]) => [listed.action.id, lines.map(({ text }) => text)]),
    elsewhere: found.elsewhere.map(({ text }) => text),
  }
}

test('what is left out stands by the listed action that is nearest to it, by the first of two', () => {
  const lines = [1, 12, 15, 16, 30].map((line) => leftOut('2011-spring.md', line))
  expect(near(lines).near).toEqual([
    ['2011-spring/1.1', ['line 1', 'line 12', 'line 15']],
    ['2011-spring/1.2', ['line 16', 'line 30']],
  ])
})

test('an action stands wherever one of its meetings names it', () => {
  expect(near([leftOut('2011-summer.md', 90)]).near).toEqual([['2011-spring/1.1', ['line 90']]])
})

test('what is confidential is counted, and shown only where that is asked for', () => {
  const lines = [leftOut('2011-spring.md', 9), leftOut('2011-spring.md', 11, true)]
  expect(near(lines)).toMatchObject({ near: [['2011-spring/1.1', ['line 9']]], confidential: 1 })
  expect(near(lines, true)).toMatchObject({
    near: [['2011-spring/1.1', ['line 9', 'line 11']]],
    confidential: 0,
  })
})

test('where no listed action stands, what is left out is under none', () => {
  const register = aRegister([], {
    minutes: [{ ...readMinutes({ path: 'x.md', text: '# X\n' }), leftOut: [leftOut('x.md', 3)] }],
  })
  const listing = select(register, {
    query: everything,
    today: '2011-06-20',
    sort: [],
    groupBy: null,
    limit: null,
    confidential: true,
  })
  const found = leftOutNear(listing, register, true)
  expect([found.near.size, found.elsewhere.map(({ text }) => text)]).toEqual([0, ['line 3']])
})

test('files of which nothing tells the language are named, and no others', () => {
  expect(near([], false, true).ofUnknownLanguage).toEqual(['2011-summer.md'])
  expect(near([]).ofUnknownLanguage).toEqual([])
})
