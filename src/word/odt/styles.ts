import { attributeOf, xmlTokens } from '../docx/xml.js'
import type { ListLevel, NumberFormat } from '../list-numbers.js'

/** How a style looks; null where it leaves that to the one it is based on. */
export interface OdtLook {
  readonly bold: boolean | null
  readonly italic: boolean | null
  readonly struck: boolean | null
  readonly hidden: boolean | null
}

/** What the styles of an OpenDocument text say. */
export interface OdtStyles {
  /** By the style's name. */
  lookOf(name: string | null): OdtLook
  /** The level of the heading that a style makes of a paragraph; null for ordinary text. */
  headingOf(name: string | null): number | null
  readonly lists: ReadonlyMap<string, readonly ListLevel[]>
}

const plain: OdtLook = { bold: null, italic: null, struck: null, hidden: null }

const formats: Readonly<Record<string, NumberFormat>> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  '': 'none',
}

/** Reads the styles of `content.xml` and `styles.xml` ([ODF 1.2] 16 and 19). */
export function readStyles(...parts: readonly string[]): OdtStyles {
  const looks = new Map<string, { look: OdtLook; readonly parent: string | null }>()
  const headings = new Map<string, number>()
  const lists = new Map<string, ListLevel[]>()
  for (const xml of parts) {
    let style: string | null = null
    let list: ListLevel[] | null = null
    for (const { raw, name, kind } of xmlTokens(xml)) {
      if (name === 'style:style') {
        style = kind === 'close' ? null : attributeOf(raw, 'style:name')
        if (style !== null) {
          looks.set(style, { look: plain, parent: attributeOf(raw, 'style:parent-style-name') })
          const level = Number(
            attributeOf(raw, 'style:default-outline-level') ?? headingName.exec(style)?.[1],
          )
          if (level > 0) headings.set(style, level)
        }
        if (kind === 'alone') style = null
      } else if (name === 'style:text-properties' && kind !== 'close' && style !== null) {
        const known = looks.get(style)
        if (known) known.look = lookIn(raw)
      } else if (name === 'text:list-style') {
        list = kind === 'open' ? [] : null
        if (list) lists.set(attributeOf(raw, 'style:name') ?? '', list)
      } else if (list && kind !== 'close' && name.startsWith('text:list-level-style-'))
        list[Number(attributeOf(raw, 'text:level') ?? 1) - 1] = levelIn(raw, name)
    }
  }
  return {
    lookOf: (name) => inherited(name, looks),
    headingOf: (name) =>
      lineage(name, looks)
        .map((style) => headings.get(style) ?? null)
        .find((level) => level !== null) ?? null,
    lists,
  }
}

// Heading_20_2: so it is called in any language
const headingName = /^Heading_20_([1-9])$/

function lookIn(raw: string): OdtLook {
  const weight = attributeOf(raw, 'fo:font-weight')
  const slant = attributeOf(raw, 'fo:font-style')
  const through = attributeOf(raw, 'style:text-line-through-style')
  const display = attributeOf(raw, 'text:display')
  return {
    bold: weight === null ? null : weight === 'bold' || Number(weight) >= 600,
    italic: slant === null ? null : slant !== 'normal',
    struck: through === null ? null : through !== 'none',
    hidden: display === null ? null : display === 'none',
  }
}

function levelIn(raw: string, name: string): ListLevel {
  if (name !== 'text:list-level-style-number') return { format: 'bullet', start: 1, template: '' }
  const level = Number(attributeOf(raw, 'text:level') ?? 1)
  const shown = Math.max(1, Number(attributeOf(raw, 'text:display-levels') ?? 1))
  const numbers = Array.from(
    { length: Math.min(shown, level) },
    (_, at) => `%${level - Math.min(shown, level) + at + 1}`,
  )
  const around = [attributeOf(raw, 'style:num-prefix') ?? '', attributeOf(raw, 'style:num-suffix') ?? '']
  return {
    format: formats[attributeOf(raw, 'style:num-format') ?? ''] ?? 'decimal',
    start: Number(attributeOf(raw, 'text:start-value') ?? 1),
    template: attributeOf(raw, 'style:num-list-format') ?? `${around[0]}${numbers.join('.')}${around[1]}`,
  }
}

type Looks = ReadonlyMap<string, { readonly look: OdtLook; readonly parent: string | null }>

const mostSteps = 12

/** A style and those that it is based on, itself first. */
function lineage(name: string | null, looks: Looks): readonly string[] {
  const names: string[] = []
  for (let next = name; next !== null && names.length < mostSteps; next = looks.get(next)?.parent ?? null)
    names.push(next)
  return names
}

const inherited = (name: string | null, looks: Looks): OdtLook =>
  lineage(name, looks)
    .flatMap((style) => looks.get(style)?.look ?? [])
    .reduce(
      (look, base) => ({
        bold: look.bold ?? base.bold,
        italic: look.italic ?? base.italic,
        struck: look.struck ?? base.struck,
        hidden: look.hidden ?? base.hidden,
      }),
      plain,
    )
