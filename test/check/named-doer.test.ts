import { describe, expect, it } from 'vitest'
import { check } from '../../src/check/check.js'
import { defaultSettings } from '../../src/parse/settings.js'
import { registerOfSeries } from '../series.js'

const present = 'Present: Vincent Hale, Rosa Ash, Jen Toll, Fletcher Boyd, Sid Coe (SC)'

/** Whether the check misses the owner of an action whose words are these. */
function missesOwner(line: string, today = '2024-02-01', later: readonly string[] = []): boolean {
  const meetings = Object.fromEntries(later.map((date) => [date, [present, '', 'Nothing was agreed.']]))
  const first = [present, '', '## Gate', '', `**Action:** ${line}`]
  const register = registerOfSeries({ '2024-01-10': first, ...meetings }, '', today)
  const { problems } = check(register, defaultSettings, { today, only: ['owner-missing'] })
  return problems.length > 0
}

describe('an action in whose words somebody stands where whoever does it stands', () => {
  it.each([
    'Vincent added the bookmark to the drive',
    'Jen & Rosa pair up on the gate',
    'Buy a new tube (Vincent and Fletcher investigating)',
    'Buy a subscription (Vincent has emailed) waiting for an answer',
    'Write a motion on training (Rosa → vote tomorrow)',
    'Key holder rules, Rosa leads them - Rosa to lead',
    'Rosa → a template for requests, four in total',
    'To be put on the website by Vincent',
    'Follow up in issue 355. SC.',
    'Make the pressure vessel safe FLETCHER',
    'Find somebody for the fair @ Rosa A',
    'Loan agreements - infrastructure subcommittee - ongoing',
    'Everyone look over the proposal',
  ])('lacks no owner: %s', (line) => {
    expect(missesOwner(line)).toBe(false)
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
  ])('lacks one, for whoever is only spoken of does not do it: %s', (line) => {
    expect(missesOwner(line)).toBe(true)
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
