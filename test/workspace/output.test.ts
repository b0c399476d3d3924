import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { writeOutput } from '../../src/commands/output.js'
import { formatOf } from '../../src/commands/output-format.js'
import { earlierLetters } from '../../src/commands/remind/files.js'
import { UsageError } from '../../src/model/usage-error.js'
import { everything } from '../../src/query/query.js'
import { select } from '../../src/query/select.js'
import { formats } from '../../src/render/index.js'
import { isOwnOutput } from '../../src/render/own-output.js'
import { plain } from '../../src/render/renderer.js'
import { replaceOutputs } from '../../src/workspace/output.js'
import { refuseFolder } from '../../src/workspace/output-place.js'
import { springRegister } from '../spring-2011.js'

let here = ''
beforeEach(() => {
  here = mkdtempSync(join(tmpdir(), 'epha-output-'))
  mkdirSync(join(here, 'minutes'))
})
const at = (path: string): string => join(here, path)
const write = (path: string, text: string): void => writeFileSync(at(path), text)
const read = (path: string): string => readFileSync(at(path), 'utf8')

const listing = select(springRegister(), {
  query: everything,
  today: '2011-06-20',
  sort: [],
  groupBy: null,
  limit: null,
  confidential: false,
})
const made = async (format: keyof typeof formats): Promise<string | Uint8Array> =>
  (await formats[format]()).render(listing, {
    palette: plain,
    width: null,
    columns: null,
    fromHere: (path) => path,
  })
const output = (path: string, text: string | Uint8Array, format = 'csv'): string =>
  writeOutput(path, text, { format, here, workspace: { folder: at('minutes') } })

describe('an output takes the place of an earlier one of its format', () => {
  test.each(Object.keys(formats) as (keyof typeof formats)[])('%s', async (format) => {
    const text = await made(format)
    expect(output(`list.${format}`, text, format)).toBe(`Written: list.${format}`)
    expect(output(`list.${format}`, text, format)).toBe(`Written anew: list.${format}`)
    for (const other of Object.keys(formats))
      if (other !== format && other !== 'json')
        expect(isOwnOutput(typeof text === 'string' ? Buffer.from(text) : text, other)).toBe(false)
  })
})

test.each([
  '- [ ] TR to go\n',
  'id;text\n',
  '\ufeffid,owner,action\r\n',
  '\ufeff"id","colour"\r\n',
  '"Name","Action","Due"\r\n',
  '| Owner | Action | Due |\n',
  'PK\u0003\u0004 word/document.xml xl/workbook.xml',
  '{"version":2}',
  '| Name | Age |\n',
  '\u0000',
])('what somebody else wrote stays: %j', async (mine) => {
  for (const format of Object.keys(formats) as (keyof typeof formats)[]) {
    write('mine', mine)
    expect(() => output('mine', 'x', format)).toThrow('was not written by epha')
    expect(read('mine')).toBe(mine)
  }
})

test('of letters all are written or none, and only those of an earlier run are replaced', () => {
  const folder = { absolute: at('letters'), shown: 'letters', here }
  const files = new Map([
    ['TR.txt', 'Dear Terry,\n'],
    ['index.txt', 'Reminders of 20 Jun 2011\n\nTR  TR.txt\n'],
  ])
  replaceOutputs(folder, files, earlierLetters(folder.absolute))
  replaceOutputs(folder, files, earlierLetters(folder.absolute))
  write('letters/AF.txt', 'mine')
  const more = new Map([['TR.txt', 'Dear Terry, once more\n'], ['AF.txt', 'Dear Alison,\n'], ...files])
  expect(() => replaceOutputs(folder, more, earlierLetters(folder.absolute))).toThrow(
    '`letters/AF.txt` was left',
  )
  expect(read('letters/AF.txt')).toBe('mine')
  expect(read('letters/TR.txt')).toBe('Dear Terry,\n')
})

test('a folder of letters behind a link is not written to', () => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'epha-elsewhere-'))
  symlinkSync(elsewhere, at('letters'))
  const folder = { absolute: at('letters/new'), shown: 'letters/new', here }
  expect(() => replaceOutputs(folder, new Map([['a.txt', 'x']]), () => true)).toThrow('leads out')
  expect(readdirSync(elsewhere)).toEqual([])
})

test.each([
  [null, 'a.csv', 'csv'],
  [null, 'A.ICS', 'calendar'],
  [null, 'a.md', 'markdown'],
  [null, 'a.jsonl', 'ndjson'],
  [null, 'list', 'table'],
  [null, '.env', 'table'],
  [null, '2011.summer/list', 'table'],
  ['yaml', 'a.unknown', 'yaml'],
  [null, null, 'table'],
  ['yaml', 'a.txt', 'yaml'],
] as const)('format %s and file %s make %s', (typed, path, expected) => {
  expect(formatOf(typed, path, ['table', 'csv', 'calendar', 'markdown', 'ndjson', 'yaml'])).toBe(expected)
})

test.each(['a.unknown', 'a.pdf', 'a.xlsx', 'a.docx', 'a.2011'])(
  'the ending of %s gives none of the formats, so that no other is written by that name',
  (path) => {
    expect(() => formatOf(null, path, ['table', 'csv'])).toThrow(
      `the ending \`${path.slice(1)}\` gives no format`,
    )
  },
)

test.each([
  ['json', 'a.csv', 'a.json'],
  ['csv', 'site/a.MD', 'site/a.csv'],
  ['markdown', 'a.b.ics', 'a.b.md'],
] as const)('format %s and the file %s contradict each other, and %s is offered', (typed, path, offered) => {
  let error: unknown
  try {
    formatOf(typed, path, ['table', 'csv', 'calendar', 'markdown', 'json'])
  } catch (thrown) {
    error = thrown
  }
  expect(error).toBeInstanceOf(UsageError)
  expect((error as UsageError).message).toContain(`\`--format ${typed}\` and the ending`)
  expect((error as UsageError).mend?.instead[0]?.words).toBe(offered)
})

test.each([
  'minutes/epha-reminders.ndjson',
  'minutes/.epha-lock',
  '.epha-x.tmp',
  'epha.yaml',
  'minutes/epha.local.yaml',
])('what epha keeps by the name %s is not replaced', (path) => {
  expect(() => output(path, 'x')).toThrow(
    new RegExp(`^\`${path}\` (?:holds settings of epha|is the name of a file of epha’s own)`),
  )
  expect(existsSync(at(path))).toBe(false)
})

describe('nothing is written', () => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'epha-elsewhere-'))
  const cases: readonly (readonly [string, string, () => void, string])[] = [
    ['through a link', 'a.csv', () => symlinkSync(join(elsewhere, 'a.csv'), at('a.csv')), 'it is a link'],
    ['behind a link', 'out/a.csv', () => symlinkSync(elsewhere, at('out')), 'leads out of this folder'],
    ['behind a link to nowhere', 'out/a.csv', () => symlinkSync('nowhere', at('out')), 'leads out of this'],
    ['further behind a link', 'out/new/a.csv', () => symlinkSync(elsewhere, at('out')), 'leads out of this'],
    ['below a file', 'a.txt/a.csv', () => write('a.txt', 'x'), 'a part of the path is no folder'],
    ['to a pipe', 'a.csv', () => execFileSync('mkfifo', [at('a.csv')]), 'no regular file'],
    ['to a folder', 'a.csv', () => mkdirSync(at('a.csv')), 'it is a folder'],
    ['without a name', '', () => undefined, 'the name is empty'],
  ]
  test.each(cases)('%s', (_, path, prepare, why) => {
    prepare()
    const before = readdirSync(here)
    expect(() => output(path, 'x')).toThrow(why)
    expect(readdirSync(here)).toEqual(before)
    expect(readdirSync(elsewhere)).toEqual([])
  })

  test('over a file that is write-protected', async () => {
    const old = (await made('csv')).toString()
    write('a.csv', old)
    chmodSync(at('a.csv'), 0o444)
    expect(() => output('a.csv', `${old}more`)).toThrow('it is write-protected')
    expect(read('a.csv')).toBe(old)
  })

  test.each(['below a file', 'to a pipe'])('of letters %s', (what) => {
    if (what === 'to a pipe') execFileSync('mkfifo', [at('letters')])
    else write('letters', 'mine')
    const folder = { absolute: at('letters'), shown: 'letters', here }
    expect(() => replaceOutputs(folder, new Map([['a.txt', 'x']]), () => true)).toThrow(
      'a part of the path is no folder',
    )
  })
})

test.each(['', ' ', '\t'])(
  'the name %j is none of a file, and it is said that nothing was written',
  (shown) => {
    let error: unknown
    try {
      refuseFolder({ absolute: here, shown, here })
    } catch (thrown) {
      error = thrown
    }
    expect(error).toMatchObject({
      message: 'the name is empty, expected that of a file or a folder',
      more: ['Nothing was written.'],
    })
  },
)

test('what was left as it is says what to do', () => {
  write('letters', 'mine')
  expect(() => refuseFolder({ absolute: at('letters/new'), shown: 'letters/new', here })).toThrow(
    expect.objectContaining({
      message: '`letters/new` was left as it is: a part of the path is no folder',
      more: ['Nothing was written.', 'Remove it, or choose another name.'],
    }),
  )
  expect(() => refuseFolder({ absolute: at('new/deep'), shown: 'new/deep', here })).not.toThrow()
})
