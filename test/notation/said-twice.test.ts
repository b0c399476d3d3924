import { describe, expect, it } from 'vitest'
import { parseDocument } from '../../src/parse/document.js'
import { defaultSettings as settings } from '../../src/parse/settings.js'
import { recogniseAlone } from '../reading.js'

const front = '---\ndate: 2024-06-04\npeople: { TR: Terry Reed, RH: Rosa Hale, AF: Ann Fox }\n---\n\n'

/** The words of the entries of some minutes, and the lines that say one a second time where it matters. */
function readOf(...lines: readonly string[]) {
  const file = { path: 'minutes.md', text: `${front}${lines.join('\n')}\n` }
  const context = { alone: true, absolutePath: '/minutes.md' }
  const { entries, problems } = recogniseAlone(parseDocument(file, settings, context), settings)
  const first = front.split('\n').length
  return {
    texts: entries.map(({ text }) => text),
    repeated: problems
      .filter(({ rule }) => rule === 'action-repeated')
      .map(({ location }) => lines[location.line - first]),
  }
}

describe('An action that stands twice as it should', () => {
  it.each([
    [
      'in a recap of the last meeting',
      [
        '## Gate',
        '',
        'Recap from last meeting:',
        '',
        '- [ ] TR to oil the gate',
        '',
        'Action items:',
        '',
        '- [ ] TR to oil the gate',
      ],
    ],
    [
      'in the review of earlier actions',
      [
        '## Previous Action Items',
        '',
        '- [ ] TR to oil the gate',
        '',
        '## Action Items',
        '',
        '- [ ] TR to oil the gate',
      ],
    ],
    [
      'in the agenda and the notes of one review',
      [
        '## Previous Action Items',
        '',
        '- Oil the gate',
        '    - Assigned: TR',
        '',
        '## Notes',
        '',
        '### Previous Action Items',
        '',
        '- Oil the gate',
        '    - Assigned: TR',
      ],
    ],
    [
      'in the list that closes the minutes',
      [
        '## 1. Gate',
        '',
        'ACTION: TR to oil the gate',
        '',
        '## 2. Hall',
        '',
        'ACTION: RH to sweep the hall',
        '',
        '## Action items',
        '',
        '- ACTION: TR to oil the gate',
        '- ACTION: RH to sweep the hall',
      ],
    ],
    [
      'in the table that sums them up, with a state',
      [
        '## Gate',
        '',
        '- [ ] TR to oil the gate',
        '',
        '## Action Summary',
        '',
        '| Action | Who | Status |',
        '|---|---|---|',
        '| oil the gate | TR | Ongoing |',
      ],
    ],
    [
      'under its number',
      [
        '## Summary',
        '',
        '- **93.1**: TR to oil the gate',
        '',
        '## 1. Gate',
        '',
        '**Actions Required**:',
        '',
        '- **93.1**: TR to oil the gate',
      ],
    ],
    [
      'where only one of them has a box',
      ['## Gate', '', '- [ ] TR to oil the gate', '', '## Hall', '', 'ACTION: TR to oil the gate'],
    ],
    [
      'ticked in the list after a recap',
      [
        'Recap from last meeting:',
        '',
        '- [ ] TR to oil the gate',
        '',
        'Action items:',
        '',
        '- [x] TR to oil the gate',
        '',
        '## Hall',
        '',
        'Action items:',
        '',
        '- [ ] RH to sweep the hall',
      ],
    ],
    [
      'where only the second has a box',
      [
        '## Gate',
        '',
        'ACTION: TR to oil the gate',
        '',
        '## Hall',
        '',
        '- [ ] TR to oil the gate',
        '',
        '## Actions',
        '',
        '- RH to sweep the hall',
      ],
    ],
    [
      'with boxes in the list that closes the minutes',
      [
        '## 1. Gate',
        '',
        '- [ ] TR to oil the gate',
        '',
        '## 2. Hall',
        '',
        '- [ ] RH to sweep the hall',
        '',
        '## Action items',
        '',
        '- [ ] TR to oil the gate',
        '- [ ] RH to sweep the hall',
      ],
    ],
    [
      'with boxes in two reviews',
      [
        '## Previous actions',
        '',
        '- [ ] TR to oil the gate',
        '',
        '## Matters arising',
        '',
        '- [ ] TR to oil the gate',
        '',
        '## Actions',
        '',
        '- RH to sweep the hall',
      ],
    ],
  ])('is no problem: %s', (_, lines) => {
    const { texts, repeated } = readOf(...lines)
    expect(texts.filter((text) => /^oil the gate$/i.test(text))).toHaveLength(1)
    expect(repeated).toEqual([])
  })
})

describe('An action that can be ticked in two places', () => {
  it.each([
    [
      'with two boxes',
      [
        '## Gate',
        '',
        '- [ ] TR to oil the gate',
        '',
        '## Hall',
        '',
        '- [ ] TR to oil the gate',
        '- [ ] RH to sweep it',
      ],
    ],
    [
      'with two ends',
      [
        '## Gate',
        '',
        'ACTION: TR to oil the gate **Done**',
        '',
        '## Hall',
        '',
        'ACTION: TR to oil the gate **Ongoing**',
      ],
    ],
    [
      'with two ends in one review',
      [
        '## Previous actions',
        '',
        '- [x] TR to oil the gate',
        '',
        '## Matters arising',
        '',
        '- [ ] TR to oil the gate',
      ],
    ],
    [
      'twice in one list',
      ['## Actions', '', '- TR to oil the gate', '- RH to sweep the hall', '- TR to oil the gate'],
    ],
    [
      'done above, and open in the list that closes the minutes',
      [
        '## Gate',
        '',
        '- [x] TR to oil the gate',
        '',
        '## Hall',
        '',
        '- [ ] RH to sweep the hall',
        '',
        '## Actions',
        '',
        '- [ ] TR to oil the gate',
        '- [ ] RH to sweep the hall',
      ],
    ],
    [
      'under one number with other words',
      [
        '## Gate',
        '',
        'ACTION 62.2: TR to oil the gate',
        '',
        '## Hall',
        '',
        'ACTION 62.2: TR to paint the gate',
      ],
    ],
  ])('is a problem: %s', (_, lines) => {
    expect(readOf(...lines).repeated).toHaveLength(1)
  })
})

describe('The same words under two topics that give them their meaning', () => {
  const table = (topic: string, text: string): readonly string[] => [
    `### ${topic}`,
    '',
    '| Action | Who |',
    '|---|---|',
    `| ${text} | TR |`,
    '',
  ]
  const under = (one: string, other: string, text: string) => {
    const { texts, repeated } = readOf(
      ...table(one, text),
      ...table(other, text),
      ...table('Roof', 'Mend it'),
    )
    return { texts: texts.filter((found) => found !== 'Mend it'), repeated }
  }

  it('are two actions, and no problem', () => {
    expect(under('Storage bylaw review', 'Subcommittees bylaw review', 'Finish the bylaw')).toEqual({
      texts: ['Finish the bylaw', 'Finish the bylaw'],
      repeated: [],
    })
    expect(under('Bylaw 7', 'Bylaw 9', 'Publish the bylaw on the wiki').texts).toHaveLength(2)
    expect(under('Garden lease', 'Hall lease', 'Sign the lease').texts).toHaveLength(2)
  })

  it('are one action where the topics do not part them', () => {
    expect(under('Website', 'Website update', 'Mend the website').texts).toHaveLength(1)
    expect(under('Website update', 'Website', 'Mend the website').texts).toHaveLength(1)
    expect(under('Garden lease', 'Hall roof', 'Sign the lease').texts).toHaveLength(1)
    expect(
      under('Storage bylaw', 'Subcommittees bylaw', 'Finish the storage and subcommittees bylaw').texts,
    ).toHaveLength(1)
  })
})

describe('Two actions that differ in a number or a name', () => {
  it.each([
    ['TR to finish bylaw 7', 'TR to finish bylaw 9'],
    ['TR to write to Ash & Co', 'TR to write to Elm & Co'],
    ['TR to book room 1', 'RH to book room 1'],
  ])('are two: %s, %s', (one, other) => {
    const { texts, repeated } = readOf('## Gate', '', `- [ ] ${one}`, '', '## Hall', '', `- [ ] ${other}`)
    expect(texts).toHaveLength(2)
    expect(repeated).toEqual([])
  })
})

describe('A remark in brackets', () => {
  const twice = (remark: string) =>
    readOf('## Actions', '', '- Paint the gate', `  - ${remark}`, '- Oil the lock', `  - ${remark}`)

  it('is of the bullet above it, so that twice it is of two things', () => {
    expect(twice('(TR to do so for the next fair)')).toEqual({
      texts: ['(TR to do so for the next fair)', '(TR to do so for the next fair)'],
      repeated: [],
    })
  })

  it('but not where brackets are a part of it alone', () => {
    const { texts } = twice('TR to ask (again) for paint')
    expect(texts).toHaveLength(1)
  })
})
