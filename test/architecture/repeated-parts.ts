import type { AST } from '@eslint-community/regexpp'
import { RegExpParser, visitRegExpAST } from '@eslint-community/regexpp'

/** An expression as it is written between its slashes, and its flags. */
export interface Expression {
  readonly pattern: string
  readonly flags: string
}

/** What no part of an expression matches: where it is asked for, every way through what stands before it is tried. */
const never = '\\u{F0000}'

/** A part that is repeated so often may as well be repeated for ever. */
const often = 10

/**
 * What may take time that doubles with each character, of an expression: each part of it that is repeated, unless it is
 * one character, as an expression of its own that fails behind it. A part that is not repeated can be gone through in so
 * many ways and no more, whatever words stand in it. What looks ahead or back is left out of a part, which leaves more
 * ways through it, and is looked at by itself.
 */
export function repeatedParts({ pattern, flags }: Expression): readonly Expression[] {
  const isUnicode = flags.includes('u')
  const tree = new RegExpParser().parsePattern(pattern, 0, pattern.length, { unicode: isUnicode })
  const found: Expression[] = []
  visitRegExpAST(tree, {
    onQuantifierEnter(node) {
      if (node.max < often || isOneCharacter(node.element) || isWithinRepeated(node)) return
      const part = `^(?:${withoutLooks(node.element)})*${never}`
      found.push({ pattern: part, flags: [...new Set(`${flags.replace(/[gyd]/g, '')}u`)].sort().join('') })
    },
  })
  return found
}

function isOneCharacter({ type }: AST.QuantifiableElement): boolean {
  return type === 'Character' || type === 'CharacterClass' || type === 'CharacterSet'
}

/** Whether a part is looked at with another around it, and nothing that looks ahead or back between them. */
function isWithinRepeated(node: AST.Node): boolean {
  for (let around = node.parent; around; around = around.parent) {
    if (around.type === 'Assertion') return false
    if (around.type === 'Quantifier' && around.max >= often) return true
  }
  return false
}

function withoutLooks(node: AST.Node): string {
  let raw = node.raw
  const looks: AST.Assertion[] = []
  visitRegExpAST(node, { onAssertionEnter: (assertion) => void looks.push(assertion) })
  const outermost = looks.filter(
    (look) => look.kind.startsWith('look') && !looks.some((other) => other !== look && isWithin(look, other)),
  )
  for (const { start, end } of outermost.toReversed())
    raw = raw.slice(0, start - node.start) + raw.slice(end - node.start)
  return raw
}

const isWithin = (one: AST.Node, other: AST.Node): boolean => other.start <= one.start && one.end <= other.end
