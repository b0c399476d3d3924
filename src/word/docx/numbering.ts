import type { ListLevel, NumberedPlace, NumberFormat } from '../list-numbers.js'
import { attributeOf, xmlTokens } from './xml.js'

const formats: ReadonlySet<string> = new Set<NumberFormat>([
  'lowerLetter',
  'upperLetter',
  'lowerRoman',
  'upperRoman',
  'bullet',
  'none',
])

const isFormat = (value: string): value is NumberFormat => formats.has(value)

/** What a paragraph, or its style, says of its list. */
export interface NumberUse {
  /** `w:numId`; null where it leaves that to its style, 0 where it is in no list. */
  readonly list: number | null
  readonly level: number | null
}

/** A list that paragraphs may name. */
interface List {
  /** What the lists share that are counted on together. */
  readonly kind: string
  /** Levels that begin anew where this list is used first, and with what. */
  readonly starts: Map<number, number>
}

interface Definitions {
  readonly kinds: ReadonlyMap<string, readonly ListLevel[]>
  readonly lists: ReadonlyMap<number, List>
}

/** Reads `word/numbering.xml` ([ECMA-376] 17.9). */
function definitionsIn(xml: string): Definitions {
  const kinds = new Map<string, ListLevel[]>()
  const lists = new Map<number, List>()
  let kind: ListLevel[] | null = null
  let list: { kind: string; readonly starts: Map<number, number> } | null = null
  let level = 0
  const change = (part: Partial<ListLevel>): void => {
    if (kind) kind[level] = { ...(kind[level] ?? { format: 'decimal', start: 1, template: '' }), ...part }
  }
  for (const { raw, name, kind: token } of xmlTokens(xml)) {
    const value = attributeOf(raw, 'w:val') ?? ''
    switch (name) {
      case 'w:abstractNum':
        kind = token === 'open' ? [] : null
        if (kind) kinds.set(attributeOf(raw, 'w:abstractNumId') ?? '', kind)
        break
      case 'w:num':
        list = token === 'open' ? { kind: '', starts: new Map() } : null
        if (list) lists.set(Number(attributeOf(raw, 'w:numId')), list)
        break
      case 'w:abstractNumId':
        if (list) list.kind = value
        break
      case 'w:lvl':
      case 'w:lvlOverride':
        if (token === 'open') level = Number(attributeOf(raw, 'w:ilvl') ?? 0)
        break
      case 'w:startOverride':
        list?.starts.set(level, Number(value))
        break
      case 'w:start':
        change({ start: Number(value) || 0 })
        break
      case 'w:numFmt':
        change({ format: isFormat(value) ? value : 'decimal' })
        break
      case 'w:lvlText':
        change({ template: value })
        break
    }
  }
  return { kinds, lists }
}

/** What the styles of paragraphs say of lists, those that they are based on counted in, by the style's id. */
function usesOfStyles(xml: string): ReadonlyMap<string, NumberUse> {
  const own = new Map<string, { use: NumberUse; base: string | null }>()
  let id: string | null = null
  for (const { raw, name, kind } of xmlTokens(xml)) {
    const style = id === null ? undefined : own.get(id)
    const value = attributeOf(raw, 'w:val')
    if (name === 'w:style') {
      id = kind === 'open' ? attributeOf(raw, 'w:styleId') : null
      if (id !== null) own.set(id, { use: { list: null, level: null }, base: null })
    } else if (style && name === 'w:basedOn') style.base = value
    else if (style && name === 'w:numId') style.use = { ...style.use, list: Number(value) }
    else if (style && name === 'w:ilvl') style.use = { ...style.use, level: Number(value) }
  }
  const uses = new Map<string, NumberUse>()
  for (const style of own.keys()) {
    let use: NumberUse = { list: null, level: null }
    let next: string | null = style
    for (let steps = 0; next !== null && steps < 12; steps++) {
      const definition = own.get(next)
      use = {
        list: use.list ?? definition?.use.list ?? null,
        level: use.level ?? definition?.use.level ?? null,
      }
      next = definition?.base ?? null
    }
    uses.set(style, use)
  }
  return uses
}

/**
 * Says where a paragraph hangs, by its style and by what it says itself; null where it is in no list. Asked in the order
 * of the paper: a list that begins anew does so at its first use.
 */
export function listPlaces(
  numbering: string,
  styles: string,
): (style: string | null, own: NumberUse) => NumberedPlace | null {
  const { kinds, lists } = definitionsIn(numbering)
  const uses = usesOfStyles(styles)
  return (style, own) => {
    const ofStyle = style === null ? undefined : uses.get(style)
    const id = own.list ?? ofStyle?.list ?? 0
    const list = lists.get(id)
    const levels = list && kinds.get(list.kind)
    if (!list || !levels) return null
    const level = Math.min(8, Math.max(0, own.level ?? ofStyle?.level ?? 0))
    if (list.starts.size === 0) return { list: `of ${list.kind}`, level, levels }
    const restarted = levels.map((each, at) => ({ ...each, start: list.starts.get(at) ?? each.start }))
    return { list: String(id), level, levels: restarted }
  }
}
