import { dayText } from '../../language/day-text.js'
import type { Problem } from '../../model/problem.js'
import type { LineAdvice, LineSetting } from '../../query/line-advice.js'
import { doneAfter, lineAdvice } from '../../query/line-advice.js'
import type { Offer } from '../../render/doctor.js'
import { counted, times } from '../../render/english.js'
import type { Environment } from '../environment.js'
import type { Loaded } from '../loaded.js'
import { asTyped, type Diagnosis, type DoctorStep, fine, wrong } from './diagnosis.js'
import { type Checked, countsByRule, mostOf } from './problems.js'

/** Which setting of the register fits the minutes, and what each would leave; the line that holds, where one does. */
export function aboutLine(loaded: Loaded, { problems }: Checked, environment: Environment): Diagnosis {
  const { register, settings, today } = loaded
  const { since, doneAfter: isSet } = settings.register
  if (since !== null || isSet !== null)
    return { findings: [fine('Line', inForce(register, settings))], steps: [] }
  const advice = lineAdvice(register, today)
  if (advice.outstanding === 0 || advice.lines.length === 0) return { findings: [], steps: [] }
  const [words = '', ...more] = adviceSentences(advice)
  // Where neither fits, `--fix` tells what each would leave.
  if (advice.fits.length === 0) return { findings: [fine('Line', words)], steps: [] }
  const errors = problems.filter(({ severity }) => severity === 'error')
  return { findings: [wrong('Line', words, more)], steps: lineSteps(advice, errors, environment) }
}

/** What the setting says, and the command that writes it: without its name where no other fits. */
function offerOf(
  fit: LineSetting,
  { fits, best, outstanding, listed }: LineAdvice,
  environment: Environment,
): Offer {
  const command = fits.length === 1 ? 'epha doctor --fix' : `epha doctor --fix ${fit}`
  const sentence =
    fit === 'unmentioned'
      ? `Say that what the list no longer has is done, which leaves ${listed} of ${outstanding}:`
      : `Draw a line in time, and begin with what was mentioned in ${best?.words}, which leaves ${best?.leaves} of ${outstanding}:`
  return { sentence, type: [asTyped(command, environment)] }
}

/**
 * One step for the settings that fit, whichever is taken. Where most of what the check finds is silence about actions,
 * it comes before the check: a line settles silence first.
 */
function lineSteps(
  advice: LineAdvice,
  errors: readonly Problem[],
  environment: Environment,
): readonly DoctorStep[] {
  const [first, ...others] = advice.fits.map((fit) => offerOf(fit, advice, environment))
  if (first === undefined) return []
  const isSettling = countsByRule(errors)[0]?.rule === 'action-unreported'
  return [
    {
      about: isSettling ? 'settling line' : 'line',
      sentence: `${isSettling ? `The check finds ${mostOf(errors, 'error')}. ` : ''}${first.sentence}`,
      type: first.type,
      instead: others.map(({ sentence, type }) => ({ sentence: `Or: ${sentence}`, type })),
    },
  ]
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
