import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { formatNames, formats } from '../../src/render/index.js'
import { typed } from '../typed.js'

let here = ''
beforeAll(() => {
  here = mkdtempSync(join(tmpdir(), 'epha-serves-'))
  cpSync('fixtures/transcripts/committee', here, { recursive: true })
  // A formula for a spreadsheet, and a promise that is in no register.
  const lines = [
    '# Oars, 14 June 2011',
    '',
    '- [ ] TR to =SUM(A1) the oars',
    '',
    'Terry Reynolds will paint the boathouse.',
  ]
  writeFileSync(join(here, 'minutes', '2011-06-14-oars.md'), `${lines.join('\n')}\n`)
})
afterAll(() => rmSync(here, { recursive: true, force: true }))

const wishes = [
  ['columns', '--columns action'],
  ['forPeople', '--for-people'],
  ['count', '--count'],
  ['possible', '--possible'],
  ['csvRaw', '--csv-raw'],
  ['csvSeparator', '--csv-separator tab'],
  ['events', '--events'],
] as const

describe('what a format does not grant is refused, and what it grants changes the list', () => {
  test.each(formatNames.flatMap((format) => wishes.map(([wish, flag]) => [format, flag, wish] as const)))(
    '--format %s %s',
    async (format, flag, wish) => {
      const { isForFiles, serves } = await formats[format]()
      const file = isForFiles ? ` -o ${format}-${wish}.${format}` : ''
      const answer = await typed(`actions --format ${format}${file} ${flag}`.split(' '), here)
      if (!serves.includes(wish)) {
        expect([answer.exitCode, answer.stdout]).toEqual([2, ''])
        expect(answer.stderr).toContain(`\`${flag.split(' ')[0]}\` does nothing with \`--format ${format}\``)
        return
      }
      expect([answer.exitCode, answer.stderr.startsWith('error:')]).toEqual([0, false])
      const plainFile = isForFiles ? ` -o ${format}-${wish}-plain.${format}` : ''
      const without = await typed(`actions --format ${format}${plainFile}`.split(' '), here)
      const read = (name: string, stdout: string) =>
        isForFiles ? readFileSync(join(here, name)).toString('latin1') : stdout
      expect(read(`${format}-${wish}.${format}`, answer.stdout)).not.toBe(
        read(`${format}-${wish}-plain.${format}`, without.stdout),
      )
    },
  )

  it('every wish is granted by a format, and refused by another', async () => {
    const all = await Promise.all(formatNames.map((name) => formats[name]()))
    for (const [wish] of wishes) {
      expect([wish, all.some(({ serves }) => serves.includes(wish))]).toEqual([wish, true])
      expect([wish, all.some(({ serves }) => !serves.includes(wish))]).toEqual([wish, true])
    }
  })
})

test('every list of columns can have other columns: only a calendar has none', async () => {
  const without: string[] = []
  for (const name of formatNames) if (!(await formats[name]()).serves.includes('columns')) without.push(name)
  expect(without).toEqual(['calendar'])
})
