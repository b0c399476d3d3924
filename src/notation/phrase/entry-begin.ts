import { agreedPattern } from '../../language/agreed-mark.js'
import { boxSigns, stateOfBox, wholeBoxes } from '../../language/box-signs.js'
import { isOffice, isTask } from '../../language/office.js'
import { anyOf, anyOfCapitalised } from '../../language/phrases.js'
import { isPost } from '../../language/posts.js'
import { spoken } from '../../language/spoken.js'
import type { Status } from '../../model/status.js'
import type { Span } from '../../source/lines.js'
import { shortIdAt } from './earlier-ids.js'
import { boxEvidence, type Draft, left, note, readStrike, takeDue, trim } from './entry-draft.js'
import { leadingOwners } from './leading-owners.js'
import { ownersWithin } from './owners-within.js'
import { readOpeningStatus } from './status.js'
import { besideTag } from './tagged-owner.js'

// [ ] MW to lock up · [] MW … · [ x ] MW … · [/] MW … · [x]MW … · ☐ MW …: also those that Markdown takes for none
const box = new RegExp(
  String.raw`^(?:\[\s{0,3}(${boxSigns}?)\s{0,3}\](?::?\s|(?=[\p{Lu}@*]))|(${wholeBoxes})\uFE0F?\s{0,3}(?=\S)|\(([ xX✓]?)\)\s)`,
  'u',
)
// (A) MW to lock up: how urgent it is, as todo.txt writes it
const priority = /^\([A-Z]\)\s{1,3}(?=\S)/
// New: SM to book the hall

const news = spoken((words) => new RegExp(String.raw`^${anyOf(words.phrases.entry.news)}\s?:\s{0,3}`, 'i'))
const tick = /^(?:✅|☑️?|✔️?)\s{0,3}/u
// 2011-spring/4a.1 · board/2011-05/h3.2
const countedId =
  /^((?:[^\s/:()[\]]{1,80}\/){1,6}(?:\d{1,3}[a-z]?(?:\.\d{1,3}){1,4}|\d{1,3}[a-z]\.\d{1,3}|h\d{1,4}\.\d{1,3}))(?![\w/])/i
// 2011-spring/proforma, 2019-06-21/62.2
const pinnedId = /^((?:[^\s/:()[\],;]{1,80}\/){1,6}[\p{L}\p{N}][\p{L}\p{N}_.-]{0,60})(?=[\s:,]|$)/u
// 84.3—Address the fork id · 88.6-nell to write, but not "3.5-inch drives"
const printed = /^(\d{1,4}\.\d{1,3})\s?(?:[—–:]|-(?=\s)|-(?=\p{Lu})|-(?=\p{L}+ (?:to|will) ))\s{0,3}/u
const gap = /^[:,]?\s{0,3}/
const idle = spoken(
  (words) =>
    new RegExp(
      String.raw`^(?:[\s*•–—-]{1,6}|:\s{0,3}|\d{1,2}[.)]\s{1,3}|${anyOf(words.phrases.entry.idle)} (?=[\p{Ll}]))`,
      'u',
    ),
)
const agreed = spoken(
  ({ agreement: words }) =>
    new RegExp(
      `^(?:had |have |has |also )?${agreedPattern()}(?: ${anyOf(words.to)}|,? ${anyOf(words.that)})?\\s{1,3}`,
      'u',
    ),
)

// It was agreed that RH would buy paint
const agreedThat = spoken(
  (words) => new RegExp(`^${anyOfCapitalised(words.phrases.entry.agreedFirst)} (?:that|to) `),
)

/** How much of some words says before an action only that it was agreed. */
export const agreedLength = (text: string): number => agreedThat().exec(text)?.[0].length ?? 0

/** Reads what stands before the owner: a box, "New:", a tick, the id of an earlier action, a printed number. */
export function readBeginning(draft: Draft): void {
  trim(draft)
  const boxed = box.exec(left(draft))
  if (boxed) {
    const status = statusOfBox(boxed[1] ?? boxed[2] ?? boxed[3] ?? '')
    note(draft, { status }, boxEvidence(status))
    draft.start += boxed[0].length
    trim(draft)
  }
  draft.start += priority.exec(left(draft))?.[0].length ?? 0
  draft.start += news().exec(left(draft))?.[0].length ?? 0
  draft.start += agreedLength(left(draft))
  const ticked = tick.exec(left(draft))
  if (ticked) {
    note(draft, { status: 'done' }, { about: 'status', code: 'tick', tick: ticked[0].trim() })
    draft.start += ticked[0].length
  }
  readOpeningState(draft)
  readStrike(draft)
  readId(draft)
}

// DONE Ann to paint it · (ongoing) RH will oil it
function readOpeningState(draft: Draft): void {
  const said = readOpeningStatus(left(draft))
  if (said?.status === undefined) return
  const { words, start, end, roster } = draft
  const owner = leadingOwners({ words, start: start + said.end, end }, roster)
  const isAtWork = owner?.sign === 'duty' || owner?.sign === 'mark'
  // "Complete the form with Ann", "Open Day: Ann to call": a state only where somebody known is to do something.
  if (!isAtWork || !owner.owners.every(({ kind }) => kind === 'person')) return
  const { status } = said
  const quoted = left(draft).slice(0, said.end).trim()
  // What its box says goes before.
  if (draft.facts.status === undefined)
    note(draft, { status }, { about: 'status', code: 'written', quoted, status })
  draft.start += said.end
}

function statusOfBox(sign: string): Status {
  const state = stateOfBox(sign)
  return state === 'open' ? 'outstanding' : state
}

function readId(draft: Draft): void {
  const counted = countedId.exec(left(draft))
  if (counted?.[1] !== undefined) {
    note(draft, { ref: counted[1] }, { about: 'entry', code: 'id-first', quoted: counted[1] })
    draft.start += counted[0].length
    draft.start += gap.exec(left(draft))?.[0].length ?? 0
    return
  }
  const short = draft.before.isReview ? shortIdAt(left(draft)) : null
  if (short)
    note(draft, { shortRef: short.number }, { about: 'entry', code: 'id-first', quoted: short.number })
  const number = draft.facts.pin === undefined ? printed.exec(left(draft)) : null
  if (number?.[1] !== undefined) {
    note(draft, { pin: number[1] })
    draft.start += number[0].length
  } else if (short) draft.start += short.end
  const named = pinnedId.exec(left(draft))
  if (!draft.readAside || named?.[1] === undefined) return
  const after = draft.start + named[0].length
  const between = gap.exec(draft.words.text.slice(after, draft.end))?.[0].length ?? 0
  note(draft, { ifPinned: { ...draft.readAside(after + between, draft.end), ref: named[1] } })
}

/** Reads whom its words name behind a clause or a topic, where nobody else owns it. */
export function readOwnersWithin(draft: Draft): void {
  if (draft.facts.owners.length > 0) return
  const within = ownersWithin(draft, draft.roster)
  if (within) note(draft, { owners: within.owners }, within.because)
}

/** Reads the owner that what is left begins with. */
export function readLeadingOwners(draft: Draft): void {
  trim(draft)
  const { roster, before } = draft
  const first = leadingOwners(draft, roster, before.neighbours)
  if (!first || (before.owners?.length && first.owners.length === 0)) return
  // "TSC representation policy (Ann Fox)": who stands at the end is known.
  const isStranger = first.owners.length > 0 && first.owners.every(({ kind }) => kind === 'unknown')
  const isEnded = !before.owners?.length && draft.facts.owners.some(({ kind }) => kind === 'person')
  if (isStranger && (isEnded || (first.sign === 'place' && draft.facts.owners.length > 0))) return
  const { former, sign, asSubject, because, aside } = first
  // Who stands at the end is taken from there already.
  const ended = draft.facts.owners.map(({ written }) => written)
  const behind = [draft.words.text.slice(first.end, draft.end), ...ended].join(' ')
  const owners = first.owners.map((owner) => besideTag(owner, behind, roster))
  if (aside) readAsideIn(draft, aside)
  const verbFirst = sign === 'duty'
  note(draft, { verbFirst, ...(former.length > 0 ? { formerOwners: former } : {}) }, because)
  if (owners.length > 0) note(draft, { owners, ownersAsSubject: asSubject === true })
  draft.start = first.end
  trim(draft)
}

// MW (by 3 May) to … · JM, by 22 June, to … · KO (with DP) to …, but not "DP (treasurer) to …"
function readAsideIn(draft: Draft, { start, end }: Span): void {
  const aside = draft.words.text.slice(start, end)
  const found = draft.facts.due === undefined ? draft.days.inWords(aside) : null
  const from = start - draft.start
  if (found) takeDue(draft, { ...found, start: from + found.start, end: from + found.end })
  const says = aside.replace(/[\s(),]+/g, ' ').trim()
  if (!found && /^\p{Ll}/u.test(says) && !isOffice(says) && !isTask(says) && !isPost(says))
    draft.aside = { start, end }
}

/** Takes what tells nothing from the beginning: dashes, "to", "AGREED to". */
export function dropIdleWords(draft: Draft): void {
  for (let turn = 0; turn < 3; turn++) {
    const lead = idle().exec(left(draft)) ?? agreed().exec(left(draft))
    if (!lead || lead[0] === '') return
    draft.start += lead[0].length
  }
}

/** Steps over what stands between a due phrase at the beginning and the words. */
export function stepOver(draft: Draft, length: number): void {
  draft.start += length
  draft.start += gap.exec(left(draft))?.[0].length ?? 0
}
