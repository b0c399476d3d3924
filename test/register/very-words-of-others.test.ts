import { describe, expect, it } from 'vitest'
import { registerOfSeries } from '../series.js'

const present = 'Present: Ann Reed, Bo Lund, Kim Ashby, Timo Ash'

interface Said {
  readonly first: string
  readonly second: string
  /** What both stand below. */
  readonly below?: readonly [string, string]
  /** The day of the later meeting. */
  readonly day?: string
}

/** What is said of the later line: nothing, a doubt that is told, or one that only a strict check tells. */
function doubtOf({ first, second, below = ['Garden', 'Garden'], day = '2020-02-03' }: Said): string {
  const meeting = (title: string, line: string): readonly string[] => [
    ...[present, '', `## ${title}`, '', `- [ ] ${line}`],
  ]
  const { actions, problems } = registerOfSeries({
    '2020-01-06': meeting(below[0], first),
    [day]: meeting(below[1], second),
  })
  const doubts = problems.filter(({ rule }) => rule === 'match-doubtful')
  const [doubt] = doubts
  return `${actions.length} ${doubt ? (doubt.lesser ? 'lesser' : 'told') : 'nothing'}`
}

describe('the very same words with another owner are a new action', () => {
  it.each([
    ['Ann Reed to mend the old pump', 'Bo Lund to mend the old pump', 'told'],
    ['Ann Reed to mend old pumps', 'Bo Lund to mend old pumps', 'told'],
    ['Ann Reed to mend the pump', 'Bo Lund to mend the pump', 'lesser'],
    ['Kim to mend the old pump', 'Kim Ashford to mend the old pump', 'lesser'],
    ['Kim Ashford to mend the old pump', 'Kim to mend the old pump', 'lesser'],
    ['@kim to mend the old pump', '@kim-ash to mend the old pump', 'lesser'],
    ['@kim-ash to mend the old pump', '@KIM to mend the old pump', 'lesser'],
    ['@tim to mend the old pump', '@kim-ash to mend the old pump', 'told'],
    ['@ash to mend the old pump', '@kim-ash to mend the old pump', 'told'],
    ['@ki to mend the old pump', '@kim-ash to mend the old pump', 'told'],
    ['@kim and @tim to mend the old pump', '@kimash and @timash to mend the old pump', 'lesser'],
    ['@kim and @tim to mend the old pump', '@kimash and @joash to mend the old pump', 'told'],
    ['@kim and @tim to mend the old pump', '@kimash to mend the old pump', 'told'],
  ])('%s / %s: %s', (first, second, told) => {
    expect(doubtOf({ first, second })).toBe(`2 ${told}`)
  })
})

describe('the very same words of two', () => {
  const [first, second] = ['Ann Reed to review the whole draft', 'Bo Lund to review the whole draft']

  it.each([
    ['Proposal 208', 'Proposal 215', 'nothing'],
    ['Proposal 208', 'Proposal 208', 'told'],
    ['Proposals 208 and 215', 'Proposals 215 and 300', 'told'],
    ['Proposals 208 and 215', 'Proposals 300 and 301', 'nothing'],
    ['Proposal 8', 'Proposal 5', 'told'],
    ['Proposal 208', 'Proposals', 'told'],
    ['Proposals', 'Proposal 208', 'told'],
    ['Proposal https://example.org/208', 'Proposal https://example.org/215', 'told'],
    ['Proposal 208 https://example.org/215', 'Proposal 215', 'nothing'],
  ])('below topics with numbers of their own are of other things: %s / %s: %s', (one, other, told) => {
    expect(doubtOf({ first, second, below: [one, other] })).toBe(`2 ${told}`)
  })

  it.each([
    ['2021-01-05', 'told'],
    ['2021-01-06', 'told'],
    ['2021-01-07', 'nothing'],
  ])('are begun anew after more than a year: %s: %s', (day, told) => {
    expect(doubtOf({ first, second, day })).toBe(`2 ${told}`)
  })
})
