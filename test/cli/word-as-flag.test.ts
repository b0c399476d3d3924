import { describe, expect, test } from 'vitest'
import { typed } from '../typed.js'
import { offersIn, typeOffers, wordsOf } from './mistakes/offers.js'

const here = 'fixtures/transcripts/committee'

describe('a word that names a flag is offered as that flag, and the offer is understood', () => {
  test.each([
    ['version', '--version'],
    ['TR json', 'TR --json'],
    ['actions overdue count', 'actions overdue --count'],
    ['stats by-owner', 'stats --by-owner'],
    ['people write', 'people --write'],
    ['check fix', 'check --fix'],
    ['export board.docx', 'export -o board.docx'],
    ['export TR list.CSV', 'export TR -o list.CSV'],
    ['owners owners.csv', 'owners -o owners.csv'],
    ['minutes.docx', 'import minutes.docx'],
    ['spring.pdf', 'import spring.pdf'],
    ['minutes/2011-spring.md', '--minutes minutes/2011-spring.md'],
    ['export to excel', 'export -o list.xlsx'],
    ['export TR in Word', 'export TR -o list.docx'],
    ['export TR as csv', 'export TR --format csv'],
    ['agenda in word', 'agenda -o list.docx'],
    ['meetings json', 'meetings --json'],
    ['decisions --since nonsense json', null],
  ])('%s is %s', async (line, offered) => {
    const { stderr } = await typed(wordsOf(line), here)
    const offers = offersIn(stderr)
    if (offered === null) expect(offers.filter((offer) => offer.includes('--json'))).toEqual([])
    else expect(offers).toEqual([`epha ${offered}`])
    if (offered?.startsWith('import') !== true && offered !== '--version') await typeOffers(offers, here)
  })

  test.each([
    ['why in word', 'a command without formats'],
    ['owners to excel', 'a format of another list'],
    ['actions overdu json.', 'another word'],
    ['actions from the spring meeting', 'a flag that takes a value'],
    ['minutes of march', 'a flag that takes a value'],
  ])('%s: nothing of %s', async (line) => {
    const { stderr } = await typed(wordsOf(line), here)
    expect(stderr).not.toMatch(/ (?:-o|--format|--json|--meeting|--minutes)/)
  })
})

test('a question with an apostrophe stands in quotes, and never asks the contrary', async () => {
  const offers = offersIn((await typed(['who', 'hasn’t', 'done', 'anything'], here)).stderr)
  expect(offers[0]).toBe("epha owners 'hasn’t done'")
  await typeOffers(offers, here)
})

test('what a command without words is offered has none', async () => {
  for (const line of ['stats --by owner', 'people --wirte roster'])
    for (const offer of offersIn((await typed(wordsOf(line), here)).stderr))
      expect(offer).toMatch(/^epha (?:stats --by-owner|people --write)$/)
})
