import { mendedBy, UsageError } from '../model/usage-error.js'
import type { Comparison } from './query.js'

interface Place {
  /** Half-open, in the text of the expression. */
  readonly start: number
  readonly end: number
}

/** One value after a key: `TR`, or `"Terry Reynolds"` without its quotes. */
export interface Value extends Place {
  readonly words: string
}

/** A piece of an expression. */
export type Token = Place &
  (
    | { readonly kind: 'open' | 'close' | 'and' | 'or' | 'not' }
    | { readonly kind: 'text'; readonly words: string }
    | { readonly kind: 'saved'; readonly name: string }
    | { readonly kind: 'word'; readonly word: string }
    | {
        readonly kind: 'pair'
        readonly key: string
        readonly written: string
        readonly comparison: Comparison
        readonly values: readonly Value[]
      }
  )

// owner: · due<= · due < 2011-12-01
const keyAndComparison = /([a-z][a-z-]*)(?:(:)(?![<>=])|[ \t]*(:?(?:<=|>=|<|>|=)))[ \t]*/iy
const bare = /[^\s()",\u201c\u201d]+/y
const word = /[^\s()"\u201c\u201d]+/y
const closingQuote: Readonly<Record<string, string>> = { '"': '"', '\u201c': '\u201d', '\u201d': '\u201d' }

/** The pieces of an expression in their order. Throws a UsageError for a quotation that does not end. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = []
  let at = 0
  // "between March and June": its "and" joins two days, and no two terms.
  let isBetween = false
  while (at < text.length) {
    const token = tokenAt(text, at)
    if (token === null) {
      at++
      continue
    }
    const isItsAnd: boolean = isBetween && token.kind === 'and'
    tokens.push(isItsAnd ? { ...token, kind: 'word', word: text.slice(token.start, token.end) } : token)
    isBetween = isItsAnd ? false : isBetween || (token.kind === 'word' && /^between$/i.test(token.word))
    at = token.end
  }
  return tokens
}

function tokenAt(text: string, start: number): Token | null {
  const character = text[start] ?? ''
  if (/\s/.test(character)) return null
  if (character === '(') return { kind: 'open', start, end: start + 1 }
  if (character === ')') return { kind: 'close', start, end: start + 1 }
  if (character === '-') return { kind: 'not', start, end: start + 1 }
  if (character in closingQuote) return { kind: 'text', ...quoted(text, start) }
  const pair = pairAt(text, start)
  if (pair) return pair
  const written = matchAt(word, text, start)?.[0] ?? character
  const end = start + written.length
  if (written.startsWith('@')) return { kind: 'saved', name: written.slice(1), start, end }
  const small = written.toLowerCase()
  if (small === 'and' || small === 'or' || small === 'not') return { kind: small, start, end }
  // "who hasn't done anything": without it the contrary is asked.
  if (small === 'except' || /^(?:has|have|had|is|are|was|were)n['\u2019]t$/.test(small))
    return { kind: 'not', start, end }
  return { kind: 'word', word: written, start, end }
}

/** `owner:TR`, `due<2011-07-01`, `owner:"Terry Reynolds",RH`. */
function pairAt(text: string, start: number): Token | null {
  const [whole, key, colon, compared] = matchAt(keyAndComparison, text, start) ?? []
  const sign = compared ?? colon
  if (whole === undefined || key === undefined || sign === undefined) return null
  const values: Value[] = []
  let end = start + whole.length
  for (;;) {
    const value = valueAt(text, end)
    values.push(value)
    end = value.end
    if (text[end] !== ',') break
    end++
  }
  return {
    kind: 'pair',
    key: key.toLowerCase(),
    written: whole.trimEnd(),
    comparison: comparisonOf(sign),
    values,
    start,
    end,
  }
}

function valueAt(text: string, start: number): Value {
  if ((text[start] ?? '') in closingQuote) return quoted(text, start)
  const words = matchAt(bare, text, start)?.[0] ?? ''
  return { words, start, end: start + words.length }
}

/** Words in quotes; within them `\"` is a quote and `\\` a backslash. */
function quoted(text: string, start: number): Value {
  const closing = closingQuote[text[start] ?? ''] ?? '"'
  let words = ''
  for (let at = start + 1; at < text.length; at++) {
    const character = text[at] ?? ''
    const next = text[at + 1] ?? ''
    if (character === closing) return { words, start, end: at + 1 }
    if (character === '\\' && (next === closing || next === '\\')) {
      words += next
      at++
    } else words += character
  }
  throw new UsageError(
    `the query ends within quotes, expected \`${closing}\` after their words`,
    [],
    { text, start, end: text.length },
    mendedBy(`${text}${closing}`, text),
  )
}

function comparisonOf(sign: string): Comparison {
  switch (sign.replace(':', '')) {
    case '<':
      return '<'
    case '<=':
      return '<='
    case '>':
      return '>'
    case '>=':
      return '>='
    default:
      return '='
  }
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
