import type { Rule, Sample } from './rule.js'

/** The example is the body of the minutes, below an agenda item. */
const underItem = '## 3. Safeguarding\n\n{example}'

/** Minutes of the termly series for an example, with further lines of front matter. */
export function sampleMinutes(
  meeting: string,
  date: string,
  body: string = underItem,
  front: readonly string[] = [],
): Sample {
  const matter = [`meeting: ${meeting}`, 'series: termly', `date: ${date}`, ...front]
  return { path: `${meeting}.md`, text: `---\n${matter.join('\n')}\n---\n\n# Termly meeting\n\n${body}\n` }
}

/** Settings that name some people, one a line: `TR: Terry Reynolds`. */
export function sampleRoster(...people: readonly string[]): Sample {
  return { path: 'epha.yaml', text: `people:\n${people.map((person) => `  ${person}\n`).join('')}` }
}

const plain: readonly Sample[] = [
  sampleRoster('TR: Terry Reynolds', 'AF: Alison Fiala', 'RH: Ralph Holloway'),
  sampleMinutes('2011-spring', '2011-03-14'),
]

/** The whole minutes in which a rule's wrong or right example stands. */
export function sampleOf(rule: Rule, example: 'wrong' | 'right'): readonly Sample[] {
  const { around = plain, before = [] } = rule.examples
  const words = rule.examples[example]
  return [
    ...around.map(({ path, text }) => ({ path, text: text.replace('{example}', () => words) })),
    ...before.map((sample) => ({ ...sample, isBefore: true as const })),
  ]
}
