import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { vocabularyOf } from '../../src/language/languages.js'
import { readingIn } from '../../src/language/spoken.js'
import { noOwnWords } from '../../src/model/settings.js'
import { mayOpenList } from '../../src/notation/place/sections.js'
import { readSettings } from '../../src/parse/settings.js'
import { entriesAlone } from '../reading.js'

const own =
  'words: { actions: [Chores, To be sorted, What’s next], done: [ticked off], agreed: [settled], owner: [Pilot] }'

/** `owners | words | state` of each action of a text, with the words of a committee or without. */
function actionsIn(body: string, epha: string): readonly string[] {
  const front = '---\ndate: 2019-05-13\npeople: { TR: Terry Reed, RH: Rosa Hale, AF: Ann Fox }\n---\n\n'
  return entriesAlone(`${front}${body}\n`, epha).map(
    ({ owners, text, status, underEarlier }) =>
      `${owners.map(({ key }) => key).join('/')} | ${text}${status === 'done' ? ' | done' : ''}${underEarlier ? ' | earlier' : ''}`,
  )
}

describe('The words that a committee has of its own', () => {
  it.each([
    ['a label', 'Chores: RH to ring the mill.', ['RH | ring the mill']],
    ['a label of several words', '**To be sorted:** RH to ring the mill.', ['RH | ring the mill']],
    ['a title', '## Chores\n\n- RH: paint the gate', ['RH | paint the gate']],
    [
      'a title above words alone',
      '## Chores\n\n- paint the gate\n- a rope',
      [' | paint the gate', ' | a rope'],
    ],
    [
      'a title above others',
      '## Chores\n\n### New\n\n- paint the gate\n- a rope',
      [' | paint the gate', ' | a rope'],
    ],
    ['a title with another apostrophe', "## What's next\n\n- RH: paint the gate", ['RH | paint the gate']],
    ['a title of several words', '## 2. To be sorted\n\n- RH: paint the gate', ['RH | paint the gate']],
    ['a line above a list', 'To be sorted:\n\n- RH: paint the gate', ['RH | paint the gate']],
    [
      'the heads of columns',
      '| Chores | Pilot |\n| --- | --- |\n| Count the chairs | TR |',
      ['TR | Count the chairs'],
    ],
    [
      'the head of a column of owners whom nobody knows',
      '| Chores | Pilot |\n| --- | --- |\n| Count the chairs | Zed Quill |\n| Oil the lock | Pip Marr |',
      ['Zed Quill | Count the chairs', 'Pip Marr | Oil the lock'],
    ],
    [
      'the head of a column of owners that are called small',
      '| What | Pilot | Notes |\n| --- | --- | --- |\n| Mend the spoke | caretaker | cold |',
      ['Caretaker | Mend the spoke'],
    ],
    [
      'the head of a column of owners in a table framed by days',
      '| Thing | Pilot | By when |\n| --- | --- | --- |\n| Mend the spoke | caretaker | 3 June 2019 |',
      ['Caretaker | Mend the spoke'],
    ],
    [
      'the head of a column of states',
      '| Chores | Pilot | Ticked off |\n| --- | --- | --- |\n| Count the chairs | TR | yes |',
      ['TR | Count the chairs | done'],
    ],
    [
      'the head of a column of owners beside words',
      '| Topic | Chores by |\n| --- | --- |\n| Call the mill about the cold hall | Zed |',
      ['Zed | Call the mill about the cold hall'],
    ],
    [
      'a line above paragraphs',
      'Chores:\n\nPaint the gate.\n\nCall the mill.',
      [' | Paint the gate', ' | Call the mill'],
    ],
    ['what somebody has to do', '## Rosa’s chores\n\n- paint the gate', ['RH | paint the gate']],
    [
      'a review',
      '## Chores from the last meeting\n\n- RH: paint the gate',
      ['RH | paint the gate | earlier'],
    ],
    ['a label of owners', '- [ ] Paint the gate (Pilot: RH)', ['RH | Paint the gate']],
    ['a state', '- [ ] RH: oil the lock – ticked off', ['RH | oil the lock | done']],
    [
      'an agreement beside a column of initials',
      '| Item | Discussion | Action |\n| --- | --- | --- |\n| 1. | The hall is cold. RH SETTLED to look for a bench. | RH |',
      ['RH | look for a bench'],
    ],
    ['an agreement in capitals', 'RH SETTLED to look for a bench.', ['RH | look for a bench']],
    ['an agreement in bold', 'RH **settled** to look for a bench.', ['RH | look for a bench']],
  ])('are known as %s', (_, body, actions) => {
    expect(actionsIn(body, own)).toEqual(actions)
  })

  it.each([
    'Chores: RH to ring the mill.',
    '## To be sorted\n\n- RH: paint the gate',
    'RH SETTLED to look for a bench.',
  ])('are none without the setting: %s', (body) => {
    expect(actionsIn(body, '')).toEqual([])
  })

  it('are prose where a sentence only has them', () => {
    expect(actionsIn('RH settled to look for a bench. The chores was long, and to be sorted.', own)).toEqual(
      [],
    )
    expect(actionsIn('- [ ] RH: oil the lock that was ticked off by nobody', own)).toEqual([
      'RH | oil the lock that was ticked off by nobody',
    ])
  })

  it('stand beside those of the language, which stay known', () => {
    expect(actionsIn('Action: RH to ring the mill.\n\nTR AGREED to oil the lock.', own)).toEqual([
      'RH | ring the mill',
      'TR | oil the lock',
    ])
    expect(
      actionsIn('Hausaufgabe: RH ruft die Mühle an.', 'language: de\nwords: { actions: Hausaufgabe }'),
    ).toEqual(['RH | ruft die Mühle an'])
  })

  it('are words, and no patterns', () => {
    for (const word of ['(Chores', '[a-z]+', '.*', 'a|b', '\\\\w'])
      expect(readSettings(`words: { actions: ['${word}'] }`, 'epha.yaml').words.actions).toEqual([])
    expect(actionsIn('Choresx RH to ring the mill.', "words: { actions: ['Chores.'] }")).toEqual([])
  })

  it('are known as the page of languages shows them', () => {
    const [, shown = ''] =
      /```yaml\n(words:\n[\s\S]*?)```/.exec(readFileSync('docs/languages.md', 'utf8')) ?? []
    expect(readSettings(shown, 'epha.yaml').problems).toEqual([])
    const body = [
      'Beschlüsse: RH ruft an.',
      '## Beschlüsse\n\n- TR: oil the lock (abgehakt)',
      '| Beschlüsse | Wer |\n| --- | --- |\n| Count the chairs | Zed Quill |',
      'AF VEREINBART to look for a bench.',
    ]
    expect(body.flatMap((each) => actionsIn(each, shown))).toEqual([
      'RH | ruft an',
      'TR | oil the lock | done',
      'Zed Quill | Count the chairs',
      'AF | look for a bench',
    ])
  })

  it('may open a list wherever a block is looked at for one', () => {
    const { words } = readSettings(own, 'epha.yaml')
    expect(readingIn(vocabularyOf([], words), () => mayOpenList('Chores'))).toBe(true)
    expect(readingIn(vocabularyOf([], noOwnWords), () => mayOpenList('Chores'))).toBe(false)
  })
})
