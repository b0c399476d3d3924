import { setFlagsFromString } from 'node:v8'

/**
 * Runs something that tries hundreds of expressions, most of them a few times. V8 first makes bytecode of an expression and
 * throws it away for machine code at the second try; here it makes machine code at once, which is a quarter of the time that
 * one file takes. Only how expressions are compiled is another one meanwhile: code that is kept of an earlier run holds for
 * the usual way alone, so it is put back.
 */
export function compilingAtOnce<Result>(
  run: () => Result extends PromiseLike<unknown> ? never : Result,
): Result {
  setFlagsFromString('--no-regexp-tier-up')
  try {
    return run()
  } finally {
    setFlagsFromString('--regexp-tier-up')
  }
}
