import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'

const script = 'scripts/score.mjs'
const score = (...words: readonly string[]): string =>
  execFileSync(process.execPath, [script, ...words], { encoding: 'utf8' })

/** The cells of the table's line for a repository. */
function lineOf(printed: string, title: string): readonly string[] {
  const line = printed.split('\n').find((text) => text.startsWith(`| ${title} `)) ?? ''
  return line
    .split('|')
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
    .slice(1)
}

describe('the score of three committees, of which one has two wrong labels', () => {
  const printed = score('fixtures/score')

  it('counts the hall: a label where nothing is, a line without a label, and a wrong owner', () => {
    expect(lineOf(printed, 'fern/hall').slice(0, 6)).toEqual(['2', '8', '0.875', '0.875', '0.857', '1 of 2'])
  })

  it('counts minutes without a fault, and minutes in a language that is not read', () => {
    expect(lineOf(printed, 'moor/pond').slice(0, 6)).toEqual(['1', '2', '1.000', '1.000', '1.000', '-'])
    expect(lineOf(printed, 'pelto/kerho').slice(0, 6)).toEqual(['1', '2', '-', '0.000', '-', '-'])
  })

  it('adds up all of them, and those in English apart', () => {
    expect(lineOf(printed, 'score, all').slice(0, 6)).toEqual([
      '4',
      '12',
      '0.900',
      '0.750',
      '0.889',
      '1 of 2',
    ])
    expect(lineOf(printed, 'score, in English').slice(0, 5)).toEqual(['3', '10', '0.900', '0.900', '0.889'])
  })

  it('loses the list of the hall that only its owners make one, where no other minutes have such', () => {
    expect(lineOf(printed, 'fern/hall').slice(6)).toEqual(['0.800', '0.500', '0.750', '0.075', '0.375'])
  })

  it('takes those round the table for actions, where no other minutes tick who is there', () => {
    expect(lineOf(printed, 'moor/pond').slice(6)).toEqual(['0.400', '1.000', '1.000', '0.600', '0.000'])
  })

  it('says who loses most, and whose minutes are read worst', () => {
    expect(printed).toContain(
      'Lost where the weights are fitted without it, more than 0.04:\n\n- moor/pond: 0.600\n- fern/hall: 0.375\n',
    )
    expect(printed).toContain(
      'The lowest third by P and R together: P -, R 0.000, owners -\n\n- pelto/kerho: 0.000\n',
    )
  })

  it('fits all three with fewer weights, and keeps those of the owners and of the firms', () => {
    const [, unneeded = ''] = /nought would do for, as far as these files go: (.*)/.exec(printed) ?? []
    expect(printed).toContain('list half-owned 3 -> 2')
    expect(unneeded).toContain('list question')
    expect(unneeded).not.toContain('list half-owned')
    expect(unneeded).not.toMatch(/names beside/)
  })

  it('counts links from meeting to meeting, and look-alikes', () => {
    expect(printed).toContain('Links that are known: 1 of 2; look-alikes that are kept apart: 1 of 1.')
  })
})

describe('the score without a refit', () => {
  const printed = score('--no-refit', '--misses', 'fixtures/score', 'fixtures/nowhere')

  it('has the same figures, and no others', () => {
    expect(lineOf(printed, 'fern/hall')).toEqual(['2', '8', '0.875', '0.875', '0.857', '1 of 2'])
    expect(printed).not.toContain('fitted')
  })

  it('names what was lost, mixed or wrongly taken in an archive', () => {
    expect(printed).toContain(
      'Archives of score: links taken that are right: 1 of 2; links that are known: 1 of 2; look-alikes that were mixed: 1 of 1.',
    )
    expect(printed).toContain('lost   fern+barn 2031-06-02.md:13 = 2031-07-07.md:9')
    expect(printed).toContain('mixed  fern+barn 2031-06-02.md:11 = 2031-07-07.md:8')
    expect(printed).toContain('wrong  fern+barn 2031-06-02.md:11 = 2031-07-07.md:8')
  })

  it('says where no corpus lies', () => {
    expect(printed).toContain('skipped: no labelled corpus lies in fixtures/nowhere')
  })
})
