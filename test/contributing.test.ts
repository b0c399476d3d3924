import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

describe('CONTRIBUTING.md names every package', () => {
  const contributing = readFileSync('CONTRIBUTING.md', 'utf8')
  const { devDependencies, dependencies }: Record<string, Record<string, string> | undefined> = JSON.parse(
    readFileSync('package.json', 'utf8'),
  )
  // | `remark-parse`, `unified` | read markdown with the place of every piece |
  const rows = [...contributing.matchAll(/^\| ((?:`[^`|]+`(?:, )?)+) \| [^|\n]+ \|$/gm)]
  const table = contributing.slice(contributing.indexOf('| package |'))
  const named = rows
    .filter(([row]) => table.includes(row))
    .flatMap(([, names = '']) => names.split(', ').map((name) => name.replaceAll('`', '')))

  it('that it is built or tested with, says what each is for, and names no other', () => {
    expect(named.sort()).toEqual(Object.keys({ ...devDependencies, ...dependencies }).sort())
  })
})
