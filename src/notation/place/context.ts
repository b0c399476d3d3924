import type { ListEvidence } from '../../model/list-evidence.js'
import type { AgendaItem } from '../../model/meeting.js'
import type { NamesEvidence } from '../../model/names-evidence.js'
import type { Owner } from '../../model/owner.js'
import type { Settings } from '../../model/settings.js'
import type { FieldContext } from '../phrase/fields.js'
import { ignoredPassages } from '../text/ignored.js'
import type { Passage } from '../text/passages.js'
import { agendaOf } from './agenda.js'
import type { RowPart } from './agenda-table.js'
import type { Columns } from './column-cells.js'
import { columnsOfRows } from './columns.js'
import { confidentialityOf } from './confidential.js'
import { conversationsOf } from './conversations.js'
import { type GroupState, groupStatesOf } from './group-states.js'
import { groupTitlesOf } from './group-titles.js'
import { type HeadingEntry, headingEntriesOf } from './heading-entries.js'
import { type ListHabit, listHabitsOf, noHabit } from './list-habits.js'
import { onlyNamesOf } from './only-names.js'
import { type OpenSection, openSectionsOf } from './open-sections.js'
import { behindRejectedMotions } from './rejected-motions.js'
import type { Section } from './sections.js'
import { topicNotesOf } from './topic-notes.js'

/** Where a passage stands: in which agenda item, under what kind of heading, for whose eyes. */
export interface Context {
  readonly item: AgendaItem | null
  /** What is combined is combined within one unit: an item, or a sub-item. */
  readonly unit: string
  readonly section: Section
  /** What says that the section is a list of actions, or may be one; empty where its title says it outright. */
  readonly because: readonly ListEvidence[]
  /** Index of the heading or label that opened the section; -1 without one. */
  readonly opened: number
  readonly habit: ListHabit
  /** Of an item with a box that only says who: what says that its list is one of names. Null of any other. */
  readonly onlyNames: readonly NamesEvidence[] | null
  /** Index of the heading that is the entry in which it stands, or that it is itself; null where none is. */
  readonly headingEntry: number | null
  /** What a title above it says of how all below it stands; null where none does. */
  readonly state: GroupState | null
  /** Of a bullet of a list: it has none of its own to do, and only groups the bullets below it. */
  readonly isGroupTitle: boolean
  /** Of a bullet below a topic in a list: it only notes something there. */
  readonly isTopicNote: boolean
  /** Of a bullet: it and those beside it are what people say to one another. */
  readonly isConversation: boolean
  /** It stands behind a motion that was rejected: what nobody has to do there was to be done had it been carried. */
  readonly isRejected: boolean
  /** The sub-heading or the line above that is only an owner. */
  readonly owners: readonly Owner[] | null
  /** By when that line says that all below it is to be done. */
  readonly due: OpenSection['due']
  readonly areas: readonly string[]
  readonly confidential: boolean
  /** Why nothing in it is read: `<!-- epha-ignore -- reason -->` before it. */
  readonly ignored: string | null
  /** Of a row: what the columns of its table hold, and the sub-items within it. */
  readonly columns: Columns | null
  readonly parts: readonly RowPart[]
}

/** The agenda of a document, and the context of each of its passages. */
export function contextsOf(
  passages: readonly Passage[],
  { document, roster, days }: FieldContext,
  settings: Settings,
): { readonly contexts: readonly Context[]; readonly agenda: readonly AgendaItem[] } {
  const { meeting } = document
  const opened = openSectionsOf({ document, passages, roster, days })
  const headings = headingEntriesOf(passages, opened, roster)
  const sections = opened.map((open, index) => ({ ...open, ...listOf(headings.get(index), opened) }))
  const habits = listHabitsOf(passages, sections, roster)
  const conversations = conversationsOf(passages)
  const groupTitles = groupTitlesOf(passages, sections, habits, { document, roster, days, conversations })
  const topicNotes = topicNotesOf(passages, groupTitles, habits, { document, roster, days })
  const states = groupStatesOf(passages, sections)
  const rejected = behindRejectedMotions(passages)
  const onlyNames = onlyNamesOf(document, passages, sections, roster)
  const columns = columnsOfRows(passages, sections, roster)
  const agenda = agendaOf(document, passages, columns, settings)
  const confidential = confidentialityOf(passages, meeting.confidential)
  const ignored = ignoredPassages(passages)
  return {
    agenda: agenda.items,
    contexts: sections.map(({ section, because, opened, owners, due }, index): Context => {
      const entry = headings.get(index)
      // A heading that is an entry without a number is no item: its list is.
      const ownItem = agenda.itemOf[index] ?? null
      const item = entry && ownItem?.number == null ? (agenda.itemOf[entry.list] ?? null) : ownItem
      return {
        item,
        unit: item?.key ?? 'h0',
        section,
        because,
        opened,
        habit: habits[index] ?? noHabit,
        headingEntry: entry?.heading ?? null,
        state: states[index] ?? null,
        isGroupTitle: groupTitles.has(index),
        isTopicNote: topicNotes.has(index),
        isConversation: conversations.has(index),
        isRejected: rejected.has(index),
        onlyNames: onlyNames.get(index) ?? null,
        owners,
        due,
        areas: item?.areas ?? meeting.areas,
        confidential: confidential[index] ?? false,
        ignored: ignored.get(index) ?? null,
        columns: columns[index] ?? null,
        parts: agenda.partsOf[index] ?? [],
      }
    }),
  }
}

/** Below a heading that is an entry goes on the list in which it stands. */
const listOf = (
  entry: HeadingEntry | undefined,
  sections: readonly OpenSection[],
): Partial<Pick<OpenSection, 'section' | 'opened'>> => {
  const list = entry && sections[entry.list]
  return list ? { section: list.section, opened: list.opened } : {}
}
