import type { Fault, PassedOver, PassedOverAction, Problem } from '../model/problem.js'

/** "2 of the 5 actions outstanding since spring 2011 are not mentioned, and the minutes of 97 are not here" */
export function countOfPassedOver({ actions: { length }, outOf, raisedAt, missing }: PassedOver): string {
  const since = raisedAt === null ? 'outstanding from earlier meetings' : `outstanding since ${raisedAt}`
  const subject = outOf === 1 ? `The one action ${since}` : `${length} of the ${outOf} actions ${since}`
  const gap = missing === null ? '' : `, and ${missing}`
  return `${subject} ${length === 1 ? 'is' : 'are'} not mentioned${gap}`
}

/** The same fault about some of its actions: it counts these alone. */
export function aboutActions<Found extends Fault>(fault: Found, actions: readonly PassedOverAction[]): Found {
  const { passedOver } = fault
  if (passedOver === undefined || actions.length === passedOver.actions.length) return fault
  const left = { ...passedOver, actions }
  return { ...fault, message: countOfPassedOver(left), passedOver: left }
}

/** As how many problems one counts where their number is what matters: each action that is passed over is one. */
export function weightOf({ passedOver }: Problem): number {
  return passedOver?.actions.length ?? 1
}

/** Without the words of its actions: only how many there are, and their ids. */
export function withoutWords(
  passedOver: PassedOver,
  isSecret: (action: PassedOverAction) => boolean,
): PassedOver {
  return {
    ...passedOver,
    actions: passedOver.actions.map((action): PassedOverAction => {
      if (!action.confidential && !isSecret(action)) return action
      const { id, place } = action
      return { id, place: { ...place, label: `${id}, confidential` }, line: bareLine(id), confidential: true }
    }),
  }
}

/** A line that carries an action forward and says nothing else of it. */
export function bareLine(id: string): string {
  return `- [ ] ${id}`
}
