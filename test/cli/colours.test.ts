import { stripVTControlCharacters } from 'node:util'
import stringWidth from 'string-width'
import { expect, test } from 'vitest'
import { terminalOf } from '../../src/cli/terminal.js'
import { typed } from '../typed.js'

const folder = 'fixtures/transcripts/committee'
const lines = [
  '',
  'actions',
  'actions --status all',
  'actions --group-by owner',
  'actions --group-by meeting',
  'actions --columns id,item,areas,written,source',
  'actions --possible',
  'actions --explain',
  'owners',
  'people',
  'meetings',
  'decisions',
  'stats --by-owner',
  'search recording',
  'search guidance',
  'show 3.1',
  'why 3.1',
  'check',
  'check --explain owner-unknown',
  'doctor',
  'actions --owner TX',
  "actions 'owner:TR is:overdo'",
]

const widths = [null, 40, 60, 80, 120]

test.each(lines.flatMap((line) => widths.map((width) => [line, width] as const)))(
  'epha %s in %s columns says the same without colours',
  async (line, width) => {
    const words =
      line === '' ? [] : line.replaceAll("'", '').split(line.includes("'") ? /(?<=actions) / : ' ')
    const said = async (colour: 'always' | 'never') => {
      const { palette } = await terminalOf(colour, {}, { isTTY: true })
      const { stdout, stderr } = await typed(words, folder, {}, { terminal: { palette, width } })
      return stdout + stderr
    }
    const coloured = await said('always')
    expect(coloured).toContain('\u001b[')
    expect(stripVTControlCharacters(coloured)).toBe(await said('never'))
  },
)

// What has to be copied whole is no line of words: ids, paths, commands to type, lines of minutes.
const isWhole = /^\s*(?:\S+$|(?:try|or|next): )|^[+@-]/

test.each(
  lines.filter((line) =>
    /^(?:$|actions(?! --explain)|owners|people|meetings|decisions|stats|search|show|why)/.test(line),
  ),
)('epha %s is as wide as its terminal at most', async (line) => {
  const words = line === '' ? [] : line.split(' ')
  const { palette } = await terminalOf('never', {}, { isTTY: true })
  for (const width of [60, 80, 120]) {
    const { stdout } = await typed(words, folder, {}, { terminal: { palette, width } })
    const wide = stdout.split('\n').filter((each) => stringWidth(each) > width && !isWhole.test(each))
    expect([width, ...wide]).toEqual([width])
  }
})
