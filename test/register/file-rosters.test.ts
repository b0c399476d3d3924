import { describe, expect, it } from 'vitest'
import type { FileRoster } from '../../src/model/file-roster.js'
import { parseDocument } from '../../src/parse/document.js'
import { readSettings } from '../../src/parse/settings.js'
import { rosterOfOne, whoIsWho } from '../../src/register/roster/rosters.js'

/** The roster of one of some files, `path: lines`; a folder is a series. */
function rosterIn(files: Readonly<Record<string, readonly string[]>>, path: string, epha = ''): FileRoster {
  const settings = readSettings(epha, 'epha.yaml')
  const names = Object.entries(files).map(([path, lines]) => {
    const file = { path: `${path}.md`, text: `# Board\n\n${lines.join('\n')}\n` }
    return parseDocument(file, settings, { alone: false, absolutePath: `/minutes/${path}.md` }).names
  })
  const roster = whoIsWho(names, settings).rosters.get(`${path}.md`)
  if (roster === undefined) throw new Error(`no ${path} among the files`)
  return roster
}

const keys = (people: FileRoster['own']): readonly string[] => people.map(({ key }) => key)

describe('the roster of a file', () => {
  it('has whom it names itself, as the series knows them, with the forms used here', () => {
    const { own } = rosterIn(
      {
        'board/2020-01-06': ['Present: Iris Holm (IH), Tom Reeve'],
        'board/2020-02-03': ['Present: Iris, Tom Reeve'],
      },
      'board/2020-02-03',
    )
    expect(own.map(({ key, name, aliases }) => [key, name, ...aliases])).toEqual([
      ['IH', 'Iris Holm', 'Iris'],
      ['Tom Reeve', 'Tom Reeve'],
    ])
  })

  it('tells who was there, whoever is open too, and who was not', () => {
    const { present, apologies } = rosterIn(
      {
        'board/2020-01-06': ['Present: Iris Holm, Iris Vane'],
        'board/2020-02-03': ['Present: Iris, Tom Reeve', 'Chair: Ann Fox', 'Apologies: Bo Lund (BL)'],
      },
      'board/2020-02-03',
    )
    expect(present).toEqual(['Iris', 'Tom Reeve', 'Ann Fox'])
    expect(apologies).toEqual(['BL'])
  })

  it('has those of its series beside them, the nearest first, and nobody of another series', () => {
    const files = {
      'board/2019-07-01': ['Present: Ann Fox'],
      'board/2020-06-01': ['Present: Bo Lund'],
      'board/2020-09-07': ['Present: Cy Marsh'],
      'board/2018-01-01': ['Present: Di Nash'],
      'choir/2020-06-01': ['Present: Ed Oak'],
      'board/2020-07-06': ['Present: Flo Pike'],
    }
    const epha = 'people: { GQ: Gil Quist, HR: { name: Hal Rook, until: 2020-01-01 } }'
    expect(rosterIn(files, 'board/2020-07-06', epha).near.map(keys)).toEqual([
      ['GQ', 'Bo Lund', 'Cy Marsh'],
      ['Ann Fox'],
    ])
    expect(rosterIn(files, 'choir/2020-06-01', epha).near.map(keys)).toEqual([['GQ'], []])
  })

  it('tells whom the series meets only later, where it says who was there', () => {
    const files = (line: string) => ({
      'board/2020-01-06': ['Present: Ann Fox'],
      'board/2020-02-03': [line],
      'board/2020-03-02': ['Present: Bo Lund'],
      'board/notes': ['Present: Di Nash'],
    })
    const later = (line: string, path = 'board/2020-02-03') => [
      ...rosterIn(files(line), path, 'people: { GQ: { name: Gil Quist } }').metLater,
    ]
    expect(later('Present: Cy Marsh')).toEqual(['Bo Lund'])
    expect(later('Nothing was said.')).toEqual([])
    expect(later('Present: Cy Marsh', 'board/2020-01-06')).toEqual(['Cy Marsh', 'Bo Lund'])
    expect(later('Present: Cy Marsh', 'board/2020-03-02')).toEqual([])
    expect(later('Present: Cy Marsh', 'board/notes')).toEqual([])
    // Of one day: met by then.
    const two = { 'board/2020-02-03-a': ['Present: Ann Fox'], 'board/2020-02-03-b': ['Present: Bo Lund'] }
    expect([...rosterIn(two, 'board/2020-02-03-a').metLater]).toEqual([])
  })
})

describe('initials that a file prints beside one person and that are another’s', () => {
  const doubtsIn = (lines: readonly string[], epha = '') =>
    rosterIn({ '2020-02-03': lines }, '2020-02-03', epha).doubts

  it('are a doubt with both names and its line, told once', () => {
    const twice = ['Present: Rose Hale (RH), Rob Hill (RH)', '', 'Chair: Rob Hill (RH)']
    expect(doubtsIn(twice)).toEqual([
      { initials: 'RH', name: 'Rob Hill', other: 'Rose Hale', isOnRoster: false, line: 3 },
    ])
    expect(doubtsIn(['Present: Rose Hale (RH), Rob Hill (RBH)'])).toEqual([])
    expect(doubtsIn(['Present: Rose Hale (RH)', '', 'Chair: Rose Hale (RH)'])).toEqual([])
  })

  it('are one for each of two pairs', () => {
    const three = [
      'Present: Rose Hale (RH), Rob Hill (RH), Ray Hand (RH)',
      'Apologies: Ann Fox (AF), Al Frost (AF)',
    ]
    expect(doubtsIn(three).map(({ name, other }) => `${name}, ${other}`)).toEqual([
      'Rob Hill, Rose Hale',
      'Ray Hand, Rose Hale',
      'Al Frost, Ann Fox',
    ])
  })

  it('are one where epha.yaml gives them to somebody who is in post', () => {
    const epha = (more: string) => `people: { RH: { name: Rose Hale${more} } }`
    const lines = ['Present: Rob Hill (RH), Tom Reeve (TR)']
    expect(doubtsIn(lines, epha(''))).toEqual([
      { initials: 'RH', name: 'Rob Hill', other: 'Rose Hale', isOnRoster: true, line: 3 },
    ])
    expect(doubtsIn(lines, epha(', until: 2019-12-31'))).toEqual([])
    expect(doubtsIn(['Present: Rose Hale (RH)'], epha(''))).toEqual([])
  })
})

it('a file that stands alone has a roster of its own', () => {
  const settings = readSettings('', 'epha.yaml')
  const file = { path: 'a.md', text: '# Board\n\nPresent: Iris Holm (IH)\n' }
  const { names } = parseDocument(file, settings, { alone: true, absolutePath: '/a.md' })
  expect(rosterOfOne(names, settings)).toMatchObject({
    present: ['IH'],
    near: [[], []],
    doubts: [],
    posts: [],
  })
})
