import { describe, expect, it } from 'vitest'
import { entriesAlone } from '../reading.js'

/** `words | status` of the one action of a list. */
function readLine(line: string): string {
  const [entry] = entriesAlone(`---\ndate: 2019-05-13\n---\n\n## Actions\n\n- ${line}\n`, '')
  return `${entry?.text} | ${entry?.status ?? 'outstanding'}`
}

describe('The last sentence of an action', () => {
  it.each([
    ['Draw the gate. Done: https://example.org/289', 'Draw the gate | done'],
    [
      'Draw the gate. Done, https://example.org/a.b/with/a/long/way/to/what/it/is.html#drawn-by-hand',
      'Draw the gate | done',
    ],
    ['Draw the gate. Completed – https://example.org', 'Draw the gate | done'],
    [
      'Draw the gate. Done: see notes.md, it has all of them and the numbers of their boxes too',
      'Draw the gate | done',
    ],
    [
      'Draw the gate. Drawn by RH, https://example.org/a.b/with/a/long/way/to/what/it/is/drawn',
      'Draw the gate | done',
    ],
    ['Draw the gate; Done at the last meeting', 'Draw the gate | done'],
    ['Draw the gate. Ask the mill. Done in May', 'Draw the gate. Ask the mill | done'],
  ])('closes it by its first word, however it goes on: %s', (line, read) => {
    expect(readLine(line)).toBe(read)
  })

  it.each([
    'Draw the gate. See https://example.org/289',
    'Draw the gate. Not done: https://example.org/289',
    'Draw the gate. Done with care it lasts ten years and is seen from the road by all who come by',
    'Draw the gate. Done: but the outlet is still missing',
    'Draw the gate. Drawn by a friend of the mayor who has since moved to another town by the sea with all his pens',
    'Draw the gate. Done?',
    'Draw the gate done: https://example.org/289',
    'Draw the gate. Done it may be called whatever it looks like from the road and to the neighbours',
  ])('leaves it outstanding where it does not say so: %s', (line) => {
    expect(readLine(line)).toMatch(/ \| outstanding$/)
  })
})
