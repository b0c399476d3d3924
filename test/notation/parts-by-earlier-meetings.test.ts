import { describe, expect, it } from 'vitest'
import { entriesAlone } from '../reading.js'

const front =
  '---\nmeeting: winter\ndate: 2022-12-01\npeople: { TR: Terry Reed, NO: Nell Oram }\n---\n\n# Winter\n\n'

/** The words of each action below "Actions", those of earlier meetings behind a `<`. */
const actionsIn = (body: string, title = '## Actions') =>
  entriesAlone(`${front}${title}\n\n${body}\n`).map(({ text, underEarlier }) =>
    underEarlier ? `< ${text}` : text,
  )

const all = ['call the trust', '< oil the gate', '< mend the lock', 'paint the bench']

describe('What parts a list of actions by earlier meetings', () => {
  it.each([
    'From last time:',
    'From the last meeting:',
    '**From the previous meeting**',
    '*From last time*',
    'Carried over from the last meeting:',
    'Matters arising:',
  ])('loses no line below it, and none behind that: %s', (part) => {
    const body = (mark: string) =>
      `- TR to call the trust\n\n${part}\n\n- NO to oil the gate\n- mend the lock\n\n${mark}\n\n- paint the bench`
    const prose =
      'We thank all who came, those who swept the hall, and those who wrote the letters to the council.'
    for (const mark of ['New:', '**New actions**', 'We thank all who came.', prose])
      expect(actionsIn(body(mark))).toEqual(all)
  })

  it('may be a heading in the list, or a bullet with its own bullets', () => {
    expect(
      actionsIn(
        '- TR to call the trust\n\n### From last time\n\n- NO to oil the gate\n- mend the lock\n\n### New\n\n- paint the bench',
      ),
    ).toEqual(all)
    expect(
      actionsIn(
        '- From last time:\n  - NO to oil the gate\n  - mend the lock\n- TR to call the trust\n- paint the bench',
      ),
    ).toEqual(['< oil the gate', '< mend the lock', 'call the trust', 'paint the bench'])
  })

  it('ends with the list', () => {
    expect(
      actionsIn('- TR to call the trust\n\nFrom last time:\n\n- mend the lock\n\n## Tea\n\n- it was cold'),
    ).toEqual(['call the trust', '< mend the lock'])
  })

  it('is none outside of a list, nor a bullet alone', () => {
    expect(actionsIn('From last time:\n\n- it was cold\n- the hall is open', '## Tea')).toEqual([])
    expect(actionsIn('- Review the minutes of the last meeting\n- paint the bench')).toEqual([
      'Review the minutes of the last meeting',
      'paint the bench',
    ])
  })

  it('leaves what a line opened for a checklist or those present to the heading around it', () => {
    expect(
      actionsIn(
        '- oil the gate\n\nPresent:\n\n- [ ] Nell Oram\n- [ ] Terry Reed\n\nNew:\n\n- paint the bench',
      ),
    ).toEqual(['oil the gate', 'paint the bench'])
  })
})
