import { expect, test } from 'vitest'
import { typed } from '../typed.js'

const decisions = async (words: string) => {
  const { stdout, stderr } = await typed(['decisions', ...words.split(' ')], 'fixtures/transcripts/committee')
  return stdout.includes('the guidance should stay as it is') ? 'found' : stderr.trim()
}

test.each(['guidance', 'last meeting', 'of the last meeting', 'from spring', 'item 4', 'series termly'])(
  'decisions %s',
  async (words) => {
    expect(await decisions(words)).toBe('found')
  },
)

test('words that are neither said nor a meeting find none, and the search is offered', async () => {
  expect(await decisions('item 9')).toContain('No decisions with "item 9"')
  expect(await decisions('training of heads')).toMatch(
    /^No decisions with "training of heads".*`epha search training`/,
  )
})

test('a meeting is meant only where no decision says its name', async () => {
  expect(await decisions('spring stay')).toContain('No decisions with "spring stay"')
})
