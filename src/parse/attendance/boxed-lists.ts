import { type Attendee, attendeeIn } from '../../language/attendee.js'
import { boxSigns, stateOfBox, wholeBoxes } from '../../language/box-signs.js'
import { evidenceOfNames, isOfNames, type TitleOfNames } from '../../language/list-of-names.js'
import { anyOf } from '../../language/phrases.js'
import { spoken } from '../../language/spoken.js'
import type { NamesEvidence } from '../../model/names-evidence.js'
import { isToDo, isWordOfAttendance, longWordsOf } from './attending.js'
import { kindOfSection } from './labels.js'

/** An item with a box, whatever it stands below. */
export interface BoxedItem {
  /** Without its bullet and its box. */
  readonly text: string
  /** From 1. */
  readonly line: number
  readonly ticked: boolean
}

/** Items with boxes, one below the other. */
export interface BoxedList {
  /** The nearest heading or label above; null where none stands there. */
  readonly title: string | null
  readonly items: readonly BoxedItem[]
  /** Nothing stands before it but headings, labels and other lists with boxes. */
  readonly opensMinutes: boolean
}

/** An item that only says who, on a list of such. */
export interface NamedItem extends BoxedItem {
  readonly attendee: Attendee
  /** From 0, in the order of the file. */
  readonly list: number
  readonly because: readonly NamesEvidence[]
}

/** What is known of a file beside its lists with boxes. */
interface Around {
  /** Names on lists that their title or their label makes lists of people, and the lines of these. */
  readonly known: ReadonlySet<string>
  readonly attended: ReadonlySet<number>
  readonly body: string
}

// - [x] Ann · 1. [X] Ann, and as people type them: - [] Ann · * [x ] Ann · • [x] Ann · [ ] Ann · ☐ Ann · - ☑ Ann
const boxed = new RegExp(
  String.raw`^(?:(?:[-*+•·◦▪–—=]|\d{1,3}[.)])[ \t]*)?(?:\\?\[[ \t]{0,3}(${boxSigns}?)[ \t]{0,3}\\?\](?!\()|(${wholeBoxes})\uFE0F?)[ \t]*(\S.*)$`,
  'u',
)

/** The item with a box that a line is; null where it is none. */
export function boxedItemOf(text: string, line: number): BoxedItem | null {
  const [, tick = '', sign = '', words] = boxed.exec(text) ?? []
  return words === undefined ? null : { text: words, line, ticked: stateOfBox(tick || sign) === 'done' }
}

/** The items of lists with boxes that are lists of names: a roll call, a sheet to sign. */
export function namedItems(lists: readonly BoxedList[], around: Around): readonly NamedItem[] {
  const found: NamedItem[] = []
  const known = new Set(around.known)
  let opensMinutes = true
  let above: BoxedList | null = null
  for (const [index, list] of lists.entries()) {
    const isAttended = list.items.some(({ line }) => around.attended.has(line))
    const items = list.items.map((item) => ({ ...item, attendee: attendeeIn(item.text) }))
    const because = evidenceOfNames({
      items,
      title: titleOf(list.title),
      opensMinutes: opensMinutes && list.opensMinutes,
      isLikeListAbove: above !== null && haveWordInCommon(above.title, list.title),
      isKnown: (name) => !isAttended && known.has(name),
      acts: (name) => isToDo(name, around.body),
    })
    above = isOfNames(because) ? list : null
    if (!above) opensMinutes = false
    for (const { attendee, ...item } of above ? items : []) {
      if (!attendee) continue
      found.push({ ...item, attendee, list: index, because })
      known.add(attendee.name)
    }
  }
  return found
}

const ofActions = spoken(
  ({ places: { sections: words } }) =>
    new RegExp(`\\b(?:${anyOf([words.listSigns, words.shortListSigns])})`, 'i'),
)
function titleOf(title: string | null): TitleOfNames {
  if (title === null) return 'other'
  if (ofActions().test(title)) return 'actions'
  if (kindOfSection(title) !== null) return 'attendance'
  return longWordsOf(title).some(isWordOfAttendance) ? 'word of attendance' : 'other'
}

function haveWordInCommon(title: string | null, other: string | null): boolean {
  const words = new Set(longWordsOf(title ?? ''))
  return longWordsOf(other ?? '').some((word) => words.has(word))
}
