import { vocabularyOf } from '../../src/language/languages.js'
import { readingIn } from '../../src/language/spoken.js'
import type { OwnersRead } from '../../src/notation/phrase/owners.js'
import { type Roster, rosterOf } from '../../src/notation/phrase/roster.js'
import { strangersIn } from '../../src/notation/phrase/strangers.js'
import { passagesOf } from '../../src/notation/text/read-passages.js'
import { type Stretch, wholeOf } from '../../src/notation/text/words.js'
import { parseDocument } from '../../src/parse/document.js'
import { readSettings } from '../../src/parse/settings.js'
import { rosterOfOne } from '../../src/register/roster/rosters.js'

const epha = 'people: { TR: Terry Reed, RH: Rosa Hale, AF: Ann Fox }\ngroups: [Wardens]\n'

/** The first line of some minutes, and who can be meant in all of them. */
export function readFirstWords<Read extends object>(
  text: string,
  language: string,
  read: (stretch: Stretch, roster: Roster) => Read | null,
): Read | null {
  const settings = readSettings(`${epha}language: ${language}\n`, 'epha.yaml')
  const document = parseDocument({ path: 'minutes.md', text }, settings, {
    alone: true,
    absolutePath: '/minutes.md',
  })
  return readingIn(vocabularyOf([language], settings.words), () => {
    const people = rosterOfOne(document.names, settings)
    const [first] = passagesOf(document, [() => true])
    if (first === undefined) throw new Error(`no words in ${text}`)
    const roster = rosterOf(people, settings, strangersIn(document.lines.text, people))
    return { read: read(wholeOf(first.words), roster) }
  }).read
}

/**
 * Reads the owners of the first line of some minutes, with who can be meant in all of them: `RH/AF by duty: what is left of
 * the words | what stood between`, `TR > RH` where it was another's, `by place?` where only the place says it.
 */
export function ownersInFirstWords(
  text: string,
  language: string,
  read: (stretch: Stretch, roster: Roster) => OwnersRead | null,
): string | null {
  return (
    readFirstWords(text, language, (stretch, roster) => ({
      said: ownersText(read(stretch, roster), stretch),
    }))?.said ?? null
  )
}

function ownersText(found: OwnersRead | null, { words: { text } }: Stretch): string | null {
  if (found === null) return null
  const keys = (owners: OwnersRead['owners']): string => owners.map(({ key }) => key).join('/')
  const left = text.slice(0, found.start) + text.slice(found.end)
  return [
    found.former.length > 0 ? `${keys(found.former)} > ` : '',
    keys(found.owners) || 'nobody',
    ` by ${found.sign}${found.asSubject ? '?' : ''}: ${left}`,
    found.aside ? ` |${text.slice(found.aside.start, found.aside.end)}` : '',
  ].join('')
}
