import { isSameOwner, type Owner } from '../model/owner.js'
import { type Agreement, agreementsIn, lastPersonIn, plansIn } from '../notation/agreements.js'
import { alignColumn, type ColumnPair, type ColumnSentence } from '../notation/align.js'
import type { Roster } from '../notation/roster.js'
import { sentencesOf } from '../notation/sentences.js'
import type { Item, Unit } from './items.js'
import { type Marker, readOwners, type WrittenEntry } from './markers.js'
import { oneLine, type Paragraph, textOf, wordsOf } from './paper.js'

/** Why somebody ought to look at what was made of the paper. */
export type MatchDoubt =
  | { readonly kind: 'by order'; readonly owner: string; readonly isNamed: boolean }
  | { readonly kind: 'shared'; readonly owner: string }
  | { readonly kind: 'pronoun'; readonly word: string; readonly readAs: Owner }
  | { readonly kind: 'plan'; readonly sentence: string }
  | { readonly kind: 'welcome'; readonly sentence: string }
  | { readonly kind: 'no agreement'; readonly owner: string }
  | { readonly kind: 'nothing'; readonly owner: string }
  | {
      readonly kind: 'more sentences'
      readonly owner: string
      readonly markers: number
      readonly sentences: number
    }
  | { readonly kind: 'unmarked'; readonly owner: string }
  | { readonly kind: 'unowned'; readonly sentence: string }
  | { readonly kind: 'nobody marked'; readonly by: string; readonly sentence: string }
  | { readonly kind: 'small letters'; readonly sentence: string }
  | { readonly kind: 'unread'; readonly words: string }

/** A doubt, and the paragraph that it is about. */
export interface PlacedDoubt {
  readonly doubt: MatchDoubt
  /** Null where the item itself is meant. */
  readonly at: Paragraph | null
}

/** An action of the paper, to be written after the paragraph that agrees it. */
export interface PaperAction {
  readonly owners: readonly Owner[]
  /** What is to be done, without its owner. */
  readonly text: string
  /** Whether "to" stands between owner and words. */
  readonly isVerb: boolean
  readonly due: string | null
  /** Null where it stands beside no words at all. */
  readonly after: Paragraph | null
}

/** The actions of one item, and what to ask about them. */
export interface Matched {
  readonly actions: readonly PaperAction[]
  readonly doubts: readonly PlacedDoubt[]
}

/** A sentence of the item with what it agrees. */
interface Said extends ColumnSentence {
  readonly paragraph: Paragraph
  readonly agreement: Agreement | null
  /** The sentence as it stands. */
  readonly sentence: string
}

function isBoldAt(paragraph: Paragraph): (start: number, end: number) => boolean {
  return (start, end) => {
    let at = 0
    for (const run of paragraph.runs) {
      if (start >= at && end <= at + run.text.length) return run.bold
      at += run.text.length
    }
    return false
  }
}

function saysOf(agreement: Agreement): ColumnSentence['says'] {
  switch (agreement.force) {
    case 'own':
    case 'unowned':
      return 'agreed'
    case 'plan':
      return 'planned'
    case 'group':
      return 'group agreed'
  }
}

/** The sentences of some paragraphs in order, each agreement one; "he" looks back as far as the item begins. */
function saidIn(
  paragraphs: readonly Paragraph[],
  roster: Roster,
  before: Owner | null,
): { said: Said[]; lastNamed: Owner | null } {
  const said: Said[] = []
  let lastNamed = before
  for (const paragraph of paragraphs) {
    const text = textOf(paragraph)
    const context = { roster, lastNamed, isBold: isBoldAt(paragraph) }
    const found = [...agreementsIn(text, context), ...plansIn(text, context)].sort(
      (a, b) => a.start - b.start,
    )
    for (const span of sentencesOf(text)) {
      const sentence = oneLine(text.slice(span.start, span.end))
      const own = found.filter((one) => one.sentence.start === span.start)
      for (const agreement of own) {
        const { owners, personal, welcomes } = agreement
        said.push({
          text: sentence,
          owners,
          says: saysOf(agreement),
          personal,
          welcomes,
          paragraph,
          agreement,
          sentence,
        })
      }
      if (own.length === 0) {
        const prose = {
          says: 'prose',
          owners: [],
          personal: false,
          welcomes: false,
          agreement: null,
        } as const
        said.push({ ...prose, text: sentence, paragraph, sentence })
      }
    }
    lastNamed = lastPersonIn(text, context)
  }
  return { said, lastNamed }
}

// "He noted that he plans to …", "she AGREED to …"
const pronoun =
  /\b(he|she)\s+(?:\w+\s)?(?:AGREED|agreed|plans|planned|intends|intended|undertook|is planning)\b/i
const withVerb = /\b(?:AGREED|agreed)[:,]?\s+to\s/

function actionOf(
  said: Said,
  owners: readonly Owner[],
  due: string | null,
  welcome: Said | null,
): PaperAction {
  const { agreement, paragraph } = said
  if (!agreement)
    return { owners, text: said.sentence.replace(/\.$/, ''), isVerb: false, due, after: paragraph }
  const isVerb = agreement.force !== 'group' || withVerb.test(said.sentence)
  // What welcomes his plan is part of the action, words and all.
  const text = welcome ? `${agreement.text}. ${welcome.sentence.replace(/\.$/, '')}` : agreement.text
  return { owners, text, isVerb, due, after: paragraph }
}

const written = (owners: readonly Owner[]) => owners.map((owner) => owner.written).join('/')

function doubtsOf(
  pair: ColumnPair,
  said: Said | null,
  marker: Marker,
  welcome: Said | null,
  isNamed: (owners: readonly Owner[], text: string) => boolean,
  whole: string,
): MatchDoubt[] {
  const owner = written(marker.owners)
  const doubts: MatchDoubt[] = []
  const word = said ? pronoun.exec(said.sentence)?.[1] : undefined
  const readAs = said?.owners[0]
  switch (pair.how) {
    case 'his own plan':
      if (said && word === undefined) doubts.push({ kind: 'plan', sentence: said.sentence })
      break
    case 'the group agreed':
      if (said && !isNamed(marker.owners, said.sentence))
        doubts.push({ kind: 'by order', owner, isNamed: isNamed(marker.owners, whole) })
      break
    case 'shared':
      doubts.push({ kind: 'shared', owner })
      break
    case 'he is named':
    case 'the last before':
      doubts.push({ kind: 'no agreement', owner })
      break
    case 'nothing':
      doubts.push({ kind: 'nothing', owner })
      break
    case 'his own agreement':
      break
  }
  if (said?.agreement && word !== undefined && readAs)
    doubts.push({ kind: 'pronoun', word: word.toLowerCase(), readAs })
  if (welcome) doubts.push({ kind: 'welcome', sentence: welcome.sentence })
  return doubts
}

/** What nobody is marked beside: a person's own agreement is an action, a group's a decision. */
function leftOver(left: readonly Said[], markers: readonly Marker[], all: readonly Said[]): Matched {
  const actions: PaperAction[] = []
  const doubts: PlacedDoubt[] = []
  const asked = new Set<string>()
  for (const said of left) {
    const { agreement, paragraph } = said
    if (!agreement || agreement.force === 'plan') continue
    if (agreement.force === 'unowned')
      doubts.push({ doubt: { kind: 'unowned', sentence: said.sentence }, at: paragraph })
    else if (agreement.force === 'group') {
      if (!agreement.personal)
        doubts.push({
          doubt: { kind: 'nobody marked', by: agreement.by ?? 'It was', sentence: said.sentence },
          at: paragraph,
        })
    } else {
      actions.push(actionOf(said, agreement.owners, null, null))
      const owner = written(agreement.owners)
      const shares = (owners: readonly Owner[]) =>
        owners.some((one) => agreement.owners.some((other) => isSameOwner(one, other)))
      const marked = markers.filter((marker) => shares(marker.owners)).length
      const sentences = all.filter((one) => one.agreement?.force === 'own' && shares(one.owners)).length
      if (asked.has(owner)) continue
      asked.add(owner)
      doubts.push({
        doubt:
          marked > 0
            ? { kind: 'more sentences', owner, markers: marked, sentences }
            : { kind: 'unmarked', owner },
        at: paragraph,
      })
    }
  }
  return { actions, doubts }
}

/** "He agreed that …", in small letters: prose to every reader, and perhaps an action to its clerk. */
function inSmallLetters(
  paragraphs: readonly Paragraph[],
  roster: Roster,
  taken: ReadonlySet<string>,
): PlacedDoubt[] {
  return paragraphs.flatMap((paragraph) =>
    agreementsIn(textOf(paragraph), { roster, lastNamed: null, isBold: () => true })
      .map((agreement) => ({
        agreement,
        sentence: oneLine(textOf(paragraph).slice(agreement.sentence.start, agreement.sentence.end)),
      }))
      .filter(
        ({ agreement, sentence }) =>
          (agreement.personal || agreement.force === 'unowned') &&
          !/AGREED/.test(sentence) &&
          !taken.has(sentence),
      )
      .map(({ sentence }): PlacedDoubt => ({ doubt: { kind: 'small letters', sentence }, at: paragraph })),
  )
}

function entryAction(entry: WrittenEntry, said: readonly Said[], roster: Roster): PaperAction {
  const named = said.findLast((one) =>
    entry.owners.some((owner) => one.owners.some((other) => isSameOwner(owner, other))),
  )
  const mentioned = said.findLast((one) =>
    roster.named(one.sentence).some(({ owner }) => entry.owners.some((other) => isSameOwner(owner, other))),
  )
  const after = (named ?? mentioned ?? said.at(-1))?.paragraph ?? null
  return { owners: entry.owners, text: entry.text, isVerb: entry.isVerb, due: entry.due, after }
}

function matchUnit(
  unit: Unit,
  item: Item,
  roster: Roster,
  before: Owner | null,
  hasActionColumn: boolean,
): Matched & { lastNamed: Owner | null } {
  const { markers, entries, unread } = readOwners(unit, roster)
  const { said, lastNamed } = saidIn(unit.paragraphs, roster, before)
  const namedIn = (text: string) => roster.named(text).map((one) => one.owner)
  const isNamed = (owners: readonly Owner[], text: string) =>
    namedIn(text).some((one) => owners.some((other) => isSameOwner(one, other)))
  const whole = item.units
    .flatMap((one) => one.paragraphs)
    .map(wordsOf)
    .join('\n')
  const actions: PaperAction[] = []
  const doubts: PlacedDoubt[] = unread.map((words) => ({
    doubt: { kind: 'unread', words },
    at: unit.paragraphs.at(-1) ?? null,
  }))
  const taken = new Set<Said>()
  alignColumn(markers, said, namedIn).forEach((pair, index) => {
    const marker = markers[index]
    if (!marker) return
    const its = pair.sentence === null ? null : (said[pair.sentence] ?? null)
    const welcome = pair.welcome === null ? null : (said[pair.welcome] ?? null)
    for (const one of [its, welcome]) if (one) taken.add(one)
    const at = its?.paragraph ?? null
    doubts.push(...doubtsOf(pair, its, marker, welcome, isNamed, whole).map((doubt) => ({ doubt, at })))
    actions.push(
      its
        ? actionOf(its, marker.owners, marker.due, welcome)
        : { owners: marker.owners, text: '', isVerb: false, due: marker.due, after: null },
    )
  })
  actions.push(...entries.map((entry) => entryAction(entry, said, roster)))
  const left = leftOver(
    said.filter((one) => !taken.has(one)),
    markers,
    said,
  )
  const small = inSmallLetters(unit.paragraphs, roster, new Set([...taken].map((one) => one.sentence)))
  // Without a column nobody is missed beside a group's agreement.
  const asked = left.doubts.filter(({ doubt }) => hasActionColumn || doubt.kind === 'unowned')
  return {
    actions: [...actions, ...left.actions],
    doubts: [...doubts, ...asked, ...(hasActionColumn ? small : [])],
    lastNamed,
  }
}

/** Puts each owner of an item's Action column at the sentence it belongs to: the alignment of `notation/align`. */
export function matchItem(item: Item, roster: Roster, hasActionColumn: boolean): Matched {
  const actions: PaperAction[] = []
  const doubts: PlacedDoubt[] = []
  let lastNamed: Owner | null = null
  for (const unit of item.units) {
    const matched = matchUnit(unit, item, roster, lastNamed, hasActionColumn)
    actions.push(...matched.actions)
    doubts.push(...matched.doubts)
    lastNamed = matched.lastNamed
  }
  return { actions, doubts }
}
