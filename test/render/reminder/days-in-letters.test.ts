import { expect, test } from 'vitest'
import { readMinutes } from '../../../src/index.js'
import { dayIn } from '../../../src/language/day-in-language.js'
import { readSettings } from '../../../src/parse/settings.js'
import { buildRegister } from '../../../src/register/build.js'
import { letterWords } from '../../../src/render/reminder/letter-words.js'
import { textLetter } from '../../../src/render/reminder/text.js'
import { lettersOn } from '../../spring-2011.js'

const epha = `
people: { RH: Rosa Hale }
remind:
  subject: "Offen seit der Sitzung, Stand {{ today }}"
  greeting: "Liebe {{ first_name }},"
  signature: "Bis zum {{ next_meeting }}, der Vorstand"
`
const german = {
  path: 'vorstand/2026-03-14.md',
  text: '---\nseries: a\nlanguage: de\ndate: 14. März 2026\nnext: 13. Juni 2026\n---\n\n- Aufgabe: RH ruft die Mühle an, bis zum 3. Mai\n',
}
const english = {
  path: 'board/2026-03-15.md',
  text: '---\nseries: b\ndate: 2026-03-15\n---\n\n- Action: RH to mend the gate by 4 May\n',
}

function letterOf(...files: readonly { readonly path: string; readonly text: string }[]): string {
  const settings = readSettings(epha, 'epha.yaml')
  const register = buildRegister(
    files.map((file) => readMinutes(file, settings)),
    settings,
    { today: '2026-05-01' },
  )
  const [letter] = lettersOn('2026-05-01', register).letters
  if (letter === undefined) throw new Error('a letter is expected')
  const words = letterWords(letter, settings)
  return `${words.subject}\n${textLetter(words)}`
}

test('days in a letter are written in the language of the minutes, and its templates are in any', () => {
  const letter = letterOf(german)
  expect(letter).toContain('Offen seit der Sitzung, Stand 1. Mai 2026')
  expect(letter).toContain('Liebe Rosa,')
  expect(letter).toContain('Due 3. Mai 2026, in 2 days')
  expect(letter).toContain('Bis zum 13. Juni 2026, der Vorstand')
})

test('where the minutes are in two languages each action has the days of its own, and the letter those of English', () => {
  const letter = letterOf(german, english)
  expect(letter).toContain('Stand 1 May 2026')
  expect(letter).toContain('Due 3. Mai 2026')
  expect(letter).toContain('Due 4 May 2026')
})

test.each([
  [undefined, '1 Mar 2026', 'Mar 2026'],
  ['de', '1. März 2026', 'März 2026'],
  ['nl', '1 maart 2026', 'maart 2026'],
  ['es', '1 de marzo de 2026', 'marzo de 2026'],
  ['pt', '1 de março de 2026', 'março de 2026'],
  ['fr', '1 mars 2026', 'mars 2026'],
  ['it', '1 marzo 2026', 'marzo 2026'],
  ['cy', '1 Mawrth 2026', 'Mawrth 2026'],
])('a day and a month in %s are %s and %s', (language, day, month) => {
  expect([dayIn('2026-03-01', language), dayIn('2026-03', language)]).toEqual([day, month])
})
