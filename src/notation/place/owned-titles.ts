import { isFullName } from '../../language/names.js'
import { anyOf } from '../../language/phrases.js'
import { spoken } from '../../language/spoken.js'
import type { Due } from '../../model/facts.js'
import type { Owner } from '../../model/owner.js'
import { labelsIn } from '../phrase/labels.js'
import { ownersAlone } from '../phrase/names.js'
import { isInitials } from '../phrase/strangers.js'
import type { DueDays } from '../text/due-days.js'
import type { Passage } from '../text/passages.js'
import type { Surroundings } from './judged.js'

/** Whose all bullets below a title are, and by when they are to be done. */
export interface TitleOwners {
  readonly owners: readonly Owner[]
  readonly due: Omit<Due, 'location'> | null
}

/** Whether a line or a bullet ends in a colon or a dash, and bullets stand directly below it: what it says is of them, not of what stands above. */
export function leadsToBullets(
  { index, kind, parent, indented, words }: Passage,
  passages: readonly Passage[],
): boolean {
  const next = passages[index + 1]
  if (next?.kind !== 'item' || indented || !/(?::|\s[–—-])\W*$/.test(words.text)) return false
  return kind === 'item' ? next.parent === index : kind === 'paragraph' && next.parent === parent
}

/** Whom a label above bullets names, and by when, where it says nothing else: nobody, or what nobody is called, too. Null for any other. */
export function namedInTitle(passage: Passage, { passages, roster, days }: Surroundings): TitleOwners | null {
  if (!leadsToBullets(passage, passages)) return null
  const { words } = passage
  const label = labelsIn(words, roster).find(({ opensAll, isBehind }) => opensAll && !isBehind)
  if (!label) return null
  const { said, due } = withoutDay(words.text.slice(label.contentStart).replace(/^\W+/, ''), days)
  // "Action (RH) on the roof:" says what it is about.
  if (label.named) return said === '' ? { owners: label.named.owners, due } : null
  const owners = said === '' ? [] : ownersAlone(said.replace(lead(), ''), roster, false)
  return owners && { owners, due }
}

/** Whose all bullets are below "TODO for RH by Friday:", "Action (RH, AF):" or "RH to do:"; null where it is no such title, or names nobody. */
export function ownersOfTitle(passage: Passage, around: Surroundings): TitleOwners | null {
  const named = namedInTitle(passage, around)
  if (named && named.owners.length > 0) return named.owners.every(isWhose) ? named : null
  return leadsToBullets(passage, around.passages) ? tasksOf(passage.words.text, around) : null
}

/** Whether a name is plainly somebody's: "Website", which nobody is called, is what the bullets are about. */
const isWhose = ({ kind, written }: Owner): boolean =>
  kind !== 'unknown' || isInitials(written) || isFullName(written)

const lead = spoken((words) => new RegExp(`^${anyOf(words.phrases.entry.ofWhom)} `, 'i'))
const tasks = spoken(({ places }) => anyOf([places.owned.tasks, places.titles.nouns]))
// TODOs for RH · Tasks – RH · RH: tasks · Rosa's actions · RH to do
const beforeWhom = spoken(() => new RegExp(`^${tasks()}(?:\\s?[:–—-])? (?<whom>.{1,60})$`, 'iu'))
const behindWhom = spoken(() => new RegExp(`^(?<whom>.{1,60}?)(?:[’']s?|\\s?[:–—-])? ${tasks()}$`, 'iu'))

/** Known people or bodies of whom a title says that what stands below it is theirs to do; null for any other title. */
function tasksOf(title: string, { roster, days }: Surroundings): TitleOwners | null {
  const { said, due } = withoutDay(title, days)
  const whom = (beforeWhom().exec(said) ?? behindWhom().exec(said))?.groups?.whom
  const owners = whom === undefined ? null : ownersAlone(whom.replace(lead(), ''), roster, false)
  if (owners === null || owners.length === 0) return null
  return owners.every(({ kind }) => kind !== 'unknown') ? { owners, due } : null
}

/** What a title says without its last mark, and without its day. */
function withoutDay(title: string, days: DueDays): { readonly said: string } & Pick<TitleOwners, 'due'> {
  const whole = title.replace(/[\s:–—-]+$/, '')
  const day = days.inWords(whole)
  const said = day ? `${whole.slice(0, day.start)}${whole.slice(day.end)}` : whole
  return { said: said.replace(/[\s,(–—-]+$/, '').trim(), due: day?.due ?? null }
}
