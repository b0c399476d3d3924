import type { Terminal } from '../renderer.js'
import { printed, words, wrap } from '../words.js'
import type { RuleCard } from './problem-report.js'

/** A rule in its own words, with the examples that its tests run on. */
export function explain(rule: RuleCard, { palette, width }: Terminal): string {
  const paint = { error: palette.late, warning: palette.soon, off: palette.quiet }[rule.severity]
  const columns = width ?? 80
  const paragraphs = [
    [`${palette.strong(rule.name)}  ${paint(rule.severity)}`],
    sentence(rule.expects, columns),
    sentence(rule.reason, columns),
    [...example('Wrong', rule.examples.wrong), ...example('Right', rule.examples.right)],
    [
      rule.acceptedBy === undefined
        ? `  To let one line be:  ${palette.key(`<!-- epha-disable-next-line ${rule.name} -- reason -->`)}`
        : `  To accept it in one run:  ${palette.key(rule.acceptedBy)}`,
    ],
  ]
  return `${paragraphs.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

function sentence(text: string, columns: number): readonly string[] {
  return wrap(words(text), columns - 2).map((line) => `  ${printed(line)}`)
}

function example(label: string, words: string): readonly string[] {
  return words.split('\n').map((line, index) => `  ${index === 0 ? label : '     '}   ${line}`.trimEnd())
}
