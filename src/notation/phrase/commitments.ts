import { anyOf } from '../../language/phrases.js'
import { sentencesOf } from '../../language/sentences.js'
import { spoken } from '../../language/spoken.js'
import type { Owner } from '../../model/owner.js'
import { lastPersonBefore } from '../text/mentions.js'
import { endsWithNobody } from './agreements.js'
import { type Committed, committedAtEnd, personAtStart, speakerAt, strangerAtEnd } from './committed.js'
import { aroundDoer } from './owners-behind-duty.js'
import type { Roster } from './roster.js'

/** A clause of bare prose in which somebody promises to do something, or is asked to. Offsets are of the text. */
export interface Commitment {
  readonly owners: readonly Owner[]
  /**
   * What shows who it is: the name, the name of a body, "he", the speaker before the colon, or the name with which
   * the sentence begins.
   */
  readonly by: Committed['by'] | 'speaker' | 'start'
  /** The words that commit, with who stands before them: "AF is to", "I will". */
  readonly words: string
  /** From who is committed to the end of the clause. */
  readonly start: number
  readonly end: number
  /** Where what is to be done begins. */
  readonly contentStart: number
}

/** What is known around the text. */
export interface CommitmentContext {
  readonly roster: Roster
  /** The last person named before the text, within its item. */
  readonly lastNamed: () => Owner | null
}

type Clause = Omit<Commitment, 'end'>

/** A name in full, and a title. */
const longestName = 60

const adverb = spoken((words) => anyOf(words.duty.adverbs))

// Jim will circulate · AF is to book · RH needs to mend · TR is going to ask · the Council have agreed therefore to
// take · AF volunteered to paint · RH was asked to count · Simon said he would try · Joe taking as an action item
const verbs = spoken(
  (words) =>
    new RegExp(
      String.raw`(?<=[\s:,;(–—-]|^)(?:` +
        [
          String.raw`${anyOf(words.phrases.commitment.modals)}(?: ${adverb()})?(?= \p{Ll})`,
          String.raw`(?:is|are) (?:${adverb()} )?(?:going )?to(?= \p{Ll})`,
          String.raw`needs? (?:${adverb()} )?to(?= \p{Ll})`,
          String.raw`(?:${anyOf(words.phrases.commitment.perfects)} )?(?:${adverb()} )?${anyOf(words.phrases.commitment.promised)}(?: ${adverb()})? to(?= \p{Ll})`,
          String.raw`${anyOf(words.phrases.commitment.asked)} to(?= \p{Ll})`,
          String.raw`${anyOf(words.phrases.commitment.said)} (?:that )?${anyOf(words.phrases.commitment.saidWho)}(?:[’']${anyOf(words.duty.shortSigns)}| ${anyOf(words.phrases.commitment.saidWould)})(?= \p{Ll})`,
          String.raw`(?:is )?${anyOf(words.phrases.commitment.takes)} (?:${anyOf(words.phrases.commitment.taken)} )?${anyOf(words.phrases.commitment.anAction)}(?=[\s.,;]|$)`,
          String.raw`to(?= \p{Ll})`,
        ].join('|') +
        ')',
      'giu',
    ),
)
const adverbBefore = spoken(() => new RegExp(String.raw`\s${adverb()}$`))
const onlyPeople = spoken((words) => new RegExp(anyOf(words.phrases.commitment.onlyPeople), 'i'))
const bareTo = /^to$/i
// 1.2 NO to order candles
const partNumber = /^\s{0,9}\d{1,3}(?:\.\d{1,3}){1,3}$/
// "Jim will be away", "will not come", "will only be useful": nothing that anybody is to do.
const state = spoken(
  ({ phrases: { commitment: words } }) =>
    new RegExp(
      String.raw`^ (?:be (?!\p{L}+ing\b)|be ${anyOf(words.beStates)}|${anyOf(words.states)})\b`,
      'u',
    ),
)
// "if Jim will", "hopes that Jim will", "the work of TR will", "for TR to see"
const noSubject = spoken(
  (words) => new RegExp(String.raw`(?:^|\s)${anyOf(words.phrases.commitment.noSubject)}$`, 'i'),
)
// "asked Bruce to query this", "the meeting urged Bill to state", "we need Rod to drive this"
const asks = spoken((words) => new RegExp(String.raw`(?:^|\s)${anyOf(words.phrases.commitment.asks)}$`, 'i'))
const asksSomebody = spoken(
  (words) =>
    new RegExp(
      String.raw`\b${anyOf(words.phrases.commitment.asksSomebody)} \p{Lu}\S{0,30}(?: \p{Lu}\S{0,30})?$`,
      'u',
    ),
)
// "it was agreed that the clerk look into the cost", "agreed that Bruce should add a news item"
const agreedThat = /\bagreed(?: \p{L}+)? that (?=(?:the )?\p{L})/giu
const should = spoken(
  (words) =>
    new RegExp(String.raw`^ (?:${anyOf(words.phrases.commitment.must)} )?(?!and\b|or\b)(?=\p{Ll})`, 'u'),
)

/** The commitments of a text, in order. What somebody offered, plans or was authorised to do is none. */
export function commitmentsIn(text: string, context: CommitmentContext): Commitment[] {
  return sentencesOf(text).flatMap((sentence) => {
    const words = text.slice(sentence.start, sentence.end)
    if (words.endsWith('?')) return []
    const clauses = [
      ...committed(words, sentence.start, text, context),
      ...verbFirst(words, sentence.start, context),
      ...agreed(words, sentence.start, context),
    ]
      .sort((clause, other) => clause.start - other.start)
      .filter((clause, index, all) => all[index - 1]?.start !== clause.start)
    return clauses.map((clause, index) => {
      const next = clauses[index + 1]
      return { ...clause, end: next ? endBefore(text, clause.contentStart, next.start) : sentence.end }
    })
  })
}

// "… paint the sign, and it was agreed that Ruth should …": what leads over to the next clause is no part of this one
const link = spoken(
  ({ phrases: { commitment: words } }) =>
    new RegExp(
      String.raw`[,;:–—-]?(?:\s+${anyOf(words.links)})?(?:\s+${anyOf(words.linkSubjects)})?(?:\s+(?:also\s+)?${anyOf(words.linkVerbs)})?\s*$`,
      'i',
    ),
)

function endBefore(text: string, from: number, to: number): number {
  const tail = Math.max(from, to - 60)
  return tail + (link().exec(text.slice(tail, to))?.index ?? to - tail)
}

/** A verb that commits, in a sentence of a text. */
interface CommittingVerb {
  readonly verb: string
  /** The sentence before it, and all of it. */
  readonly left: string
  readonly words: string
  /** Offset of the sentence in the text. */
  readonly from: number
  readonly text: string
}

/** Clauses with a verb that commits, of a sentence that begins at `from` of the text. */
function committed(words: string, from: number, text: string, context: CommitmentContext): Clause[] {
  return [...words.matchAll(verbs())].flatMap((match): Clause[] => {
    const verb = match[0]
    const contentStart = match.index + verb.length
    if (state().test(words.slice(contentStart, contentStart + 60))) return []
    const left = words.slice(0, match.index).trimEnd().replace(adverbBefore(), '')
    const who = whoAt({ verb, left, words, from, text }, context)
    if (!who) return []
    return [
      {
        owners: who.owners,
        by: who.by,
        words: words.slice(who.start, contentStart).replace(/\s+/g, ' '),
        start: from + who.start,
        contentStart: from + contentStart,
      },
    ]
  })
}

/** "Bydd Nell yn ffonio'r felin": who stands behind the first verb of a sentence, where verbs come first. */
function verbFirst(words: string, from: number, { roster }: CommitmentContext): Clause[] {
  const { before, behind } = aroundDoer() ?? {}
  const sign = before?.exec(words)?.[0].length
  if (sign === undefined) return []
  for (const { index } of [...words.slice(sign, sign + longestName).matchAll(/ /g)].reverse()) {
    const end = sign + index
    const owner = roster.known(words.slice(sign, end))
    const link = behind?.exec(words.slice(end))?.[0].length
    if (!owner || link === undefined) continue
    const contentStart = end + link
    return [
      {
        owners: [owner],
        by: 'name',
        words: words.slice(0, contentStart).trim(),
        start: from,
        contentStart: from + contentStart,
      },
    ]
  }
  return []
}

/** Whoever is committed, and where they are named in the sentence. */
type WhoCommits = Pick<Clause, 'owners' | 'by' | 'start'>

/** Who stands before a verb, or is left out before it; null for things, and for whom nobody can tell. */
function whoAt(at: CommittingVerb, context: CommitmentContext): WhoCommits | null {
  const { verb, left } = at
  // "(Will)" is a name; in "Murtag: Will get consoles out" the speaker is left out.
  if (/^\p{Lu}/u.test(verb) && left !== '' && !left.endsWith(':')) return null
  const isSpeaking = /(?:^|[\s,;:])I$/.test(left) || left === '' || /(?:[;:,–—-]|\sand)$/.test(left)
  return isSpeaking && !bareTo.test(verb) ? speakerOf(at, context) : subjectBefore(at, context)
}

/** "TR: I will …", "Joe: will …", "Ann Fox said …, and will …": the speaker, else with whom the sentence begins. */
function speakerOf(
  { left, words, from, text }: CommittingVerb,
  { roster }: CommitmentContext,
): WhoCommits | null {
  const isI = /(?:^|[\s,;:])I$/.test(left)
  const start = isI ? left.length - 1 : left.length + words.slice(left.length).search(/\S/)
  const speaker = speakerAt(text, from + left.length, roster)
  if (speaker) return { owners: [speaker], by: 'speaker', start }
  const first = isI ? null : personAtStart(left, roster)
  return first && { owners: [first], by: 'start', start }
}

/** "AF is to …", "asked Bruce to …": who stands directly before the verb. */
function subjectBefore(
  { verb, left, from, text }: CommittingVerb,
  context: CommitmentContext,
): WhoCommits | null {
  const { roster } = context
  const isTo = bareTo.test(verb)
  const lastNamed = (): Owner | null =>
    lastPersonBefore(roster.named(text), from + left.length) ?? context.lastNamed()
  const isSomebody = onlyPeople().test(verb) || (isTo && asksSomebody().test(left.slice(-100)))
  const subject =
    committedAtEnd(left.replace(/\s/g, ' '), roster, lastNamed) ??
    (isSomebody ? strangerAtEnd(left, roster) : null)
  if (!subject) return null
  const ahead = left.slice(0, subject.start).trimEnd()
  const isBegun = ahead === '' || partNumber.test(ahead) || /[.;:,–—()[\]-]$/.test(ahead)
  if (isTo && !isBegun && !asks().test(ahead)) return null
  return noSubject().test(ahead) || endsWithNobody().test(left) ? null : subject
}

/** "It was agreed that the clerk look into the cost": what was agreed of somebody. */
function agreed(words: string, from: number, { roster }: CommitmentContext): Clause[] {
  return [...words.matchAll(agreedThat)].flatMap((match): Clause[] => {
    const start = match.index + match[0].length
    const rest = words.slice(start, start + 70)
    for (const space of [...rest.matchAll(/(?= )/g)].slice(0, 5).reverse()) {
      const subject = committedAtEnd(rest.slice(0, space.index), roster, () => null)
      const must = should().exec(rest.slice(space.index))
      if (subject?.start !== 0 || !must) continue
      const contentStart = start + space.index + must[0].length
      if (state().test(` ${words.slice(contentStart, contentStart + 60)}`)) continue
      return [
        {
          owners: subject.owners,
          by: subject.by,
          words: words.slice(match.index, contentStart).trim(),
          start: from + start,
          contentStart: from + contentStart,
        },
      ]
    }
    return []
  })
}
