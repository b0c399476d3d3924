import { english } from './en.js'
import type { Language } from './language.js'

// The words of the minutes that are being read. `readingIn` alone sets it, and puts back what was there before.
let current: Language = english

/**
 * Reads something with the words of a language: whatever `spoken` makes is made of them until this ends, and of those
 * from before again as soon as it ends, also by an error. What it calls must not wait for anything: the next file would
 * be read with these words.
 */
export function readingIn<Result>(
  language: Language,
  read: () => Result extends PromiseLike<unknown> ? never : Result,
): Result {
  const before = current
  current = language
  try {
    return read()
  } finally {
    current = before
  }
}

/** Reads something with the words in which epha prints, whatever is being read. */
export function readingAsPrinted<Result>(
  read: () => Result extends PromiseLike<unknown> ? never : Result,
): Result {
  return readingIn(english, read)
}

/** What is made of the words of a language. */
interface MadeOf<Made> {
  readonly language: Language
  readonly made: Made
}

/**
 * What is made of words, such as an expression: the function that is given hands out what belongs to the language that
 * is being read. It is made when it is first asked for, once for each language.
 */
export function spoken<Made>(make: (words: Language) => Made): () => Made {
  const all = new Map<Language, MadeOf<Made>>()
  let latest: MadeOf<Made> | null = null
  return () => {
    const language = current
    if (latest?.language === language) return latest.made
    latest = all.get(language) ?? { language, made: readyAtOnce(make(language)) }
    all.set(language, latest)
    return latest.made
  }
}

/** As long as V8 wants a text to be before it makes machine code of an expression at once; all but empty of what any looks for. */
const longText = '\n\0'.repeat(500)

/**
 * The same, with its expressions ready to be used. For the first short text that one is put to, V8 makes bytecode of it, and
 * for the second it throws that away and makes machine code. Those of a language are used again and again, and half of that
 * work is a fifth of what it takes to read one file.
 */
function readyAtOnce<Made>(made: Made): Made {
  for (const expression of expressionsIn(made)) {
    expression.test(longText)
    expression.lastIndex = 0
  }
  return made
}

/** The expressions that something is, or that stand in it. */
function expressionsIn(made: unknown): readonly RegExp[] {
  const isOfParts = typeof made === 'object' && made !== null && !(made instanceof RegExp)
  return (isOfParts ? Object.values(made) : [made]).filter((part) => part instanceof RegExp)
}
