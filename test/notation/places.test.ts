import fc from 'fast-check'
import { expect, test } from 'vitest'
import { factsOf } from '../../src/model/action.js'
import { addsNothing, withMorePlaces, withPlace } from '../../src/notation/combine/second-place.js'
import { anEntry, anOwner, place } from '../builders.js'

const one = <T extends object>(...all: readonly T[]) => fc.constantFrom<T | object>({}, {}, ...all)
const facts = fc.tuple(
  one({ verbFirst: true }, { verbFirst: false }),
  one({ ownersAsSubject: true }),
  one({ status: 'outstanding' }, { status: 'done' }),
  one({}, {}, { due: { written: 'by May', date: null } }, { pin: 'gate' }),
)
const owners = fc.constantFrom([], [anOwner('RH')], [anOwner('RH'), anOwner('TR')])
const entry = fc
  .tuple(facts, owners, fc.constantFrom('mend the gate', 'mend the old gate'))
  .map(([more, some, text]) => anEntry(text, Object.assign({}, ...more, { owners: some })))

test('places that add nothing are noted together as they are one after the other', () => {
  let plain = 0
  fc.assert(
    fc.property(entry, fc.array(entry, { maxLength: 4 }), (first, others) => {
      const rows = others.filter((row) => addsNothing(first, factsOf(row)))
      plain += rows.length
      const places = rows.map((_, index) => place('a.md', index + 2))
      const each = rows.reduce(
        (before, row, index) => withPlace(before, factsOf(row), places[index] ?? place()),
        first,
      )
      expect(rows.length === 0 ? first : withMorePlaces(first, places)).toEqual(each)
    }),
    { numRuns: 2000 },
  )
  expect(plain).toBeGreaterThan(20)
})
