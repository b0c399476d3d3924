import { formOf } from '../language/name-form.js'
import { formKey } from '../language/people.js'
import type { ListPlace } from '../model/member.js'
import type { Contradiction, Question } from '../model/question.js'
import type { Register } from '../model/register.js'
import { sharedList } from './questions.js'

/**
 * What in the minutes speaks against a yes; null where nothing does.
 * @param lists further lists on which the person stands, under names that earlier answers gave
 */
export function contradictionOf(
  { written, person }: Question,
  lists: readonly ListPlace[],
  { membership }: Register,
): Contradiction | null {
  const shared = sharedList(written.lists, [...person.lists, ...lists])
  if (shared) return { kind: 'one list', place: shared }
  const form = formKey(formOf(written.name))
  for (const { person: other, spellings } of membership.members) {
    if (other.key === person.key || other.name === written.name) continue
    const spelling = spellings.find((spelt) => formKey(formOf(spelt.written)) === form)
    if (spelling) return { kind: 'another', name: other.name, place: spelling.place }
  }
  return null
}
