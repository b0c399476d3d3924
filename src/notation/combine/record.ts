import type { Decision, Entry, Sentence } from '../../model/action.js'
import type { DueEvidence, EntryEvidence, Evidence, OwnerEvidence } from '../../model/evidence.js'
import { type Due, type Facts, mergeFacts, noFacts } from '../../model/facts.js'
import type { Owner } from '../../model/owner.js'
import type { AgreementMatch, EntryMatch, MarkerMatch, Reading } from '../notation.js'
import { asksNothing } from '../phrase/asks.js'
import { tidy } from '../phrase/entry.js'
import type { Context } from '../place/context.js'
import { isEarlier } from '../place/sections.js'

/** An entry of the minutes in the making: the matches that it comes from, and where it counts. */
export interface Finding {
  readonly entry: Entry
  /** Where it stands: its entry, else its agreement, else its marker. */
  readonly position: number
  readonly context: Context
  readonly matches: {
    readonly entry: EntryMatch | null
    readonly marker: MarkerMatch | null
    readonly agreement: AgreementMatch | null
  }
}

/** An agreement that makes nobody do anything. */
export function decisionOf(agreement: AgreementMatch): Decision {
  const { text, by, context, sentence, location } = agreement
  return { text, by, item: context.item, confidential: context.confidential, evidence: sentence, location }
}

function contextFields(context: Context): Pick<Entry, 'item' | 'underEarlier' | 'areas' | 'confidential'> {
  return {
    item: context.item,
    underEarlier: isEarlier(context.section),
    areas: context.areas,
    confidential: context.confidential,
  }
}

/** An entry with the agreement and the marker that it writes down: it gains from them what it does not say itself. */
export function recordEntry(
  entry: EntryMatch,
  agreement: AgreementMatch | null,
  marker: MarkerMatch | null,
): Finding {
  const { context, notation, raises, ifKnown, location, pinAt, notes = [] } = entry
  const beside = marker ? markerFacts(marker) : agreement ? agreementFacts(agreement) : noFacts
  const because = [
    ...(agreement ? [entryEvidence('writes-agreement', agreement)] : []),
    ...(marker ? [entryEvidence('has-marker', marker)] : []),
  ]
  const facts = mergeFacts(mergeFacts(beside, factsOfMatch(entry)), { because })
  const isLineOfReview = isEarlier(context.section) && notation === 'action-list'
  return {
    entry: {
      ...facts,
      ...contextFields(context),
      notation,
      ...(raises ? { raises } : {}),
      ...(ifKnown ? { ifKnown } : {}),
      ...(isLineOfReview && asksNothing(facts) ? { asksNothing: true as const } : {}),
      location,
      ...(pinAt === undefined ? {} : { pinAt }),
      ...(agreement ? { evidence: agreement.sentence } : {}),
      places: [],
      notes,
    },
    position: location.span.start,
    context,
    matches: { entry, marker, agreement },
  }
}

/** What goes into an action made of an agreement, beside the agreement itself. */
export interface AgreementParts {
  readonly marker: MarkerMatch | null
  /** Its owners, where neither the marker nor the agreement has them all. */
  readonly owners?: readonly Owner[]
  /** The group's agreement that welcomes it: part of what was said, and no words of what is to be done. */
  readonly welcome?: AgreementMatch | null
  readonly because: EntryEvidence | OwnerEvidence
}

/** An agreement that nobody wrote an entry for. */
export function recordAgreement(
  agreement: AgreementMatch,
  { marker, owners = [], welcome = null, because }: AgreementParts,
  reading: Reading,
): Finding {
  const { sentence, location, context } = agreement
  const said = factsInText(agreement, 'in-agreement', reading)
  const whose = marker ? markerFacts(marker) : agreementFacts(agreement)
  return {
    entry: {
      ...mergeFacts(mergeFacts(said, whose), { owners, because: [because] }),
      ...contextFields(context),
      notation: marker?.notation ?? agreement.notation,
      raises: true,
      location,
      evidence: welcome ? { text: `${sentence.text} ${welcome.sentence.text}`, location } : sentence,
      places: [],
      notes: [],
    },
    position: location.span.start,
    context,
    matches: { entry: null, marker, agreement },
  }
}

/** A sentence that a marker takes, and where it stands. */
export interface TakenSentence extends Sentence {
  readonly context: Context
}

/** A marker with a sentence that is no agreement, or with none at all. */
export function recordMarker(
  marker: MarkerMatch,
  sentence: TakenSentence | null,
  because: EntryEvidence,
  reading: Reading,
): Finding {
  const { notation, location } = marker
  const said = sentence ? factsInText({ text: sentence.text, location }, 'in-sentence', reading) : noFacts
  const context = sentence?.context ?? marker.context
  return {
    entry: {
      ...mergeFacts(mergeFacts(said, markerFacts(marker)), { because: [because] }),
      ...contextFields(context),
      notation,
      raises: true,
      location,
      ...(sentence ? { evidence: { text: sentence.text, location: sentence.location } } : {}),
      places: [],
      notes: [],
    },
    position: location.span.start,
    context,
    matches: { entry: null, marker, agreement: null },
  }
}

/** What the match of an entry says, apart from where and how it was found. */
export function factsOfMatch(match: EntryMatch): Facts {
  const { kind: _kind, notation: _notation, passage: _passage, at: _at, end: _end, ...more } = match
  const { location: _location, context: _context, listed: _listed, itemNumber: _item, ...rest } = more
  const {
    agreement: _agreement,
    notes: _notes,
    raises: _raises,
    pinAt: _pinAt,
    ifKnown: _ifKnown,
    ...facts
  } = rest
  return facts
}

/** What a marker says: its owners, and the due day on its line. */
function markerFacts({ owners, due, location }: MarkerMatch): Facts {
  const quoted = owners.map((owner) => owner.written)
  const whose: Evidence = { about: 'owner', code: 'marker', quoted, line: location.line }
  return {
    ...noFacts,
    owners,
    ...(due ? { due } : {}),
    because: [...(owners.length > 0 ? [whose] : []), ...(due ? [dueEvidence(due, 'with-marker')] : [])],
  }
}

/** What an agreement says of who must do it. */
function agreementFacts({ owners, location }: AgreementMatch): Facts {
  const names = owners.map((owner) => owner.written)
  const whose: Evidence = { about: 'owner', code: 'agreement', names, line: location.line }
  return { ...noFacts, owners, because: owners.length > 0 ? [whose] : [] }
}

/** What a sentence says: a due day, and the words without it. */
function factsInText(
  { text, location }: Sentence,
  code: 'in-agreement' | 'in-sentence',
  reading: Reading,
): Facts {
  const read = reading.days.inWords(text)
  if (!read) return { ...noFacts, text: tidy(text) }
  const due = { ...read.due, location }
  return {
    ...noFacts,
    text: tidy(`${text.slice(0, read.start)} ${text.slice(read.end)}`),
    due,
    because: [dueEvidence(due, code)],
  }
}

const entryEvidence = (
  code: 'writes-agreement' | 'has-marker',
  { location }: AgreementMatch | MarkerMatch,
): EntryEvidence => ({ about: 'entry', code, line: location.line })

const dueEvidence = (
  { written }: Due,
  code: 'with-marker' | 'in-agreement' | 'in-sentence',
): DueEvidence => ({ about: 'due', code, quoted: written })
