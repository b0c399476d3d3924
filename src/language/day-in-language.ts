import { noOwnWords } from '../model/settings.js'
import { wholeMonths } from './dates.js'
import { vocabularyOf } from './languages.js'
import { phrasesOf } from './phrases.js'
import { readingIn, spoken } from './spoken.js'

const pattern = spoken(({ dates: words }) => phrasesOf(words.written)[0] ?? '')

/**
 * A date as people write it in a language, by its tag: `13. Juni 2011`, a month alone `Juni 2011`; in English, where no
 * tag is given, `13 Jun 2011`.
 */
export function dayIn(dayOrMonth: string, language?: string): string {
  const tags = language === undefined ? [] : [language]
  return readingIn(vocabularyOf(tags, noOwnWords), () => {
    const [year = '', month = '', day] = dayOrMonth.split('-')
    const name = wholeMonths()[Number(month) - 1] ?? month
    const whole = day === undefined ? pattern().replace(/^.*?(?=M)/, '') : pattern()
    const parts: Readonly<Record<string, string>> = {
      D: String(Number(day)),
      MMM: name.slice(0, 3),
      MMMM: name,
      YYYY: year,
    }
    return whole.replace(/\b(?:D|MMMM?|YYYY)\b/g, (part) => parts[part] ?? part)
  })
}
