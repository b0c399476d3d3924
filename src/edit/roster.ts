import type { Person } from '../model/owner.js'
import type { NamePair, Settings } from '../model/settings.js'
import { readSettings } from '../parse/settings.js'
import { type PlacedMap, type PlacedPair, type PlacedValue, placesInYaml } from '../parse/yaml-places.js'
import { type Insertion, withInsertions } from './insertion.js'
import { meaningOf } from './settings-meaning.js'
import {
  indentAt,
  itemInto,
  linesAbove,
  linesBelow,
  NoPlaceError,
  pairInto,
  quotingIn,
} from './yaml-insertions.js'
import { yamlComment, yamlList, yamlText } from './yaml-text.js'

/** What is to stand in `epha.yaml` as well. */
export type RosterChange =
  /** A person by key, with these aliases: added to those who is there has, else somebody new. */
  | { readonly kind: 'person'; readonly person: Pick<Person, 'key' | 'name' | 'aliases'> }
  /** Two names are two people. */
  | { readonly kind: 'different'; readonly pair: NamePair }

/** The text with the change in it, or why it cannot be made safely and what to write by hand. */
export type Edited =
  | { readonly kind: 'edited'; readonly text: string }
  | { readonly kind: 'refused'; readonly why: string; readonly byHand: readonly string[] }

/**
 * Adds to the text of `epha.yaml` and leaves every character of it as it is. The result is read again: it means what
 * the old text means and the change, or it is refused.
 * @param reason a comment above what is added; null for none
 */
export function withRosterChange(text: string, change: RosterChange, reason: string | null): Edited {
  const comment = reason === null ? [] : [yamlComment(reason)]
  const refused = (why: string): Edited => ({ kind: 'refused', why, byHand: byHand(change) })
  let insertions: readonly Insertion[]
  try {
    insertions = insertionsFor(text, placesInYaml(text), change, comment)
  } catch (error) {
    if (error instanceof NoPlaceError) return refused(error.message)
    return refused(error instanceof Error ? error.message : String(error))
  }
  const edited = withInsertions(text, insertions)
  const expected = meaningWith(change, readSettings(text, 'epha.yaml'))
  if (meaningOf(readSettings(edited, 'epha.yaml')) !== expected)
    return refused('it is written in a way that nothing can safely be added to')
  return { kind: 'edited', text: edited }
}

/** The lines that say the change in an `epha.yaml` of its own. */
function byHand(change: RosterChange): readonly string[] {
  return change.kind === 'different'
    ? ['different:', `  - ${yamlList(change.pair)}`]
    : ['people:', `  ${entryOf(change.person)}`]
}

/** `Rowan Tate: { aliases: [Rowan] }` · `TR: { name: Terry Reynolds, aliases: [Terry] }` · `TR: Terry Reynolds` */
function entryOf(
  { key, name, aliases }: Pick<Person, 'key' | 'name' | 'aliases'>,
  like = yamlText(key),
): string {
  if (aliases.length === 0) return `${like}: ${yamlText(name)}`
  const named = key === name ? '' : `name: ${yamlText(name)}, `
  return `${like}: { ${named}aliases: ${yamlList(aliases)} }`
}

function insertionsFor(
  text: string,
  top: PlacedMap | null,
  change: RosterChange,
  comment: readonly string[],
): readonly Insertion[] {
  const field = change.kind === 'different' ? 'different' : 'people'
  const pair = top?.pairs.find(({ key }) => key.text === field)
  if (!top) {
    const [head = '', ...lines] = byHand(change)
    return [linesBelow(text, text.length, [head, ...comment.map((line) => `  ${line}`), ...lines])]
  }
  if (!pair) {
    if (top.isFlow) throw new NoPlaceError('all of it stands in braces')
    const [head = '', ...lines] = byHand(change)
    const indent = indentAt(text, top.start)
    const added = [head, ...comment.map((line) => `  ${line}`), ...lines].map((line) => indent + line)
    return [linesBelow(text, top.end, added)]
  }
  if (pair.value === null) {
    const indent = `${indentAt(text, pair.start)}  `
    const [, ...lines] = byHand(change)
    return [
      linesBelow(
        text,
        pair.end,
        [...comment, ...lines.map((line) => line.trim())].map((line) => indent + line),
      ),
    ]
  }
  if (change.kind === 'different') return pairIntoDifferent(text, pair, change.pair, comment)
  return intoPeople(text, pair, change.person, comment)
}

function pairIntoDifferent(
  text: string,
  field: PlacedPair,
  pair: NamePair,
  comment: readonly string[],
): readonly Insertion[] {
  if (field.value?.kind !== 'list') throw new NoPlaceError('`different` is no list')
  const above = field.value.isFlow ? linesAbove(text, field.start, comment) : []
  return [...above, ...itemInto(field.value, yamlList(pair), text, comment)]
}

function intoPeople(
  text: string,
  field: PlacedPair,
  person: Pick<Person, 'key' | 'name' | 'aliases'>,
  comment: readonly string[],
): readonly Insertion[] {
  const people = field.value
  if (people?.kind !== 'map') throw new NoPlaceError('`people` is no map from keys to names')
  const above = people.isFlow ? linesAbove(text, field.start, comment) : []
  const there = people.pairs.find(({ key }) => key.text === person.key)
  if (!there) {
    const quoted = yamlText(person.key, quotingIn(people.pairs.map(({ key }) => key)))
    return [...above, ...pairInto(people, entryOf(person, quoted), text, comment)]
  }
  const beside = people.isFlow ? above : linesAbove(text, there.start, comment)
  return [...beside, ...aliasesInto(text, there, person.aliases)]
}

/** Further aliases of somebody who is there: a name alone becomes a map around it. */
function aliasesInto(
  text: string,
  { value, end }: PlacedPair,
  aliases: readonly string[],
): readonly Insertion[] {
  if (value === null) return [{ at: end, text: ` { aliases: ${yamlList(aliases)} }` }]
  if (value.kind === 'text') return around(value, '{ name: ', `, aliases: ${yamlList(aliases)} }`)
  if (value.kind === 'list') throw new NoPlaceError('a person is a list')
  const own = value.pairs.find(({ key }) => key.text === 'aliases')
  if (!own) return pairInto(value, `aliases: ${yamlList(aliases)}`, text)
  const { value: list } = own
  if (list === null) return [{ at: own.end, text: ` ${yamlList(aliases)}` }]
  if (list.kind === 'text')
    return around(list, '[', `, ${aliases.map((alias) => yamlText(alias, list.quoting)).join(', ')}]`)
  if (list.kind === 'map') throw new NoPlaceError('`aliases` is a map')
  const like = quotingIn(list.items)
  const texts = aliases.map((alias) => yamlText(alias, like))
  return list.isFlow
    ? itemInto(list, texts.join(', '), text)
    : texts.flatMap((alias) => itemInto(list, alias, text))
}

function around({ start, end }: PlacedValue, before: string, behind: string): readonly Insertion[] {
  return [
    { at: start, text: before },
    { at: end, text: behind },
  ]
}

/** What the settings are to say with the change. */
function meaningWith(change: RosterChange, settings: Settings): string {
  if (change.kind === 'different')
    return meaningOf({ ...settings, different: [...settings.different, change.pair] })
  const { key, name, aliases } = change.person
  const there = settings.people.some((person) => person.key === key)
  const people = there
    ? settings.people.map((person) =>
        person.key === key ? { ...person, aliases: [...person.aliases, ...aliases] } : person,
      )
    : [...settings.people, { key, name, aliases, onRoster: true }]
  return meaningOf({ ...settings, people })
}
