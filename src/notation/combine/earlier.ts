import { anyOf } from '../../language/phrases.js'
import { spoken } from '../../language/spoken.js'
import type { Minutes } from '../../model/minutes.js'
import { locate } from '../../source/lines.js'
import type { Reading } from '../notation.js'
import { isPutOff } from '../phrase/no-action.js'
import { isEarlier } from '../place/sections.js'
import type { BlockTest } from '../text/read-passages.js'

// All other actions carried forward.
const allOthers = spoken(
  ({ phrases: { earlier: words } }) =>
    new RegExp(
      String.raw`\b${anyOf(words.which)} ${anyOf(words.others)} (?:${anyOf(words.open)} )?${anyOf(words.nouns)}(?: ${anyOf(words.kinds)})?\b.{0,30}\b${anyOf(words.carried)}\b`,
      'i',
    ),
)
const mayTell = spoken((words) => new RegExp(anyOf(words.phrases.earlier.signs), 'i'))

/** Whether a block may hold a line that opens such a section, or one that carries the others. */
export const mayTellOfEarlier: BlockTest = (text) => mayTell().test(text)

/** Where a section for earlier actions carries all that it does not name. */
export function carriesOthers(reading: Reading): Pick<Minutes, 'carriesOthers'> {
  for (const passage of reading.passages) {
    const context = reading.contexts[passage.index]
    if (!context || !isEarlier(context.section) || passage.kind === 'heading') continue
    // Deferred to next meeting: below an action it is about that one alone.
    const isAboutAll = passage.parent === null && !passage.row && isPutOff(passage.words.text)
    if (isAboutAll || allOthers().test(passage.words.text))
      return { carriesOthers: reading.place(passage.words, 0, passage.words.text.length) }
  }
  return {}
}

/** The sections for earlier actions, with the lines that they cover. */
export function earlierSections(reading: Reading): Minutes['earlier'] {
  const sections: { title: string; location: Minutes['earlier'][number]['location']; lastLine: number }[] = []
  let opened = -1
  for (const passage of reading.passages) {
    const context = reading.contexts[passage.index]
    if (!context || !isEarlier(context.section)) continue
    const end = reading.place(
      passage.words,
      Math.max(0, passage.words.text.length - 1),
      passage.words.text.length,
    ).line
    const last = sections.at(-1)
    if (context.opened !== opened || !last) {
      opened = context.opened
      const heading = reading.passages[opened] ?? passage
      sections.push({
        title: heading.words.text.trim(),
        location:
          heading.kind === 'heading'
            ? locate(reading.document.path, reading.document.lines, heading.span)
            : reading.place(heading.words, 0, heading.words.text.length),
        lastLine: end,
      })
    } else last.lastLine = Math.max(last.lastLine, end)
  }
  return sections
}
