import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { typed } from '../typed.js'

const decisions = async (words: string) => {
  const { stdout, stderr } = await typed(['decisions', ...words.split(' ')], 'fixtures/transcripts/committee')
  return stdout.includes('the guidance should stay as it is') ? 'found' : stderr.trim()
}

test.each(['guidance', 'last meeting', 'of the last meeting', 'from spring', 'item 4', 'series termly'])(
  'decisions %s',
  async (words) => {
    expect(await decisions(words)).toBe('found')
  },
)

const flags = (line: string) => decisions(line).then((found) => found === 'found')

test.each([
  ['--text guidance', '--text proforma'],
  ['--meeting last', '--meeting 2011-summer'],
  ['--item 4', '--item 3'],
  ['--item 4a', '--item 4c'],
  ['--since 2011-03', '--since 2011-04'],
])('decisions %s are found, and with %s these are not', async (asked, other) => {
  expect([asked, await flags(asked), other, await flags(other)]).toEqual([asked, true, other, false])
  expect(await flags(`--series termly ${asked}`)).toBe(true)
  expect(await flags(`--series termly --text guidance ${other}`)).toBe(false)
})

test('decisions and meetings of one series are none of the other', async () => {
  const here = mkdtempSync(join(tmpdir(), 'epha-series-'))
  mkdirSync(join(here, 'minutes'))
  for (const [series, words] of [
    ['boats', 'the blue boat is for races'],
    ['grounds', 'the gate stays shut'],
  ]) {
    const text = `---\ndate: 2011-03-01\nseries: ${series}\n---\n\n# ${series}\n\n## 1. Rules\n\nIt was AGREED that ${words}.\n`
    writeFileSync(join(here, `minutes/2011-03-01-${series}.md`), text)
  }
  const of = async (...words: string[]) => (await typed([...words, '--format', 'csv'], here)).stdout
  for (const command of ['decisions', 'meetings']) {
    expect(await of(command)).toMatch(/boats.*grounds/s)
    expect(await of(command, '--series', 'boats')).toContain('boats')
    expect(await of(command, '--series', 'boats')).not.toContain('grounds')
    expect(await of(command, '--since', '2011-04')).not.toMatch(/boats|grounds/)
  }
})

test('words of the sentence that agreed it are words of the decision', async () => {
  expect(await decisions('--text AGREED')).toBe('found')
})

test('words that are neither said nor a meeting find none, and the search is offered', async () => {
  expect(await decisions('item 9')).toContain('No decisions with "item 9"')
  expect(await decisions('training of heads')).toMatch(
    /^No decisions with "training of heads".*`epha search training`/,
  )
})

test('a meeting is meant only where no decision says its name', async () => {
  expect(await decisions('spring stay')).toContain('No decisions with "spring stay"')
})

test.each([
  ['--meeting 2011-spring --since 2011-04', '--meeting 2011-spring', '--since 2011-04-01'],
  ['--meeting last --since 2011-04', '--meeting last', '--since 2011-04-01'],
  ['--as-of 2011-03 --since 2011-04', '--as-of 2011-03', '--since 2011-04-01'],
  ['--as-of 2011-spring --since 2011-03-02', '--as-of 2011-spring', '--since 2011-03-02'],
])('decisions %s contradict each other', async (words, one, other) => {
  expect(await decisions(words)).toContain(
    `\`${one}\` and \`${other}\` contradict each other, expected one of them`,
  )
})

test('a meeting of another series is none of this, and one of the same day or series is', async () => {
  const here = mkdtempSync(join(tmpdir(), 'epha-series-'))
  mkdirSync(join(here, 'minutes'))
  for (const series of ['boats', 'grounds'])
    writeFileSync(
      join(here, `minutes/2011-03-01-${series}.md`),
      `---\ndate: 2011-03-01\nseries: ${series}\n---\n\n# ${series}\n\nIt was AGREED that the gate stays shut.\n`,
    )
  const asked = async (words: string) => (await typed(['decisions', ...words.split(' ')], here)).stderr
  expect(await asked('--meeting boats --series grounds')).toMatch(
    /`--meeting boats` and `--series grounds` contradict each other/,
  )
  for (const words of [
    '--meeting boats --series BOATS',
    '--meeting last --series grounds',
    '--meeting boats --since 2011-03-01',
    '--as-of 2011-03-01 --since 2011-03-01',
  ])
    expect(await asked(words), words).not.toMatch(/contradict/)
})
