import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { extractText } from 'unpdf'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readOdt } from '../../src/word/odt.js'
import { readPdf } from '../../src/word/pdf.js'
import { needs, pathOf } from '../tools.js'
import { actionsIn, imported, lettersOf, readBack, refusal } from './imported.js'
import { expectWordsKept } from './kept-words.js'
import { kinds, opening } from './kinds.js'
import * as papers from './papers.js'
import { pdfOf } from './pdf-file.js'
import { wordFile } from './word-file.js'

/** The papers of all kinds and layouts, as Word files by their names. */
async function allPapers(): Promise<ReadonlyMap<string, Buffer>> {
  const files = new Map<string, Buffer>()
  for (const [at, { paper }] of Object.values(kinds).entries())
    files.set(`kind-${at + 1}`, await wordFile([...opening, ...paper]))
  for (const [name, paper] of Object.entries(papers))
    if (Array.isArray(paper)) files.set(name, await wordFile(paper))
  return files
}

/** Papers with a table within a cell: a page is drawn with lines, and they do not say which table is in which. */
const tablesInTables = new Set(['tablesInCells', 'besideEachOther', 'twoDeep'])

const soffice = needs('soffice')

describe.skipIf(soffice.isMissing)(soffice.title('papers saved as PDF and as OpenDocument'), () => {
  let folder = ''
  let files: ReadonlyMap<string, Buffer> = new Map()

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'epha-formats-'))
    files = await allPapers()
    const docs = join(folder, 'docx')
    mkdirSync(docs)
    for (const [name, bytes] of files) writeFileSync(join(docs, `${name}.docx`), bytes)
    for (const format of ['pdf', 'odt'])
      saveAs(
        format,
        join(folder, format),
        readdirSync(docs).map((name) => join(docs, name)),
      )
  }, 240_000)

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  function saveAs(format: string, out: string, paths: readonly string[]): void {
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    execFileSync(
      pathOf('soffice') ?? 'soffice',
      [profile, '--headless', '--convert-to', format, '--outdir', out, ...paths],
      { stdio: 'ignore' },
    )
  }

  /** The papers that give other actions in a format than as Word files. */
  async function othersIn(format: 'pdf' | 'odt'): Promise<readonly string[]> {
    const others: string[] = []
    for (const [name, bytes] of files) {
      const saved = readFileSync(join(folder, format, `${name}.${format}`))
      const [own, other] = [await imported(bytes), await imported(saved)].map(actionsIn)
      if (JSON.stringify(own) !== JSON.stringify(other)) others.push(name)
    }
    return others
  }

  test('as OpenDocument each gives the same actions', { timeout: 240_000 }, async () => {
    expect(files.size).toBeGreaterThan(20)
    expect(await othersIn('odt')).toEqual([])
  })

  test('as OpenDocument no word of any is lost', { timeout: 240_000 }, async () => {
    for (const name of files.keys()) {
      const bytes = readFileSync(join(folder, 'odt', `${name}.odt`))
      await expectWordsKept(bytes, readOdt(bytes))
    }
  })

  test('as PDF no letter of any is lost, and no word of what is read', { timeout: 240_000 }, async () => {
    for (const name of files.keys()) {
      const bytes = readFileSync(join(folder, 'pdf', `${name}.pdf`))
      const content = await readPdf(bytes)
      await expectWordsKept(bytes, content)
      expect(sortedLetters(lettersOf(content)), name).toBe(sortedLetters(await lettersOfPdf(bytes)))
    }
  })

  test('as PDF with a password one is refused by name', { timeout: 240_000 }, async () => {
    const options = {
      EncryptFile: { type: 'boolean', value: 'true' },
      DocumentOpenPassword: { type: 'string', value: 'harbour' },
    }
    const locked = join(folder, 'locked')
    saveAs(`pdf:writer_pdf_Export:${JSON.stringify(options)}`, locked, [join(folder, 'docx', 'plain.docx')])
    expect(await refusal(readFileSync(join(locked, 'plain.pdf')))).toBe('protected by a password')
  })

  test('as PDF three of four give the same actions', { timeout: 240_000 }, async () => {
    const others = (await othersIn('pdf')).filter((name) => !tablesInTables.has(name))
    expect(others.length, others.join(', ')).toBeLessThanOrEqual(files.size / 4)
  })
})

/** What another reader of the same PDF finds. */
async function lettersOfPdf(bytes: Uint8Array): Promise<string> {
  const { text } = await extractText(new Uint8Array(bytes), { mergePages: true })
  return text
}

const sortedLetters = (text: string): string =>
  [...text.normalize('NFKC')]
    .filter((letter) => letter.trim() !== '')
    .sort()
    .join('')

test('words of a PDF are put together by where they stand: an owner far to the right is at the margin', async () => {
  const minutes = await imported(
    pdfOf([
      [72, 780, 'Minutes of the meeting held on 6 May 2024'],
      [72, 750, 'Present: Nell Orme (NO), Jude Tarn (JT)'],
      [72, 720, '1. ORGAN'],
      [72, 700, 'The organ wheezes. A man will be asked to look at it.'],
      [500, 700, 'JT'],
    ]),
    { name: 'may.pdf' },
  )
  expect(minutes.text).toContain('date: 2024-05-06\n')
  expect(actionsIn(minutes)).toEqual(['1 JT: A man will be asked to look at it'])
})

test('initials at the margin of a PDF part no paragraph that goes on below them', async () => {
  const minutes = await imported(
    pdfOf([
      [72, 780, 'Minutes of the meeting held on 6 May 2024'],
      [72, 750, 'Present: Nell Orme (NO), Jude Tarn (JT)'],
      [72, 720, '1. ORGAN'],
      [72, 700, 'The organ in the loft wheezes and a builder should be asked to'],
      [500, 700, 'JT'],
      [72, 686, 'look at all of it before the summer.'],
      [72, 650, 'The robes in the vestry are dusty and they should be washed by'],
      [72, 636, 'somebody before the bishop comes.'],
      [500, 636, 'NO'],
    ]),
    { name: 'may.pdf' },
  )
  expect(minutes.text).toContain('a builder should be asked to look at all of it')
  expect(actionsIn(minutes)).toEqual([
    '1 JT: The organ in the loft wheezes and a builder should be asked to look at all of it before the summer',
    '1 NO: The robes in the vestry are dusty and they should be washed by somebody before the bishop comes',
  ])
})

test('cells of a PDF are those that lines are drawn around', async () => {
  const [left, middle, right, end] = [72, 272, 372, 522]
  const boxes = [700, 680, 640].flatMap((top, at) => {
    const height = [20, 40, 40][at] ?? 20
    return [
      `${left} ${top - height} ${middle - left} ${height} re`,
      `${middle} ${top - height} ${right - middle} ${height} re`,
      `${right} ${top - height} ${end - right} ${height} re`,
    ]
  })
  const minutes = await imported(
    pdfOf(
      [
        [72, 780, 'Minutes of the meeting held on 6 May 2024'],
        [72, 750, 'Present: Nell Orme (NO), Jude Tarn (JT)'],
        [76, 686, 'Action'],
        [276, 686, 'Owner'],
        [376, 686, 'Due date'],
        [76, 666, 'Order twelve copies of the'],
        [76, 653, 'green book'],
        [276, 666, 'JT'],
        [376, 666, '20 May 2024'],
        [76, 626, 'Wash the robes'],
        [276, 626, 'NO'],
      ],
      boxes,
    ),
    { name: 'may.pdf' },
  )
  expect(readBack(minutes).actions.map(({ text, due }) => [text, due?.date ?? null])).toEqual([
    ['Order twelve copies of the green book', '2024-05-20'],
    ['Wash the robes', null],
  ])
})

test('a PDF without words was scanned, and is refused by name', async () => {
  expect(await refusal(pdfOf([]))).toBe('a PDF of pictures: it was scanned, and no text is in it')
})

test('what only looks like a PDF is refused', async () => {
  expect(await refusal(Buffer.from('%PDF-1.4\nnothing'))).toBe('damaged: its pages cannot be read')
})
