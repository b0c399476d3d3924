import { occasionOf } from '../../language/title-parts.js'
import type { Fault, PassedOver, PassedOverAction } from '../../model/problem.js'
import type { Register } from '../../model/register.js'
import { carryLine, wordsOfNames } from '../carry-line.js'
import { losses } from '../losses.js'
import { countOfPassedOver } from '../passed-over.js'
import { markOf, shownDue } from '../place.js'
import type { Rule } from '../rule.js'
import { sampleMinutes, sampleRoster } from '../sample.js'
import { type PassedAction, type ReadText, type SilentMinutes, silentMinutes } from '../silent-minutes.js'

/** The reason this tool exists. */
export const actionUnreported: Rule = {
  name: 'action-unreported',
  severity: 'error',
  expects: 'The next minutes of a series close, carry forward or withdraw every action that was outstanding.',
  reason:
    'What one meeting agrees and the next does not mention is never done and never dropped: it falls between two ' +
    'meetings, and nobody notices. One line under "Matters arising" keeps it, whatever became of it.',
  examples: {
    wrong: 'The minutes of the last meeting were approved.',
    right: '- [ ] 2011-spring/4.1 RH is still to hear from the provider.',
    around: [
      sampleRoster('TR: Terry Reynolds', 'RH: Ralph Holloway'),
      sampleMinutes(
        '2011-spring',
        '2011-03-14',
        '## 4. Behaviour\n\n- [ ] RH to find out who will train schools',
      ),
      sampleMinutes('2011-summer', '2011-06-13', '## 2. Matters arising\n\n{example}'),
    ],
  },
  reach: 'series',
  judge: (register, { today, before, settings, textOf }) => {
    // Where a list only leaves out what is done, silence about an action is what became of it.
    if (settings.register.doneAfter !== null) return before === null ? [] : losses(before, register)
    const silences = silencesOf(register, today, textOf)
    return before === null ? silences : [...silences, ...losses(before, register)]
  },
}

/** A fault for each minutes that pass actions over; two where only some of these may be another committee's. */
function silencesOf(register: Register, today: string, textOf: ReadText): readonly Fault[] {
  const nameWords = wordsOfNames(register.people)
  return silentMinutes(register, today, textOf).flatMap((silent) => {
    const { sure, doubtful } = silent
    return [
      ...(sure.length > 0 ? [silence(sure, silent, nameWords)] : []),
      ...(doubtful.length > 0 ? [{ ...silence(doubtful, silent, nameWords), doubtful: true as const }] : []),
    ]
  })
}

function silence(
  actions: readonly PassedAction[],
  { minutes, awaited, target, missing, ended }: SilentMinutes,
  nameWords: ReadonlySet<string>,
): Fault {
  const { number, named, raisedAt } = awaited
  const passedOver: PassedOver = {
    actions: actions.map(
      ({ action, mentions, nearest }): PassedOverAction => ({
        id: action.id,
        place: {
          ...markOf(action),
          label: `${action.id}, ${action.confidential ? 'confidential' : shownDue(action)}`,
        },
        line: carryLine(action, nameWords),
        ...(mentions.length === 0 ? {} : { mentions }),
        ...(nearest === null ? {} : { nearest }),
        ...(action.confidential ? { confidential: true } : {}),
      }),
    ),
    outOf: number,
    raisedAt: raisedAt === null ? null : occasionOf(raisedAt),
    missing,
    ended,
    target,
  }
  return {
    message: countOfPassedOver(passedOver),
    location: minutes.placeForEarlier.location,
    label: number === 1 ? 'does not name it' : `names ${named === 0 ? 'none' : named} of the ${number}`,
    passedOver,
  }
}
