import type { Keys } from '../commands/command.js'

/** What keys are read from: the input of a terminal. */
export interface KeyInput extends NodeJS.ReadableStream {
  setRawMode(isRaw: boolean): unknown
}

// Ctrl-C and Ctrl-D, which a terminal hands on while it gives single keys
const endOfInput = /^[\x03\x04]$/
const erasing = /^[\x08\x7f]$/
const isEnter = (key: string): boolean => key === '\r' || key === '\n'
const shownKey = /^[\p{L}\p{N}]$/u

/** Keys of a terminal without waiting for Enter; Enter, arrows and the like are none. What was typed ahead counts. */
export function keysOn(input: KeyInput, write: (text: string) => unknown): Keys {
  const waiting: string[] = []
  let isOver = false
  let wake = (): void => undefined
  const take = (chunk: Buffer | string): void => {
    const text = String(chunk)
    // An arrow comes as several characters that begin with Escape.
    if (!text.startsWith('\x1b')) waiting.push(...text)
    wake()
  }
  const stop = (): void => {
    isOver = true
    wake()
  }
  /** The next character; empty where the input ended. */
  const next = async (): Promise<string> => {
    input.resume()
    while (waiting.length === 0 && !isOver)
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    return waiting.shift() ?? ''
  }
  input.setRawMode(true)
  input.on('data', take)
  input.on('end', stop)
  return {
    press: async (question) => {
      write(question)
      let key = await next()
      while (isEnter(key)) key = await next()
      write(`${shownKey.test(key) ? key : ''}\n`)
      return endOfInput.test(key) ? '' : key
    },
    line: async (question) => {
      write(question)
      const typed: string[] = []
      // Line ends of what was typed before belong to that.
      for (let key = await next(); ; key = await next()) {
        if (endOfInput.test(key)) typed.length = 0
        if (key === '' || endOfInput.test(key) || (isEnter(key) && typed.length > 0)) break
        if (isEnter(key)) continue
        if (erasing.test(key)) {
          if (typed.pop() !== undefined) write('\b \b')
        } else if (key >= ' ') {
          typed.push(key)
          write(key)
        }
      }
      write('\n')
      return typed.join('')
    },
    end: () => {
      input.off('data', take)
      input.off('end', stop)
      input.setRawMode(false)
      input.pause()
    },
  }
}
