import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const readme = readFileSync('README.md', 'utf8')
const consoleBlock = /^```console\n(.*?)^```$/gms
const today = '2011-05-03'

/** What README shows after `$ `: a command, and the lines that a terminal of 80 columns has below it. */
interface Shown {
  readonly command: string
  readonly answer: string
}

function shownIn(text: string): readonly Shown[] {
  return [...text.matchAll(consoleBlock)].flatMap(([, block = '']) =>
    block
      .split(/^\$ /m)
      .slice(1)
      .map((part) => {
        const [command = '', ...lines] = part.split('\n')
        return { command, answer: lines.join('\n').trimEnd() }
      }),
  )
}

/** What a terminal shows: stdout and stderr as they come. `script` is the terminal. */
function onTerminal(command: string): string {
  const own = command.replaceAll('npx epha', 'node bin/epha.js')
  const { stdout } = spawnSync('script', ['-qec', `stty cols 80; ${own}`, '/dev/null'], {
    encoding: 'utf8',
    env: {
      ...process.env,
      EPHA_TODAY: today,
      NO_COLOR: '1',
      TERM: 'xterm',
      FORCE_COLOR: undefined,
      CI: undefined,
    },
  })
  // What tells of long work is gone when the work is.
  const left = stdout.replace(/\r\u001b\[K(?:Reading [^\r]*\r\u001b\[K)*/g, '')
  return left.replaceAll('\r\n', '\n').trimEnd()
}

describe('README shows what the program prints', () => {
  const shown = shownIn(readme)

  it('for some commands at least', () => {
    expect(shown.length).toBeGreaterThan(3)
  })

  it(`and says on which day: ${today}`, () => {
    expect(readme).toContain(`EPHA_TODAY=${today}`)
  })

  if (process.env.UPDATE) {
    const updated = readme.replace(consoleBlock, (block) =>
      [
        '```console',
        ...shownIn(block).map(({ command }) => `$ ${command}\n${onTerminal(command)}`),
        '```',
      ].join('\n'),
    )
    writeFileSync('README.md', updated)
  }

  it.each(shown.map(({ command, answer }) => [command, answer]))('%s', (command, answer) => {
    expect(onTerminal(command)).toBe(process.env.UPDATE ? onTerminal(command) : answer)
  })
})

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
