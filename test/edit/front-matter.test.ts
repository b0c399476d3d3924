import { describe, expect, test } from 'vitest'
import { seriesLineEdit, statusLineEdit } from '../../src/edit/front-matter.js'
import { withEdits } from '../../src/edit/text-edits.js'
import type { TextEdit } from '../../src/source/lines.js'

const edited = (text: string, edit: TextEdit | null) => (edit === null ? null : withEdits(text, [edit]))

describe('minutes are given a status, and every other character stays', () => {
  test.each([
    ['in place of the old one', '---\nstatus: draft\n---\nx', '---\nstatus: approved\n---\nx'],
    ['in its quotes', '---\n"status" : \'draft\'  # soon\n---\n', '---\n"status" : approved  # soon\n---\n'],
    ['where none was said', '---\nstatus:\n---\n', '---\nstatus:approved\n---\n'],
    ['below the other fields', '---\ntitle: X\n---\nx', '---\ntitle: X\nstatus: approved\n---\nx'],
    ['before dots', '---\ntitle: X\n...\nx', '---\ntitle: X\nstatus: approved\n...\nx'],
    ['behind blanks', '--- \t\ntitle: X\n---  \n', '--- \t\ntitle: X\nstatus: approved\n---  \n'],
    ['in lines of Windows', '---\r\ntitle: X\r\n---\r\n', '---\r\ntitle: X\r\nstatus: approved\r\n---\r\n'],
    ['in a block of its own', '# Heads\n', '---\nstatus: approved\n---\n\n# Heads\n'],
    ['in a block in lines of Windows', '# Heads\r\n', '---\r\nstatus: approved\r\n---\r\n\r\n# Heads\r\n'],
    ['above words that a rule ends', 'x---\ny\n---\n', '---\nstatus: approved\n---\n\nx---\ny\n---\n'],
    [
      'not before a line that only ends or begins so',
      '---\na: b---\n--- c\n---',
      '---\na: b---\n--- c\nstatus: approved\n---',
    ],
    ['in an empty file', '', '---\nstatus: approved\n---\n\n'],
    ['above a line that nothing closes', '---\nx\n', '---\nstatus: approved\n---\n\n---\nx\n'],
    [
      'not in a field whose name is longer',
      '---\nstatuses: a\n---\n',
      '---\nstatuses: a\nstatus: approved\n---\n',
    ],
    [
      'not in a field within another',
      '---\na:\n  status: b\n---\n',
      '---\na:\n  status: b\nstatus: approved\n---\n',
    ],
    ['not in the text', '---\na: b\n---\nstatus: x\n', '---\na: b\nstatus: approved\n---\nstatus: x\n'],
  ])('%s', (_, text, after) => {
    expect(edited(text, statusLineEdit(text, 'approved'))).toBe(after)
  })

  test.each([
    ['TOML', '+++\nstatus = "draft"\n+++\n'],
    ['another kind of front matter', '--- json\n{}\n---\n'],
    ['fields in braces', '---\n{ title: X }\n---\n'],
    ['a list', '---\n  [a]\n---\n'],
  ])('and %s gets none', (_, text) => {
    expect(statusLineEdit(text, 'approved')).toBeNull()
  })
})

describe('minutes are given a series', () => {
  test.each([
    ['below the other fields', '---\ntitle: X\n---\nx', '---\ntitle: X\nseries: boats\n---\nx'],
    ['in lines of Windows', '---\r\na: b\r\n---\r\n', '---\r\na: b\r\nseries: boats\r\n---\r\n'],
    [
      'beside a field whose name is longer',
      '---\nserieses: a\n---\n',
      '---\nserieses: a\nseries: boats\n---\n',
    ],
    [
      'beside a field that only ends so',
      '---\nmy-series: a\n---\n',
      '---\nmy-series: a\nseries: boats\n---\n',
    ],
    ['before a line that would name one', '---\na: b\n---\n', '---\na: b\nseries: boats\n---\n'],
    ['whatever the text says', '---\na: b\n---\nseries: x\n', '---\na: b\nseries: boats\n---\nseries: x\n'],
  ])('%s', (_, text, after) => {
    expect(edited(text, seriesLineEdit(text, 'boats'))).toBe(after)
  })

  test.each([
    ['one is named', '---\nseries: x\n---\n'],
    ['one is named in quotes', "---\n'series' : x\n---\n"],
    ['there is no front matter', '# Heads\n'],
    ['front matter does not end', '---\ntitle: X\n'],
  ])('but not where %s', (_, text) => {
    expect(seriesLineEdit(text, 'boats')).toBeNull()
  })
})
