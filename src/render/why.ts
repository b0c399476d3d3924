import { dayText } from '../language/day-text.js'
import { initialsOf } from '../language/people.js'
import type { Action, Sighting } from '../model/action.js'
import type { Listed } from '../model/listing.js'
import type { Owner, Person } from '../model/owner.js'
import type { PassingMention } from '../model/problem.js'
import type { Register } from '../model/register.js'
import type { SourceLocation } from '../source/lines.js'
import { visible } from '../source/visible.js'
import { counted, meetingDates } from './english.js'
import { jsonText } from './json-text.js'
import { identityReason } from './reasons.js'
import type { Terminal } from './renderer.js'
import { lineTextAt, type TextOf, wordsAt } from './source.js'
import { printed, unbroken, type Word, widthOf, words, wrap } from './words.js'

/** What `why` is drawn with: the terminal, and the minutes that it quotes. */
export interface WhyContext extends Terminal {
  readonly today: string
  readonly register: Pick<Register, 'people' | 'minutes' | 'membership'>
  /** A path of the minutes folder as people type it from the current folder. */
  readonly fromHere: (path: string) => string
  readonly textOf: TextOf
  /** Where minutes spoke of the action since an entry last did, the oldest first; their words may be for few. */
  readonly mentions: readonly PassingMention[]
}

type Place = Pick<SourceLocation, 'path' | 'line'>

/** One answer: what is asked, why it is so, and where the minutes say it. */
interface Reason {
  readonly label: string
  readonly sentence: string
  readonly evidence?: { readonly location: Place; readonly words: string | null }
}

const leastLabel = 11
const mostLabel = 24

function placeOf({ path, line }: Place, { fromHere }: WhyContext): string {
  return `${fromHere(path)}:${line}`
}

function quoted(location: SourceLocation, context: WhyContext): NonNullable<Reason['evidence']> {
  return { location, words: lineTextAt(location, context.textOf) }
}

/** `the minutes of 13 Jun 2011` */
function minutesOf({ meeting }: Sighting): string {
  return `the minutes of ${meetingDates(meeting) ?? meeting.id}`
}

/** What an entry that leaves the action outstanding does to say so. */
function leavingItOpen({ entry, knownBy }: Sighting, line: string | null): string {
  if (knownBy === 'all-others') return 'carry all other actions forward'
  // - [ ] RH is still to hear from the provider.
  if (line !== null && /(?:^|\s|\|)\[ \]/.test(line)) return 'leave its box empty'
  return entry?.status === 'outstanding' ? 'say that it goes on' : 'say nothing of its end'
}

/** Which minutes do not mention it any more, and that this settles it here. */
function unlistedReason({ passedOverBy, entries }: Action, context: WhyContext): Reason {
  const places = passedOverBy.map(({ path }) => context.fromHere(path))
  const times = passedOverBy.length
  const row = times === 1 ? 'the next minutes do not' : `the next ${times} minutes of its series do not`
  return {
    label: 'Done',
    sentence: `it is no longer listed: ${row} mention it (${places.join(', ')}). \`register: unmentioned: done-after-${times}\` in epha.yaml closes it then; the last to mention it`,
    evidence: quoted((entries.at(-1) ?? entries[0]).location, context),
  }
}

function statusReason({ action }: Listed, context: WhyContext): Reason {
  const { status, entries } = action
  if (action.passedOverBy.length > 0) return unlistedReason(action, context)
  const last = entries.at(-1) ?? entries[0]
  if (status === 'outstanding') {
    const evidence = quoted(last.location, context)
    const open = leavingItOpen(last, evidence.words)
    const whose = entries.length === 1 ? 'the minutes that raised it' : 'the last minutes to mention it'
    const isSpokenOf = context.mentions.length > 0
    const after = entries.length === 1 ? `, and no later ones ${isSpokenOf ? 'record' : 'mention'} it` : ''
    return { label: 'Outstanding', sentence: `${whose} ${open}${after}`, evidence }
  }
  const closing =
    entries.findLast(({ changes }) => changes.some(({ what, to }) => what === 'status' && to === status)) ??
    entries[0]
  return {
    label: status === 'done' ? 'Done' : 'Withdrawn',
    sentence: `${minutesOf(closing)} say so`,
    evidence: quoted(closing.location, context),
  }
}

/** Later minutes that speak of it, and record nothing of it. */
function mentionReasons({ mentions }: WhyContext): readonly Reason[] {
  const last = mentions.at(-1)
  if (last === undefined) return []
  return [
    {
      label: 'Spoken of',
      sentence: `the minutes of ${counted(mentions.length, 'later meeting')} ${howTheySpeak[last.by]}: they do not pass it over, and leave it as it is`,
      evidence: { location: last, words: null },
    },
  ]
}

const howTheySpeak: Readonly<Record<PassingMention['by'], string>> = {
  link: 'have its link',
  number: 'speak of the same number',
  id: 'name its id in passing',
  words: 'speak of what it is about',
}

function dueReason({ action, overdue, dueIn }: Listed, context: WhyContext): Reason {
  const { due } = action
  if (due === null) return { label: 'No date', sentence: 'no minutes say when it is due' }
  const isOpen = action.status === 'outstanding'
  const was = isOpen && (dueIn ?? 0) >= 0 ? 'is' : 'was'
  const dueOn = (date: string) =>
    `it ${was} due on ${dayText(date)}${isOpen ? `; today is ${dayText(context.today)}` : ''}`
  const label = overdue ? 'Overdue' : 'Due'
  const sentence = due.date === null ? 'the minutes say when in words that are no day' : dueOn(due.date)
  if (due.location)
    return {
      label,
      sentence,
      evidence: {
        location: due.location,
        words: wordsAt(due.location, context.textOf) ?? `"${due.written}"`,
      },
    }
  return due.default
    ? {
        label,
        sentence: `${sentence}. The minutes give no day; \`default-due\` in epha.yaml makes it the meeting after the last that carried it`,
      }
    : { label, sentence }
}

function sharingInitials(person: Person, owner: Owner, people: readonly Person[]): readonly Person[] {
  const initials = [owner.key, owner.written]
  return people.filter(
    (other) => other !== person && initialsOf(other.name).some((letters) => initials.includes(letters)),
  )
}

function whoIs(owner: Owner, context: WhyContext): string {
  const { people } = context.register
  const { ambiguous = [] } = owner
  if (ambiguous.length > 0) {
    const names = ambiguous.map((key) => people.find((candidate) => candidate.key === key)?.name ?? key)
    const isInitials = /^\p{Lu}+$/u.test(owner.written)
    return `${isInitials ? 'the initials of' : 'it fits'} ${names.join(' and ')}; the register does not choose between them`
  }
  if (owner.kind === 'group') return 'a group'
  const person = people.find((candidate) => candidate.key === owner.key)
  if (!person) return 'as written; nobody on the roster or in the minutes is known by this'
  const name = person.name === person.key ? '' : `${person.name}: `
  const others = sharingInitials(person, owner, people).map((other) => other.name)
  const [has, is] = others.length === 1 ? ['has', 'is no owner'] : ['have', 'are no owners']
  const apart = others.length === 0 ? '' : `. ${others.join(' and ')} ${has} the same initials and ${is} here`
  return `${name}${person.onRoster ? 'on the roster' : 'named in the minutes'}${apart}${writtenAs(owner, person, context)}`
}

/** How a form that is not the key came to be this person; empty where the key itself is written. */
function writtenAs(owner: Owner, { name }: Person, { register }: WhyContext): string {
  const reason = identityReason(owner)
  if (reason === null || owner.written === owner.key) return ''
  const seen = register.membership.members.find(({ person }) => person.key === owner.key)?.seen ?? null
  const last = seen === null || owner.by?.code !== 'only-one-near' ? '' : `, last seen ${dayText(seen.last)}`
  return `. "${owner.written}" is ${name}: ${reason}${last}`
}

/** Who owns it, since when, and by which line. */
function ownerReasons({ action }: Listed, context: WhyContext): readonly Reason[] {
  const giving =
    action.entries.findLast(({ changes }) => changes.some(({ what }) => what === 'owner')) ??
    action.entries[0]
  const evidence = quoted(giving.location, context)
  if (action.owners.length === 0)
    return [{ label: 'Nobody', sentence: 'no minutes say who is to do it', evidence }]
  const before = giving.changes.find(({ what }) => what === 'owner')
  const since = before ? `; before ${minutesOf(giving)} it was ${before.from ?? 'nobody'}` : ''
  return action.owners.map((owner, index) => ({
    label: owner.key,
    sentence: `${whoIs(owner, context)}${index === 0 ? since : ''}`,
    ...(before || action.entries.length > 1 ? { evidence } : {}),
  }))
}

/** The heading for earlier actions that a place stands under. */
function sectionAround({ path, line }: SourceLocation, { register }: WhyContext): string | null {
  const minutes = register.minutes.find((candidate) => candidate.path === path)
  const section = minutes?.earlier.findLast(
    (candidate) => candidate.location.line <= line && line <= candidate.lastLine,
  )
  // 2. Matters arising
  return section?.title.replace(/^\d{1,3}[a-z]?[.)]?\s+/, '') ?? null
}

/** Later entries that name no id: why they are this action. */
function sameReasons({ action }: Listed, context: WhyContext): readonly Reason[] {
  return action.entries.flatMap((sighting): readonly Reason[] => {
    const { knownBy, location, score, runnerUp } = sighting
    if (knownBy !== 'words' && knownBy !== 'very-same-words') return []
    const section = sectionAround(location, context)
    const stands = section === null ? 'It' : `It stands under "${section}",`
    const owner = (sighting.entry?.owners.length ?? 0) > 0 ? 'has the same owner' : 'names no other owner'
    const alike =
      knownBy === 'words'
        ? `, and its words are ${(score ?? 1).toFixed(2)} alike`
        : ' and the very same words'
    const isNear = runnerUp !== undefined && runnerUp.score >= 0.01
    const none = knownBy === 'words' ? '. No other action had words like these' : ''
    const next = isNear ? `. Next best: ${runnerUp.id}, ${runnerUp.score.toFixed(2)}` : none
    return [
      {
        label: 'Same action',
        sentence: `${placeOf(location, context)} names no id. ${stands} ${owner}${alike}${next}`,
      },
    ]
  })
}

function headLine({ action, overdue, daysOverdue }: Listed, { palette }: WhyContext): string {
  const late = overdue ? ` and ${palette.late(`${counted(daysOverdue, 'day')} overdue`)}` : ''
  const status = action.status === 'done' ? palette.good('done') : action.status
  return `${palette.key(visible(action.id))} is ${status}${late}.`
}

/** Sentences end in a full stop, facts do not: "it was due on 18 Nov 2011" goes on below. */
function sentenceWords({ sentence }: Reason): readonly Word[] {
  const isSeveral = sentence.includes('. ')
  return words(isSeveral ? `${sentence}.` : sentence)
}

function evidenceWords(
  { location, words: quoteWords }: NonNullable<Reason['evidence']>,
  context: WhyContext,
) {
  const place = unbroken(placeOf(location, context))
  return quoteWords === null ? [place] : [{ ...place, text: `${place.text} ` }, ...words(quoteWords)]
}

function reasonsOf(listed: Listed, context: WhyContext): readonly Reason[] {
  return [
    statusReason(listed, context),
    ...mentionReasons(context),
    dueReason(listed, context),
    ...ownerReasons(listed, context),
    ...sameReasons(listed, context),
  ]
}

/** The same as programs rely on it: what each reason is about, the sentence, and the line that it rests on. */
export function whyJson(listed: Listed, context: WhyContext): string {
  const { id, status } = listed.action
  const because = reasonsOf(listed, context).map(({ label, sentence, evidence }) => ({
    about: label,
    sentence,
    source: evidence ? { path: evidence.location.path, line: evidence.location.line } : null,
    words: evidence?.words ?? null,
  }))
  const { today } = context
  return `${jsonText({ version: 1, today, action: { id, status, overdue: listed.overdue, because } }, 2)}\n`
}

/** Why an action is what the register says, each reason with the line of the minutes that it rests on. */
export function whyLines(listed: Listed, context: WhyContext): readonly string[] {
  const reasons = reasonsOf(listed, context)
  const widest = Math.max(...reasons.map(({ label }) => widthOf(visible(label))), leastLabel)
  const labels = Math.min(widest, mostLabel)
  const room = context.width === null ? null : Math.max(context.width - labels - 4, 20)
  const lines = reasons.flatMap((reason) => {
    const texts = [
      sentenceWords(reason),
      ...(reason.evidence ? [evidenceWords(reason.evidence, context)] : []),
    ].flatMap((text) => (room === null ? [text] : wrap(text, room)))
    return texts.map((text, index) => {
      const label = index === 0 ? visible(reason.label) : ''
      const blanks = ' '.repeat(Math.max(labels - widthOf(label), 0) + 2)
      return `  ${label === '' ? '' : context.palette.quiet(label)}${blanks}${printed(text)}`
    })
  })
  return [headLine(listed, context), '', ...lines]
}
