import { describe, expect, it } from 'vitest'
import { recognise } from '../../src/notation/recognise.js'
import { parseDocument } from '../../src/parse/document.js'
import { defaultSettings as settings } from '../../src/parse/settings.js'
import { buildRegister } from '../../src/register/build.js'
import { rosterOfOne } from '../../src/register/roster/rosters.js'

const january =
  '## 3. Hall\n\n- [ ] AF to book the hall\n- [ ] TR to oil the doors\n\n## 4. Roof\n\n- [ ] TR to mend the roof\n\n## 5.1 Garden\n\n- [ ] AF to weed it\n- [ ] TR to dig it'

/** What a line in "2. Matters arising" of the next meeting does to the three actions: `h1.1 done`. */
function changes(line: string, title = '## 2. Matters arising', mark = '- ') {
  const files = { '2024-01-10': january, '2024-02-10': `${title}\n\n${mark}${line}` }
  const minutes = Object.entries(files).map(([date, body]) => {
    const text = `---\ndate: ${date}\npeople: { TR: Terry Reed, AF: Ann Fox }\n---\n\n${body}\n`
    const file = { alone: false, absolutePath: `/minutes/${date}.md` }
    const document = parseDocument({ path: `${date}.md`, text }, settings, file)
    return recognise(document, settings, rosterOfOne(document.names, settings))
  })
  const { actions, problems } = buildRegister(minutes, settings)
  return [
    ...actions.flatMap(({ id, status, entries }) =>
      entries.length > 1 || !id.startsWith('2024-01-10/')
        ? [`${id.replace('2024-01-10/', '')} ${status}`]
        : [],
    ),
    ...problems.map(({ rule }) => rule),
  ]
}

describe('A line of a review with the number of an earlier action before its words', () => {
  it.each([
    ['3.1 AF has booked it', '3.1 outstanding'],
    ['3.2: TR is still waiting for oil', '3.2 outstanding'],
    ['4.1 – TR will mend it in May', '4.1 outstanding'],
    ['4.1 TR mended it. Done.', '4.1 done'],
    ['3.2 The doors are oiled: done', '3.2 done'],
    ['3.1 done', '3.1 done'],
  ])('speaks of it where it is its owner’s or says its state: %s', (line, life) => {
    expect(changes(line)).toEqual([life])
  })

  it.each([
    '4.1 kg of paint were left over',
    '5.1 km of path were swept',
    '3.1 The choir sang',
    '9.9 AF has booked it',
    '2.1 AF has booked it',
    'In item 3.1 AF has booked it',
  ])('speaks of none, and is no problem, where nothing says that it does: %s', (line) => {
    expect(changes(line)).toEqual([])
  })

  it('is a problem where it may speak of two', () => {
    expect(changes('5.1 AF is at it')).toEqual(['match-doubtful'])
    expect(changes('5.1 The beds are dug: done')).toEqual(['match-doubtful'])
  })

  it('closes none where it is another owner’s', () => {
    expect(changes('4.1 AF has booked it')).toEqual([])
  })

  it('may be a paragraph', () => {
    expect(changes('3.1 AF has booked it', '## 2. Matters arising', '')).toEqual(['3.1 outstanding'])
  })

  it('speaks of none elsewhere', () => {
    expect(changes('3.1 AF has booked it', '## 2. Hall')).toEqual([])
  })
})
