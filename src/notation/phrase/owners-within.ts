import { duty, isAtWork, isTold, notAVerb } from '../../language/duty.js'
import { anyOf, phraseSet } from '../../language/phrases.js'
import { tellsDeed } from '../../language/present.js'
import { spoken } from '../../language/spoken.js'
import { isVerb, opensWithTask } from '../../language/verbs.js'
import type { OwnerEvidence } from '../../model/evidence.js'
import type { Mention } from '../text/mentions.js'
import type { Stretch } from '../text/words.js'
import { awaitedAt } from './awaited.js'
import type { Named } from './name-at.js'
import { namesAt, ownersOf } from './names.js'
import type { OwnersRead } from './owners.js'
import type { Roster } from './roster.js'

const longestLead = 160
const longestTopic = 40
// If the hall is free, … · Once the comments are in (a week or so) … · Charter: …
const endsClause = /(?:[,;:)\]]|\s[–—-])\s*$/
const opensAdverbial = spoken((words) => new RegExp(`^${anyOf(words.phrases.clauses.adverbials)}\\b`, 'i'))
// ask Nell to … · a letter from Nell to … · whether Ross will …
const beforeObject = spoken(
  ({ phrases: words }) =>
    new RegExp(`\\b${anyOf([words.clauses.objects, words.commitment.noSubject])}\\s*$`, 'i'),
)
// Zelt – RH findet heraus, wer es hat · Zelt: RH klärt das
const marksClause = /(?:[;:]|\s[–—-])\s+$/
const topic = /^[^:\n]+:\s*$/
// 87.6 Ross Ely to …
const printedNumber = /^\d{1,4}(?:\.\d{1,3})?[.)]?\s+$/
// matching templates, Ross – bring the list · the list itself, Ross - to start in May
const behindComma = /(?:^|\s)[^\s,\p{Lu}][^\s,]*,\s+$/u
const behindDash = /^\s[–—-]{1,3}\s(.*)/s
const mark = /^ ?(?::|[–—-](?=\s))\s/

/**
 * Known owners within the words of an entry, behind a clause, a topic or a number: "If the hall is free, Nell to book it",
 * "Membership: Nell: write to all", "the list, Nell - to start in May", "Waiting for Nell to write". What stands there stays in the words.
 */
export function ownersWithin(stretch: Stretch, roster: Roster): OwnersRead | null {
  const awaited = awaitedAt(stretch, roster)
  if (awaited) return awaited
  const { words, start, end } = stretch
  const text = words.text.slice(start, Math.min(end, start + longestLead))
  const mentions = roster.named(text)
  for (const [index, mention] of mentions.entries()) {
    const read = namesAt(words, start + mention.start, roster)
    if (!read?.names.every(isKnown)) continue
    const before = text.slice(0, mention.start)
    const because = signBehind(words.text.slice(read.end, end).slice(0, 60), before, {
      quoted: words.text.slice(start + mention.start, read.end),
    })
    if (because === null || !beginsClause(before, mention, mentions[index - 1])) continue
    return { owners: ownersOf(read.names, roster), former: [], start, end: start, sign: 'duty', because }
  }
  return taggedWithin(stretch, text, roster) ?? ownersOfLastClause(stretch, roster)
}

// The gate sticks, @Nell O write to the mill
const beginsTag = /(?:[,;:]|\s[–—-])\s(?=@)/gu
const firstOfTask = /^ (\p{Ll}+) /u

/** Whoever is tagged where a clause begins with what is to be done: "The gate sticks, @Nell O write to the mill". */
function taggedWithin({ words, start, end }: Stretch, text: string, roster: Roster): OwnersRead | null {
  for (const { index, 0: lead } of text.matchAll(beginsTag)) {
    const at = start + index + lead.length
    const read = namesAt(words, at, roster)
    if (!read || !isVerb(firstOfTask.exec(words.text.slice(read.end, end))?.[1] ?? '')) continue
    const because = { about: 'owner', code: 'before-words', quoted: words.text.slice(at, read.end) } as const
    return { owners: ownersOf(read.names, roster), former: [], start, end: start, sign: 'mark', because }
  }
  return null
}

const longestEnding = 200
// … the leaflet. - @Nell O will take this to the printer · … the leaflet. Nell is on it
const beginsLastClause = /(?:[.;!?]|\s[–—-]{1,3})\s{1,4}(?=@?\p{L})/gu
// take this to the printer · do it
const takesIt = spoken(
  (words) =>
    new RegExp(
      `^ (\\p{Ll}+) (?:${anyOf([words.duty.particles, words.duty.atWorkLinks])} )?(?:${anyOf(words.phrases.welcome.these)})( [^.;:!?\\n]{1,60})?[.!]?$`,
      'u',
    ),
)
const doing = spoken((words) => phraseSet(words.duty.verbs))
// only if Rob agrees · once it is dry · because
const hangsOn = spoken((words) => new RegExp(`\\b${anyOf(words.phrases.speech.subordinators)}\\b`, 'iu'))

/** Whoever the last clause says will do what stands before it: "… . Nell will take this to the printer". */
function ownersOfLastClause({ words, start, end }: Stretch, roster: Roster): OwnersRead | null {
  const from = Math.max(start, end - longestEnding)
  const tail = words.text.slice(from, end).trimEnd()
  for (const begin of tail.matchAll(beginsLastClause)) {
    const at = from + begin.index + begin[0].length
    const read = namesAt(words, at, roster)
    if (!read?.names.every(({ trust }) => trust === 'sure')) continue
    const must = dutyOfIt(words.text.slice(read.end, from + tail.length), roster)
    if (must === null) continue
    const because = {
      about: 'owner',
      code: 'before-duty',
      quoted: words.text.slice(at, read.end),
      duty: must,
    } as const
    return { owners: ownersOf(read.names, roster), former: [], start, end: start, sign: 'duty', because }
  }
  return null
}

/**
 * The duty that words lay on the one before them, where it is what was spoken of: "will take this on", "is on it"; none
 * where it hangs on something else, "will do it if it is dry", or goes to somebody else, "will leave it to Rob".
 */
function dutyOfIt(behind: string, roster: Roster): string | null {
  const work = isAtWork().exec(behind)?.[0]
  if (work !== undefined && /^[.!]?$/.test(behind.slice(work.length))) return work.trim()
  const must = duty().exec(behind)?.[0]
  const [, verb, rest = ''] = must === undefined ? [] : (takesIt().exec(behind.slice(must.length)) ?? [])
  if (must === undefined || verb === undefined || !doing().has(verb) || hangsOn().test(rest)) return null
  return roster.named(rest).some(({ start }) => rest.slice(0, start).endsWith(' to ')) ? null : must.trim()
}

const isKnown = ({ trust }: Named): boolean => trust === 'sure' || trust === 'likely'

function beginsClause(before: string, mention: Mention, last: Mention | undefined): boolean {
  const lead = before.trimEnd()
  // "Ask Ann, Ross to come": two of whom somebody asks something
  const isListed =
    last !== undefined && /^,?$/.test(lead.slice(last.end).trim()) && last.owner.key !== mention.owner.key
  if (isListed || beforeObject().test(lead)) return false
  return endsClause.test(before) || printedNumber.test(before) || opensAdverbial().test(lead)
}

function signBehind(
  after: string,
  before: string,
  { quoted }: { readonly quoted: string },
): OwnerEvidence | null {
  const must = duty().exec(after)?.[0]
  const work = isAtWork().exec(after)?.[0]
  if (work !== undefined) return { about: 'owner', code: 'before-duty', quoted, duty: work.trim() }
  if (must === undefined) {
    const isTopic = topic.test(before) && before.length <= longestTopic && mark.test(after)
    const isParted =
      behindComma.test(before) && !opensWithTask(before) && opensWithTask(behindDash.exec(after)?.[1] ?? '')
    const doesIt = marksClause.test(before) && tellsDeed(after.slice(1))
    return isTopic || isParted || doesIt ? { about: 'owner', code: 'before-words', quoted } : null
  }
  const verb = after.slice(must.length).trimStart()
  if (isTold().test(verb) || notAVerb().test(verb)) return null
  return { about: 'owner', code: 'before-duty', quoted, duty: must.trim() }
}
