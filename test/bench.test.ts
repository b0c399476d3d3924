import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const bench = (...flags: readonly string[]): string =>
  execFileSync(process.execPath, ['scripts/bench.mjs', ...flags], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })

/** Shapes of minutes that were once read in time with the square of their length. */
const shapes = [
  'AGREED AGREED',
  'a closing table',
  'a wide table',
  'agreements and markers',
  'agreements and tasks',
  'agreements in one paragraph',
  'an Action column',
  'an Action column of one row',
  'attendance, a bullet a name',
  'headings with a task each',
  'labels in one paragraph',
  'like actions of many owners',
  'like actions of one owner, listed again',
  'like actions of one owner, reviewed',
  'many @mentions',
  'markers below one another',
  'meetings of unknown ids',
  'meetings that carry all others',
  'one list of tasks',
  'one list of the same task',
  'owners that nobody knows',
  'prose, one line',
  'quotations',
  'the same two words',
  'unknown ids',
]

interface Grown {
  readonly name: string
  readonly costs: readonly number[]
  readonly exponent: number
}

describe('npm run bench', () => {
  it('counts work that grows with the minutes and not with their square', { timeout: 600_000 }, () => {
    const only = `^(${shapes.join('|')})$`
    const found: readonly Grown[] = JSON.parse(
      bench('--growth', '--work', '--json', '--sizes', '24,96', '--only', only),
    )
    expect(found.map(({ name }) => name).sort()).toEqual([...shapes].sort())
    for (const { costs } of found) expect(costs[0]).toBeGreaterThan(1000)
    // 1 where four times the minutes are four times the work, 2 where they are sixteen times.
    expect(found.filter(({ exponent }) => exponent > 1.4)).toEqual([])
  })

  it('prints a table, draws it, and names the programs that are not there', { timeout: 600_000 }, () => {
    const folder = mkdtempSync(join(tmpdir(), 'epha-bench-test-'))
    try {
      const plot = join(folder, 'speed.svg')
      const printed = bench('--files', '3', '--rounds', '1', '--no-npm', '--plot', plot)
      expect(printed).toMatch(/^3 files, 0\.0 MB of minutes/)
      expect(printed).toMatch(/^missing here: .*markdownlint-cli2, remark-cli$/m)
      expect(printed).toMatch(/^\| epha check \| \d\.\d{3} \| \d+\.\d \| \d* \|$/m)
      expect(printed).toMatch(/^\| `node -e 0` \| \d\.\d{3} \| 1\.0 \|/m)
      const drawn = readFileSync(plot, 'utf8')
      expect(drawn).toMatch(/^<svg /)
      expect(drawn.match(/<rect [^>]*fill="#0969da"/g)?.length).toBeGreaterThanOrEqual(3)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
