import { describe, expect, it } from 'vitest'
import { readMinutes } from '../../src/index.js'
import type { Owner } from '../../src/model/owner.js'
import { defaultSettings } from '../../src/parse/settings.js'
import { withoutUnknown } from '../../src/register/build.js'
import { begin, type Life } from '../../src/register/life.js'
import { mayBeSameOwners, ownersAgree, ownersBeside } from '../../src/register/whose.js'
import { aMeeting, anEntry, anOwner } from '../builders.js'

const owners = (...names: readonly string[]): readonly Owner[] => names.map((name) => anOwner(name))
const lifeOf = (...names: readonly string[]): Life =>
  begin(
    { counted: 'x/1.1', pinned: null },
    { meeting: aMeeting('x'), entry: anEntry('go', { owners: owners(...names) }), due: null },
    [],
  )

describe('the owners of an entry beside those of an action', () => {
  it.each<readonly [string, readonly string[], readonly string[], string]>([
    ['nobody and nobody', [], [], 'same'],
    ['one', ['Rose'], ['Rose'], 'same'],
    ['two in another order', ['Rose', 'Tom'], ['Tom', 'Rose'], 'same'],
    ['a first name', ['Rose'], ['Rose Hale'], 'same'],
    ['one of two', ['Rose'], ['Tom', 'Rose'], 'shared'],
    ['one more', ['Rose', 'Tom'], ['Rose'], 'shared'],
    ['one of each two', ['Rose', 'Tom'], ['Ash', 'Rose'], 'shared'],
    ['nobody of two', [], ['Tom', 'Rose'], 'unsaid'],
    ['one of nobody', ['Rose'], [], 'unsaid'],
    ['others', ['Rose', 'Tom'], ['Ash', 'Moss'], 'other'],
  ])('are %s: %j, %j: %s', (_, said, has, beside) => {
    const [entry, life] = [anEntry('go', { owners: owners(...said) }), lifeOf(...has)]
    expect(ownersBeside(entry, life)).toBe(beside)
    expect(ownersAgree(entry, life)).toBe(beside !== 'other')
  })

  it('are shared where it went over from any of them', () => {
    const handed = (from: readonly string[], has: readonly string[]) =>
      ownersBeside(anEntry('go', { owners: owners('Ash'), formerOwners: owners(...from) }), lifeOf(...has))
    expect(handed(['Rose'], ['Rose'])).toBe('shared')
    expect(handed(['Rose'], ['Tom', 'Rose'])).toBe('shared')
    expect(handed(['Moss', 'Tom'], ['Tom', 'Rose'])).toBe('shared')
    expect(handed(['Moss'], ['Tom', 'Rose'])).toBe('other')
    expect(handed([], ['Tom'])).toBe('other')
    expect(handed(['Rose'], ['Ash'])).toBe('same')
  })

  it.each<readonly [readonly string[], readonly string[], boolean]>([
    [['Kim'], ['Kim Ash'], true],
    [['KimA'], ['Kim Ash'], true],
    [['Kim Ash'], ['@kim'], true],
    [['Ash'], ['Kim Ash'], false],
    [['KA'], ['KA'], false],
    [['Kim'], ['Kim'], true],
    [['Ki'], ['Kim'], false],
    [['Kim', 'Tom'], ['Kim Ash'], false],
    [['Kim'], ['Kim Ash', 'Tom'], false],
    [['Kim', 'Tom'], ['Tom Reeve', 'Kim Ash'], true],
    [['Kim', 'Moss'], ['Tom Reeve', 'Kim Ash'], false],
    [[], [], true],
  ])('may be theirs under other names: %j, %j: %s', (said, has, may) => {
    expect(mayBeSameOwners(anEntry('go', { owners: owners(...said) }), lifeOf(...has))).toBe(may)
  })
})

describe('lines that would be about an action if there were one', () => {
  const read = readMinutes({ path: 'a.md', text: '# Board\n' }, defaultSettings)
  const line = anEntry('it was seen', { ref: 'X/1.1', ifKnown: true })
  const plain = anEntry('go', { ref: 'x/9.9' })
  const left = (...entries: readonly (typeof line)[]) => {
    const minutes = { ...read, entries }
    return { minutes, left: withoutUnknown(minutes, (id) => id === 'x/1.1') }
  }

  it('are left out where there is none, and all else stays', () => {
    const unknown = { ...line, ref: 'x/1.2' }
    expect(left(plain, unknown, line).left.entries).toEqual([plain, line])
    expect(left(unknown, { ...anEntry('no id'), ifKnown: true }).left.entries).toEqual([])
  })

  it('leave the same minutes where each is one', () => {
    const { minutes, left: same } = left(plain, line)
    expect(same).toBe(minutes)
  })
})
