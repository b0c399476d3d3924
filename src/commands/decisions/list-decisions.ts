import {
  type DecisionFlags,
  decisionsOf,
  refuseContraryFlags,
  spokenDecisionFlags,
  withoutIntroduction,
} from '../../query/decisions.js'
import type { QueryScope } from '../../query/keys/key.js'
import { decisionsCsv, decisionsJson, decisionsTable } from '../../render/decisions.js'
import { counted } from '../../render/english.js'
import { written } from '../../render/lines.js'
import { confidentialLines } from '../../render/summary.js'
import { visible } from '../../source/visible.js'
import { answerOf } from '../answer.js'
import type { Answer, Environment } from '../environment.js'
import { type ListFormat, listAnswer, terminalFor } from '../list-format.js'
import { load } from '../load.js'
import { refuseSinceAfter } from '../since-as-of.js'

/** What was agreed and makes nobody do anything, in the order of the meetings. */
export async function listDecisions(
  {
    flags,
    confidential,
    ...shown
  }: { readonly flags: DecisionFlags; readonly confidential: boolean } & ListFormat,
  environment: Environment,
): Promise<Answer> {
  const loaded = await load(environment)
  const { register, today, settings } = loaded
  const scope = { register, today, queries: settings.queries, areas: settings.areas }
  refuseSinceAfter(flags.since, loaded)
  refuseContraryFlags(flags, scope)
  const said = decisionsOf(flags, scope, confidential)
  // What no decision says may be a meeting: "of the last meeting".
  const { text } = flags
  const meant = said.length > 0 || text === null ? flags : { ...flags, ...spokenOf(text, scope) }
  const found = said.length > 0 ? said : decisionsOf(meant, scope, confidential)
  const open = confidential ? found : found.filter((decision) => !decision.confidential)
  const withheld = found.filter((decision) => decision.confidential).length
  const answered = (list: string, notes: readonly string[]): Promise<Answer> =>
    listAnswer(answerOf(list, notes, loaded, environment), shown, environment, loaded)
  if (shown.format === 'json') return answered(decisionsJson(open, { today, confidential: withheld }), [])
  const summary = [
    open.length === 0 ? noneOf(meant, register.decisions.length) : countOf(open),
    ...confidentialLines(found.length - open.length, 'decision'),
  ]
  if (shown.format === 'csv') return answered(decisionsCsv(open, shown.csv), summary)
  const paper = terminalFor(shown, environment)
  return answered(written(open.length === 0 ? [] : decisionsTable(open, paper)), summary)
}

/** What words mean that no decision says: a meeting, an item or a series, else the words after "about". */
const spokenOf = (text: string, scope: QueryScope): Partial<DecisionFlags> => {
  const spoken = spokenDecisionFlags(text, scope)
  return spoken === null ? { text: withoutIntroduction(text) } : { text: null, ...spoken }
}

function countOf(decisions: readonly { readonly meeting: { readonly id: string } }[]): string {
  const meetings = new Set(decisions.map(({ meeting }) => meeting.id)).size
  return `${counted(decisions.length, 'decision')} in ${counted(meetings, 'meeting')}.`
}

/** Nothing was found: where words were looked for, how many decisions hold none of them, and where to look further. */
function noneOf({ text, meeting, item, series, since }: DecisionFlags, all: number): string {
  if ([text, meeting, item, series, since].every((value) => value === null)) return 'No decisions.'
  const [longest = ''] = (text?.match(/[\p{L}\p{N}-]+/gu) ?? []).toSorted(
    (word, other) => other.length - word.length,
  )
  const search = longest === '' ? '' : ` \`epha search ${longest}\` looks in all that the minutes say.`
  const words = text === null ? '' : ` with "${text}"`
  return visible(`No decisions${words}, of ${counted(all, 'decision')} that were looked through.${search}`)
}
