import { pastForms } from '../../language/past-forms.js'
import { anyOf } from '../../language/phrases.js'
import { spoken } from '../../language/spoken.js'
import { opensWithTask } from '../../language/verbs.js'
import type { Facts } from '../../model/facts.js'
import { isBefallen } from './agreed-doer.js'
import { sayingOf } from './saying.js'

const wordEnd = "(?![\\p{L}\\p{N}’'-])"
// Ned must ask · the gate needs paint
const obliges = spoken(
  (words) => new RegExp(`(?<![\\p{L}-])${anyOf(words.phrases.speech.obligations)}${wordEnd}`, 'iu'),
)
// Ned is going to ask · letters are being written
const goesOn = /(?<![\p{L}-])(?:am|is|are) (?:\p{Ll}+ )?\p{Ll}{2,}ing(?![\p{L}-])/u
// a key is needed
const wanted = spoken(
  (words) => new RegExp(`(?<![\\p{L}-])${anyOf(words.phrases.speech.wants)}${wordEnd}`, 'iu'),
)
// We could ask the mill · Maybe we can
const suggests = spoken(
  ({ phrases: { speech: words } }) =>
    new RegExp(
      `^(?:\\p{L}+ )?${anyOf(words.subjects)} (?:\\p{Ll}+ )?${anyOf(words.possibilities)}${wordEnd}`,
      'iu',
    ),
)
// The chair will be up for election
const willBe = spoken(
  (words) =>
    new RegExp(
      `^(?:\\S+ )+?(?:${anyOf(words.phrases.speech.modals)}) (?:\\p{Ll}+ )?be (?:not )?(?<next>[\\p{L}-]+)`,
      'iu',
    ),
)
const saysWhatIsDone = spoken(
  (words) => new RegExp(`^(?:${anyOf(words.phrases.speech.afterBe)}|\\p{L}+(?:ed|en|ing))$`, 'iu'),
)
const endOfClause = /[,;:–—]\s|\s-\s|[.!]\s|$/u

/**
 * Whether a line in a list of actions only tells how things are or will be, or what could be done: "The post falls
 * vacant in May, which is fine", "We could ask the mill". Nobody has it to do, and nothing says that somebody must.
 */
export function onlyTells({ text, verbFirst, owners, due, status = 'outstanding' }: Facts): boolean {
  if (verbFirst || owners.length > 0 || due || status !== 'outstanding' || opensWithTask(text)) return false
  if (suggests().test(text) || tellsWhatWillBe(text)) return true
  const clause = text.slice(0, endOfClause.exec(text)?.index)
  return sayingOf(clause) === 'remark' && ![obliges(), wanted(), goesOn].some((pattern) => pattern.test(text))
}

const hasVerbsLast = spoken((words) => words.verbsLast)
// Boot streichen · nochmals nachfragen, ob … · de boot schilderen
const verbLast = /(?:^|\s)\p{Ll}{3,}n$/u
const opensSubordinate = spoken(
  ({ phrases: { speech: words } }) =>
    new RegExp(`^${anyOf([words.subordinators, words.questions])}(?![\\p{L}])`, 'iu'),
)
const endOfPart = /[,;:.!?()]+(?:\s+|$)/

/** "Boot streichen", but neither "wenn wir das wissen" nor "sie haben das Boot gestrichen". */
const endsWithTask = (part: string): boolean =>
  verbLast.test(part) && !opensSubordinate().test(part) && !isBefallen(part) && sayingOf(part) !== 'remark'

/** Whether words say that something is needed ("a key is needed") or, where verbs stand last, end with what is to be done. */
export function saysWhatIsNeeded(text: string): boolean {
  if (wanted().test(text)) return true
  return hasVerbsLast() && text.split(endOfPart).some(endsWithTask)
}

/** "Details will be on the website", but not "Details will be sent", which somebody does. */
function tellsWhatWillBe(text: string): boolean {
  const next = willBe().exec(text.slice(0, endOfClause.exec(text)?.index))?.groups?.next
  return next !== undefined && !saysWhatIsDone().test(next) && !pastForms().has(next.toLowerCase())
}
