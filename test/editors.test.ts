import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { termlyMinutes } from './repository.js'

/** A pattern as Visual Studio Code reads it: which group holds what. */
interface Pattern {
  readonly regexp: string
  readonly [group: string]: string | number
}

interface Task {
  readonly label: string
  readonly command: string
  readonly problemMatcher: {
    readonly pattern: readonly Pattern[]
    readonly background?: { readonly beginsPattern: string; readonly endsPattern: string }
  }
}

const [, written = '{}'] = /^```json\n(.*?)^```$/ms.exec(readFileSync('docs/editors.md', 'utf8')) ?? []
const { tasks }: { readonly tasks: readonly Task[] } = JSON.parse(written)

/** What the list of problems would show: each pattern is to match the line after that of the one before. */
function problemsIn(text: string, patterns: readonly Pattern[]): readonly Record<string, string>[] {
  const lines = text.split(/\r?\n/)
  return lines.flatMap((_, at) => {
    const problem: Record<string, string> = {}
    for (const [next, { regexp, ...groups }] of patterns.entries()) {
      const found = new RegExp(regexp).exec(lines[at + next] ?? '')
      if (found === null) return []
      for (const [name, group] of Object.entries(groups)) problem[name] = found[Number(group)] ?? ''
    }
    return [problem]
  })
}

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'epha-editor-'))
  mkdirSync(join(folder, 'minutes/Central (Mid)'), { recursive: true })
  writeFileSync(join(folder, 'minutes/epha.yaml'), 'people:\n  RH: Ralph Holloway\n')
  const spring = '## 4. Behaviour\n\n- [ ] RH to find out who will train schools'
  write('2011-spring.md', termlyMinutes('2011-spring', '2011-03-14', spring))
})
afterAll(() => rmSync(folder, { recursive: true }))

const write = (name: string, text: string): void => writeFileSync(join(folder, 'minutes', name), text)

/** What the command of a task prints, to stdout and then to stderr as on a terminal. */
function printed({ command }: Task): string {
  const [program, ...words] = command.replace(' --watch', '').split(' ').slice(1)
  expect(program).toBe('epha')
  const { stdout, stderr } = spawnSync(process.execPath, [resolve('bin/epha.js'), ...words], {
    cwd: folder,
    encoding: 'utf8',
  })
  return `${stdout}${stderr}`
}

describe.each(tasks)('the task “$label”', (task) => {
  test('puts each problem into the list, with its place, rule and message', () => {
    write('Central (Mid)/x.md', termlyMinutes('2011-central', '2011-06-20', '- [ ] TX to call the office'))
    write('2011-summer.md', termlyMinutes('2011-summer', '2011-06-13', 'The minutes were approved.'))
    expect(problemsIn(printed(task), task.problemMatcher.pattern)).toEqual([
      {
        file: 'minutes/2011-summer.md',
        line: '7',
        column: '1',
        severity: 'error',
        code: 'action-unreported',
        message: 'The one action outstanding since 14 Mar 2011 is not mentioned; close,',
      },
      {
        file: 'minutes/Central (Mid)/x.md',
        line: '9',
        column: '1',
        severity: 'warning',
        code: 'owner-unknown',
        message: 'Unexpected owner `TX`, expected one on the roster or in these minutes',
      },
    ])
  })

  test('finds nothing in minutes that have nothing wrong', () => {
    write(
      '2011-summer.md',
      termlyMinutes('2011-summer', '2011-06-13', '- [x] 2011-spring/4.1 RH has done so.'),
    )
    write('Central (Mid)/x.md', termlyMinutes('2011-central', '2011-06-20', '- [ ] RH to call the office'))
    expect(problemsIn(printed(task), task.problemMatcher.pattern)).toEqual([])
  })
})

test('a task that stays says where each list begins and ends', { timeout: 60_000 }, async () => {
  const [staying] = tasks.filter(({ command }) => command.endsWith(' --watch'))
  const { beginsPattern = '', endsPattern = '' } = staying?.problemMatcher.background ?? {}
  const child = spawn(process.execPath, [resolve('bin/epha.js'), 'check', '--watch'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const summer = termlyMinutes('2011-summer', '2011-06-13', 'The minutes were approved.')
  // Again and again: when the program begins to listen for changes is its own affair.
  let times = 0
  const saving = setInterval(() => write('2011-summer.md', `${summer}${'\n'.repeat(++times)}`), 300)
  const marks: string[] = []
  for await (const line of createInterface(child.stderr)) {
    if (new RegExp(beginsPattern).test(line)) marks.push('begins')
    if (new RegExp(endsPattern).test(line)) marks.push('ends')
    if (marks.length > 2) break
  }
  clearInterval(saving)
  child.kill('SIGKILL')
  expect(marks).toEqual(['ends', 'begins', 'ends'])
})
