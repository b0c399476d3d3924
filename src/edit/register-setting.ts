import { readSettings } from '../parse/settings.js'
import { type PlacedMap, placesInYaml } from '../parse/yaml-places.js'
import { type Insertion, withInsertions } from './insertion.js'
import type { Edited } from './roster.js'
import { meaningOf } from './settings-meaning.js'
import { indentAt, linesBelow, NoPlaceError, pairInto } from './yaml-insertions.js'

/** What is to stand below `register` of `epha.yaml`: a day (`YYYY-MM-DD`), or after how many meetings silence closes. */
export type RegisterChange = { readonly since: string } | { readonly doneAfter: number }

/**
 * Adds one setting of the register to the text of `epha.yaml` and leaves every character of it as it is. The result is
 * read again: it means what the old text means and the change, or it is refused.
 */
export function withRegisterSetting(text: string, change: RegisterChange): Edited {
  const pair = 'since' in change ? `since: ${change.since}` : `unmentioned: done-after-${change.doneAfter}`
  const refused = (why: string): Edited => ({ kind: 'refused', why, byHand: [`register: { ${pair} }`] })
  const before = readSettings(text, 'epha.yaml')
  let insertions: readonly Insertion[]
  try {
    insertions = insertionsFor(text, placesInYaml(text), pair)
  } catch (error) {
    return refused(error instanceof Error ? error.message : String(error))
  }
  const edited = withInsertions(text, insertions)
  const expected = meaningOf({ ...before, register: { ...before.register, ...change } })
  if (meaningOf(readSettings(edited, 'epha.yaml')) !== expected)
    return refused('it is written in a way that nothing can safely be added to')
  return { kind: 'edited', text: edited }
}

function insertionsFor(text: string, top: PlacedMap | null, pair: string): readonly Insertion[] {
  const line = `register: { ${pair} }`
  if (!top) return [linesBelow(text, text.length, [line])]
  const field = top.pairs.find(({ key }) => key.text === 'register')
  if (!field) {
    if (top.isFlow) throw new NoPlaceError('all of it stands in braces')
    return [linesBelow(text, top.end, [indentAt(text, top.start) + line])]
  }
  if (field.value === null) return [linesBelow(text, field.end, [`${indentAt(text, field.start)}  ${pair}`])]
  if (field.value.kind !== 'map') throw new NoPlaceError('`register` is no map')
  const [name = ''] = pair.split(':')
  if (field.value.pairs.some(({ key }) => key.text === name))
    throw new NoPlaceError(`\`${name}\` stands there already`)
  return pairInto(field.value, pair, text)
}
