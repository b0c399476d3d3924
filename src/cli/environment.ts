import type { Environment } from '../commands/environment.js'
import { choiceOf, type FlagValues, textValue } from '../commands/flag-values.js'
import { colorChoices } from '../commands/shared-flags.js'
import { isDay } from '../model/day.js'
import type { Terminal } from '../render/renderer.js'
import { cachePlace } from '../workspace/cache-place.js'
import { terminalOf } from './terminal.js'

/** `YYYY-MM-DD` by the clock. */
function clockDay(now: Date): string {
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((number) => String(number).padStart(2, '0'))
    .join('-')
}

/** Today by the clock, unless a flag or EPHA_TODAY says otherwise. */
async function todayOf(values: FlagValues, { env, cwd }: NodeJS.Process, now: Date): Promise<string> {
  const flag = textValue(values, 'today')
  const day = flag ?? (env.EPHA_TODAY || null)
  const today = clockDay(now)
  if (day === null || isDay(day)) return day ?? today
  const { typedDay } = await import('../commands/typed-days.js')
  const place = { minutes: placeOf(values, env), here: cwd(), today }
  const offers = ['try:    epha actions --today 2011-06-20']
  return typedDay(day, { flag: null, end: 'until', offers }, place)
}

/** Where the minutes are, where somebody said so. */
function placeOf(values: FlagValues, { EPHA_MINUTES }: NodeJS.ProcessEnv): string | null {
  return textValue(values, 'minutes') ?? (EPHA_MINUTES || null)
}

/** All that a command knows of the world. Throws UsageError for a day or a colour that is none. */
export async function environmentOf(
  values: FlagValues,
  process: NodeJS.Process,
  now: Date,
): Promise<Environment> {
  const { env, stdout, stderr } = process
  const asOf = textValue(values, 'asOf')
  const color = choiceOf(textValue(values, 'color') ?? 'auto', '--color', colorChoices)
  return {
    here: process.cwd(),
    minutes: placeOf(values, env),
    today: await todayOf(values, process, now),
    ...(asOf === null ? {} : { asOf, todayTyped: textValue(values, 'today') !== null }),
    stdout: await terminalOf(color, env, stdout),
    stderr: await terminalOf(color, env, stderr),
  }
}

/** Where this program, as it was built, keeps what it reads; absent for `--no-cache`, and where there is no place for it. */
export function cacheOf(
  values: FlagValues,
  { env, platform, version }: NodeJS.Process,
  build: string,
): Pick<Environment, 'cache'> {
  const folder = values.cache === false ? null : cachePlace(env, platform)
  return folder === null ? {} : { cache: { folder, program: `${build} ${version}`, now: () => Date.now() } }
}

/** A line for whoever waits at a terminal; in a pipe there is none. */
export async function progressOn({ env, stderr }: NodeJS.Process): Promise<Pick<Environment, 'progress'>> {
  if (!stderr.isTTY || env.TERM === 'dumb') return {}
  const { progressLine } = await import('../commands/progress.js')
  const write = (text: string) => stderr.write(text)
  return { progress: progressLine({ write, width: stderr.columns || 80, now: () => performance.now() }) }
}

/** What mistakes are told on, by `--color` wherever it stands: one in the other flags is coloured by it too. */
export function errorTerminal(values: FlagValues, { env, stderr }: NodeJS.Process): Promise<Terminal> {
  const color = textValue(values, 'color')
  const choice = color === 'always' || color === 'never' ? color : 'auto'
  return terminalOf(choice, env, stderr)
}
