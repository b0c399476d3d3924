import { isMap, isScalar, LineCounter, parseDocument } from 'yaml'

/** More than this is no front matter and no settings: the reader is quadratic in keys. */
export const mostCharacters = 64 * 1024
const deepest = 40

/** A fault of the YAML itself, at an offset of its text. */
export interface YamlFault {
  readonly message: string
  readonly offset: number
}

/** Text as written, a list, or a map: dates, numbers and `yes` stay text until somebody asks for more. */
export type YamlValue = string | null | readonly YamlValue[] | ReadonlyMap<string, YamlValue>

/** One line of the map at the top. */
export interface YamlField {
  readonly value: YamlValue
  readonly offset: number
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

function plain(value: unknown): YamlValue {
  if (value === null || value === undefined) return null
  if (Array.isArray(value)) return value.map(plain)
  if (value instanceof Map)
    return new Map([...value].map(([key, inner]) => [String(key ?? ''), plain(inner)]))
  const text = String(value)
  return text === '' || text === 'null' || text === '~' ? null : text
}

/**
 * The fields of a YAML map by name, and what is wrong with it. Everything is text, list or map (YAML 1.2's
 * failsafe schema): nothing is evaluated, no alias is followed, no key reaches a prototype. Never throws.
 */
export function readYaml(text: string): {
  readonly fields: ReadonlyMap<string, YamlField>
  readonly faults: readonly YamlFault[]
} {
  const none: ReadonlyMap<string, YamlField> = new Map()
  if (text.length > mostCharacters)
    return { fields: none, faults: [{ message: 'expected at most 64 KiB', offset: 0 }] }
  if (isTooDeep(text))
    return { fields: none, faults: [{ message: `expected at most ${deepest} levels`, offset: 0 }] }
  try {
    return fieldsOf(text)
  } catch {
    return { fields: none, faults: [{ message: 'expected lines of `name: value`', offset: 0 }] }
  }
}

function fieldsOf(text: string) {
  const document = parseDocument(text, {
    schema: 'failsafe',
    version: '1.2',
    merge: false,
    prettyErrors: false,
    lineCounter: new LineCounter(),
    logLevel: 'silent',
  })
  // After the first line that cannot be read, every further complaint is about the same.
  const breaking = document.errors.find((error) => error.code !== 'DUPLICATE_KEY')
  const broken = breaking !== undefined
  const faults: YamlFault[] = (breaking ? [breaking] : document.errors).map((error) => ({
    message: messageOf(error.code, error.message),
    offset: error.pos[0],
  }))
  const fields = new Map<string, YamlField>()
  if (broken || document.contents === null) return { fields, faults }
  if (!isMap(document.contents)) {
    const isBlank = isScalar(document.contents) && String(document.contents.value ?? '').trim() === ''
    if (!isBlank) faults.push({ message: 'expected lines of `name: value`', offset: 0 })
    return { fields, faults }
  }
  for (const pair of document.contents.items) {
    if (!isScalar(pair.key) || typeof pair.key.value !== 'string') continue
    const offset = pair.key.range?.[0] ?? 0
    const name = pair.key.value
    if (fields.has(name)) continue
    const node: unknown = pair.value
    if (!hasValue(node)) {
      fields.set(name, { value: null, offset })
      continue
    }
    try {
      fields.set(name, { value: plain(node.toJS(document, { mapAsMap: true, maxAliasCount: 0 })), offset })
    } catch {
      if (!faults.some(isAlias))
        faults.push({ message: `unexpected alias in \`${name}\`, expected the value itself`, offset })
    }
  }
  return { fields, faults }
}

const isAlias = (fault: YamlFault): boolean => fault.message.startsWith('unexpected alias')

interface YamlNode {
  toJS(document: unknown, options: { mapAsMap: boolean; maxAliasCount: number }): unknown
}

function hasValue(node: unknown): node is YamlNode {
  return typeof node === 'object' && node !== null && 'toJS' in node && typeof node.toJS === 'function'
}

function messageOf(code: string, message: string): string {
  if (code === 'DUPLICATE_KEY') return 'unexpected second line of the same name, expected one'
  const [first = message] = message.split('\n')
  return first.charAt(0).toLowerCase() + first.slice(1)
}
