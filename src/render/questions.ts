import type { SeenBetween } from '../model/member.js'
import type { Contradiction, Question } from '../model/question.js'
import { counted } from './english.js'

/** `Rowan = Rowan Tate?` */
export function questionInWords({ written, person }: Question): string {
  return `${written.name} = ${person.name}?`
}

/**
 * What speaks for and against it: `56 and 71 actions; never on one list; seen 2018 to 2022 and from 2021; it could be
 * Rowan Mills too`. `latest` is the date of the last meeting: whom that has is seen until now.
 */
export function questionReason({ written, person, others }: Question, latest: string | null): string {
  const seen = [written.seen, person.seen].map((days) => yearsInWords(days, latest))
  return [
    `${written.actions} and ${counted(person.actions, 'action')}`,
    'never on one list',
    ...(seen.every((years) => years === null)
      ? []
      : [`seen ${seen.map((years) => years ?? 'at no date').join(' and ')}`]),
    ...(others.length === 0 ? [] : [`it could be ${others.join(' or ')} too`]),
  ].join('; ')
}

/** What in the minutes speaks against a yes: `both stand on one list, minutes/2020-01.md:4.` */
export function contradictionInWords(
  { written, person }: Question,
  contradiction: Contradiction,
  fromHere: (path: string) => string,
): string {
  const { path, line } = contradiction.place
  const place = `${fromHere(path)}:${line}`
  return contradiction.kind === 'one list'
    ? `${written.name} and ${person.name} stand on one list, ${place}`
    : `${written.name} is ${contradiction.name} in other minutes, ${place}; an alias holds for all of them`
}

/** `2018 to 2022`, `in 2021`, `from 2021`. */
function yearsInWords(seen: SeenBetween | null, latest: string | null): string | null {
  if (seen === null) return null
  const [first, last] = [seen.first.slice(0, 4), seen.last.slice(0, 4)]
  if (latest !== null && last === latest.slice(0, 4) && first !== last) return `from ${first}`
  return first === last ? `in ${first}` : `${first} to ${last}`
}
