import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { house } from './house.js'

const path = 'docs/architecture.md'
const page = readFileSync(path, 'utf8')

const code = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(' ')

/** What the room holds, as the page says; the rest of its line is the rule that the test of the house runs. */
function lineOf(room: string): string {
  const { inside, outside } = house[room] ?? { inside: [], outside: [] }
  const [, holds = ''] =
    new RegExp(`^\\| \`${room.replace('.', '\\.')}\` \\| ([^|]*) \\|`, 'm').exec(page) ?? []
  return `| \`${room}\` | ${holds} | ${code(inside) || '-'} | ${code(outside) || '-'} |`
}

describe('docs/architecture.md', () => {
  const table = Object.keys(house).map(lineOf).join('\n')

  it('has the rule of the house as it is run; UPDATE=1 writes it there', () => {
    const lines = /(?<=^\| room .*\n\| --- .*\n)(?:\|.*\n)+/m
    if (process.env.UPDATE)
      writeFileSync(
        path,
        page.replace(lines, () => `${table}\n`),
      )
    else expect(lines.exec(page)?.[0]).toBe(`${table}\n`)
  })

  it('says of each room what it holds', () => {
    expect(Object.keys(house).filter((room) => lineOf(room).includes('` |  |'))).toEqual([])
  })
})

describe.each([path, 'CONTRIBUTING.md', '.ci/run', '.github/workflows/ci.yml'])('%s', (name) => {
  const text = readFileSync(name, 'utf8')

  it('names only files and folders that are there', () => {
    // `src/render/index.ts` · node scripts/summary.mjs · a pair in `fixtures/notations/`
    const paths = [...text.matchAll(/(?<![\w./-])(?:src|test|scripts|fixtures|docs|\.ci)\/[\w./-]*/g)].map(
      ([found]) => found.replace(/\.$/, ''),
    )
    expect(paths.filter((found) => !existsSync(found))).toEqual([])
  })

  it('names only scripts that npm can run', () => {
    const { scripts }: { readonly scripts: Readonly<Record<string, string>> } = JSON.parse(
      readFileSync('package.json', 'utf8'),
    )
    const named = [...text.matchAll(/npm run (?:-s )?([\w:]+)/g)].map(([, script = '']) => script)
    expect(named.filter((script) => !(script in scripts))).toEqual([])
  })
})
