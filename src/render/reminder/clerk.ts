import { dayText } from '../../language/day-text.js'
import { actionsOf, type Letter, type Letters, type Unreached } from '../../model/letter.js'
import type { Listing } from '../../model/listing.js'
import type { Person } from '../../model/owner.js'
import { visible } from '../../source/visible.js'
import { counted } from '../english.js'
import { beforeLineLines } from '../summary.js'
import { widthOf } from '../words.js'

/** What the clerk is told beside the letters. */
export interface ForTheClerk extends Letters {
  /** `YYYY-MM-DD`. */
  readonly today: string
  /** People to whom no message can be made, and why: the others have theirs. */
  readonly keptBack: readonly { readonly person: Person; readonly why: string }[]
  /** Addresses that are written down wrong, and whose letter each keeps back; null where it is nobody's. */
  readonly addressMistakes: readonly {
    readonly key: string | null
    readonly place: string
    readonly message: string
  }[]
  /** People with a letter that cannot be sent. */
  readonly withoutAddress: readonly Person[]
  /** People who were asked for and have nothing to be reminded of. */
  readonly withNothing: readonly Person[]
  /** Confidential actions that are in no letter. */
  readonly confidential: number
  /** Outstanding actions that lie before `day`, the line in time, and are in no letter; null without a line. */
  readonly beforeLine: Listing['withheld']['beforeLine']
}

/** Rows with their columns in line; no blanks at their ends. */
export function inColumns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => widthOf(row[at] ?? ''))))
  return rows.map((row) =>
    row
      .map((cell, at) => cell + ' '.repeat(at === row.length - 1 ? 0 : (widths[at] ?? 0) - widthOf(cell)))
      .join('  '),
  )
}

/** "2 actions, 1 overdue" of a letter. */
export function loadOf(letter: Letter): string {
  const actions = actionsOf(letter)
  const overdue = actions.filter(({ listed }) => listed.overdue).length
  return `${counted(actions.length, 'action')}${overdue === 0 ? '' : `, ${overdue} overdue`}`
}

function whyOf(unreached: Unreached): readonly [string, string] {
  switch (unreached.why) {
    case 'left':
      return [unreached.person.key, `${unreached.person.name}, in post until ${dayText(unreached.until)}`]
    case 'open':
      return [unreached.key, `may be ${unreached.could.join(' or ')}`]
    case 'ambiguous':
      return [unreached.key, `could be ${unreached.could.join(' or ')}`]
    case 'not-on-roster':
      return [unreached.key, 'nobody on the roster']
    case 'group-without-members':
      return [unreached.key, 'a group whose members epha.yaml does not list']
    case 'nobody':
      return ['nobody', 'no name stands beside it']
  }
}

function lettersLine({ letters, today }: ForTheClerk): string {
  const listedById = new Map(
    letters.flatMap((letter) => actionsOf(letter).map(({ listed }) => [listed.action.id, listed])),
  )
  const overdue = [...listedById.values()].filter((listed) => listed.overdue).length
  const about = `${counted(letters.length, 'letter')} about ${counted(listedById.size, 'action')}`
  return `${about}, ${overdue === 0 ? 'none' : overdue} overdue on ${dayText(today)}.`
}

/** How many letters, and everybody who cannot be written to: left, without an address, or not on the roster. */
export function clerkLines(listedById: ForTheClerk): readonly string[] {
  const {
    letters,
    unreached,
    keptBack,
    addressMistakes,
    withoutAddress,
    withNothing,
    beforeLine,
    confidential,
    today,
  } = listedById
  const rows = unreached.map((missed) => [...whyOf(missed), missed.ids.join(', ')].map(visible))
  return [
    letters.length === 0 ? `No letters on ${dayText(today)}.` : lettersLine(listedById),
    ...withNothing.map(
      ({ key, name }) => `Nothing to remind ${visible(name === key ? key : `${key} (${name})`)} of.`,
    ),
    ...(beforeLine === null
      ? []
      : beforeLineLines(beforeLine.number, beforeLine.day, ['in no letter', 'writes of'])),
    ...(confidential === 0
      ? []
      : [
          `${counted(confidential, 'confidential action')} ${confidential === 1 ? 'is' : 'are'} in no letter.`,
        ]),
    ...(rows.length === 0 ? [] : ['No letter reaches:', ...inColumns(rows).map((row) => `  ${row}`)]),
    ...(unreached.some(({ why }) => why === 'open' || why === 'ambiguous')
      ? ['`epha people --settle` asks who they are.']
      : []),
    ...keptBack.map(({ person, why }) => `No message to ${visible(person.key)}: ${why}`),
    ...addressMistakes.map(
      ({ key, place, message }) =>
        `${visible(`${place}: ${message}`)}${key === null ? '' : `. No message to ${visible(key)}.`}`,
    ),
    ...(withoutAddress.length === 0
      ? []
      : [`No address for ${withoutAddress.map(({ key }) => visible(key)).join(', ')}.`]),
  ]
}
