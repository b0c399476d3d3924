import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { knownInSeries, readMinutes } from '../../src/index.js'
import { datesIn, dateWritten } from '../../src/language/dates.js'
import { english } from '../../src/language/en.js'
import type { Language } from '../../src/language/language.js'
import {
  knownLanguages,
  languageBy,
  languageOfCode,
  otherLanguages,
  vocabularyOf,
} from '../../src/language/languages.js'
import { phraseSet, phrasesOf } from '../../src/language/phrases.js'
import { wordsWrittenSmall } from '../../src/language/small-words.js'
import { readingIn } from '../../src/language/spoken.js'
import { together } from '../../src/language/together.js'
import { noOwnWords } from '../../src/model/settings.js'
import { defaultSettings, readSettings } from '../../src/parse/settings.js'
import { buildRegister } from '../../src/register/build.js'
import { expectGolden } from '../golden.js'

const folder = 'fixtures/languages'

/** The minutes of a language's run of meetings, in order. */
function runOf(tag: string) {
  const series = join(folder, tag, 'series')
  return readdirSync(series)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(series, path), 'utf8') }))
}

/** What is read of a run, in a form that people can check. */
function readRun(files: readonly { readonly path: string; readonly text: string }[]): string {
  const series = knownInSeries(files)
  const all = files.map((file) => readMinutes(file, defaultSettings, series))
  const register = buildRegister(all, defaultSettings, { today: '2026-05-01' })
  return [
    ...all.flatMap(({ path, language, meeting, earlier, carriesOthers }) => [
      `${path} ${language} ${meeting.date}`,
      `  present ${meeting.present.join(', ')}; apologies ${meeting.apologies.join(', ')}`,
      ...earlier.map(({ title }) => `  earlier: ${title}`),
      ...(carriesOthers ? [`  carries the others: line ${carriesOthers.line}`] : []),
    ]),
    ...register.actions.map(({ id, status, owners, text, due, entries }) =>
      [
        `${id} ${status} [${owners.map(({ key }) => key).join(', ')}] ${text}`,
        due === null ? '' : ` {${due.written} = ${due.date}}`,
        ` <- ${entries.map(({ entry, meeting }) => `${meeting.date} ${entry?.notation ?? 'all others'}`).join(', ')}`,
      ].join(''),
    ),
    '',
  ].join('\n')
}

describe.each(otherLanguages.map(({ tag }) => tag))('minutes in %s', (tag) => {
  it('are read in every notation, and from one meeting to the next', () => {
    expectGolden(readRun(runOf(tag)), `languages/${tag}/series.txt`)
  })

  it('hold no action where a sentence only looks like one', () => {
    const text = readFileSync(join(folder, tag, 'near-misses.md'), 'utf8')
    const { language, entries, meeting } = readMinutes({ path: '2026-05-09.md', text })
    expect([language, meeting.date, entries.map(({ text }) => text)]).toEqual([tag, '2026-05-09', []])
    expect(meeting.present.length).toBeGreaterThan(3)
    expect(meeting.present.filter((name) => text.includes(`${name},`) || text.includes(`${name}\n`))).toEqual(
      meeting.present,
    )
  })

  it('are told by the words that they write small', () => {
    for (const { text } of runOf(tag))
      expect(languageBy(wordsWrittenSmall(text), () => new Set())).toEqual({ tag, isSure: true })
  })
})

test('English minutes have Welsh names whole', () => {
  const { meeting, entries } = readMinutes({
    path: '2026-05-03.md',
    text: '# Minutes\n\nPresent: Rhodri ap Gwilym (RG), Elin ferch Rhys, Huw ab Owen\n\n- Action: Rhodri to call the mill\n',
  })
  expect(meeting.present).toEqual(['RG', 'Elin ferch Rhys', 'Huw ab Owen'])
  expect(entries.map(({ owners }) => owners.map(({ key }) => key))).toEqual([['RG']])
})

test('a file is read alike alone, and before or after files of other languages', () => {
  const files = otherLanguages.flatMap(({ tag }) =>
    runOf(tag).map(({ text, path }) => ({ path: `${tag}-${path}`, text })),
  )
  const plain = {
    path: 'en.md',
    text: '# Minutes of 3 May 2026\n\nPresent: Ann Gray, Jon Pell\n\n- Action: Ann to call the mill by Friday\n- The clerk said that the roof is old and will be mended in May.\n',
  }
  const each = [plain, ...files]
  const alone = each.map((file) => readMinutes(file))
  const backwards = [...each].reverse().map((file) => readMinutes(file))
  expect(backwards.reverse()).toEqual(alone)
  expect(alone[0]?.language).toBeUndefined()
  expect(alone[0]?.entries.map(({ text }) => text)).toEqual(['call the mill'])
})

test('settings and front matter say which language it is, whatever its words tell', () => {
  const text = 'Actie: KW belt de molen\n'
  const languageOf = (front: string, settings: string): string | undefined =>
    readMinutes({ path: 'a.md', text: `${front}${text}` }, readSettings(settings, 'epha.yaml')).language
  expect(languageOf('', '')).toBeUndefined()
  expect(languageOf('', 'language: nl-BE\n')).toBe('nl')
  expect(languageOf('---\nlanguage: nl\n---\n', 'language: de\n')).toBe('nl')
})

test('a language that is not known is reported, in settings and in front matter', () => {
  const settings = readSettings('title: Board\nlanguage: tlh\n', 'epha.yaml')
  expect(settings.problems.map(({ rule, location }) => `${rule}:${location.line}`)).toEqual([
    'settings-unknown:2',
  ])
  const { problems, language } = readMinutes({
    path: 'a.md',
    text: '---\nlanguage: tlh\ndate: 2026-05-03\n---\nAction: AF to call\n',
  })
  expect(problems.map(({ rule, location }) => `${rule}:${location.line}`)).toEqual(['settings-unknown:2'])
  expect(language).toBeUndefined()
})

test.each([
  ['de-AT', 'de'],
  ['NL', 'nl'],
  ['en_GB', 'en'],
  ['tlh', null],
])('%s is the code of %s', (code, tag) => {
  expect(languageOfCode(code)).toBe(tag)
})

test('a file of which nothing tells the language is read as English, and says so', () => {
  const read = (text: string) => readMinutes({ path: 'a.md', text })
  expect(read('Sitzung, und nicht mehr, wird der Rest\n').language).toBe('de')
  const both = read('Notes, und het und, der van der\n')
  expect([both.language, both.isOfUnknownLanguage]).toEqual([undefined, true])
  expect(read('Action: AF to call\n').isOfUnknownLanguage).toBeUndefined()
})

test.each([
  ['de', '14. März 2026', '2026-03-14'],
  ['de', 'Freitag, den 3. Mai 2026', '2026-05-03'],
  ['de', '3.5.2026', '2026-05-03'],
  ['de', '1. Dez. 2025', '2025-12-01'],
  ['nl', '14 mei 2026', '2026-05-14'],
  ['nl', 'donderdag 1 augustus 2026', '2026-08-01'],
  ['nl', '2e mrt. 2026', '2026-03-02'],
  ['nl', '04-05-2026', '2026-05-04'],
  ['es', 'sábado, 14 de marzo de 2026', '2026-03-14'],
  ['es', '1 de sept. de 2026', '2026-09-01'],
  ['es', '3 de mayo del 2026', '2026-05-03'],
  ['es', '04/05/2026', '2026-05-04'],
  ['pt', 'sexta-feira, 1 de maio de 2026', '2026-05-01'],
  ['pt', '2 de set. de 2026', '2026-09-02'],
  ['pt', '3 de outubro de 2026', '2026-10-03'],
  ['fr', 'vendredi 1er mai 2026', '2026-05-01'],
  ['fr', '2 sept. 2026', '2026-09-02'],
  ['fr', '14 août 2026', '2026-08-14'],
  ['it', 'venerdì 1° maggio 2026', '2026-05-01'],
  ['it', '2 sett. 2026', '2026-09-02'],
  ['it', '14 giugno 2026', '2026-06-14'],
  ['cy', 'dydd Mawrth 14 Ebrill 2026', '2026-04-14'],
  ['cy', '3 o Fai 2026', '2026-05-03'],
  ['cy', '1af Mawrth 2026', '2026-03-01'],
  ['de', '14 May 2026', '2026-05-14'],
])('in %s the day "%s" is %s', (tag, text, day) => {
  const [date] = readingIn(vocabularyOf([tag], noOwnWords), () => datesIn(text))
  expect(date && dateWritten(date)).toBe(day)
  expect(date && [date.start, date.end]).toEqual([0, text.length])
})

test.each([
  ['nl', 'ACTIE: PPK verwerkt de brief', ['Piet-Paul Kuiper']],
  ['nl', 'ACTIE: Karel en PPK verwerken de brief', ['Karel Mol', 'Piet-Paul Kuiper']],
  ['nl', 'Is de zaal nog vrij? Karel belt. ACTIE: Karel en Tom.', ['Karel Mol', 'Tom Bos']],
  ['nl', 'ACTIE: drank bestellen (Karel en PPK)', ['Karel Mol', 'Piet-Paul Kuiper']],
  ['cy', 'Tasg: Bydd Karel a PPK yn ffonio', ['Karel Mol', 'Piet-Paul Kuiper']],
  ['cy', 'Tasg: bydd y felin yn cael paent', []],
  ['cy', 'Tasg: Rhaid i Tom beintio', ['Tom Bos']],
  ['cy', 'Tasg: Bydd Karel yn y felin', []],
  ['de', 'Aufgabe: Zelt holen (KM, [PPK], [TB])', ['Karel Mol', 'Piet-Paul Kuiper', 'Tom Bos']],
  ['de', 'Aufgabe: Zelt holen (das [große], die [kleinen])', []],
  ['de', 'Das Zelt ist frei. Aufgabe: Karel und Tom', ['Karel Mol', 'Tom Bos']],
  ['de', 'TODO für alle: Termin eintragen', ['alle']],
  ['de', 'TODO: Rechnung wird bezahlt', []],
  ['es', 'Acción: PPK llamará al molino', ['Piet-Paul Kuiper']],
  ['es', 'La carpa está libre. Acción: Karel y Tom', ['Karel Mol', 'Tom Bos']],
])('in %s the owners of "%s" are %s', (tag, line, owners) => {
  const people = 'Karel Mol, Piet-Paul Kuiper, Tom Bos'
  const label = { de: 'Anwesend', nl: 'Aanwezig', es: 'Asistentes', cy: 'Presennol' }[tag]
  const text = `---\nlanguage: ${tag}\ndate: 2026-05-03\n---\n\n${label}: ${people}\n\n- ${line}\n`
  const { entries } = readMinutes({ path: 'a.md', text })
  expect(entries.map((entry) => entry.owners.map(({ key }) => key))).toEqual([owners])
})

test('the pages name every language that is read', () => {
  const names = new Intl.DisplayNames(['en'], { type: 'language' })
  for (const page of ['docs/languages.md', 'docs/architecture.md', 'docs/reading.md']) {
    const text = readFileSync(page, 'utf8')
    expect([page, knownLanguages.filter((tag) => !text.includes(names.of(tag) ?? tag))]).toEqual([page, []])
  }
  const format = readFileSync('docs/format.md', 'utf8').match(/^\| `language` \|.*$/m)?.[0] ?? ''
  expect(knownLanguages.filter((tag) => !format.includes(`\`${tag}\``))).toEqual([])
})

test.each([
  ['de', 'Anwesend: Ugo Po, Rhys Puw (Schriftführer)', 'Aufgabe: Der Schriftführer soll alle anrufen'],
  ['nl', 'Aanwezig: Ugo Po, Rhys Puw (secretaris)', 'Actie: De secretaris zal iedereen bellen'],
  ['es', 'Asistentes: Ugo Po, Rhys Puw (secretario)', 'Tarea: El secretario debe llamar a todos'],
  ['pt', 'Presentes: Ugo Po, Rhys Puw (tesoureiro)', 'Tarefa: O tesoureiro deve ligar a todos'],
  ['fr', 'Présents : Ugo Po, Rhys Puw (secrétaire)', 'Tâche : Le secrétaire doit appeler tout le monde'],
  ['it', 'Presenti: Ugo Po, Rhys Puw (segretario)', 'Compito: Il segretario deve chiamare tutti'],
  ['cy', 'Presennol: Ugo Po, Rhys Puw (Ysgrifennydd)', 'Tasg: Yr ysgrifennydd i gysylltu â phawb'],
])('in %s a post behind its article is whoever holds it: %s', (language, people, line) => {
  const text = `---\nlanguage: ${language}\ndate: 2026-05-03\n---\n\n${people}\n\n- ${line}\n`
  const { entries } = readMinutes({ path: 'a.md', text })
  expect(entries.map(({ owners }) => owners.map(({ key }) => key))).toEqual([['Rhys Puw']])
})

/** Words whose classes exclude one another, each with the classes that it is of in a language. */
function senses({ dates, status, attendance, actions }: Language): ReadonlyMap<string, readonly string[]> {
  const inOrder = (name: string, lists: readonly string[]) =>
    lists.map((words, at) => [`${name} ${at + 1}`, words] as const)
  const classes: readonly (readonly [string, string])[] = [
    ...inOrder('month', dates.months),
    ...inOrder('weekday', dates.weekdays),
    ...inOrder('number', dates.numbers),
    ...inOrder('unit', dates.units),
    ...inOrder('near day', dates.nearDays),
    ['done', status.done],
    ['withdrawn', status.withdrawn],
    ['to be done', `${status.open}, ${actions.labels}, ${actions.pluralLabels}`],
    ['present', attendance.present],
    ['apologies', attendance.apologies],
    ['absent', attendance.absent],
    ['none', actions.none],
  ]
  const found = new Map<string, readonly string[]>()
  for (const [name, words] of classes)
    for (const word of phraseSet(words)) found.set(word, [...(found.get(word) ?? []), name])
  return found
}

const everyLanguage = [english, ...otherLanguages]
const pairs = everyLanguage.flatMap((one, at) =>
  everyLanguage.slice(at + 1).map((other) => [one, other] as const),
)

test.each(pairs.map(([one, other]) => [one.tag, other.tag, one, other] as const))(
  'no word of %s and %s disagrees without being told which wins',
  (_, __, one, other) => {
    const beside = senses(other)
    const won = [phraseSet(one.wins), phraseSet(other.wins)]
    const disagreeing = [...senses(one)].filter(
      ([word, own]) =>
        beside.has(word) && String(own) !== String(beside.get(word)) && !won.some((wins) => wins.has(word)),
    )
    expect(disagreeing).toEqual([])
  },
)

test.each(pairs.map(([one, other]) => [one.tag, other.tag, one, other] as const))(
  'of %s and %s together no word has a sense that the one who wins it has not',
  (_, __, one, other) => {
    for (const both of [together(one, other), together(other, one)]) {
      const all = senses(both)
      for (const language of [one, other]) {
        const own = senses(language)
        const others = phraseSet(language === one ? other.wins : one.wins)
        for (const word of phraseSet(language.wins))
          if (own.has(word) && !others.has(word)) expect([word, all.get(word)]).toEqual([word, own.get(word)])
      }
    }
  },
)

test('what one of three languages wins leaves both others', () => {
  const wins = { ...english, wins: 'done', status: { ...english.status, done: 'x-done', open: 'done' } }
  const { status } = together(english, together(wins, english))
  expect([phraseSet(status.done).has('done'), phraseSet(status.open).has('done')]).toEqual([false, true])
})

test('a language has twenty words of sentences and more that no other has', () => {
  // Two that are near share some: such a word tells against all others, and not of which of the two it is.
  for (const one of everyLanguage) {
    const others = everyLanguage
      .filter((other) => other !== one)
      .map((other) => phraseSet(other.functionWords))
    const own = [...phraseSet(one.functionWords)].filter((word) => !others.some((words) => words.has(word)))
    expect(own.length, one.tag).toBeGreaterThanOrEqual(20)
  }
})

test('what a language wins leaves English, and all else of both is there', () => {
  const words = together(
    { ...english, tag: 'x', wins: 'Done', status: { ...english.status, done: 'x-done', open: 'done' } },
    english,
  )
  const [done, open] = [phrasesOf(words.status.done), phrasesOf(words.status.open)]
  expect([done.includes('x-done'), done.includes('complete'), done.includes('done')]).toEqual([
    true,
    true,
    false,
  ])
  expect([open.includes('done'), open.includes('ongoing')]).toEqual([true, true])
  expect(words.dates.months.map((names) => phrasesOf(names)[0])).toEqual(
    english.dates.months.map((names) => phrasesOf(names)[0]),
  )
})

test('a language that lacks a class of words is a mistake that the compiler tells', () => {
  const { finite: _, ...titles } = english.places.titles
  // @ts-expect-error the words of titles lack one class
  const language: Language = { ...english, places: { ...english.places, titles } }
  expect(language.tag).toBe('en')
})
