import { describe, expect, test } from 'vitest'
import { ownerEdits } from '../../src/edit/entry/owner-edits.js'
import { writtenEntry } from '../../src/edit/entry/written-entry.js'
import { withEdits } from '../../src/edit/text-edits.js'
import type { Entry } from '../../src/model/action.js'
import { anEntry, anOwner } from '../builders.js'

/** What all ways to give an entry to TR make of a text, in which the entry is what stands between « and ». */
function ways(marked: string, owners: readonly string[], more: Partial<Entry> = {}): readonly string[] {
  const [start, end] = [marked.indexOf('«'), marked.indexOf('»') - 1]
  const text = marked.replace(/[«»]/g, '')
  const location = { path: 'a.md', line: 1, column: 1, span: { start, end } }
  const isRow = text.includes('|')
  const entry = anEntry('mend it', {
    owners: owners.map((name) => anOwner(name)),
    location,
    ...(isRow ? { pinAt: end } : {}),
    ...more,
  })
  return ownerEdits(writtenEntry(entry, text), 'TR').map((edits) => withEdits(text, edits))
}

describe('several owners are replaced together, where nothing but a link stands between them', () => {
  test.each([
    ['«RH/AF to mend it»', ['RH', 'AF'], ['TR to mend it']],
    ['«RH, AF and JM to mend it»', ['RH', 'AF', 'JM'], ['TR to mend it']],
    ['«RH und AF to mend it»', ['RH', 'AF'], ['TR to mend it']],
    ['«RH, with AF, to mend it»', ['RH', 'AF'], []],
    ['«RH to mend it»', ['RH', 'AF'], []],
    ['«RH. RH, AF to mend it»', ['RH', 'AF'], ['RH. TR to mend it']],
    ['«to mend it, RH»', ['RH'], ['to mend it, TR']],
    ['«RH to mend it with RH»', ['RH'], ['TR to mend it with RH', 'RH to mend it with TR']],
    ['RH: «mend it»', ['RH'], []],
    ['«mend it», RH', ['RH'], []],
  ])('%s', (text, owners, expected) => {
    expect(ways(text, owners)).toEqual(expected)
  })
})

describe('in a row, where no column is of owners', () => {
  const head = '| Action | Notes |\n| --- | --- |\n'
  test.each([
    ['«| RH to mend it | soon |»', ['RH'], ['| TR to mend it | soon |']],
    ['«| mend it | RH, AF |»', ['RH', 'AF'], ['| mend it | TR |']],
    ['«| RH to mend it | ask RH |»', ['RH'], ['| TR to mend it | ask RH |', '| RH to mend it | ask TR |']],
    ['«| RH | AF |»', ['RH', 'AF'], []],
    ['«| mend it | soon |»', ['RH'], []],
    ['«| mend it | soon |»', [], []],
  ])('%s', (row, owners, expected) => {
    expect(ways(head + row, owners)).toEqual(expected.map((each) => head + each))
  })
})

test('a column of owners comes first', () => {
  const head = '| Action | Who |\n| --- | --- |\n'
  expect(ways(`${head}«| RH to mend it | RH |»`, ['RH'])).toEqual(
    ['| RH to mend it | TR |', '| TR to mend it | RH |', '| RH to mend it | TR |'].map((row) => head + row),
  )
})

describe('an entry about an earlier action hands it over first', () => {
  test.each([{ ref: '2011-spring/3.1' }, { shortRef: '3.1' }, { underEarlier: true }])('%j', (more) => {
    expect(ways('«RH has begun.»', ['RH'], more)).toEqual(['RH → TR has begun.', 'TR has begun.'])
    expect(ways('«RH/AF have begun.»', ['RH', 'AF'], more)[0]).toBe('RH/AF → TR have begun.')
  })
})

describe('what nobody had is given to somebody before its words', () => {
  test.each([
    ['«[ ] mend it»', 'mend it', ['[ ] TR to mend it', '[ ] TR: mend it']],
    ['«[ ] **mend** it»', 'mend it', ['[ ] **TR to mend** it', '[ ] **TR: mend** it']],
    ['«[ ] oil it»', 'mend it', []],
    ['«[ ] »', '', []],
  ])('%s', (text, words, expected) => {
    expect(ways(text, [], { text: words })).toEqual(expected)
  })
})
