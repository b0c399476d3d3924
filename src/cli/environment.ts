import type { Environment } from '../commands/environment.js'
import { choiceOf, type FlagValues, textValue } from '../commands/flag-values.js'
import { colorChoices } from '../commands/shared-flags.js'
import { isDay } from '../model/day.js'
import { UsageError } from '../model/usage-error.js'
import type { Terminal } from '../render/renderer.js'
import { terminalOf } from './terminal.js'

/** Today by the clock, unless a flag or EPHA_TODAY says otherwise. */
function todayOf(values: FlagValues, { EPHA_TODAY }: NodeJS.ProcessEnv, now: Date): string {
  const flag = textValue(values, 'today')
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
export function environmentOf(values: FlagValues, process: NodeJS.Process, now: Date): Environment {
  const { env, stdout, stderr } = process
  const asOf = textValue(values, 'asOf')
  const color = choiceOf(textValue(values, 'color') ?? 'auto', '--color', colorChoices)
  return {
    here: process.cwd(),
    minutes: textValue(values, 'minutes') ?? (env.EPHA_MINUTES || null),
    today: todayOf(values, env, now),
    ...(asOf === null ? {} : { asOf, todayTyped: textValue(values, 'today') !== null }),
    stdout: terminalOf(color, env, stdout),
    stderr: terminalOf(color, env, stderr),
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
export function errorTerminal(values: FlagValues, { env, stderr }: NodeJS.Process): Terminal {
  const color = textValue(values, 'color')
  const choice = color === 'always' || color === 'never' ? color : 'auto'
  return terminalOf(choice, env, stderr)
}
