import { isAlias, isMap, isScalar, isSeq, type Node, parseDocument, type YAMLMap } from 'yaml'
import type { Span } from '../source/lines.js'
import { faultOf } from './yaml-faults.js'

/** More than this is no front matter. */
export const mostCharacters = 64 * 1024

/** More than this are no settings: a roster of 1,200 people is half of it. */
export const mostOfSettings = 512 * 1024
const deepest = 40

/** Of so many characters one may begin a line, a list, a map, or what stands next in one: each takes time and memory. */
const charactersOfPart = 16

/** Why a text is too much to be read; null where it is not. */
export function tooMuch(text: string, most = mostCharacters): string | null {
  if (text.length > most) return `expected at most ${most / 1024} KiB`
  const parts = text.length - text.replace(/[\n,[\]{}]/g, '').length
  const mostParts = most / charactersOfPart
  return parts > mostParts ? `expected at most ${mostParts} lines, commas and brackets` : null
}

/** A fault of the YAML itself, at an offset of its text. */
export interface YamlFault {
  readonly message: string
  readonly offset: number
  /** The name of a line that is the second of it. */
  readonly second?: string
}

/** Text as written, a list, or a map: dates, numbers and `yes` stay text until somebody asks for more. */
export type YamlValue = string | null | readonly YamlValue[] | ReadonlyMap<string, YamlValue>

/** Where a value stands, and its key; of an item of a list, or without a value, the same place twice. */
export interface YamlPlace {
  readonly key: Span
  readonly value: Span
}

/** One line of the map at the top. */
export interface YamlField {
  readonly value: YamlValue
  readonly offset: number
  readonly place: YamlPlace
}

/** Of each map its keys, of each list its numbers from 0, with their places. */
export type YamlPlaces = ReadonlyMap<YamlValue, ReadonlyMap<string | number, YamlPlace>>

/** What a text of YAML says. */
export interface YamlRead {
  readonly fields: ReadonlyMap<string, YamlField>
  /** Places of all that stands in the values of the fields. */
  readonly places: YamlPlaces
  readonly faults: readonly YamlFault[]
  /** Nothing of it holds: it cannot be read, is too long, too deep, or no map. */
  readonly broken: boolean
}

// - - - - - deeper: one level for each
const levelsOfLine = /^[ \t]*(?:[-?][ \t]+)*/gm

function isTooDeep(text: string): boolean {
  let depth = 0
  for (const character of text) {
    if (character === '[' || character === '{') depth++
    else if ((character === ']' || character === '}') && depth > 0) depth--
    if (depth > deepest) return true
  }
  for (const [levels] of text.matchAll(levelsOfLine)) {
    if (levels.replace(/[^-?]/g, '').length > deepest || levels.length > 16 * deepest) return true
  }
  return false
}

/**
 * The fields of a YAML map by name, and what is wrong with it. Everything is text, list or map (YAML 1.2's
 * failsafe schema): nothing is evaluated, no alias is followed, no key reaches a prototype. Of two lines of one name the
 * first holds. Never throws.
 */
export function readYaml(text: string, most = mostCharacters): YamlRead {
  const much = tooMuch(text, most)
  if (much !== null) return brokenBy(much)
  if (isTooDeep(text)) return brokenBy(`expected at most ${deepest} levels`)
  try {
    return fieldsOf(text)
  } catch {
    return brokenBy('expected lines of `name: value`')
  }
}

function brokenBy(message: string, offset = 0): YamlRead {
  return { fields: new Map(), places: new Map(), faults: [{ message, offset }], broken: true }
}

function fieldsOf(text: string): YamlRead {
  const document = parseDocument(text, {
    schema: 'failsafe',
    version: '1.2',
    merge: false,
    prettyErrors: false,
    // Its own look at keys is quadratic.
    uniqueKeys: false,
  })
  // After the first line that cannot be read, every further complaint is about the same.
  const [breaking] = document.errors
  if (breaking) {
    const { message, offset } = faultOf(breaking, text)
    return brokenBy(message, offset)
  }
  const { contents } = document
  const isBlank = isScalar(contents) && textOf(contents) === null
  if (contents !== null && !isBlank && !isMap(contents)) return brokenBy('expected lines of `name: value`')
  const reading: Reading = { places: new Map(), faults: [] }
  const fields = new Map<string, YamlField>()
  if (isMap(contents))
    for (const { name, node, place } of pairsOf(contents, reading))
      try {
        fields.set(name, { value: readValue(node, reading), offset: place.key.start, place })
      } catch (error) {
        if (!(error instanceof AliasFound)) throw error
        if (!reading.faults.some(({ message }) => message.startsWith('unexpected alias')))
          reading.faults.push({
            message: `unexpected alias in \`${name}\`, expected the value itself, or quotes around a text that begins with \`*\``,
            offset: error.offset,
          })
      }
  return { fields, ...reading, broken: false }
}

/** What is gathered on the way through a text. */
interface Reading {
  readonly places: Map<YamlValue, ReadonlyMap<string | number, YamlPlace>>
  readonly faults: YamlFault[]
}

/** An alias is never followed, and what holds one is not read. */
class AliasFound extends Error {
  readonly offset: number

  constructor(offset: number) {
    super('an alias')
    this.offset = offset
  }
}

interface NamedNode {
  readonly name: string
  readonly node: unknown
  readonly place: YamlPlace
}

/** The lines of a map; a second of the same name is a fault, and left out. */
function pairsOf({ items }: YAMLMap, { faults }: Reading): readonly NamedNode[] {
  const seen = new Set<string>()
  return items.flatMap(({ key, value }): readonly NamedNode[] => {
    const at = spanOf(key) ?? spanOf(value) ?? { start: 0, end: 0 }
    if (!isScalar(key)) {
      faults.push({ message: 'unexpected list or map before `:`, expected a name', offset: at.start })
      return []
    }
    const name = String(key.value ?? '')
    if (seen.has(name)) {
      faults.push({
        message: `unexpected second line of the name \`${name}\`, expected one`,
        offset: at.start,
        second: name,
      })
      return []
    }
    seen.add(name)
    const { start, end } = spanOf(value) ?? at
    return [{ name, node: value, place: { key: at, value: start === end ? at : { start, end } } }]
  })
}

function spanOf(node: unknown): Span | null {
  const range = isNode(node) ? node.range : null
  return range ? { start: range[0], end: range[1] } : null
}

const isNode = (node: unknown): node is Node => isScalar(node) || isMap(node) || isSeq(node) || isAlias(node)

function textOf({ value }: { readonly value: unknown }): string | null {
  const text = String(value ?? '')
  return text === '' || text === 'null' || text === '~' ? null : text
}

/** Throws AliasFound. */
function readValue(node: unknown, reading: Reading): YamlValue {
  if (isAlias(node)) throw new AliasFound(spanOf(node)?.start ?? 0)
  if (isScalar(node)) return textOf(node)
  if (isSeq(node)) {
    const items = node.items.map((item) => readValue(item, reading))
    const spans = node.items.map((item) => spanOf(item) ?? spanOf(node) ?? { start: 0, end: 0 })
    reading.places.set(items, new Map(spans.map((span, at) => [at, { key: span, value: span }])))
    return items
  }
  if (!isMap(node)) return null
  const pairs = pairsOf(node, reading)
  const map = new Map(pairs.map(({ name, node: inner }) => [name, readValue(inner, reading)]))
  reading.places.set(map, new Map(pairs.map(({ name, place }) => [name, place])))
  return map
}
