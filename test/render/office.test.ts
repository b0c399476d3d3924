import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import type { ColumnName } from '../../src/model/fields.js'
import type { Listing } from '../../src/model/listing.js'
import type { GroupBy } from '../../src/query/groupings.js'
import { everything } from '../../src/query/query.js'
import { select } from '../../src/query/select.js'
import { docxFormat } from '../../src/render/docx.js'
import { isOwnOutput } from '../../src/render/own-output.js'
import {
  columnsForPeople,
  paperColumns,
  paperText,
  usualPaperColumns,
} from '../../src/render/paper-columns.js'
import { type Format, plain } from '../../src/render/renderer.js'
import { xlsxFormat } from '../../src/render/xlsx.js'
import { aMeeting, anAction, aPerson, aRegister } from '../builders.js'
import { patience, registers, runs } from '../generated.js'
import { needs, pathOf } from '../tools.js'

const today = '2011-06-20'
const meeting = aMeeting('2011-spring', { date: '2011-03-14' })
const formats = { xlsx: xlsxFormat, docx: docxFormat }

async function bytesOf(
  format: Format,
  listing: Listing,
  columns: readonly ColumnName[] | null = null,
): Promise<Uint8Array> {
  const made = await format.render(listing, {
    palette: plain,
    width: null,
    columns,
    fromHere: (path) => path,
  })
  return typeof made === 'string' ? expect.fail() : made
}

function partOf(bytes: Uint8Array, name: string): string {
  return strFromU8(unzipSync(bytes)[name] ?? expect.fail(name))
}

function listingOf(texts: readonly string[], groupBy: GroupBy | null = null): Listing {
  const actions = texts.map((text, at) =>
    anAction(`2011-spring/${at + 1}`, meeting, {
      text,
      owners: ['TR'],
      due: { date: '2011-06-13', written: 'by the next meeting', default: false, location: null },
    }),
  )
  const register = aRegister(actions, { people: [aPerson('TR', 'Terry Reynolds')] })
  return select(register, { query: everything, today, sort: [], groupBy, limit: null, confidential: false })
}

const hostile = [
  '=HYPERLINK("http://example.org";"pay")',
  '+1 to the rota',
  '-5 chairs to be sold',
  '@everybody to read the plan',
  '\t=1+1',
  'ring the \u0007bell\u202e and <b>stop</b> & "go"',
  'write _x0041_ on the board',
  'a line\nbreak',
]

test('no cell of a spreadsheet is a formula, and no text in it is a control character', async () => {
  const bytes = await bytesOf(xlsxFormat, listingOf(hostile))
  const sheet = partOf(bytes, 'xl/worksheets/sheet1.xml')
  expect(sheet).not.toMatch(/<f[ >/]/)
  const strings = partOf(bytes, 'xl/sharedStrings.xml')
  expect(strings).toContain('ring the ␇bell\\u{202E} and &lt;b&gt;stop&lt;/b&gt; &amp; "go"')
  expect(strings).toContain('a line break')
  // A spreadsheet would make an A of `_x0041_`.
  expect(strings).toContain('write _x005F_x0041_ on the board')
  expect(strings).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u202e]/)
  // Such cells are of the kind that stays text when somebody edits it.
  const styles = partOf(bytes, 'xl/styles.xml')
  const format = /<numFmt numFmtId="(\d+)" formatCode="@"/.exec(styles)?.[1] ?? '49'
  const cellStyles = styles.slice(styles.indexOf('<cellXfs'))
  const asText = [...cellStyles.matchAll(/<xf [^>]*>/g)].findIndex(([xf]) =>
    xf.includes(`numFmtId="${format}"`),
  )
  expect(asText).toBeGreaterThan(0)
  expect([...sheet.matchAll(new RegExp(`s="${asText}"`, 'g'))]).toHaveLength(5)
})

test.each(Object.entries(formats))(
  'the same list makes the same bytes as %s, whatever the clock says',
  async (_, format) => {
    const listing = listingOf(['ask for a template', 'write to the county'], 'owner')
    const first = await bytesOf(format, listing)
    await new Promise((resolve) => setTimeout(resolve, 2100))
    expect(Buffer.compare(await bytesOf(format, listing), first)).toBe(0)
  },
)

test.each(Object.entries(formats))(
  'a file of %s is known again, and not once somebody else saved it',
  async (name, format) => {
    const bytes = await bytesOf(format, listingOf(['ask for a template']))
    expect(isOwnOutput(bytes, name)).toBe(true)
    const saved = Buffer.from(bytes)
    saved.write('Ann.', saved.indexOf('<dc:creator>epha') + '<dc:creator>'.length, 'latin1')
    expect(isOwnOutput(saved, name)).toBe(false)
  },
)

test('every cell of a spreadsheet is wrapped', async () => {
  const bytes = await bytesOf(xlsxFormat, listingOf([...hostile, 'ask for a template']))
  const [, formats = ''] = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(partOf(bytes, 'xl/styles.xml')) ?? []
  const styles = [...formats.matchAll(/<xf [^>]*?(?:\/>|>.*?<\/xf>)/gs)].map(([style]) => style)
  const cells = [...partOf(bytes, 'xl/worksheets/sheet1.xml').matchAll(/<c [^>]*?\bs="(\d+)"/g)]
  expect(cells).toHaveLength((hostile.length + 2) * 7)
  for (const [cell, style] of cells)
    expect([cell, styles[Number(style)]]).toEqual([cell, expect.stringMatching(/wrapText="(?:1|true)"/)])
})

test('initials stand beside names, and names alone where the minutes have no initials', () => {
  expect(usualPaperColumns(listingOf(['go']))).toEqual([
    ...['id', 'owner', 'name', 'action', 'due', 'status', 'meeting'],
  ])
  const named = aRegister([anAction('a/1', meeting, { owners: ['Nora Stagg'] })], {
    people: [aPerson('Nora Stagg', 'Nora Stagg')],
  })
  const question = { query: everything, today, sort: [], groupBy: null, limit: null, confidential: false }
  expect(usualPaperColumns(select(named, question))).toEqual([
    ...['id', 'name', 'action', 'due', 'status', 'meeting'],
  ])
})

test(
  'every list that there is can be written for Word and Excel, each action once',
  () =>
    fc.assert(
      fc.asyncProperty(registers, async (register) => {
        const question = { query: everything, today, sort: [], groupBy: null, limit: null }
        const listing = select(register, { ...question, confidential: true })
        const sheet = partOf(await bytesOf(xlsxFormat, listing), 'xl/worksheets/sheet1.xml')
        expect([...sheet.matchAll(/<row /g)]).toHaveLength(listing.listed.length + 1)
        const text = partOf(await bytesOf(docxFormat, listing), 'word/document.xml')
        const tables = [...text.matchAll(/<w:tbl>/g)].length
        expect([...text.matchAll(/<w:tr>/g)]).toHaveLength(listing.listed.length + tables)
      }),
      { numRuns: Math.ceil(runs / 5) },
    ),
  patience,
)

/** Opened by LibreOffice and saved as one XML file: what the file is to a program that epha does not know. */
function openedBy(tool: 'soffice' | 'calc', bytes: Uint8Array, from: string, to: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'epha-office-'))
  try {
    writeFileSync(join(folder, `list.${from}`), bytes)
    execFileSync(
      pathOf(tool) ?? 'soffice',
      [
        `-env:UserInstallation=file://${join(folder, 'profile')}`,
        '--headless',
        '--convert-to',
        to,
        '--outdir',
        folder,
        join(folder, `list.${from}`),
      ],
      { stdio: 'ignore' },
    )
    return readFileSync(join(folder, `list.${to}`), 'utf8')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The texts of the cells, row after row. */
function cellsIn(table: string): readonly (readonly string[])[] {
  const rows = [...table.matchAll(/<table:table-row[ >].*?<\/table:table-row>/gs)].map(([row]) =>
    [...row.matchAll(/<table:table-cell[^>]*?(?:\/>|>(.*?)<\/table:table-cell>)/gs)].map(([, cell = '']) =>
      [...cell.matchAll(/<text:p[^>]*>(.*?)<\/text:p>/gs)]
        .map(([, text = '']) => text.replace(/<text:s(?: [^>]*)?\/>/g, ' ').replace(/<[^>]*>/g, ''))
        .join('\n'),
    ),
  )
  // Columns beyond the last of the list are one empty cell.
  return rows
    .filter((row) => row.some((cell) => cell !== ''))
    .map((row) => row.slice(0, row.findLastIndex((cell) => cell !== '') + 1))
}

const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')

/** What the list has to say in its columns. */
function expectedCells(listing: Listing): readonly (readonly string[])[] {
  const columns = paperColumns(usualPaperColumns(listing), listing)
  return [
    columns.map(({ heading }) => heading),
    ...listing.listed.map((listed) => columns.map(({ cell }) => paperText(cell(listed)))),
  ]
}

const calc = needs('calc')

describe.skipIf(calc.isMissing)(calc.title('a spreadsheet as LibreOffice opens it'), () => {
  const listing = listingOf([...hostile, 'ask the county for a template '.repeat(9).trim()])
  let opened = ''
  let sheet = ''
  beforeAll(async () => {
    const bytes = await bytesOf(xlsxFormat, listing)
    opened = openedBy('calc', bytes, 'xlsx', 'fods')
    sheet = partOf(bytes, 'xl/worksheets/sheet1.xml')
  }, 120_000)

  test('every cell has the words of the list, none is calculated', () => {
    const table = opened.slice(opened.indexOf('<table:table '))
    expect(cellsIn(table).map((row) => row.map(unescaped))).toEqual(expectedCells(listing))
    expect(table).not.toContain('table:formula')
  })

  test('a day is a day', () => {
    const days = [...opened.matchAll(/office:value-type="date" office:date-value="([^"]*)"/g)]
    expect(days.map(([, day]) => day)).toEqual(listing.listed.map(() => '2011-06-13'))
  })

  test('the headings are repeated on each page, and stay in sight on the screen', () => {
    const repeated = /<table:table-header-rows>(.*?)<\/table:table-header-rows>/s.exec(opened)?.[1] ?? ''
    expect(cellsIn(repeated)).toEqual([expectedCells(listing)[0]])
    // How the screen is parted is not in what a program without a screen saves.
    const [pane = ''] = /<pane [^>]*>/.exec(sheet) ?? []
    expect(pane).toContain('state="frozen"')
    expect(pane).toContain('ySplit="1"')
  })

  test('columns are as wide as their words, long words are wrapped, and rows are high enough for them', () => {
    const widths = [...opened.matchAll(/style:column-width="([\d.]+)(in|cm)"/g)].map(
      ([, width, unit]) => Number(width) * (unit === 'in' ? 2.54 : 1),
    )
    expect(Math.max(...widths)).toBeGreaterThan(9)
    expect(Math.min(...widths)).toBeLessThan(3)
    expect(opened).toContain('fo:wrap-option="wrap"')
    const heights = [...opened.matchAll(/style:row-height="([\d.]+)(in|cm)"/g)].map(
      ([, height, unit]) => Number(height) * (unit === 'in' ? 2.54 : 1),
    )
    expect(Math.max(...heights)).toBeGreaterThan(2)
  })
})

const soffice = needs('soffice')

describe.skipIf(soffice.isMissing)(soffice.title('a Word file as LibreOffice opens it'), () => {
  const listing = listingOf(hostile)
  let opened = ''
  beforeAll(async () => {
    opened = openedBy('soffice', await bytesOf(docxFormat, listing), 'docx', 'fodt')
  }, 120_000)

  test('every cell has the words of the list', () => {
    const cells = cellsIn(opened).map((row) => row.map((cell) => unescaped(cell).replaceAll('\u00a0', ' ')))
    expect(cells).toEqual(expectedCells(listing))
  })

  test('the headings are repeated on each page, and no row is parted', () => {
    const repeated = /<table:table-header-rows>(.*?)<\/table:table-header-rows>/s.exec(opened)?.[1] ?? ''
    expect(cellsIn(repeated)).toEqual([expectedCells(listing)[0]])
    expect(opened).toContain('fo:keep-together="always"')
  })

  test('the columns fill a page of A4 that lies across, the words of the actions the widest', () => {
    expect(opened).toMatch(/style:print-orientation="landscape"/)
    const widths = [...opened.matchAll(/style:column-width="([\d.]+)in"/g)].map(([, width]) => Number(width))
    expect(widths).toHaveLength(7)
    expect(widths.indexOf(Math.max(...widths))).toBe(3)
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(10.5, 1)
  })
})

test('what is for people has the owner’s name, the action, the due day, the status and the meeting', async () => {
  const listing = listingOf(['ask for a template'])
  const text = partOf(await bytesOf(docxFormat, listing, columnsForPeople), 'word/document.xml')
  const words = [...text.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map(([, word]) => word)
  expect(words.slice(2, 12).map((word) => word?.replaceAll('\u00a0', ' '))).toEqual([
    ...['Name', 'Action', 'Due', 'Status', 'Meeting'],
    ...['Terry Reynolds', 'ask for a template', '13 Jun 2011', 'outstanding, 7 days overdue', '14 Mar 2011'],
  ])
})
