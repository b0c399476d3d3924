import { describe, expect, test } from 'vitest'
import { check } from '../../../src/check/check.js'
import type { Problem } from '../../../src/model/problem.js'
import { defaultSettings } from '../../../src/parse/settings.js'
import type { ProblemReport } from '../../../src/render/problems/problem-report.js'
import { problemSummary, problemsText } from '../../../src/render/problems/text.js'
import { plain, type Terminal } from '../../../src/render/renderer.js'
import { registerOfSeries } from '../../series.js'
import { place, reportOf, wrongWeekday } from './spring-and-summer.js'

const paper: Terminal = { palette: plain, width: 80 }

const ofNobody = (line: number, file = '2011-summer'): Problem => ({
  rule: 'owner-missing',
  severity: 'warning',
  message: `Unexpected action ${file}/h1.${line} of nobody, expected an owner`,
  several: 'actions of nobody, expected an owner of each',
  location: place(`minutes/${file}.md`, line, 1, 0, 5),
})

const shown = (problems: readonly Problem[], more: Partial<ProblemReport> = {}): string =>
  problemsText(reportOf(problems, { lineOf: (_, line) => `- [ ] oil lock ${line}`, ...more }), paper)

/** The first line of each block. */
const heads = (text: string): readonly string[] => text.match(/^minutes.*$/gm) ?? []

describe('problems of one file that are one thing to settle', () => {
  test('are one block, with the line of each', () => {
    expect(shown([ofNobody(7), ofNobody(9)])).toBe(`\
minutes/2011-summer.md:7:1  warning  owner-missing
  Unexpected 2 actions of nobody, expected an owner of each

    7 | - [ ] oil lock 7
      | ^^^^^
    9 | - [ ] oil lock 9
      | ^^^^^
`)
  })

  test.each([
    [6, '  and line 6'],
    [8, '  and lines 6, 7, 8'],
  ])('are named by their lines where they are many: %s', (count, last) => {
    const text = shown(Array.from({ length: count }, (_, index) => ofNobody(index + 1)))
    expect(text).toContain(`Unexpected ${count} actions of nobody`)
    expect(text.match(/oil lock/g)).toHaveLength(5)
    expect(text.trimEnd().split('\n').at(-1)).toBe(last)
  })

  test('stand where the first of them stands, whatever is between them', () => {
    const text = shown([ofNobody(7), wrongWeekday, ofNobody(40)])
    expect(heads(text)).toEqual([
      'minutes/2011-summer.md:7:1  warning  owner-missing',
      'minutes/2011-summer.md:33:10  warning  weekday-wrong',
    ])
    expect(text).toContain('   40 | - [ ] oil lock 40')
  })

  test.each<[string, Problem, Problem]>([
    ['of two files', ofNobody(7), ofNobody(7, '2011-autumn')],
    ['of two rules', ofNobody(7), { ...ofNobody(9), rule: 'owner-left' }],
    ['of two weights', ofNobody(7), { ...ofNobody(9), severity: 'error' }],
    ['that say another thing', ofNobody(7), { ...ofNobody(9), several: 'others' }],
    [
      'of which nothing is said of several',
      wrongWeekday,
      { ...wrongWeekday, location: ofNobody(40).location },
    ],
  ])('but those %s are each a block', (_, one, other) => {
    const text = shown([one, other])
    expect(heads(text)).toHaveLength(2)
    expect(text).toContain(one.message.slice(0, 40))
  })

  test('are each a block where all are asked for', () => {
    const text = shown([ofNobody(7), ofNobody(9)], { isWhole: true })
    expect(heads(text)).toHaveLength(2)
    expect(text).toContain('h1.9 of nobody, expected an owner')
  })

  test('are counted one by one', () => {
    expect(problemSummary(reportOf([ofNobody(7), ofNobody(9)]), paper)[0]).toMatch(/^2 warnings in 1 of/)
  })

  test('are one example where problems are too many for two screens', () => {
    const days = Array.from({ length: 40 }, (_, index) => ({
      ...wrongWeekday,
      location: place(`minutes/${2000 + index}.md`, 33, 10, 9, 28),
    }))
    const text = shown([ofNobody(7), ofNobody(9), ofNobody(4, '2010-autumn'), ...days])
    expect(text).toContain('owner-missing  warning  3 problems')
    expect(text).toContain('2011-summer.md:7:1  Unexpected 2 actions of nobody')
    expect(text).not.toContain('2011-summer.md:9:1')
    expect(text).toContain('2010-autumn.md:4:1  Unexpected action 2010-autumn/h1.4')
  })
})

test('actions of nobody are alike, but not those whose words name somebody', () => {
  const lines = ['- [ ] Oil the lock', '- [ ] Order tar', '- [ ] Sweep the yard (Rosa → on Sunday)']
  const register = registerOfSeries({ '2024-01-10': ['Present: Rosa Ash', '', ...lines] }, '', '2024-02-01')
  const { problems } = check(register, defaultSettings, { today: '2024-02-01', only: ['owner-missing'] })
  expect(problems.map(({ several }) => several)).toEqual([
    'actions of nobody, expected an owner of each',
    'actions of nobody, expected an owner of each',
    undefined,
  ])
})
