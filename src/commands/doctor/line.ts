import { dayText } from '../../language/day-text.js'
import type { LineAdvice, LineSetting } from '../../query/line-advice.js'
import { doneAfter, lineAdvice } from '../../query/line-advice.js'
import { type Diagnosis, fine, type NextStep, wrong } from '../../render/doctor.js'
import { counted, times } from '../../render/english.js'
import type { Loaded } from '../load.js'

function titleOf(fit: LineSetting, { best }: LineAdvice): string {
  return fit === 'unmentioned'
    ? 'Say that what the list no longer has is done:'
    : `Draw a line in time, and begin with what was mentioned in ${best?.words}:`
}

/** Which setting of the register fits the minutes, and what each would leave; the line that holds, where one does. */
export function aboutLine({ register, settings, today }: Loaded): Diagnosis {
  const { since, doneAfter: isSet } = settings.register
  if (since !== null || isSet !== null)
    return { findings: [fine('Line', inForce(register, settings))], steps: [] }
  const advice = lineAdvice(register, today)
  if (advice.outstanding === 0 || advice.lines.length === 0) return { findings: [], steps: [] }
  const [words, ...more] = adviceSentences(advice)
  const finding = advice.fits.length === 0 ? fine : wrong
  return {
    findings: words === undefined ? [] : [finding('Line', words, more)],
    steps: advice.fits.map(
      (fit): NextStep => ({ sentence: titleOf(fit, advice), type: [fixCommand(fit, advice)] }),
    ),
  }
}

/** The command that writes a setting: without its name where no other fits. */
function fixCommand(fit: LineSetting, { fits }: LineAdvice): string {
  return fits.length === 1 && fits[0] === fit ? 'epha doctor --fix' : `epha doctor --fix ${fit}`
}

function inForce(
  { beforeLine }: Pick<Loaded['register'], 'beforeLine'>,
  { register: { since, doneAfter: after } }: Loaded['settings'],
): string {
  const open = beforeLine.filter(({ status }) => status === 'outstanding').length
  return [
    ...(since === null ? [] : [`${counted(open, 'outstanding action')} before ${dayText(since)}, left out`]),
    ...(after === null
      ? []
      : [`done after ${counted(after, 'meeting')} that ${after === 1 ? 'does' : 'do'} not mention it`]),
  ].join('; ')
}

/** What the minutes do, and what each setting would leave. */
export function adviceSentences(advice: LineAdvice): readonly string[] {
  const { repeating, lines, outstanding, dormant, listed, fits } = advice
  const rolling = fits.includes('unmentioned') ? ': a rolling list' : ''
  const offers = lines.map(({ words, since, leaves }) => `${words} (${since}) ${leaves}`)
  return [
    `${counted(outstanding, 'outstanding action')}, ${dormant} not mentioned for a year`,
    ...(repeating.of === 0
      ? []
      : [
          `in ${repeating.meetings} of ${counted(repeating.of, 'meeting')} the list repeats what is open${rolling}`,
        ]),
    `a line in time would leave: since ${offers.join(', ')}`,
    `done where unmentioned ${times(doneAfter)} would leave: ${listed} of ${outstanding}`,
  ]
}
