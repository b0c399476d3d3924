import type { ReviewChoice, ReviewQuestion } from '../../model/review.js'

const plain = (key: string, label: string): ReviewChoice => ({ key, label, typed: null })

/** How a question may be answered, in the order in which the keys are shown; skipping and stopping are no answers. */
export function choicesOf({ about }: ReviewQuestion): readonly ReviewChoice[] {
  switch (about.kind) {
    case 'date':
      return [
        ...(about.guess === null ? [] : [plain('y', `yes, ${about.guess}`)]),
        { key: 'e', label: 'another day', typed: 'day' },
      ]
    case 'title':
      return [plain('y', 'yes, as it is'), { key: 'e', label: 'another title', typed: 'title' }]
    case 'name':
      return [
        plain('y', `yes, ${about.readAs}`),
        ...about.others.map((who, at) => plain(String(at + 1), `${who} instead`)),
      ]
    case 'task':
      return [
        plain('y', `yes, ${about.owner}`),
        ...about.others.map((who, at) => plain(String(at + 1), `${who} instead`)),
        plain(String(about.others.length + 1), 'nobody: no action'),
        { key: 'e', label: 'other initials', typed: 'initials' },
      ]
    case 'no action':
      return [
        plain('y', 'yes, no action'),
        ...about.others.map((who, at) => plain(String(at + 1), `an action of ${who}`)),
        { key: 'e', label: 'an action of others', typed: 'initials' },
      ]
    case 'column':
      return [
        plain('y', 'yes, no actions'),
        ...about.columns.map((name, at) => plain(String(at + 1), `actions: what stands in "${name}"`)),
      ]
    case 'note':
      return [plain('y', 'yes, looked at')]
  }
}
