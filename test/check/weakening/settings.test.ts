import { expect, test } from 'vitest'
import { rules } from '../../../src/check/rules/index.js'
import { agreedSettings, changesOfSettings } from '../../../src/check/weakening/settings.js'
import { readSettings } from '../../../src/parse/settings.js'

const read = (text: string) => readSettings(text, 'epha.yaml')
const changes = (before: string, now: string) => changesOfSettings(read(before), read(now), rules)

test.each([
  ['check: { owner-unknown: error }', 'check: {}', ['makes owner-unknown a warning']],
  ['', 'check: { weekday-wrong: off }', ['turns weekday-wrong off']],
  [
    'check: { since: 2010-01-01 }',
    'check: { since: 2011-01-01 }',
    ['complains of no minutes before 1 January 2011 (`since`)'],
  ],
  ['exclude: [a/**]', 'exclude: [a/**, b/**]', ['leaves out `b/**` (`exclude`)']],
  ['people: { TR: Terry Reynolds }', '', ['changes `people` in epha.yaml: TR']],
  [
    'people: { TR: { name: Terry Reynolds, until: 2011-01-01 } }',
    'people: { TR: Terry Reynolds }',
    ['changes `people` in epha.yaml: TR'],
  ],
  ['groups: [Heads, All]', 'groups: [All]', ['changes `groups` in epha.yaml: Heads']],
  [
    'terms: { yule: { from: 2011-12-01, until: 2011-12-31 } }',
    'terms: { yule: { from: 2011-12-01, until: 2019-12-31 } }',
    ['changes `terms` in epha.yaml: yule'],
  ],
  ['', 'default-due: next-meeting', ['changes `default-due` in epha.yaml']],
  ['', 'series: { board: { folder: board } }', ['changes `series` in epha.yaml']],
])('%s, then %s', (before, now, expected) => {
  expect(changes(before, now)).toEqual(expected)
})

test.each([
  ['check: { agenda-gap: off }', 'check: { agenda-gap: error }'],
  ['check: { since: 2011-01-01 }', ''],
  ['exclude: [a/**]', ''],
  [
    'people: { TR: Terry Reynolds }',
    'people: { TR: { name: Terry Reynolds, aliases: [Terry] }, RH: Ralph Holloway }',
  ],
  ['', 'queries: { mine: "owner:TR" }\ntitle: Heads\nremind: { greeting: Hello }'],
])('what makes the check no milder is not told: %s, then %s', (before, now) => {
  expect(changes(before, now)).toEqual([])
})

test('a line in time counts as it was agreed on, and is told', () => {
  const later = read('register: { since: 2027-01-01 }')
  const before = read('')
  expect(changesOfSettings(before, later, rules)).toEqual(['changes `register` in epha.yaml'])
  expect(agreedSettings(before, later)).toMatchObject({ register: { since: null } })
})

test('people and words are those of both, the rest is what was agreed on', () => {
  const before = read('people: { TR: Terry Reynolds }\ncheck: { agenda-gap: error }\nexclude: [a/**]')
  const now = read(
    'people: { RH: Ralph Holloway }\ncheck: { agenda-gap: off }\nexclude: [b/**]\ndate-order: day-month',
  )
  const agreed = agreedSettings(before, now)
  expect(agreed.people.map(({ key }) => key)).toEqual(['RH', 'TR'])
  expect(agreed.check.severities.get('agenda-gap')).toBe('error')
  expect(agreed.exclude).toEqual(['a/**'])
  expect(agreed.dateOrder).toBe('day-month')
})
