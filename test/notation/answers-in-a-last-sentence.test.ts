import { describe, expect, it } from 'vitest'
import { entriesAlone } from '../reading.js'

const front = '---\ndate: 2019-05-13\npeople: { TR: Terry Reed, RH: Rosa Hale }\n---\n\n## Actions\n\n'

function onlyEntry(body: string) {
  const [entry] = entriesAlone(`${front}${body}\n`)
  return entry
}

describe('The last sentence of an action', () => {
  it.each([
    ['Done at the last meeting', 'done'],
    ['Done on 3 March', 'done'],
    ['Resolved at the previous meeting.', 'done'],
    ['Sent last week.', 'done'],
    ['Paid, and the receipt is filed', 'done'],
    ['Terry did it', 'done'],
    ['That happened too.', 'done'],
    ['This has already taken place', 'done'],
    ['No longer needed.', 'withdrawn'],
  ])('closes it where it answers what became of it, and is no part of its words: %s', (answer, status) => {
    const entry = onlyEntry(`- TR to write to the mill. ${answer}`)
    expect(entry?.status).toBe(status)
    expect(entry?.text.replace(/\.$/, '')).toBe('write to the mill')
  })

  it.each([
    'Closed on Mondays',
    'Completed forms go to Rosa',
    'Sent letters are filed',
    'Done when the roof is on',
    'It happened before',
    'That happened again last year',
    'That never happened',
    'Sent to the wrong office, to be sent again',
    'Was this done?',
  ])('closes nothing and stays where it tells of something else, or goes on: %s', (words) => {
    const entry = onlyEntry(`- TR to write to the mill. ${words}`)
    expect(entry?.status ?? 'outstanding').toBe('outstanding')
    expect(entry?.text).toContain(words.replace(/\.$/, ''))
  })

  it.each([
    ['TR to paint the gate. Painted.', 'done'],
    ['Terry: oil the lock. It was oiled in May', 'done'],
    ['Mend the fence. Mended last week', 'done'],
    ['TR to wash the cups. Washed (RH)', 'done'],
    ['TR to paint the gate. Oiled.', 'outstanding'],
    ['TR to paint the gate. Painted gates last longer', 'outstanding'],
    ['TR to plan the fair. Planned for June', 'outstanding'],
    ['TR to paint the gate. Painted by June', 'outstanding'],
    ['TR to send the list. Sent by Friday.', 'outstanding'],
    ['TR to send the list. Sent at the latest by 3 May (RH)', 'outstanding'],
  ])('may say it with the verb of the action, unless it says until when: %s', (line, status) => {
    expect(onlyEntry(`- ${line}`)?.status ?? 'outstanding').toBe(status)
  })

  it('is a whole sentence', () => {
    expect(onlyEntry('- TR to write down that Terry did it')?.status ?? 'outstanding').toBe('outstanding')
  })

  it('does not go before the box', () => {
    expect(onlyEntry('- [ ] TR to write to the mill. Sent last week')?.status).toBe('outstanding')
  })
})

describe('A line below an action', () => {
  it.each([
    ['Resolved previous meeting.', 'done'],
    ['Resolved at the last meeting', 'done'],
    ['that happened', 'done'],
    ['It took place as well.', 'done'],
    ['Resolved last issue', 'outstanding'],
    ['that happened to the old gate', 'outstanding'],
    ['that has not happened yet', 'outstanding'],
  ])('says whether it was done at an earlier time: %s', (answer, status) => {
    expect(onlyEntry(`- TR to write to the mill\n  - ${answer}`)?.status ?? 'outstanding').toBe(status)
  })
})
