import { expect, test } from 'vitest'
import { hasPlainlySameWords, isVerySame, tellingWords } from '../../src/language/keywords.js'
import { vocabularyOf } from '../../src/language/languages.js'
import { relativeDay, relativePattern } from '../../src/language/relative-day.js'
import { readingIn } from '../../src/language/spoken.js'
import { isVerb } from '../../src/language/verbs.js'
import { noOwnWords } from '../../src/model/settings.js'

/** Reads in one language, and in English. */
const inLanguage = <Result>(tag: string, read: () => Result extends PromiseLike<unknown> ? never : Result) =>
  readingIn(vocabularyOf([tag], noOwnWords), read)

test.each([
  // soft
  ['peintio drws', 'beintio drws'],
  ['talu bil', 'dalu bil'],
  ['cadarnhau trefn', 'gadarnhau drefn'],
  ['benthyg bws', 'fenthyg fws'],
  ['diweddaru gwefan', 'ddiweddaru wefan'],
  ['gofyn Mair', 'ofyn Fair'],
  ['mesur llawr', 'fesur lawr'],
  ['rhannu llun', 'rannu lun'],
  // nasal
  ['peintio pont', 'mheintio mhont'],
  ['trefnu taith', 'nhrefnu nhaith'],
  ['casglu gwobr', 'nghasglu ngwobr'],
  // aspirate
  ['prynu paent', 'phrynu phaent'],
  ['torri coed', 'thorri choed'],
  // what hangs on a word
  ["ffonio'r felin heno", 'ffonio melin heno'],
  ["gweld adroddiad a'i anfon", 'weld adroddiad anfon'],
])('in Welsh "%s" and "%s" say the same', (one, other) => {
  expect(inLanguage('cy', () => hasPlainlySameWords(one, other))).toBe(true)
  expect(inLanguage('cy', () => isVerySame(one, other))).toBe(false)
  expect(hasPlainlySameWords(one, other)).toBe(false)
})

test.each([
  ['prynu paent', 'prynu dodrefn'],
  ['torri coed', 'torri gwair'],
  ['ffonio Siân heno', 'ffonio Huw heno'],
  ['trwsio dau ddrws', 'peintio dau ddrws'],
])('in Welsh "%s" and "%s" say two things', (one, other) => {
  expect(inLanguage('cy', () => hasPlainlySameWords(one, other))).toBe(false)
})

test.each([
  ['fr', "réparer l'alarme d'entrée", 'réparer alarme entrée'],
  ['fr', 'vérifier qu’elle ferme', "vérifier l'elle ferme"],
  ['it', "riparare l'argine dell'isola", 'riparare argine isola'],
  ['pt', "limpar caixa d'água", 'limpar caixa água'],
])('in %s what hangs on a word by an apostrophe tells nothing: "%s"', (tag, one, other) => {
  expect(inLanguage(tag, () => hasPlainlySameWords(one, other))).toBe(true)
})

test('in English a name with an apostrophe stays whole, and "\'s" is none of it', () => {
  expect(tellingWords("mend O'Hara's gate")).toEqual(tellingWords("mend O'Hara gate"))
  expect(tellingWords("l'alarme")).toEqual(["l'alarm"])
})

test.each(['ofyn', 'gofyn', 'ngofyn', 'beintio', 'Phrynu', 'ddiweddaru'])(
  'in Welsh "%s" is what somebody is to do',
  (word) => {
    expect(inLanguage('cy', () => isVerb(word))).toBe(true)
    expect(isVerb(word)).toBe(false)
  },
)

test.each([
  ['cy', 'wythnos nesaf', '2026-03-22'],
  ['cy', 'yr wythnos hon', '2026-03-15'],
  ['cy', 'dydd Gwener nesaf', '2026-03-20'],
  ['fr', 'la semaine prochaine', '2026-03-22'],
  ['fr', 'vendredi prochain', '2026-03-20'],
  ['es', 'semana próxima', '2026-03-22'],
  ['it', 'mese prossimo', '2026-04-30'],
  ['it', 'venerdì prossimo', '2026-03-20'],
  ['pt', 'semana próxima', '2026-03-22'],
])('in %s "%s" is %s, counted from a Saturday, 14 March', (tag, words, day) => {
  const [isRead, date] = inLanguage(tag, () => [
    new RegExp(`^(?:${relativePattern()})$`, 'iu').test(words),
    relativeDay(words, '2026-03-14'),
  ])
  expect([isRead, date]).toEqual([true, day])
})
