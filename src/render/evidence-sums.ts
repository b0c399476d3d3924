import { type ListEvidence, listWeights } from '../model/list-evidence.js'
import { type NamesEvidence, namesWeights } from '../model/names-evidence.js'
import { sumOf, type Weighed } from '../model/weighed.js'

const namesReasons: Readonly<Record<NamesEvidence['code'], string>> = {
  'title-of-attendance': 'its title is one of attendance',
  'word-of-attendance': 'its title has a word of attendance',
  'title-of-actions': 'its title speaks of actions',
  beside: 'firms or offices stand beside the names',
  office: 'somebody has an office',
  'known-alone': 'its items are people who are known, and nothing else',
  'known-among': 'somebody who is known stands among its names, and it holds nothing else',
  acts: 'those whom it names have something to do elsewhere',
  'opens-minutes': 'it opens the minutes',
  ticked: 'half of it is ticked',
  'like-list-above': 'the list above it is one of names, and its title is alike',
  'name-again': 'somebody stands on it twice',
  verbs: 'its items begin with verbs',
}

const listReasons: Readonly<Record<ListEvidence['code'], string>> = {
  noun: 'its title says actions',
  'weak-noun': 'its title has a word that may mean actions',
  'other-words': 'its title has other words',
  announced: 'a sentence above it announces actions',
  'second-noun': 'its title names something else beside them',
  question: 'its title is a question',
  sentence: 'its title is a sentence',
  'title-above': 'a title above it says actions',
  'half-owned': 'half of its lines have an owner',
  'fifth-owned': 'one line in five has an owner',
  'half-duty': 'half of its lines say that somebody is to do it',
  'half-verbs': 'half of its lines begin with what is to be done',
  names: 'its lines are names',
}

/** `its title has a word of attendance +2, it opens the minutes +2; 4 in all, where 4 are enough` */
export const namesSum = (because: readonly NamesEvidence[]): string =>
  sumText(because, namesReasons, namesWeights.enough)

/** `its title says actions +4, its title has other words -2; 2 in all, where 4 are enough` */
export const listSum = (because: readonly ListEvidence[]): string =>
  sumText(because, listReasons, listWeights.enough)

function sumText<Code extends string>(
  because: readonly Weighed<Code>[],
  reasons: Readonly<Record<Code, string>>,
  enough: number,
): string {
  const pieces = because.map(({ code, weight }) => `${reasons[code]} ${weight > 0 ? '+' : ''}${weight}`)
  return `${pieces.join(', ')}; ${sumOf(because)} in all, where ${enough} are enough`
}
