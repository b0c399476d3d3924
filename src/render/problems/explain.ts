import type { Paper } from '../renderer.js'
import type { RuleCard } from './problem-report.js'
import { wrap } from './wrap.js'

/** A rule in its own words, with the examples that its tests run on. */
export function explain(rule: RuleCard, { palette, width }: Paper): string {
  const paint = { error: palette.late, warning: palette.soon, off: palette.quiet }[rule.severity]
  const columns = width ?? 80
  const paragraphs = [
    [`${palette.strong(rule.name)}  ${paint(rule.severity)}`],
    wrap(rule.expects, columns - 2).map((line) => `  ${line}`),
    wrap(rule.reason, columns - 2).map((line) => `  ${line}`),
    [...example('Wrong', rule.examples.wrong), ...example('Right', rule.examples.right)],
    [`  To let one line be:  ${palette.key(`<!-- epha-disable-next-line ${rule.name} -- reason -->`)}`],
  ]
  return `${paragraphs.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

function example(label: string, words: string): readonly string[] {
  return words.split('\n').map((line, index) => `  ${index === 0 ? label : '     '}   ${line}`.trimEnd())
}
