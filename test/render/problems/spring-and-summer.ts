import { rules } from '../../../src/check/rules/index.js'
import type { Problem } from '../../../src/model/problem.js'
import type { ProblemReport } from '../../../src/render/problems/problem-report.js'
import type { SourceLocation } from '../../../src/source/lines.js'

export const place = (path: string, line: number, column = 1, start = 0, end = start): SourceLocation => ({
  path,
  line,
  column,
  span: { start, end },
})

export const unreported: Problem = {
  rule: 'action-unreported',
  severity: 'error',
  message: '2 of the 5 actions outstanding since spring 2011 are not mentioned',
  location: place('minutes/2011-summer.md', 14, 1, 0, 21),
  label: 'names 3 of the 5',
  passedOver: {
    actions: [
      {
        id: '2011-spring/4a.1',
        place: {
          ...place('minutes/2011-spring.md', 52, 1, 0, 5),
          label: '2011-spring/4a.1, due 13 Jun 2011',
        },
        line: '- [ ] 2011-spring/4a.1 RH find out who will train schools in restraint',
      },
      {
        id: '2011-spring/4a.2',
        place: { ...place('minutes/2011-spring.md', 56, 1, 0, 5), label: '2011-spring/4a.2, no date' },
        line: '- [ ] 2011-spring/4a.2 AF hold a session on reasonable force',
      },
    ],
    outOf: 5,
    raisedAt: 'spring 2011',
    missing: null,
    ended: null,
    target: { path: 'minutes/2011-summer.md', below: 18, opening: [], closing: [] },
  },
}

export const wrongWeekday: Problem = {
  rule: 'weekday-wrong',
  severity: 'warning',
  message: 'Unexpected "Monday 14 June 2011", expected Tuesday 14 June 2011',
  location: place('minutes/2011-summer.md', 33, 10, 9, 28),
  label: '14 Jun 2011 was a Tuesday',
}

export const lookalike: Problem = {
  rule: 'box-lookalike',
  severity: 'warning',
  message: 'Unexpected `-[ ]`, expected `- [ ]`',
  location: place('minutes/2011-summer.md', 40, 1, 500, 504),
  fix: [{ span: { start: 501, end: 501 }, before: '', after: ' ' }],
}

const lines = new Map([
  ['minutes/2011-summer.md:14', '## 2. Matters arising'],
  ['minutes/2011-spring.md:52', '- [ ] RH to find out who will train schools in restraint, and when'],
  ['minutes/2011-spring.md:56', '- [ ] AF to hold a session on reasonable force'],
  ['minutes/2011-summer.md:33', '- [ ] AF Monday 14 June 2011: book the hall'],
  ['minutes/2011-summer.md:40', '-[ ] TR to circulate the guidance'],
])

export function reportOf(problems: readonly Problem[], more: Partial<ProblemReport> = {}): ProblemReport {
  return {
    problems,
    counts: {
      errors: problems.filter(({ severity }) => severity === 'error').length,
      warnings: problems.filter(({ severity }) => severity === 'warning').length,
      unread: 0,
      ignored: 0,
      suppressed: 0,
      lesser: 0,
    },
    changes: [],
    warningsFail: false,
    isIncomplete: false,
    isWhole: false,
    placeInTime: () => 0,
    isDormant: () => false,
    files: ['minutes/2011-spring.md', 'minutes/2011-summer.md'],
    lineOf: (path, line) => lines.get(`${path}:${line}`) ?? null,
    rules,
    version: '0.1.0',
    today: '2011-06-20',
    ...more,
  }
}
