import type { Keys } from '../commands/command.js'

/** What keys are read from: the input of a terminal. */
export interface KeyInput extends NodeJS.ReadableStream {
  setRawMode(isRaw: boolean): unknown
}

// Ctrl-C and Ctrl-D, which a terminal hands on while it gives single keys
const endOfInput = /^[\x03\x04]$/
const shownKey = /^[\p{L}\p{N}]$/u

/** Keys of a terminal without waiting for Enter; Enter, arrows and the like are none. What was typed ahead counts. */
export function keysOn(input: KeyInput, write: (text: string) => unknown): Keys {
  const waiting: string[] = []
  let isOver = false
  let wake = (): void => undefined
  const take = (chunk: Buffer | string): void => {
    const text = String(chunk)
    // An arrow comes as several characters that begin with Escape.
    if (!text.startsWith('\x1b')) waiting.push(...[...text].filter((key) => key !== '\r' && key !== '\n'))
    wake()
  }
  const stop = (): void => {
    isOver = true
    wake()
  }
  input.setRawMode(true)
  input.on('data', take)
  input.on('end', stop)
  return {
    press: async (question) => {
      write(question)
      input.resume()
      while (waiting.length === 0 && !isOver)
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      const key = waiting.shift() ?? ''
      write(`${shownKey.test(key) ? key : ''}\n`)
      return endOfInput.test(key) ? '' : key
    },
    end: () => {
      input.off('data', take)
      input.off('end', stop)
      input.setRawMode(false)
      input.pause()
    },
  }
}
