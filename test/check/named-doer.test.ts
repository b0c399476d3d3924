import { describe, expect, it } from 'vitest'
import { check } from '../../src/check/check.js'
import { defaultSettings } from '../../src/parse/settings.js'
import { registerOfSeries } from '../series.js'

const present = 'Present: Vincent Hale, Rosa Ash, Jen Toll, Fletcher Boyd, Sid Coe (SC)'

/** Whether the check misses the owner of an action whose words are these. */
const missesOwner = (line: string, today?: string, later?: readonly string[]): boolean =>
  missing(line, today, later).length > 0

function missing(line: string, today = '2024-02-01', later: readonly string[] = []): readonly string[] {
  const meetings = Object.fromEntries(later.map((date) => [date, [present, '', 'Nothing was agreed.']]))
  const first = [present, '', '## Gate', '', `**Action:** ${line}`]
  const register = registerOfSeries({ '2024-01-10': first, ...meetings }, '', today)
  const { problems } = check(register, defaultSettings, { today, only: ['owner-missing'] })
  return problems.map(({ message }) => message)
}

describe('an action without an owner', () => {
  it.each([
    ['Key holder rules, which nobody has - Rosa leads them', 'Rosa'],
    ['Buy a new tube (Vincent and Fletcher investigating)', 'Vincent'],
    ['Write a motion on training (Rosa → vote tomorrow)', 'Rosa'],
    ['To be put on the website by Vincent soon', 'Vincent'],
    ['Make the pressure vessel safe FLETCHER', 'FLETCHER'],
  ])('is told of with the name that stands where whoever does it stands: %s', (line, name) => {
    expect(missing(line)).toEqual([
      expect.stringMatching(
        new RegExp(
          `^Unexpected \`${name}\` in .*, expected \`${name} to …\` or \`\\(${name}\\)\` at its end`,
        ),
      ),
    ])
  })

  it.each([
    'Vincent added the bookmark to the drive',
    'Rosa has paid the mill',
    'Buy a subscription (Vincent has emailed) waiting for an answer',
    'Loan agreements - infrastructure subcommittee - ongoing',
    'Everyone look over the proposal',
  ])('lacks none where it is done, or a body’s: %s', (line) => {
    expect(missing(line)).toEqual([])
  })

  it.each([
    'Buy a hoover and bin bags for the fair',
    'Need receipts from Vincent for the laser bed',
    'Ask Jen for the key',
    'Send the list to Vincent Hale',
    'Vincent to be given a new key',
    'Vincent’s bill has to be paid',
    'Will email the details to the mill',
    'Somebody should measure the cupboard',
    'Talk to the mill about Rosa and Jen',
    'Update the rules of the group',
    'Paint the door by June',
    'Locks of the hall, @Kim writes it down, then tells @ Jen and @ Rosa',
  ])('lacks one, and names nobody who is only spoken of: %s', (line) => {
    expect(missing(line)).toEqual([expect.stringMatching(/of nobody, expected an owner$/)])
  })
})

describe('an action that says itself that it is done', () => {
  it.each([
    'Look for papers. Done: the draft is the only one',
    'Water the palms (done last week) and count them',
  ])('lacks no owner: %s', (line) => {
    expect(missesOwner(line)).toBe(false)
  })

  it('lacks one where what is done is something else', () => {
    expect(missesOwner('Count the chairs that are done and the others')).toBe(true)
  })
})

describe('an action that was not mentioned for a year', () => {
  const three = ['2024-02-10', '2024-03-10', '2024-04-10']

  it('needs no owner any more', () => {
    expect(missesOwner('Buy a hoover', '2024-05-01', three)).toBe(true)
    expect(missesOwner('Buy a hoover', '2025-05-01', three)).toBe(false)
  })

  it('leaves the comment in use that excuses it', () => {
    const meetings = Object.fromEntries(three.map((date) => [date, [present]]))
    const excused = '<!-- epha-disable-next-line owner-missing -- whoever is there -->'
    const lines = [present, '', '## Gate', '', excused, '', '**Action:** Buy a hoover']
    const register = registerOfSeries({ '2024-01-10': lines, ...meetings }, '', '2025-05-01')
    const { problems } = check(register, defaultSettings, { today: '2025-05-01' })
    expect(problems.map(({ rule }) => rule)).toEqual(['action-unreported'])
  })

  it('needs one as long as few meetings passed over it', () => {
    expect(missesOwner('Buy a hoover', '2025-05-01', three.slice(1))).toBe(true)
  })
})
