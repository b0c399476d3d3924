import { describe, expect, it } from 'vitest'
import { isNamedAlike, isSameOwner, type Owner, ownerKey, sharesOwner } from '../../src/model/owner.js'

const owner = (key: string, kind: Owner['kind'] = 'unknown'): Owner => ({ key, written: key, kind })

describe('who is the same owner', () => {
  it('is one whatever the capitals are', () => {
    for (const [one, other] of [
      ['@Kim', '@kim'],
      ['TR', 'tr'],
      ['The Clerk', 'the clerk'],
      ['ÅSA', 'åsa'],
    ] as const) {
      expect(isSameOwner(owner(one), owner(other)), `${one} and ${other}`).toBe(true)
      expect(ownerKey(owner(one))).toBe(ownerKey(owner(other)))
    }
  })

  it('is one whether an accent is typed with its letter or behind it', () => {
    expect(isSameOwner(owner('Zo\u00eb'), owner('Zoe\u0308'))).toBe(true)
  })

  it('is known by the key, not by how it was written', () => {
    expect(isSameOwner({ ...owner('TR'), written: 'Terry' }, { ...owner('TR'), written: 'he' })).toBe(true)
  })

  it('is another where a letter or a word differs', () => {
    for (const [one, other] of [
      ['TR', 'TRB'],
      ['Ann Fox', 'Anne Fox'],
      ['Ann Fox', 'Ann'],
    ] as const)
      expect(isSameOwner(owner(one), owner(other)), `${one} and ${other}`).toBe(false)
  })

  it('is shared where one of several is', () => {
    expect(sharesOwner([owner('TR'), owner('af')], [owner('AF')])).toBe(true)
    expect(sharesOwner([owner('TR')], [owner('AF'), owner('RH')])).toBe(false)
    expect(sharesOwner([], [owner('AF')])).toBe(false)
  })
})

describe('who is named alike', () => {
  it('is a first name and the full name, either way round and in any capitals', () => {
    expect(isNamedAlike(owner('Fletcher'), owner('Fletcher Boyd'))).toBe(true)
    expect(isNamedAlike(owner('fletcher boyd'), owner('Fletcher'))).toBe(true)
  })

  it('is neither a group, nor two letters, nor a part of a word', () => {
    expect(isNamedAlike(owner('Finance', 'group'), owner('Finance Board', 'group'))).toBe(false)
    expect(isNamedAlike(owner('Jo'), owner('Jo Bell'))).toBe(false)
    expect(isNamedAlike(owner('Fletch'), owner('Fletcher Boyd'))).toBe(false)
  })
})
