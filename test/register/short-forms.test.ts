import { describe, expect, it } from 'vitest'
import { defaultSettings } from '../../src/parse/settings.js'
import { identify } from '../../src/register/roster/identify.js'
import { nameOf } from '../../src/register/roster/somebody.js'
import { aFile, anAppearance } from './appearances.js'

type Printed = Parameters<typeof anAppearance>

/** Whose the last appearance of some files is, of which each names these; null where it is open. */
function whose(...files: readonly (readonly Printed[])[]): string | null {
  const { appearances } = identify(
    files.map((printed, at) =>
      aFile(`${at + 1}.md`, {
        date: `2020-0${at + 1}-06`,
        appearances: printed.map(([name, more]) => anAppearance(name, more)),
      }),
    ),
    defaultSettings,
  )
  const person = appearances.at(-1)?.person
  return person ? nameOf(person) : null
}

describe('a surname alone', () => {
  it('is somebody’s on a list of attendance, and not beside the lists', () => {
    expect(whose([['Scott Blake']], [['Blake']])).toBe('Scott Blake')
    expect(whose([['Scott Blake']], [['Blake', { list: null, kind: 'office' }]])).toBe('Blake')
    expect(whose([['Scott Blake']], [['Blakes']])).toBe('Blakes')
  })

  it('is open where two have it, and none’s whose first name it is for another', () => {
    expect(whose([['Scott Blake'], ['Rose Blake']], [['Blake']])).toBeNull()
    expect(whose([['Scott Blake'], ['Blake Hale']], [['Blake']])).toBe('Blake Hale')
  })

  it('is another’s where others stand there by their first names', () => {
    expect(whose([['Scott Blake'], ['Ann Fox']], [['Ann'], ['Blake']])).toBe('Blake')
    expect(whose([['Scott Blake'], ['Ann Fox']], [['Ann', { list: null }], ['Blake']])).toBe('Scott Blake')
    expect(whose([['Scott Blake'], ['Ann Fox']], [['Ann Fox'], ['Blake']])).toBe('Scott Blake')
    expect(whose([['Scott Blake'], ['Ann Fox']], [['Fox'], ['Blake']])).toBe('Scott Blake')
  })
})

describe('somebody who stands on a list already', () => {
  it('is not there once more in another form', () => {
    expect(whose([['Ann Fox'], ['Bo Lund']], [['Ann Fox'], ['Ann']])).toBe('Ann')
    expect(whose([['Ann Fox'], ['Bo Lund']], [['Ann Fox'], ['Ann', { list: 2, kind: 'text' }]])).toBe(
      'Ann Fox',
    )
    expect(whose([['Ann Fox'], ['Ann Hale']], [['Ann Fox'], ['Ann']])).toBe('Ann Hale')
  })
})

describe('initials beside a name of the same file', () => {
  it('are that person’s, whoever else has them', () => {
    const both: readonly Printed[] = [['Ann Fox'], ['Al Frost']]
    expect(whose(both, [['AF']])).toBeNull()
    expect(
      whose(both, [
        ['Al Frost', { initials: 'AF' }],
        ['AF', { list: 2, kind: 'text' }],
      ]),
    ).toBe('Al Frost')
  })
})
