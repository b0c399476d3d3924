import type { ErrorCode } from 'yaml'

/** A mistake as the YAML library finds it: between which offsets, and in whose words. */
interface YamlError {
  readonly code: ErrorCode
  readonly message: string
  readonly pos: readonly [number, number]
}

/** What is wrong, and what is expected, in the words of somebody who has never heard of flow sequences. */
export function faultOf(
  { code, message, pos }: YamlError,
  text: string,
): { readonly message: string; readonly offset: number } {
  const [offset, end] = pos
  // \m
  const least = code === 'BAD_DQ_ESCAPE' ? 2 : 1
  const [found = ''] = text.slice(offset, Math.max(end, offset + least)).split(/[\r\n]/)
  const sign = found.slice(0, 20)
  return { message: saidBy(code, message, sign), offset }
}

function saidBy(code: ErrorCode, message: string, sign: string): string {
  switch (code) {
    case 'TAB_AS_INDENT':
      return 'unexpected tab, expected blanks before the name'
    case 'BAD_INDENT':
      return (
        bracketOf(message) ?? 'unexpected indent, expected the lines of one list or map below one another'
      )
    case 'BLOCK_AS_IMPLICIT_KEY':
      return `unexpected \`${sign}\`, expected quotes around a text with a colon, and lines of one map below one another`
    case 'MULTILINE_IMPLICIT_KEY':
      return 'expected `name: value` on one line, with a blank behind the colon'
    case 'BAD_SCALAR_START':
      return `unexpected \`${sign}\`, expected quotes around a text that begins so`
    case 'BAD_DQ_ESCAPE':
      return `unexpected \`${sign}\` between double quotes, expected single ones around a text with a backslash`
    case 'BLOCK_IN_FLOW':
      return 'expected `,` between the parts in brackets'
    case 'MULTIPLE_DOCS':
      return 'unexpected second document, expected no line of `---` but the first'
    case 'MISSING_CHAR':
      return missing(message)
    case 'UNEXPECTED_TOKEN':
      if (message.includes('at node end')) return `unexpected \`${sign}\` behind the end of a value`
      return `unexpected \`${sign}\``
    default:
      return lowered(message)
  }
}

/** Flow sequence in block collection must be sufficiently indented and end with a ] */
function bracketOf(message: string): string | null {
  const bracket = /end with a ([\]}])/.exec(message)?.[1]
  return bracket === undefined ? null : `expected \`${bracket}\` before this place`
}

/** Missing closing "quote · Missing , or : between flow map items · Comments must be separated from other tokens … */
function missing(message: string): string {
  const quote = /^Missing closing (["'])quote/.exec(message)?.[1]
  if (quote !== undefined) return `expected a closing ${quote}, which an earlier line opens`
  if (message.startsWith('Comments')) return 'expected a blank before `#`'
  if (message.startsWith('Implicit map keys')) return 'expected `:` behind the name'
  if (message.startsWith('Missing directives'))
    return 'unexpected `%` at the beginning of a line, expected a name'
  return lowered(message)
}

function lowered(message: string): string {
  const [first = message] = message.split('\n')
  return first.charAt(0).toLowerCase() + first.slice(1)
}
