import { CommanderError } from 'commander'
import { environmentOf, paperOfErrors, progressOn } from './cli/environment.js'
import {
  aboutQueries,
  exportFlags,
  filterFlags,
  importFlags,
  jsonFlags,
  listFlags,
  remindFlags,
} from './cli/flags.js'
import { importOptions } from './cli/import.js'
import { type Declaration, programOf } from './cli/program.js'
import { postOf, remindOptions } from './cli/remind.js'
import { actionsOptions } from './commands/actions/flags.js'
import { checkFlags, checkRequest } from './commands/check/request.js'
import type { Answer, Environment } from './commands/environment.js'
import { asideText, mistakeText } from './commands/error-text.js'
import { type Given, isGiven, textOf } from './commands/flag-values.js'
import { exportFormatNames, formatNames } from './render/names.js'

/** Set by the build, from package.json. */
declare const EPHA_VERSION: string

const confidentialFlag = filterFlags.filter((flag) => flag.flags === '--confidential')

const declarations: readonly Declaration[] = [
  {
    usage: 'actions [query...]',
    aliases: ['list', 'ls'],
    summary: 'outstanding actions, the earliest due first',
    about: aboutQueries,
    flags: [...filterFlags, ...listFlags],
    examples: [
      'epha actions --owner TR',
      'epha actions --overdue --group-by owner',
      'epha actions --meeting last',
      "epha actions 'owner:TR due<2011-07-01'",
      "epha actions 'is:carried or is:unassigned' --explain",
      'epha actions --carried 3 --sort=-carried',
      'epha actions --status all --json',
      'epha actions --as-of 2011-spring',
      'epha actions --fail-on overdue',
    ],
    run: async (words, given, environment) => {
      const { actions } = await import('./commands/actions/list-actions.js')
      return actions(actionsOptions(words, given, formatNames), environment)
    },
  },
  {
    usage: 'export [query...]',
    summary: 'actions of any status for a spreadsheet, a report, a calendar, a program',
    about: aboutQueries,
    flags: [...filterFlags, ...exportFlags],
    examples: [
      'epha export -o actions.csv',
      'epha export --owner TR --format calendar -o terry.ics',
      'epha export --status outstanding --format markdown --group-by owner',
    ],
    run: async (words, given, environment) => {
      const { actions } = await import('./commands/actions/list-actions.js')
      return actions(actionsOptions(words, given, exportFormatNames), environment, 'all')
    },
  },
  {
    usage: 'show <id>',
    summary: 'one action: its words, who agreed it, what each meeting said of it',
    flags: confidentialFlag,
    examples: ['epha show 2011-spring/3.1', 'epha show 2011-spring/3.1 --as-of 2011-06-13'],
    run: async ([id = ''], given, environment) => {
      const { show } = await import('./commands/show/show-action.js')
      return show({ id, confidential: isGiven(given, 'confidential') }, environment)
    },
  },
  {
    usage: 'why <id>',
    summary: 'why an action is outstanding, overdue, and whose it is: the lines that say so',
    flags: confidentialFlag,
    examples: ['epha why 2011-spring/4a.1'],
    run: async ([id = ''], given, environment) => {
      const { why } = await import('./commands/show/show-action.js')
      return why({ id, confidential: isGiven(given, 'confidential') }, environment)
    },
  },
  {
    usage: 'owners',
    summary: 'who has something outstanding, and how much',
    flags: jsonFlags,
    examples: ['epha owners', 'epha owners --as-of 2011-06-13'],
    run: async (_words, given, environment) => {
      const { owners } = await import('./commands/owners/list-owners.js')
      return owners({ json: isGiven(given, 'json') }, environment)
    },
  },
  {
    usage: 'meetings',
    summary: 'the meetings, with what each raised and closed',
    flags: jsonFlags,
    examples: ['epha meetings'],
    run: async (_words, given, environment) => {
      const { meetings } = await import('./commands/meetings/list-meetings.js')
      return meetings({ json: isGiven(given, 'json') }, environment)
    },
  },
  {
    usage: 'decisions',
    summary: 'what was agreed and makes nobody do anything',
    flags: [...confidentialFlag, ...jsonFlags],
    examples: ['epha decisions', 'epha decisions --json'],
    run: async (_words, given, environment) => {
      const { decisions } = await import('./commands/decisions/list-decisions.js')
      const options = { confidential: isGiven(given, 'confidential'), json: isGiven(given, 'json') }
      return decisions(options, environment)
    },
  },
  {
    usage: 'import <files...>',
    summary: 'minutes in Word (.docx, .doc) or as a text dump, into house style',
    flags: importFlags,
    examples: [
      'epha import word/*.doc* --out minutes',
      'epha import "spring 2011.doc" --date 2011-03-14',
      'epha import "spring 2011.doc" --out -',
    ],
    run: async (files, given, environment) => {
      const { importMinutes } = await import('./commands/import/import-minutes.js')
      return importMinutes(importOptions(files, given), environment)
    },
  },
  {
    usage: 'check [files...]',
    summary: 'what is wrong in the minutes, and what fell between two meetings',
    flags: checkFlags,
    examples: ['epha check', 'epha check minutes/ --format sarif', 'epha check --explain action-unreported'],
    run: checked,
  },
  {
    usage: 'remind',
    summary: 'a letter to each owner of something outstanding: printed, in a folder, or sent',
    flags: remindFlags,
    examples: [
      'epha remind --owner TR',
      'epha remind --due-within 21d --out letters',
      'epha remind --send --addresses ../addresses.yaml',
    ],
    run: async (_words, given, environment) => {
      const { remind } = await import('./commands/remind/write-letters.js')
      return remind(remindOptions(given), { ...environment, ...postOf(process) })
    },
  },
  {
    usage: 'report',
    summary: 'a page of what is outstanding, as a folder for a website or a file share',
    flags: [
      { flags: '--out <folder>', help: 'where the pages go (report)' },
      { flags: '--open', help: 'open the first page in a browser' },
      { flags: '--watch', help: 'write the pages again whenever the minutes change' },
    ],
    examples: ['epha report --out site', 'epha report --open'],
    run: async (_words, given, environment) => {
      const out = textOf(given, 'out') ?? 'report'
      const open = isGiven(given, 'open')
      const { report } = await import('./commands/report/write-pages.js')
      const answer = await report({ out, open }, environment)
      if (!isGiven(given, 'watch')) return answer
      give(answer)
      const { again } = await import('./commands/repeat.js')
      const run = () => report({ out, open: false }, environment)
      await again({ run, give, writes: [out], stop: interrupted() }, environment)
      return nothingMore
    },
  },
  {
    usage: 'doctor',
    summary: 'what epha finds here and what it does not, and what to do next',
    flags: [],
    examples: ['epha doctor'],
    run: async (_words, _given, environment) => {
      const { doctor } = await import('./commands/doctor/diagnose.js')
      const { EPHA_SMTP_URL, EPHA_SMTP_FROM } = process.env
      return doctor({
        ...environment,
        versions: { epha: EPHA_VERSION, node: process.version },
        smtp: { url: EPHA_SMTP_URL || null, from: EPHA_SMTP_FROM || null },
      })
    },
  },
  {
    usage: 'completion <shell> [of]',
    summary: 'what a shell needs to complete commands, owners, meetings and ids',
    flags: [],
    examples: ['epha completion install', 'epha completion fish'],
    run: async (words) => {
      const { completion } = await import('./commands/completion/install.js')
      const { env, platform } = process
      return completion(words, { variables: env, platform })
    },
  },
  {
    usage: 'complete [words...]',
    summary: 'what can stand where somebody is typing',
    hidden: true,
    flags: [],
    examples: [],
    run: async (words, _given, environment) => {
      const { complete } = await import('./commands/complete/complete-words.js')
      const { commandLineShape } = await import('./commands/complete/command-line.js')
      return complete(words, commandLineShape(declarations), environment)
    },
  },
]

/** The end of a command that has given its answers already. */
const nothingMore: Answer = { stdout: '', stderr: [], exitCode: 0 }

async function readStdin(): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString('utf8')
}

/** The check as it was asked for: a rule explained, the gate tested, the minutes checked once or again and again. */
async function checked(words: readonly string[], given: Given, environment: Environment): Promise<Answer> {
  const { checkMinutes, explainRule } = await import('./commands/check/check-minutes.js')
  const rule = textOf(given, 'explain')
  if (rule !== null) return explainRule(rule, environment)
  if (isGiven(given, 'selfTest')) {
    const { selfTest, wholeGate } = await import('./commands/check/self-test.js')
    return selfTest(await wholeGate())
  }
  const request = await checkRequest(words, given, {
    variables: process.env,
    token: crypto.randomUUID(),
    version: EPHA_VERSION,
    stdin: readStdin,
  })
  if (!isGiven(given, 'watch')) return checkMinutes(request, environment)
  give(await checkMinutes(request, environment))
  const { again } = await import('./commands/repeat.js')
  const [named = environment.minutes] = words
  const watched = { ...environment, minutes: named }
  const run = () => {
    // Editors begin a new list of problems at this line.
    process.stderr.write('Checking again.\n')
    return checkMinutes(request, environment)
  }
  await again({ run, give, writes: [], stop: interrupted() }, watched)
  return nothingMore
}

/** Says when Ctrl-C is typed, which ends a command that waits. */
function interrupted(): AbortSignal {
  const controller = new AbortController()
  process.once('SIGINT', () => controller.abort())
  return controller.signal
}

function give({ stdout, stderr, exitCode }: Answer): void {
  process.exitCode = exitCode
  process.stdout.write(stdout)
  const isBelow = process.stdout.isTTY && process.stderr.isTTY && stdout !== ''
  process.stderr.write(asideText(stderr, isBelow))
}

async function main(): Promise<void> {
  const program = programOf(declarations, EPHA_VERSION, async (run, words, given) => {
    const environment = environmentOf(given, process, new Date())
    give(await run(words, given, { ...environment, ...(await progressOn(process)) }))
  })
  try {
    if (process.argv.length > 2) await program.parseAsync()
    else program.outputHelp()
  } catch (error) {
    if (error instanceof CommanderError) return
    process.exitCode = 2
    process.stderr.write(await mistakeText(error, paperOfErrors(program.opts(), process)))
  }
}

// A reader that has seen enough (`| head`) is no mistake; a full disk is one.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') return
  process.exitCode = 2
  process.stderr.write(`error: stdout could not be written: ${error.code ?? error.message}\n`)
})
process.stderr.on('error', () => undefined)
void main()
