import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { keysOn } from '../../src/cli/keys.js'

/** A terminal at which this is typed, chunk by chunk. */
function terminal() {
  const modes: boolean[] = []
  const input = Object.assign(new PassThrough(), { setRawMode: (isRaw: boolean) => modes.push(isRaw) })
  const shown: string[] = []
  return { input, modes, shown, keys: keysOn(input, (text) => shown.push(text)) }
}

test('keys come one at a time without Enter, and are shown', async () => {
  const { input, modes, shown, keys } = terminal()
  input.write('y')
  expect(await keys.press('one: ')).toBe('y')
  input.write('n')
  expect(await keys.press('two: ')).toBe('n')
  keys.end()
  expect(modes).toEqual([true, false])
  expect(shown.join('')).toBe('one: y\ntwo: n\n')
})

test('what is typed ahead counts; Enter and arrows are no keys', async () => {
  const { input, keys } = terminal()
  input.write('y\r\nn\n')
  expect([await keys.press(''), await keys.press('')]).toEqual(['y', 'n'])
  input.write('\x1b[A')
  const pressed = keys.press('')
  await new Promise((resolve) => setImmediate(resolve))
  input.write('s')
  expect(await pressed).toBe('s')
})

test('Ctrl-C and the end of the input are an empty key', async () => {
  const { input, shown, keys } = terminal()
  input.write('\x03')
  expect(await keys.press('')).toBe('')
  input.end()
  expect(await keys.press('')).toBe('')
  expect(shown.join('')).toBe('\n\n')
})
