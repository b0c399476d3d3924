import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { isPdf, kindOfPapers, papersToImport, patternOf, typedFiles } from '../../src/workspace/word-files.js'

let here: string
beforeEach(() => {
  here = mkdtempSync(join(tmpdir(), 'epha-papers-'))
})
afterEach(() => rmSync(here, { recursive: true, force: true }))

function put(...paths: readonly string[]): void {
  for (const path of paths) {
    mkdirSync(dirname(join(here, path)), { recursive: true })
    writeFileSync(join(here, path), '')
  }
}

describe('papers that an import is offered for', () => {
  test('are Word, OpenDocument and PDF, in order, and no lock of Word', () => {
    put('c.docx', 'b.doc', 'a.odt', 'd.PDF', '~$c.docx', 'notes.txt', 'e.docx.md', 'docx')
    mkdirSync(join(here, 'folder.docx'))
    expect(papersToImport(here)).toEqual(['a.odt', 'b.doc', 'c.docx', 'd.PDF'])
  })

  test('are no PDF of what lies there as a document too, whatever its capitals', () => {
    put('May.docx', 'may.pdf', 'june.pdf', 'june.2.docx', 'june.2.pdf')
    expect(papersToImport(here)).toEqual(['May.docx', 'june.2.docx', 'june.pdf'])
  })

  test('are told in the order of their names, however many', () => {
    const names = Array.from({ length: 40 }, (_, at) => `${(at * 17) % 40}.docx`)
    put(...names)
    expect(papersToImport(here)).toEqual([...names].sort())
  })

  test('are none in a folder that is not there', () => {
    expect(papersToImport(join(here, 'nowhere'))).toEqual([])
  })
})

describe('papers of one kind', () => {
  test.each([
    [['a.docx', 'b.DOCX'], '*.docx', 'Word file'],
    [['a.docx', 'b.doc'], '*.doc*', 'Word file'],
    [['a.odt'], '*.odt', 'OpenDocument file'],
    [['a.pdf', 'b.PDF'], '*.pdf', 'PDF'],
    [['a.pdf', 'b.docx'], null, 'paper'],
    [['a.docx.bak'], null, 'paper'],
    [['a.pdf.bak'], null, 'paper'],
    [['a.odt.old'], null, 'paper'],
    [['a.odt', 'b.pdf.odt.pdf'], null, 'paper'],
  ])('%j are typed in one word, and called by it', (names, pattern, kind) => {
    expect([patternOf(names), kindOfPapers(names)]).toEqual([pattern, kind])
  })

  test('a PDF is one by its end', () => {
    expect(['a.pdf', 'a.PDF', 'a.pdf.docx', 'pdf'].map(isPdf)).toEqual([true, true, false, false])
  })
})

describe('what is typed', () => {
  test('is a file, though it has a star or a question mark in its name', () => {
    put('what?.docx', 'whaty.docx')
    for (const word of ['what?.docx', 'none.docx', 'no*.odt', 'nowhere/*'])
      expect(typedFiles([word], here)).toEqual([word])
  })

  test('is all files of a pattern, in order, as they would be typed, and no folder', () => {
    put('word/b.docx', 'word/a.docx', 'word/c.pdf', 'word/deep/d.docx')
    mkdirSync(join(here, 'word/z.docx'))
    expect(typedFiles(['word/*.docx', 'word/?.pdf'], here)).toEqual([
      'word/a.docx',
      'word/b.docx',
      'word/c.pdf',
    ])
    expect(typedFiles(['word/{a,b}.docx', 'word/[ab].docx'], here)).toEqual([
      'word/{a,b}.docx',
      'word/[ab].docx',
    ])
  })

  test('is a folder with all papers in it and below it, and what may be taken for one', () => {
    put(
      'word/b.docx',
      'word/a.txt',
      'word/photo.png',
      'word/.hidden.docx',
      'word/~$b.docx',
      'word/2011/c.rtf',
    )
    put(
      'word/node_modules/x.docx',
      'word/m.docm',
      'word/t.dotx',
      'word/h.html',
      'word/n.markdown',
      'word/x.xlsx',
    )
    expect(typedFiles(['word/'], here)).toEqual([
      'word/a.txt',
      'word/b.docx',
      'word/h.html',
      'word/m.docm',
      'word/n.markdown',
      'word/t.dotx',
      'word/2011/c.rtf',
    ])
    symlinkSync(join(here, 'word/b.docx'), join(here, 'word/2011/link.docx'))
    expect(typedFiles(['word/2011'], here)).toEqual(['word/2011/c.rtf'])
  })
})
