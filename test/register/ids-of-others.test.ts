import { describe, expect, it } from 'vitest'
import { registerOfSeries } from '../series.js'

/** What a line of a review comes to that names 1.1, which is MW's: the states of 1.1 and 1.2, and the doubts. */
function reviewed(line: string): string {
  const { actions, problems } = registerOfSeries({
    '2020-01-06': [
      'Present: Kay Orr (KO), Moss Wade (MW), Ivo Tann (IT)',
      ...['', '## 1. House', '', '- [ ] MW to paint the long fence', '- [ ] KO to oil the barn doors'],
    ],
    '2020-02-03': ['## Matters arising', '', `- [x] 2020-01-06/1.1 ${line}`],
  })
  const doubts = problems.filter(({ rule }) => rule === 'reference-doubtful')
  const states = actions.slice(0, 2).map(({ status }) => status)
  return [...states, ...doubts.map(({ location }) => `doubt ${location.line}`)].join(', ')
}

const doubted = 'outstanding, outstanding, doubt 5'
const taken = 'done, outstanding'

describe('a line that names the id of one action', () => {
  it.each([
    ['KO oiled the barn doors', doubted],
    ['KO has oiled the barn doors', doubted],
    ['KO to oil the barn doors', doubted],
    ['Kay Orr oiled the barn doors', doubted],
    ['MW painted the long fence', taken],
    ['KO painted the long fence', taken],
    ['MW oiled the barn doors', taken],
    ['IT oiled the barn doors', taken],
    ['the barn doors were oiled', taken],
    ['oiled the barn doors, says KO', taken],
    ['MW → KO: oil the barn doors', taken],
    ['KO did it', taken],
  ])('with the owner and the words of another changes neither: %s: %s', (line, came) => {
    expect(reviewed(line)).toBe(came)
  })
})
