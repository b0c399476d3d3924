import type { Environment } from '../commands/environment.js'
import { choiceOf, type Given, textOf } from '../commands/flag-values.js'
import { isDay } from '../model/day.js'
import { UsageError } from '../model/usage-error.js'
import type { Paper } from '../render/renderer.js'
import { paperOf } from './terminal.js'

/** Today by the clock, unless a flag or EPHA_TODAY says otherwise. */
function todayOf(given: Given, { EPHA_TODAY }: NodeJS.ProcessEnv, now: Date): string {
  const flag = textOf(given, 'today')
  const day = flag ?? (EPHA_TODAY || null)
  if (day === null) {
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
      .map((number) => String(number).padStart(2, '0'))
      .join('-')
  }
  if (isDay(day)) return day
  const where = flag === null ? 'in EPHA_TODAY' : 'after `--today`'
  throw new UsageError(`Unexpected day \`${day}\` ${where}, expected one like 2011-06-20`, [
    'try:    epha actions --today 2011-06-20',
  ])
}

/** All that a command knows of the world. Throws UsageError for a day or a colour that is none. */
export function environmentOf(given: Given, process: NodeJS.Process, now: Date): Environment {
  const { env, stdout, stderr } = process
  const asOf = textOf(given, 'asOf')
  const color = choiceOf(textOf(given, 'color') ?? 'auto', '--color', ['auto', 'always', 'never'])
  return {
    here: process.cwd(),
    minutes: textOf(given, 'minutes') ?? (env.EPHA_MINUTES || null),
    today: todayOf(given, env, now),
    ...(asOf === null ? {} : { asOf, todayTyped: textOf(given, 'today') !== null }),
    stdout: paperOf(color, env, stdout),
    stderr: paperOf(color, env, stderr),
  }
}

/** A line for whoever waits at a terminal; in a pipe there is none. */
export async function progressOn({ env, stderr }: NodeJS.Process): Promise<Pick<Environment, 'progress'>> {
  if (!stderr.isTTY || env.TERM === 'dumb') return {}
  const { progressLine } = await import('../commands/progress.js')
  const write = (text: string) => stderr.write(text)
  return { progress: progressLine({ write, width: stderr.columns || 80, now: () => performance.now() }) }
}

/** What mistakes are told on, by `--color` wherever it stands: one in the other flags is coloured by it too. */
export function paperOfErrors(given: Given, { env, stderr }: NodeJS.Process): Paper {
  const color = textOf(given, 'color')
  const choice = color === 'always' || color === 'never' ? color : 'auto'
  return paperOf(choice, env, stderr)
}
