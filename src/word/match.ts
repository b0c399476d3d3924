import { hasPlainlySameWords } from '../language/keywords.js'
import { type Owner, sharesOwner } from '../model/owner.js'
import { alignColumn } from '../notation/combine/align.js'
import type { Roster } from '../notation/phrase/roster.js'
import type { Item, Unit } from './items.js'
import { type Marker, readOwners, type WrittenEntry } from './markers.js'
import { type Around, doubtOfUnmarked, doubtsOfPair, type Given, type PlacedDoubt } from './match-doubts.js'
import { type Paragraph, wordsOf } from './paper.js'
import { agreedInSmallLetters, type Said, saidIn } from './said.js'

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

const withVerb = /\b(?:AGREED|agreed)[:,]?\s+to\s/
const withoutStop = (sentence: string) => sentence.replace(/\.$/, '')

function actionOf(
  said: Said,
  owners: readonly Owner[],
  due: string | null,
  welcome: Said | null,
): PaperAction {
  const { agreement, paragraph } = said
  if (!agreement) return { owners, text: withoutStop(said.sentence), isVerb: false, due, after: paragraph }
  const isVerb = agreement.force !== 'group' || withVerb.test(said.sentence)
  // What welcomes his plan is part of the action, words and all.
  const text = welcome ? `${agreement.text}. ${withoutStop(welcome.sentence)}` : agreement.text
  return { owners, text, isVerb, due, after: paragraph }
}

/** The agreement that an entry of the column writes down: plainly the same words, else its owner's first. */
function agreementOf(entry: WrittenEntry, free: readonly Said[]): Said | null {
  const same = (said: Said) => said.agreement !== null && hasPlainlySameWords(entry.text, said.agreement.text)
  const own = free.filter((said) => said.agreement?.force === 'own' && sharesOwner(said.owners, entry.owners))
  return own.find(same) ?? free.find((said) => said.says === 'group agreed' && same(said)) ?? own[0] ?? null
}

function actionOfEntry(
  entry: WrittenEntry,
  agreed: Said | null,
  said: readonly Said[],
  roster: Roster,
): PaperAction {
  const isNamed = (one: Said) =>
    sharesOwner(
      roster.named(one.sentence).map(({ owner }) => owner),
      entry.owners,
    )
  const after = agreed ?? said.findLast(isNamed) ?? said.at(-1)
  const { owners, text, isVerb, due } = entry
  return { owners, text, isVerb, due, after: after?.paragraph ?? null }
}

/** Gives each marker its sentence. */
function givenTo(markers: readonly Marker[], said: readonly Said[], named: Around['named']): Given[] {
  const at = (index: number | null) => (index === null ? null : (said[index] ?? null))
  return alignColumn(markers, said, named).map((pair, index) => ({
    owners: markers[index]?.owners ?? [],
    how: pair.how,
    said: at(pair.sentence),
    welcome: at(pair.welcome),
  }))
}

function actionOfMarker(given: Given, due: string | null): PaperAction {
  if (given.said) return actionOf(given.said, given.owners, due, given.welcome)
  return { owners: given.owners, text: '', isVerb: false, due, after: null }
}

/** One question for each owner, however many of his sentences are left. */
function unmarkedDoubts(
  left: readonly Said[],
  markers: readonly Marker[],
  all: readonly Said[],
): PlacedDoubt[] {
  const doubts: PlacedDoubt[] = []
  for (const said of left) {
    const doubt = doubtOfUnmarked(said, markers, all)
    if (doubt === null) continue
    const isAsked = doubts.some(
      (one) => 'owner' in one.doubt && 'owner' in doubt && one.doubt.owner === doubt.owner,
    )
    if (!isAsked) doubts.push({ doubt, at: said.paragraph })
  }
  return doubts
}

function matchUnit(
  unit: Unit,
  item: string,
  roster: Roster,
  before: Owner | null,
  hasActionColumn: boolean,
): Matched & { readonly lastNamed: Owner | null } {
  const { markers, entries, unread } = readOwners(unit, roster)
  const { said, lastNamed } = saidIn(unit.paragraphs, roster, before)
  const named = (text: string) => roster.named(text).map((one) => one.owner)
  const given = givenTo(markers, said, named)
  const taken = new Set(given.flatMap((one) => [one.said, one.welcome]))
  const written = entries.map((entry) => {
    const agreed = agreementOf(
      entry,
      said.filter((one) => !taken.has(one)),
    )
    taken.add(agreed)
    return actionOfEntry(entry, agreed, said, roster)
  })
  const left = said.filter((one) => one.agreement !== null && !taken.has(one))
  const own = left.flatMap((one) =>
    one.agreement?.force === 'own' ? [actionOf(one, one.agreement.owners, null, null)] : [],
  )
  const agreed = said.filter((one) => one.agreement !== null && !one.welcomes)
  const around = {
    named,
    item,
    isOnly: markers.length === 1 && agreed.length === 1,
    isAtMargin: !hasActionColumn,
  }
  const unmarked = unmarkedDoubts(left, markers, said)
  const takenSentences = new Set([...taken].map((one) => one?.sentence))
  const small = agreedInSmallLetters(unit.paragraphs, roster).filter(
    (one) => !takenSentences.has(one.sentence),
  )
  const last = unit.paragraphs.at(-1) ?? null
  return {
    actions: [...given.map((one, at) => actionOfMarker(one, markers[at]?.due ?? null)), ...written, ...own],
    doubts: [
      ...unread.map((words): PlacedDoubt => ({ doubt: { kind: 'unread', words }, at: last })),
      ...given.flatMap((one) =>
        doubtsOfPair(one, around).map((doubt): PlacedDoubt => ({ doubt, at: one.said?.paragraph ?? null })),
      ),
      // Without a column nobody is missed beside an agreement.
      ...unmarked.filter(({ doubt }) => hasActionColumn || doubt.kind === 'unowned'),
      ...(hasActionColumn ? small : []).map(
        ({ paragraph, sentence }): PlacedDoubt => ({
          doubt: { kind: 'small letters', sentence },
          at: paragraph,
        }),
      ),
    ],
    lastNamed,
  }
}

/** Puts each owner of an item's Action column at the sentence it belongs to: the alignment of `notation/align`. */
export function matchItem(item: Item, roster: Roster, hasActionColumn: boolean): Matched {
  const words = item.units
    .flatMap((unit) => unit.paragraphs)
    .map(wordsOf)
    .join('\n')
  const actions: PaperAction[] = []
  const doubts: PlacedDoubt[] = []
  let lastNamed: Owner | null = null
  for (const unit of item.units) {
    const matched = matchUnit(unit, words, roster, lastNamed, hasActionColumn)
    actions.push(...matched.actions)
    doubts.push(...matched.doubts)
    lastNamed = matched.lastNamed
  }
  return { actions, doubts }
}
