import { join } from 'node:path'
import type { Found, FoundSentence, SpokenSentence } from '../../model/found.js'
import { withoutIntroduction } from '../../query/decisions.js'
import { noFlags, queryOfFlags } from '../../query/flags.js'
import { sayingWords, wordsOfAction } from '../../query/keys/text.js'
import { select } from '../../query/select.js'
import { counted } from '../../render/english.js'
import { foundCsv, foundJson, foundLines } from '../../render/found.js'
import { written } from '../../render/lines.js'
import { confidentialLines } from '../../render/summary.js'
import { visible } from '../../source/visible.js'
import { answerOf } from '../answer.js'
import type { Answer, Environment } from '../environment.js'
import { type ListFormat, listAnswer, terminalFor } from '../list-format.js'
import { loadActions } from '../load-actions.js'
import type { Loaded } from '../loaded.js'
import { minutesTexts } from '../source-lines.js'

/** What is looked for. */
export interface Search {
  /** All of them have to be said together. */
  readonly words: readonly string[]
  /** So many sentences at most; null for all. */
  readonly limit: number | null
  readonly confidential: boolean
}

/** Where the minutes say words: actions, decisions, and the sentences that are neither. Confidential ones are counted only. */
export async function searchMinutes(search: Search & ListFormat, environment: Environment): Promise<Answer> {
  const loaded = await loadActions(environment, { allTime: true })
  const typed = await foundIn(loaded, search)
  const words = withoutIntroduction(search.words.join(' ')).split(' ')
  const isNothing = typed.withheld + placesIn(typed.found) === 0
  // "about training": where nothing says it so, the words that it is about.
  const isAbout = isNothing && words.length < search.words.length
  const { found, withheld } = isAbout ? await foundIn(loaded, { ...search, words }) : typed
  const { today, workspace } = loaded
  const more = search.limit === null ? 0 : Math.max(found.sentences.length - search.limit, 0)
  const shown = more === 0 ? found : { ...found, sentences: found.sentences.slice(0, search.limit ?? 0) }
  const notes = [
    countsIn(found, isAbout ? { words } : search, loaded),
    ...(more === 0
      ? []
      : [`${counted(more, 'more sentence')} not shown; --limit ${found.sentences.length} shows all.`]),
    ...confidentialLines(withheld, 'place'),
  ]
  const answered = (list: string, sentences: readonly string[]): Promise<Answer> =>
    listAnswer(answerOf(list, sentences, loaded, environment), search, environment, loaded)
  if (search.format === 'json') return answered(foundJson(shown, { today, withheld }), [])
  if (search.format === 'csv') return answered(foundCsv(shown, search.csv), notes)
  const { fromHere } = workspace
  return answered(written(foundLines(shown, { ...terminalFor(search, environment), fromHere })), notes)
}

async function foundIn(
  loaded: Loaded,
  { words, confidential }: Search,
): Promise<{ readonly found: Found; readonly withheld: number }> {
  const { register, today } = loaded
  const tests = words.map(sayingWords)
  const says = (texts: readonly string[]): boolean => tests.every((test) => test(texts))
  const all = select(register, {
    query: queryOfFlags({ ...noFlags, status: 'all' }, register, today),
    today,
    sort: [],
    groupBy: null,
    limit: null,
    confidential: true,
  })
  const actions = all.listed.filter(({ action }) => says(wordsOfAction(action)))
  const decisions = register.decisions.filter(({ text, evidence }) => says([text, evidence.text]))
  const taken = new Set([
    ...all.listed.flatMap(({ action }) => action.entries.map(({ location }) => lineOf(location))),
    ...decisions.map(({ location }) => lineOf(location)),
  ])
  const sentences = (await sentencesSaying(says, loaded)).filter(
    ({ location }) => !taken.has(lineOf(location)),
  )
  const isShown = (place: { readonly confidential: boolean }): boolean => confidential || !place.confidential
  const found = {
    actions: actions.filter(({ action }) => isShown(action)),
    decisions: decisions.filter(isShown),
    sentences: sentences.filter(isShown),
  }
  const places = actions.length + decisions.length + sentences.length
  const shown = found.actions.length + found.decisions.length + found.sentences.length
  return { found, withheld: places - shown }
}

const lineOf = ({ path, line }: SpokenSentence['location']): string => `${path}:${line}`

/** The sentences of all minutes that hold words, read again: nothing keeps what records nothing. */
async function sentencesSaying(
  says: (texts: readonly string[]) => boolean,
  { register, workspace, settings }: Loaded,
): Promise<readonly FoundSentence[]> {
  const { parseDocument } = await import('../reader.js')
  const { sentencesIn } = await import('../../notation/sentences-in.js')
  const textOf = minutesTexts(workspace)
  const { alone } = workspace
  return register.minutes.flatMap(({ path, meeting }) => {
    const text = textOf(path)
    if (text === null || !says([text])) return []
    const sentences = sentencesIn(
      parseDocument({ path, text }, settings, { alone, absolutePath: join(workspace.folder, path) }),
    )
    return sentences
      .filter((sentence) => says([sentence.text]))
      .map((sentence) => ({
        ...sentence,
        confidential: sentence.confidential || meeting.confidential,
        meeting: meeting.id,
      }))
  })
}

const placesIn = ({ actions, decisions, sentences }: Found): number =>
  actions.length + decisions.length + sentences.length

function countsIn(found: Found, { words }: Pick<Search, 'words'>, { register }: Loaded): string {
  const { actions, decisions, sentences } = found
  const shown = words.join(' ')
  if (placesIn(found) === 0)
    return visible(
      `Nothing says "${shown}" in the minutes of ${counted(register.minutes.length, 'meeting')}.`,
    )
  return `${counted(actions.length, 'action')}, ${counted(decisions.length, 'decision')} and ${counted(sentences.length, 'other sentence')}.`
}
