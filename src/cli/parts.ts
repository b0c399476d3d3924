import type { Command, Flag } from '../commands/command.js'
import { everywhereFlags } from '../commands/shared-flags.js'
import { flagNames, isNegation } from './one-minus.js'

/** A word of the command line, and what it is; of a value, which flag it belongs to. */
export interface Part {
  readonly kind: 'command' | 'flag' | 'value' | 'operand'
  /** `--owner`; of a value, that of its flag. */
  readonly flag: string | null
  readonly text: string
  /** Stands before it in the same word: `--owner=`. */
  readonly lead: string
}

const takesValue = ({ flags }: Flag): boolean => flags.includes('<')

/** Each word of a command line, as what it is meant. */
export function partsOf(words: readonly string[], commands: readonly Command[]): readonly Part[] {
  const parts: Part[] = []
  let own = commands.find(({ isUnnamed }) => isUnnamed)
  let waiting: string | null = null
  let isOperand = false
  let isNamed = false
  for (const word of words) {
    const [, name = word, value = null] = /^(--[\w-]+)(?:=(.*))?$/s.exec(word) ?? []
    const flag: Flag | undefined = [...(own?.flags ?? []), ...everywhereFlags].find((known) =>
      flagNames(known).includes(name),
    )
    const long = flag === undefined ? name : (flagNames(flag).at(-1) ?? name)
    if (waiting !== null) {
      parts.push({ kind: 'value', flag: waiting, text: word, lead: '' })
      waiting = null
    } else if (!isOperand && word === '--') {
      isOperand = true
      parts.push({ kind: 'flag', flag: word, text: word, lead: '' })
    } else if (!isOperand && /^-./.test(word) && !isNegation(word, own, commands)) {
      if (value !== null && flag !== undefined)
        parts.push({ kind: 'value', flag: long, text: value, lead: `${name}=` })
      else parts.push({ kind: 'flag', flag: long, text: word, lead: '' })
      if (flag !== undefined && takesValue(flag) && value === null) waiting = long
    } else {
      const command = isNamed ? undefined : commandNamed(word, commands)
      if (command) own = command
      parts.push({ kind: command ? 'command' : 'operand', flag: null, text: word, lead: '' })
      isNamed = true
    }
  }
  return parts
}

/** The command that is called so, by its name or another. */
export function commandNamed(word: string, commands: readonly Command[]): Command | undefined {
  return commands.find(
    ({ name, aliases = [], isUnnamed }) => !isUnnamed && (name === word || aliases.includes(word)),
  )
}
