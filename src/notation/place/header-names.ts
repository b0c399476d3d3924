import { anyOf } from '../../language/phrases.js'
import { spoken } from '../../language/spoken.js'

const whole = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`, 'i')
const responsible = spoken(
  ({ places: { columns: words } }) =>
    `(?:${anyOf(words.beforeResponsible)} )?${anyOf(words.responsible)}(?: ${anyOf(words.afterResponsible)})?`,
)

/** The headers of columns in tables of actions, by what the column holds; each matches a whole header. */
export const headerNames = spoken(({ places: { columns: words } }) => ({
  action: whole(
    `(?:${anyOf(words.actionKinds)} )?${anyOf(words.action)}(?:[ -]${anyOf(words.actionEndings)})?|${anyOf(words.tasks)}`,
  ),
  actionBy: whole(
    `(?:${anyOf(words.beforeActioned)} )?${anyOf(words.actioned)} ${anyOf(words.actionedBy)}|${anyOf(words.action)} ?[/&] ?${anyOf(words.actionAndOwner)}|${anyOf(words.by)}`,
  ),
  // Item · Minute · By whom: beside what was said, whoever has something to do
  byWhom: whole(`${anyOf(words.byWhom)}\\??`),
  owner: whole(`(?:${anyOf(words.owner)}|${responsible()}|${anyOf(words.who)}(?:\\s.{0,20})?)\\??`),
  due: whole(`${anyOf(words.due)}\\??`),
  /** A header that says nothing but who is to do it, or by when: no contact and no plain date. */
  surelyOwner: whole(`${anyOf(words.surelyOwner)}|${responsible()}`),
  surelyDue: whole(`${anyOf(words.surelyDue)}`),
  /** Names of columns that may hold the days by which things are to be done, where they do. */
  mayBeDue: new RegExp(`\\b${anyOf(words.mayBeDue)}\\b`, 'i'),
  isOtherDay: new RegExp(`\\b${anyOf(words.otherDays)}\\b`, 'i'),
  status: whole(`${anyOf(words.status)}\\??`),
  item: whole(`${anyOf(words.item)}\\.?(?: ${anyOf(words.itemNumber)}\\.?)?|${anyOf(words.itemSigns)}`),
  discussion: whole(
    `${anyOf(words.discussion)}|${anyOf(words.discussionBegins)}.*|${anyOf(words.decisions)} .*`,
  ),
}))
