import { remark } from 'remark'
import remarkGfm from 'remark-gfm'
import { expect, test } from 'vitest'
import { jobSummary } from '../../../src/render/problems/job-summary.js'
import { actionOf, meetingOf, sightingOf } from '../../check/registers.js'
import { reportOf, unreported, wrongWeekday } from './spring-and-summer.js'

const summer = meetingOf('2011-summer', '2011-06-13')
const booked = actionOf('2011-summer/3.1', [sightingOf(summer, 9)], { text: 'book the hall' })
const kinds = (markdown: string): readonly string[] => {
  const found: string[] = []
  const visit = (node: {
    readonly type: string
    readonly children?: readonly { readonly type: string }[]
  }): void => {
    found.push(node.type)
    for (const child of node.children ?? []) visit(child)
  }
  visit(remark().use(remarkGfm).parse(markdown))
  return found
}

test('the chair sees what is unreported, new and closed, then every problem', () => {
  const closed = actionOf('2011-spring/3.1', [sightingOf(summer, 7)], { status: 'done' })
  const markdown = jobSummary(reportOf([unreported, wrongWeekday]), { raised: [booked], closed: [closed] })
  expect(markdown.match(/^#+ .*/gm)).toEqual([
    '## Actions in the minutes',
    '### Unreported (1)',
    '### New actions (1)',
    '### Closed (1)',
    '### Problems',
  ])
  expect(markdown).toContain('`2011-spring/4a.1`, `2011-spring/4a.2`')
  expect(markdown).toContain('1 error, 1 warning in 2 files.')
  expect(kinds(markdown).filter((kind) => kind === 'tableRow')).toHaveLength(3)
})

test('words of the minutes make no link, tag, mention or cell', () => {
  const text = '[a](http://x.example) <script>alert(1)</script> @team | b **c** `d` https://x.example #1\n# e'
  const markdown = jobSummary(reportOf([{ ...wrongWeekday, message: text }]), {
    raised: [{ ...booked, text }],
    closed: [],
  })
  expect(kinds(markdown).filter((kind) => ['link', 'html', 'image', 'strong'].includes(kind))).toEqual([])
  expect(kinds(markdown).filter((kind) => kind === 'tableCell')).toHaveLength(8)
})

test('of a confidential action only its id is told', () => {
  const markdown = jobSummary(reportOf([]), { raised: [{ ...booked, confidential: true }], closed: [] })
  expect(markdown).not.toContain('hall')
})
