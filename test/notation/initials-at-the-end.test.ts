import { describe, expect, it } from 'vitest'
import { entriesAlone } from '../reading.js'

/** The owners of each bullet of a list of actions in minutes that say these words before it. */
const ownersOf = (bullets: readonly string[], before = ''): readonly string[] =>
  entriesAlone(`# Board, 3 May 2011\n\n${before}\n\n## Actions\n\n${bullets.join('\n')}\n`).map(
    ({ owners }) => owners.map(({ key }) => key).join('/'),
  )

describe('initials of which nobody knows whose they are', () => {
  it.each([
    ['in brackets', ['- Ring the mill (SK)', '- Paint the gate (HM)', '- Oil the hinge (JC)']],
    ['behind a dash', ['- Ring the mill – SK', '- Paint the gate – HM', '- Oil the hinge - JC.']],
    ['in square brackets', ['1. Ring the mill. [SK]', '2. Paint the gate. [HM]', '3. Oil the hinge. [JC]']],
    ['before a day', ['- Ring the mill – SK by 3 June', '- Paint the gate – HM', '- Oil the hinge – JC']],
  ])('own what they end, where most of the list ends so: %s', (_, bullets) => {
    expect(ownersOf(bullets)).toEqual(['SK', 'HM', 'JC'])
  })

  it('own it beside bullets of which nobody has one, one that is shared, and one that is nobody’s yet', () => {
    const bullets = ['- Ring (SK/HM)', '- Call (JC)', '- Sweep (TBC)', '- Oil the hinge']
    expect(ownersOf(bullets)).toEqual(['SK/HM', 'JC', '', ''])
  })

  it.each([
    ['three letters each', ['- Publish the guide (PDF)', '- Export the list (CSV)', '- Draw the door (API)']],
    ['one pair of letters', ['- Sweep the yard (IT)', '- Oil the hinge (IT)']],
    [
      'fewer than three in four',
      ['- Ring the mill (SK)', '- Call the mill (HM)', '- Oil the hinge', '- Paint'],
    ],
  ])('own nothing with %s', (_, bullets) => {
    expect(ownersOf(bullets).join('')).toBe('')
  })

  it('own nothing where the minutes say that they are a thing', () => {
    expect(
      ownersOf(['- Ring the mill (QA)', '- Paint the gate (PR)'], 'The QA is old. The PR was good.'),
    ).toEqual(['', ''])
  })
})
