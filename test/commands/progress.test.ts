import { expect, it } from 'vitest'
import { progressLine } from '../../src/commands/progress.js'

/** A terminal whose clock is at the given milliseconds, one for each time it is asked. */
function terminal(...times: readonly number[]) {
  const written: string[] = []
  const clock = [...times]
  const now = () => clock.shift() ?? 0
  return { written, progress: progressLine({ write: (text) => written.push(text), width: 30, now }) }
}

it('says nothing of work that takes less than half a second', () => {
  const { written, progress } = terminal(0, 100, 499)
  progress.show('Reading 1 of 2  autumn.docx')
  progress.show('Reading 2 of 2  spring.docx')
  progress.end()
  expect(written).toEqual([])
})

it('writes one line over itself, and wipes it when the work is done', () => {
  const { written, progress } = terminal(0, 500, 510, 1000)
  progress.show('Reading 1 of 3  autumn.docx')
  progress.show('Reading 2 of 3  spring.docx')
  progress.show('Reading 3 of 3  summer.docx')
  progress.end()
  progress.end()
  expect(written).toEqual([
    '\r\u001b[KReading 1 of 3  autumn.docx',
    '\r\u001b[KReading 3 of 3  summer.docx',
    '\r\u001b[K',
  ])
})

it('cuts a name that would not fit, and obeys nothing in it', () => {
  const { written, progress } = terminal(0, 600)
  progress.show('Reading 1 of 3  \u001b[2J日本の議事録.docx and more')
  expect(written).toEqual(['\r\u001b[KReading 1 of 3  ␛[2J日本の議…'])
})
