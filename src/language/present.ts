import { anyOf, phraseSet } from './phrases.js'
import { spoken } from './spoken.js'

const isPresent = spoken((words) => words.presentForDuty)
const hasVerbsLast = spoken((words) => words.verbsLast)

/** First words of what is no deed: what somebody is, says or thinks, how a thing stands, and small words. */
const noDeeds = spoken(({ agreement, actions, phrases, places, names, duty, prose, status }) =>
  phraseSet(
    ...[agreement.befalls, agreement.undertakesNothing, actions.reports, status.done, status.open],
    ...[status.withdrawn, phrases.speech.finite, phrases.speech.questions, phrases.speech.subordinators],
    ...[phrases.speech.subjects, phrases.clauses.objects, phrases.commitment.noSubject, phrases.due.leads],
    ...[duty.adverbs, places.and, names.articles, names.pronouns, names.neither, prose.tasks.filler],
  ),
)

const opinion = spoken((words) => new RegExp(`^${anyOf(words.actions.opinions)}(?![\\p{L}])`, 'u'))
// informiert, dass · dice que
const saysThat = spoken(
  ({ agreement: words }) => new RegExp(`^\\p{Ll}+(?: \\p{Ll}+)?,? ${anyOf(words.that)}(?![\\p{L}])`, 'u'),
)
// envoie la lettre · s'occupe de tout · appelle Jean
const verbBeforeThing = spoken(
  ({ attendance, phrases }) =>
    new RegExp(
      `^\\p{Ll}[\\p{L}’'-]+ (?:${anyOf([attendance.beforeThings, phrases.clauses.objects])}(?![\\p{L}])|\\p{Lu}|\\d)`,
      'u',
    ),
)
// findet heraus · klärt das · holen die Leiter
const verbOfThird = /^\p{Ll}+(?:t|n) (?=[\p{L}\d])/u

/**
 * Whether words behind somebody's name say in the present what this person does: "findet heraus, wer das Zelt hat",
 * "envoie la lettre"; in minutes it is what they are to do. Not what they are, say or think: "findet das gut".
 */
export function tellsDeed(words: string): boolean {
  if (!isPresent() || opinion().test(words) || saysThat().test(words)) return false
  const [first = ''] = words.split(' ')
  return !noDeeds().has(first) && (hasVerbsLast() ? verbOfThird : verbBeforeThing()).test(words)
}
