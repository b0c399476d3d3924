import { expect, test } from 'vitest'
import { progressOn } from '../../src/cli/progress.js'

function shown(isTTY: boolean, times: readonly number[]): string {
  let written = ''
  let at = 0
  const stream = { isTTY, write: (text: string) => (written += text) }
  const progress = progressOn(stream, () => times[at++] ?? 0)
  for (const line of ['one', 'two', null]) progress(line)
  return written
}

test('progress is one line, rewritten in place, and gone when the work is', () => {
  expect(shown(true, [0, 600, 700])).toBe('\r\u001b[Kone\r\u001b[Ktwo\r\u001b[K')
})

test('nothing is shown in the first half second, nor where nobody looks', () => {
  expect(shown(true, [0, 100, 499])).toBe('')
  expect(shown(false, [0, 600, 700])).toBe('')
})
