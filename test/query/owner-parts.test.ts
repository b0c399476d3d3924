import { expect, test } from 'vitest'
import type { Action } from '../../src/model/action.js'
import type { Owner } from '../../src/model/owner.js'
import { ownerKey } from '../../src/model/owner.js'
import type { Register } from '../../src/model/register.js'
import { joinedParts, type PartStatus, partName, partsByOwner } from '../../src/query/owner-parts.js'
import { registerOfSeries } from '../series.js'

const read = registerOfSeries(
  {
    '2011-01-10': [
      'Present: Ann Cole, Rob Hale',
      '## Actions',
      '- [ ] Ann to paint the gate',
      '- [ ] Rob and Ann to count the keys',
      '- [x] Rob to mend the pump',
      '- [ ] to sweep the yard',
    ],
    '2011-02-10': [
      '## Actions',
      '- [ ] Rob to write to the bank',
      '- [x] Ann to paint the gate',
      '- [ ] @zed to dance',
    ],
    '2012-03-10': ['## Actions', '- [ ] Ann to buy a bell'],
  },
  'register: { since: 2011-02-01 }',
)

const register: Register = {
  ...read,
  possible: read.actions.map(({ text, owners, item, confidential, location, meeting }) => ({
    ...{ text: `perhaps ${text}`, owners, item, confidential, location, meeting },
    because: { code: 'review', quoted: null },
  })),
}

const isOf = (owners: readonly Owner[], key: string | null): boolean =>
  key === null || owners.some((owner) => ownerKey(owner) === key)

const all = [...register.actions, ...register.beforeLine, ...register.possible]
const owners = [null, ...new Set(all.flatMap((action) => action.owners.map(ownerKey)))]
const statuses: readonly PartStatus[] = ['outstanding', 'closed']
const withoutReasons = (action: Action): unknown => ({
  ...action,
  entries: action.entries.map((sighting) => ({
    ...sighting,
    entry: sighting.entry && { ...sighting.entry, because: [] },
  })),
})

const isWanted = (status: string, wanted: PartStatus): boolean =>
  (status === 'outstanding') === (wanted === 'outstanding')

test('the register has what the parts are to be told apart by', () => {
  expect(owners.length).toBeGreaterThan(3)
  expect(register.beforeLine.length).toBeGreaterThan(1)
  expect(new Set(register.actions.map(({ status }) => status)).size).toBe(2)
  expect(register.actions.some((action) => action.owners.length === 0)).toBe(false)
})

test.each(
  owners.flatMap((owner) =>
    statuses
      .filter((status) => owner !== null || status === 'outstanding')
      .map((status) => [owner, status] as const),
  ),
)('a part holds all of its owner and status, in order, and nothing else: %s, %s', (owner, status) => {
  const part = partsByOwner(register).get(partName(owner, status))
  const joined = joinedParts(part ? [part] : [])
  const wanted = (actions: typeof register.actions) =>
    actions
      .filter((action) => isOf(action.owners, owner) && isWanted(action.status, status))
      .map(withoutReasons)
  expect(joined.actions).toEqual(wanted(register.actions))
  expect(joined.beforeLine).toEqual(wanted(register.beforeLine))
  expect(joined.possible).toEqual(
    status === 'closed' ? [] : register.possible.filter((candidate) => isOf(candidate.owners, owner)),
  )
})

test('what is closed of everybody together is in no part: the whole register has it', () => {
  expect(partsByOwner(register).has(partName(null, 'closed'))).toBe(false)
})

test('what two share stands once, at its place among what either has', () => {
  const parts = partsByOwner(register)
  const [rob, ann] = ['RH', 'AC'].map((initials) => {
    const person = register.people.find(({ name }) => name.startsWith(initials === 'RH' ? 'Rob' : 'Ann'))
    const part = person && parts.get(partName(ownerKey(person), 'outstanding'))
    if (!part) throw new Error(`nothing of ${initials}`)
    return part
  })
  if (!rob || !ann) throw new Error('nobody')
  const { beforeLine, actions } = joinedParts([rob, ann])
  expect(beforeLine.map(({ text }) => text)).toEqual(['count the keys'])
  expect(actions.map(({ text }) => text)).toEqual(['write to the bank', 'buy a bell'])
  expect(joinedParts([ann, rob])).toEqual(joinedParts([rob, ann]))
})
