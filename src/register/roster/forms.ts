import { formOf, type NameForm } from '../../language/name-form.js'
import { formKey } from '../../language/people.js'
import { spoken } from '../../language/spoken.js'

const forms = spoken(() => new Map<string, NameForm>())

/** The form of a name that attendance has, worked out once: the same few stand in file after file. */
export function formOfName(name: string): NameForm {
  const known = forms().get(name)
  if (known) return known
  const form = formOf(name)
  forms().set(name, form)
  return form
}

const keys = spoken(() => new Map<string, string>())

/** What all spellings of such a name have in common. */
export function keyOfName(name: string): string {
  const known = keys().get(name)
  if (known !== undefined) return known
  const key = formKey(formOfName(name))
  keys().set(name, key)
  return key
}
