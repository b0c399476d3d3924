import { anyOf } from '../../language/phrases.js'
import { sentencesOf } from '../../language/sentences.js'
import { spoken } from '../../language/spoken.js'
import { readAnswer } from './answer.js'
import { type Draft, left, note, takeDue, trim } from './entry-draft.js'
import { leadingOwners } from './leading-owners.js'
import { readStatus } from './status.js'
import { isInitials, isState } from './strangers.js'
import { trailingOwners } from './trailing-owners.js'

const closingId =
  /[[(]((?:[^\s/:()[\]]{1,80}\/){1,6}(?:\d{1,3}[a-z]?(?:\.\d{1,3}){1,4}|h\d{1,4}\.\d{1,3}))[\])]$/i
const closingPinnedId = /[[(]((?:[^\s/:()[\]]{1,80}\/){1,6}[\p{L}\p{N}][\p{L}\p{N}_.-]{0,60})[\])]$/u
const closingPin = /(?:^|\s)\^([\p{L}\p{N}](?:[\p{L}\p{N}_.-]{0,60}[\p{L}\p{N}_])?)$/u
const shortened = spoken(
  (words) => new RegExp(String.raw`\b(?:${anyOf(words.phrases.entry.shortened)}|\p{Lu})\.$`, 'u'),
)

/** Takes one thing from the end of what is left; whether it found any. `stop`: the length of a full stop there. */
type Step = (draft: Draft, stop: number) => boolean

const steps: readonly Step[] = [
  readPin,
  readId,
  passWhoDidIt,
  readClosingStatus,
  readClosingAnswer,
  readClosingDue,
  readClosingOwners,
]

/** What stands at the end may stand in any order: a due day, then a status, then an owner, then a pin. */
export function readEnd(draft: Draft): void {
  for (let turn = 0; turn < 8; turn++) {
    trim(draft)
    stepBackOverCuts(draft)
    const stop = /[.;,]$/.test(left(draft)) && !shortened().test(left(draft)) ? 1 : 0
    if (!steps.some((step) => step(draft, stop))) return
  }
}

/** What is cut out already hides nothing that stands before it. */
function stepBackOverCuts(draft: Draft): void {
  const cut = draft.cuts.find(({ end }) => end === draft.end)
  if (!cut) return
  draft.end = cut.start
  trim(draft)
}

const body = (draft: Draft, stop: number): string => draft.words.text.slice(draft.start, draft.end - stop)

function readPin(draft: Draft, stop: number): boolean {
  const match = closingPin.exec(body(draft, stop))
  if (match?.[1] === undefined) return false
  note(draft, { pin: match[1] })
  draft.end = draft.start + match.index
  return true
}

function readId(draft: Draft, stop: number): boolean {
  if (draft.facts.ref !== undefined) return false
  const match = closingId.exec(body(draft, stop))
  if (match?.[1] !== undefined) {
    note(draft, { ref: match[1] }, { about: 'entry', code: 'id-last', quoted: match[1] })
    draft.end = draft.start + match.index
    return true
  }
  const pinned =
    draft.readAside && draft.facts.ifPinned === undefined ? closingPinnedId.exec(body(draft, stop)) : null
  if (draft.readAside && pinned?.[1] !== undefined)
    note(draft, { ifPinned: { ...draft.readAside(draft.start, draft.start + pinned.index), ref: pinned[1] } })
  return false
}

// … on the wiki DONE(BM) · … on the wiki. Done (Ann Fox)
const doneBy = /(?<=(\p{L}+)\s?)\((\p{Lu}[^()]{1,40})\)$/u

/** Behind a state it is who did it, who need not own it. */
function passWhoDidIt(draft: Draft, stop: number): boolean {
  const match = doneBy.exec(body(draft, stop))
  const [, state = '', who = ''] = match ?? []
  if (!match || !isState(state) || !(isInitials(who) || draft.roster.known(who))) return false
  draft.end = draft.start + match.index
  return true
}

function readClosingStatus(draft: Draft, stop: number): boolean {
  const said = readStatus(left(draft))
  if (!said || draft.start + said.end < draft.end - stop) return false
  const { status, closed, reason } = said
  if (status !== undefined) {
    const quoted = left(draft).slice(said.start, said.end).trim()
    note(draft, { status }, { about: 'status', code: 'written', quoted, status })
  }
  note(draft, { ...(closed === undefined ? {} : { closed }), ...(reason === undefined ? {} : { reason }) })
  draft.end = draft.start + said.start
  return true
}

/** A last sentence of more letters tells something else, unless its first word is a state. */
const longestAnswer = 60
const address = /https?:\S+/g
// Done: … · Completed, … · Erledigt – …
const firstWord = /^(\p{L}+)(?:[:,]|\s[–—-])\s/u

/** Where the last of several sentences begins, or its last part behind a semicolon, if it may say what became of the action. */
function lastSentence(text: string): number | null {
  const sentences = sentencesOf(text)
  const last = sentences.at(-1)?.start ?? 0
  const part = /;\s{1,3}(?=[^;]*$)/.exec(text.slice(last))
  const starts = [
    ...(sentences.length > 1 ? [last] : []),
    ...(part ? [last + part.index + part[0].length] : []),
  ]
  return starts.find((start) => mayAnswer(text.slice(start))) ?? null
}

function mayAnswer(sentence: string): boolean {
  if (!/^\p{Lu}/u.test(sentence) || sentence.endsWith('?')) return false
  const letters = sentence.replace(address, '').length
  return letters <= longestAnswer || isState(firstWord.exec(sentence)?.[1] ?? '')
}

// … to the mill. Done at the last meeting · … to the mill. That happened. · … to the mill. Done: https://example.org/12
/** A last sentence that says what an answer below would say. */
function readClosingAnswer(draft: Draft, stop: number): boolean {
  if (draft.facts.status !== undefined) return false
  const { roster, days } = draft
  const said = body(draft, stop)
  const last = lastSentence(said)
  if (last === null) return false
  // "Sent by June": what is taken already from behind these words may say that it goes on.
  const [sentence = ''] = draft.words.text.slice(draft.start + last).split('\n', 1)
  const action = wordsBefore(last, draft)
  const answer = readAnswer(sentence, { roster, days, action, isLastSentence: true })
  if (!answer) return false
  const { status } = answer
  note(draft, answer, { about: 'status', code: 'written', quoted: said.slice(last), status })
  draft.end = draft.start + last
  return true
}

/** What is to be done, up to a place: its owner may still stand before it. */
function wordsBefore(end: number, draft: Draft): string {
  const stretch = { words: draft.words, start: draft.start, end: draft.start + end }
  const owner = leadingOwners(stretch, draft.roster, draft.before.neighbours)
  return stretch.words.text.slice(owner?.end ?? stretch.start, stretch.end).trim()
}

function readClosingDue(draft: Draft, stop: number): boolean {
  const found = draft.facts.due === undefined ? draft.days.inStretch(draft) : null
  if (!found || draft.start + found.end < draft.end - stop) return false
  takeDue(draft, found)
  draft.end = draft.start + found.start
  return true
}

function readClosingOwners(draft: Draft): boolean {
  if (draft.facts.owners.length > 0) return false
  const last = trailingOwners(draft, draft.roster, draft.before.neighbours)
  if (!last || last.start <= draft.start) return false
  note(draft, { owners: last.owners }, last.because)
  draft.end = last.start
  return true
}
