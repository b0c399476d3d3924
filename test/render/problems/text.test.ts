import { expect, test } from 'vitest'
import { ownerUnknown } from '../../../src/check/rules/owner-unknown.js'
import { explain } from '../../../src/render/problems/explain.js'
import { problemSummary, problemsText } from '../../../src/render/problems/text.js'
import { plain, type Terminal } from '../../../src/render/renderer.js'
import { lookalike, place, reportOf, unreported, wrongWeekday } from './spring-and-summer.js'

const paper: Terminal = { palette: plain, width: 80 }

test('an action that fell between two meetings is shown at both places, with the lines to write', () => {
  expect(problemsText(reportOf([unreported, wrongWeekday]), paper)).toBe(`\
minutes/2011-summer.md:14:1  error  action-unreported
  Unexpected silence about 2011-spring/4a.1 (RH, due 13 Jun 2011), expected
  it closed, carried forward or withdrawn

   14 | ## 2. Matters arising
      | ^^^^^^^^^^^^^^^^^^^^^ names 4 of the 5 actions that were outstanding
  minutes/2011-spring.md
   52 | - [ ] RH to find out who will train schools in restraint, and when
      | ----- raised here, Mar 2011

  Write one of these below line 18:
    - [x] 2011-spring/4a.1 RH …                         it is done
    - [ ] 2011-spring/4a.1 RH … (by 18 November 2011)   it goes on
    - [-] 2011-spring/4a.1 …                            withdrawn, because …

minutes/2011-summer.md:33:10  warning  weekday-wrong
  Unexpected "Monday 14 June 2011", expected Tuesday 14 June 2011

   33 | - [ ] AF Monday 14 June 2011: book the hall
      |          ^^^^^^^^^^^^^^^^^^^ 14 Jun 2011 was a Tuesday
`)
})

test('the summary counts the problems and the files, and says where to read why', () => {
  expect(problemSummary(reportOf([unreported, wrongWeekday]))).toEqual([
    '1 error, 1 warning in 1 of 2 files. Nothing was changed.',
    'epha check --explain action-unreported says why it matters.',
  ])
  expect(problemSummary(reportOf([]))).toEqual(['2 files checked, nothing to report.'])
})

test('a cure that is certain shows the line as it was meant', () => {
  expect(problemsText(reportOf([lookalike]), paper)).toContain(
    '  Write instead:\n    - [ ] TR to circulate the guidance\n',
  )
})

test('a line of a megabyte is cut around the place that is meant', () => {
  const line = `${'a'.repeat(500_000)} TX ${'b'.repeat(500_000)}`
  const long = { ...wrongWeekday, location: place('minutes/2011-summer.md', 1, 500_002, 500_001, 500_003) }
  const shown = problemsText(reportOf([long], { lineOf: () => line }), paper)
  expect(shown).toContain('TX')
  expect(shown.split('\n').every((one) => one.length <= 80)).toBe(true)
})

test('a line of wide characters has its mark below the words', () => {
  const wide = { ...wrongWeekday, location: place('minutes/2011-summer.md', 1, 4, 3, 5) }
  const shown = problemsText(reportOf([wide], { lineOf: () => '日本 TX' }), paper).split('\n')
  expect(shown[4]).toBe('      |      ^^ 14 Jun 2011 was a Tuesday')
})

test('controls in the minutes are shown and do nothing', () => {
  const shown = problemsText(reportOf([wrongWeekday], { lineOf: () => 'a\u001b[31mb\u009bc\u202ed' }), paper)
  expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/)
})

test('words that are confidential are not shown', () => {
  const shown = problemsText(reportOf([{ ...wrongWeekday, confidential: true }]), paper)
  expect(shown).not.toContain('book the hall')
})

test('a rule is explained by its own reason and examples', () => {
  expect(explain(ownerUnknown, paper)).toBe(`\
owner-unknown  warning

  Every owner is on the roster, or named in the minutes.

  Initials that nobody answers to reach no reminder list, and the action waits
  for a person who does not exist.

  Wrong   - [ ] TX to ask SIEY for a template
  Right   - [ ] TR to ask SIEY for a template

  To let one line be:  <!-- epha-disable-next-line owner-unknown -- reason -->
`)
})
