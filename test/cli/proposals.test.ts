import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { commands } from '../../src/commands/index.js'
import { everywhereFlags } from '../../src/commands/shared-flags.js'
import { typed } from '../typed.js'
import { offersIn, typeOffers } from './mistakes/offers.js'

let here = ''
beforeAll(() => {
  here = mkdtempSync(join(tmpdir(), 'epha-offers-'))
  cpSync('fixtures/transcripts/committee', here, { recursive: true })
})
afterAll(() => rmSync(here, { recursive: true, force: true }))

/** Types a mistake, and what is offered for it. */
async function offersFor(words: readonly string[]): Promise<readonly string[]> {
  const { stderr, exitCode } = await typed(words, here)
  expect(exitCode, words.join(' ')).toBe(2)
  const offers = offersIn(stderr)
  await typeOffers(offers, here)
  return offers
}

describe('what an error offers is typed, and understood', () => {
  test.each([
    ['actions --owner TX', 'epha actions --owner TR'],
    ['actions --owner AF,TX', "epha actions --owner 'AF,TR'"],
    ['export --owner TX --format json', 'epha export --owner TR --format json'],
    ['remind --owner TX --overdue', 'epha remind --owner TR --overdue'],
    ['owners --meeting 2011-sprnig --json', 'epha owners --meeting 2011-spring --json'],
    ['decisions --meeting 2011-sprnig', 'epha decisions --meeting 2011-spring'],
    ['actions --meeting 2011-sprnig --overdue', 'epha actions --meeting 2011-spring --overdue'],
    ['actions --onwer TR', 'epha actions --owner TR'],
    ['acitons TR', 'epha actions TR'],
    ['actions TR overdu --json', 'epha actions TR overdue --json'],
    ['actions is:overdo', 'epha actions is:overdue'],
    ['actions owner:TX', 'epha actions owner:TR'],
    ['actions ownr:TR', 'epha actions owner:TR'],
    ['who is late', 'epha is late'],
    ['TR template', 'epha TR'],
    ['show 2011-spring/4', 'epha show 2011-spring/4a.1'],
    ['why 2011-sprng/3.1', 'epha why 2011-spring/3.1'],
    ['2011-sprng/3.1', 'epha 2011-spring/3.1'],
    ['actions --due-before 31-June-2011', 'epha actions --due-before 2011-06-20'],
    ['actions --sort deu', 'epha actions --sort due'],
    ['actions --group-by onwer --overdue', 'epha actions --group-by owner --overdue'],
    ['actions --columns id,onwer', "epha actions --columns 'id,owner'"],
    ['actions --format jsn', 'epha actions --format json'],
    ['actions --fail-on overdu', 'epha actions --fail-on overdue'],
    ['actions --status opne', 'epha actions --status open'],
    ['actions --as-of 2011-sprng', 'epha actions --as-of 2011-spring'],
    ['actions --json --format csv', 'epha actions --json'],
    ['actions --overdue --status done', 'epha actions --status done'],
    ['actions --status done --status open --owner TR', 'epha actions --status open --owner TR'],
    ['--today=2011-05-03 check --today 2011-06-20', 'epha check --today 2011-06-20'],
    ['check --format json --format text', 'epha check --format text'],
    ['actions --limit=1 --limit=2', 'epha actions --limit=2'],
    ['decisions --since 2011 --since 2012', 'epha decisions --since 2012'],
    ['actions -o list.csv --format json', 'epha actions -o list.json --format json'],
    ['owners -o owners.json --format csv', 'epha owners -o owners.csv --format csv'],
    ['check --rule owner-missing --no-rule owner-missing', 'epha check --rule owner-missing'],
    ['actions -overdue', 'epha actions --overdue'],
    ['actions not given to anyone', 'epha actions unassigned'],
    ['which actions have no owner', 'epha actions no owner'],
    ['actions --count --explain', 'epha actions --explain'],
    ['remind --yes', 'epha remind'],
    ['check --stdin-filename minutes/a.md', 'epha check'],
    ['check --rule owner-unkown', 'epha check --rule owner-unknown'],
    ['check --explain owner-unkown', 'epha check --explain owner-unknown'],
    ['agenda --series termy', null],
    ['next meeting', 'epha meetings'],
    ['due december', 'epha actions due december'],
    ['due this month', 'epha actions due this month'],
    ['letters', 'epha remind'],
    ['letters to everybody who is late', 'epha remind is late'],
    ['who has not done anything', 'epha owners not done'],
    ['when is the next meeting', 'epha meetings'],
    ['matters arising', 'epha agenda'],
    ['agenda for next meeting', 'epha agenda'],
    ['mark 3.1 as done', 'epha done 3.1'],
    ['new action for RH', 'epha add --help'],
    ['list meetings', 'epha meetings'],
    ['settings', 'epha doctor'],
    ['validate minutes/2011-spring.md', 'epha check minutes/2011-spring.md'],
    ['what did we decide about restraint', 'epha decisions restraint'],
    ['where did we mention restraint', 'epha search restraint'],
    ['history of 2011-spring/3.1', 'epha log 2011-spring/3.1'],
    ['publish --out site', 'epha report --out site'],
    ['done since March', 'epha actions done since March'],
    ['due by the end of June', 'epha actions due by the end of June'],
    ['new since the last meeting', 'epha actions since the last meeting'],
    ['due soon', 'epha actions due --sort due'],
    ['what did Terry finish', 'epha Terry finished'],
    ['what was done since March', 'epha was done since March'],
    ['overdue since April', "epha 'is:overdue due>=April'"],
    ['why is 4a.1 late', 'epha why 4a.1'],
    ['show me 3.1', 'epha show 3.1'],
    ['carry 3.1 forward', 'epha carry 3.1'],
    ['give 3.1 to AF', 'epha assign 3.1 AF'],
    ['postpone 3.1 until next friday', 'epha due 3.1 next friday'],
    ['check the minutes', 'epha check'],
    ['everything except TR', 'epha except TR'],
    ['status report', 'epha report'],
    ['actions --csv', 'epha actions --format csv'],
    ['export --format xlsx', 'epha export -o actions.xlsx --format xlsx'],
    ['actions --csv-raw', 'epha actions --format csv --csv-raw'],
    ['actions --csv-separator semicolon', 'epha actions --format csv --csv-separator semicolon'],
    ['actions --format json --csv-raw', 'epha actions --format csv --csv-raw'],
    ['actions --events --format=csv', 'epha actions --events --format=calendar'],
    ['actions --json --for-people', 'epha actions --json'],
    ['export --events', 'epha export --format calendar --events'],
    ['actions --possible --format csv', 'epha actions --possible --format table'],
    ['actions --columns id --format calendar', 'epha actions --columns id --format table'],
    ['show 3.1 4a.1', 'epha show --help'],
    ['actions --owner XQZW', 'epha owners'],
    ['actions --meeting XQZW', 'epha meetings'],
  ])('%s', async (line, offered) => {
    const offers = await offersFor(line.split(' '))
    if (offered !== null) expect(offers).toContain(offered)
  })

  // Every flag of every command with a word that nothing answers to.
  const valued = commands
    .filter(
      ({ hidden, name }) => hidden !== true && !['import', 'review', 'completion', 'init'].includes(name),
    )
    .flatMap((command) =>
      [...command.flags, ...everywhereFlags]
        .filter(({ flags }) =>
          /<(?:who|id|number|area|name|status|date|when|keys|what|format|words|rule)>/.test(flags),
        )
        .map(({ flags }) => [command, /--[\w-]+/.exec(flags)?.[0] ?? ''] as const),
    )
  test.each(valued.map(([{ name, arguments: takes = '' }, flag]) => [name, takes, flag] as const))(
    'epha %s %s %s',
    async (name, takes, flag) => {
      const ids = takes.startsWith('<id')
        ? ['2011-spring/3.1']
        : takes === '<file>'
          ? ['minutes/2011-summer.md']
          : takes.startsWith('<')
            ? ['training']
            : []
      const beside = besides[name] ?? []
      const words = [name, ...ids, ...(beside[0] === flag ? [] : beside), flag, 'qxzv', ...more(name)]
      const { exitCode } = await typed(words, here)
      if (exitCode === 2) await offersFor(words)
    },
    60_000,
  )
})

/** What a command needs beside its id. */
const besides: Readonly<Record<string, readonly string[]>> = {
  assign: ['TR'],
  due: ['2011-09-05'],
  withdraw: ['--because', 'overtaken'],
  add: ['--item', 'h1'],
}

/** What keeps a command that writes from writing. */
function more(name: string): readonly string[] {
  const command = commands.find((each) => each.name === name)
  return command?.flags.some(({ flags }) => flags === '--dry-run') ? ['--dry-run'] : []
}

test('two flags that contradict, and one that does nothing without another, are errors of every command', async () => {
  let pairs = 0
  for (const command of commands)
    for (const flag of command.flags)
      for (const written of [...(flag.not ?? []), ...(flag.needs ?? [])]) {
        const isNeeded = flag.needs?.includes(written) ?? false
        const name = /--[\w-]+/.exec(flag.flags)?.[0] ?? ''
        const value = flag.flags.includes('<') ? [flag.choices?.[0] ?? 'x'] : []
        const [otherName = '', otherValue] = written.split(' ')
        const other = command.flags.find(({ flags }) => /--[\w-]+/.exec(flags)?.[0] === otherName)
        // A flag that several commands share may contradict one that only some of them have.
        const all = commands.flatMap(({ flags }) => flags.map((each) => /--[\w-]+/.exec(each.flags)?.[0]))
        expect(all).toContain(otherName)
        if (other === undefined) continue
        const otherValues = otherValue ?? (other.flags.includes('<') ? (other.choices?.[0] ?? 'x') : null)
        const beside = isNeeded ? [] : [otherName, ...(otherValues === null ? [] : [otherValues])]
        const operand = command.arguments?.startsWith('<') ? ['3.1'] : []
        const words = [...(command.isUnnamed ? [] : [command.name]), ...operand, name, ...value, ...beside]
        const { stderr, exitCode } = await typed(words, here)
        expect([words.join(' '), exitCode, stderr]).toEqual([
          words.join(' '),
          2,
          expect.stringMatching(/contradict|does nothing without/),
        ])
        pairs++
      }
  expect(pairs).toBeGreaterThan(20)
})
