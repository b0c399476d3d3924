import { describe, expect, test } from 'vitest'
import { formOf } from '../../src/language/name-form.js'
import { type KnownNames, wordsOfName } from '../../src/language/people.js'
import { isAlike } from '../../src/query/alike-names.js'

function namesOf(name: string, ...aliases: readonly string[]): KnownNames {
  return {
    words: wordsOfName(formOf(name)),
    spelt: [],
    title: null,
    printed: new Set(),
    small: '',
    aliases: new Set(aliases),
    not: new Set(),
  }
}

describe('a name may be somebody though it does not fit', () => {
  test.each([
    ['Rob Vane', 'Robert Vane', 'a nickname of two letters and more'],
    ['Mike Moor', 'Michael Moor', 'a nickname of two letters'],
    ['Kathryn Moor', 'Katherine Moor', 'a letter in three'],
    ['Ana Lopez', 'Ana Lopez Ruiz', 'a surname more'],
    ['Ana Ruiz', 'Ana Lopez Ruiz', 'a surname less'],
    ['Ana Ruix Lopes', 'Ana Bru Lopez', 'another surname, mistyped'],
    ['A Lopes', 'Ana Lopez', 'an initial, and a surname mistyped'],
    ['Ana Lopes', 'A Lopez', 'the same the other way round'],
    ['Tilman Brandd', 'Tilmann Brand', 'both mistyped'],
    ['Tilman', 'Tilmann Brand', 'a first name with a letter less'],
    ['Tilmannn', 'Tilmann Brand', 'a first name with a letter more'],
    ['Yarsloav', 'Yaroslav Bell', 'two letters exchanged'],
    ['GVW', 'Greg Wilson', 'initials with a letter more'],
    ['NPCH', 'Neil Chue Hong', 'initials with a letter more within'],
  ])('%s and %s: %s', (name, person) => {
    expect(isAlike(formOf(name), namesOf(person))).toBe(true)
  })

  test('by a letter in a name by which this person is called', () => {
    expect(isAlike(formOf('Sparow'), namesOf('Ana Lopez', 'sparrow'))).toBe(true)
    expect(isAlike(formOf('Sparow'), namesOf('Ana Lopez'))).toBe(false)
  })
})

describe('a name is not somebody’s', () => {
  test.each([
    ['Bob Vane', 'Robert Vane', 'which begins with another letter'],
    ['Ruth Vane', 'Robert Vane', 'of which only the first letter is the same'],
    ['Rob Vane', 'Rob Cole', 'with another surname'],
    ['Rob Cane', 'Rob Vane', 'with a short surname, which may be anybody’s'],
    ['Rupert Lopes', 'Robert Lopez', 'with another first name'],
    ['R Lopes', 'Ana Lopez', 'with another initial'],
    ['A Marsh', 'Ana Lopez', 'with that initial and another surname'],
    ['Lopez', 'Ana Lopez', 'which is its surname: that fits'],
    ['Rob', 'Ron Vane', 'with a short name, which may be anybody’s'],
    ['Anna', 'Anne Vane', 'of four letters'],
    ['Yilmann', 'Tilmann Brand', 'which begins with another letter, and is one letter away'],
    ['Yaroslov Bee', 'Yaroslav', 'by one name alone'],
    ['Yarusluv', 'Yaroslav Bell', 'of which two letters are others'],
    ['GW', 'Greg Wilson', 'whose own initials they are'],
    ['GVX', 'Greg Wilson', 'which end otherwise'],
    ['VGW', 'Greg Wilson', 'which begin otherwise'],
    ['NPHH', 'Neil Chue Hong', 'in which one of its letters is missing'],
    ['GVW', 'Greg', 'of one word'],
  ])('%s and %s, %s', (name, person) => {
    expect(isAlike(formOf(name), namesOf(person))).toBe(false)
  })
})
