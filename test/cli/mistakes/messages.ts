import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync, Visitor } from 'oxc-parser'
import { sourceFiles } from '../../architecture/imports.js'

/** What is said of a mistake in what was typed, as the source says it. */
export interface MistakeMessage {
  /** From `src/`: `commands/add.ts`. */
  readonly path: string
  /** With `…` for what is filled in. */
  readonly words: string
}

interface Node {
  readonly type: string
  readonly [field: string]: unknown
}

/** What is only known when it is said. */
const blank = '…'

/** Each way in which an expression can come out, with `…` for what is filled in. */
function saidBy(node: Node): readonly string[] {
  switch (node.type) {
    case 'Literal':
      return [String(node.value)]
    case 'ConditionalExpression':
      return [...saidBy(node.consequent as Node), ...saidBy(node.alternate as Node)]
    // words ?? `unknown day …`
    case 'LogicalExpression':
      return saidBy(node.right as Node).map((words) => words || blank)
    case 'TemplateLiteral': {
      const texts = node.quasis as readonly { readonly value: { readonly cooked: string } }[]
      const filled = (node.expressions as readonly Node[]).map(saidBy)
      return texts.reduce<readonly string[]>(
        (begun, { value: { cooked } }, at) =>
          begun.flatMap((text) => (filled[at - 1] ?? ['']).map((way) => text + way + cooked)),
        [''],
      )
    }
    default:
      return [blank]
  }
}

/** The value of a field of an object that is written out; null for any other node. */
function fieldOf(node: Node | undefined, name: string): Node | null {
  const fields = (node?.properties ?? []) as readonly Node[]
  const field = fields.find(({ key }) => (key as Node | undefined)?.name === name)
  return (field?.value as Node | undefined) ?? null
}

/** Where functions that make a mistake, by name, take its message: so many arguments before it. */
const before: Readonly<Record<string, number>> = { UsageError: 0, refusal: 0, faultAt: 2, broken: 2 }

/** What a call says of a mistake; nothing for any other call. */
function saidByCall(callee: Node, args: readonly Node[]): readonly string[] {
  const { name } = callee
  if (typeof name !== 'string') return []
  const at = before[name]
  const message = at === undefined ? undefined : args[at]
  if (message !== undefined) return saidBy(message)
  // otherValue('--limit', text, 'is no number from 1', '1')
  if (name === 'otherValue') return args[2] ? saidBy(args[2]).map((why) => `${blank} ${why}`) : []
  const what =
    name === 'unknownError'
      ? fieldOf(args[0], 'what')
      : name === 'unknownValue'
        ? fieldOf(args[1], 'what')
        : null
  return what === null ? [] : saidBy(what).map((kind) => `unknown ${kind} \`${blank}\`${blank}`)
}

/** All that the source says of mistakes in what was typed: what is only passed on is said elsewhere. */
export function mistakeMessages(): readonly MistakeMessage[] {
  const found: MistakeMessage[] = []
  for (const path of sourceFiles('src')) {
    const { program } = parseSync(path, readFileSync(join('src', path), 'utf8'))
    const add = (callee: unknown, args: unknown): void => {
      for (const words of saidByCall(callee as Node, args as readonly Node[]))
        if (/[a-z]{3}/.test(words)) found.push({ path, words })
    }
    new Visitor({
      NewExpression: (node) => add(node.callee, node.arguments),
      CallExpression: (node) => add(node.callee, node.arguments),
      ObjectExpression(node) {
        const kind = fieldOf(node as unknown as Node, 'kind')
        const message = fieldOf(node as unknown as Node, 'message')
        if (kind?.value === 'mistake' && message) add({ name: 'UsageError' }, [message])
      },
    }).visit(program)
  }
  return found
}

/** Whether a line of an error says a message. */
export function says(line: string, { words }: MistakeMessage): boolean {
  const [first = '', ...parts] = words.replace(/…+/g, blank).split(blank)
  if (!line.startsWith(first)) return false
  let at = first.length
  for (const part of parts) {
    const next = line.indexOf(part, at)
    if (next < 0) return false
    at = next + part.length
  }
  return parts.at(-1) === '' || at === line.length
}
