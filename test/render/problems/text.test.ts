import { describe, expect, test } from 'vitest'
import { ownerUnknown } from '../../../src/check/rules/owner-unknown.js'
import type { PassedOverAction, PasteTarget, Problem } from '../../../src/model/problem.js'
import { explain } from '../../../src/render/problems/explain.js'
import type { ProblemReport } from '../../../src/render/problems/problem-report.js'
import { problemSummary, problemsText } from '../../../src/render/problems/text.js'
import { plain, type Terminal } from '../../../src/render/renderer.js'
import { lookalike, place, reportOf, unreported, wrongWeekday } from './spring-and-summer.js'

const paper: Terminal = { palette: plain, width: 80 }

test('actions that fell between two meetings are shown at both places, with the block to paste', () => {
  expect(problemsText(reportOf([unreported, wrongWeekday]), paper)).toBe(`\
minutes/2011-summer.md:14:1  error  action-unreported
  2 of the 5 actions outstanding since spring 2011 are not mentioned; close,
  carry or withdraw each

   14 | ## 2. Matters arising
      | ^^^^^^^^^^^^^^^^^^^^^ names 3 of the 5
  minutes/2011-spring.md
   52 | - [ ] RH to find out who will train schools in restraint, and when
      | ----- 2011-spring/4a.1, due 13 Jun 2011
   56 | - [ ] AF to hold a session on reasonable force
      | ----- 2011-spring/4a.2, no date

  Paste below line 18, and tick what is done:
    - [ ] 2011-spring/4a.1 RH find out who will train schools in restraint
    - [ ] 2011-spring/4a.2 AF hold a session on reasonable force

minutes/2011-summer.md:33:10  warning  weekday-wrong
  Unexpected "Monday 14 June 2011", expected Tuesday 14 June 2011

   33 | - [ ] AF Monday 14 June 2011: book the hall
      |          ^^^^^^^^^^^^^^^^^^^ 14 Jun 2011 was a Tuesday
`)
})

describe('below an action stands what minutes say of it beside their entries', () => {
  const said = (told: Pick<PassedOverAction, 'mentions' | 'nearest'>, more: Partial<ProblemReport> = {}) => {
    const [action] = unreported.passedOver?.actions ?? []
    const actions = action === undefined ? [] : [{ ...action, ...told }]
    const passed = unreported.passedOver && { ...unreported.passedOver, actions }
    return problemsText(reportOf([{ ...unreported, ...(passed && { passedOver: passed }) }], more), paper)
      .split('\n')
      .slice(8, 12)
  }
  const at = (path: string, line: number) => ({ path: `minutes/${path}.md`, line, by: 'words' as const })

  test('where they come nearest to it, on one line with their words', () => {
    expect(said({ nearest: at('2011-summer', 33) })).toEqual([
      '      | ----- 2011-spring/4a.1, due 13 Jun 2011',
      '      | nearest here, line 33: "- [ ] AF Monday 14 June 2011: book the hall"',
      '',
      '  Paste below line 18, and tick what is done:',
    ])
  })

  test('once, where the next action has the same', () => {
    const nearest = at('2011-summer', 33)
    const passed = unreported.passedOver
    const texts = (others: readonly PassedOverAction['nearest'][]) =>
      passed === undefined
        ? ''
        : problemsText(
            reportOf([
              {
                ...unreported,
                passedOver: {
                  ...passed,
                  actions: passed.actions.map((action, index) => {
                    const other = others[index]
                    return other === undefined ? action : { ...action, nearest: other }
                  }),
                },
              },
            ]),
            paper,
          )
    const times = (text: string) => text.split('nearest here').length - 1
    expect(times(texts([nearest, nearest]))).toBe(1)
    expect(times(texts([nearest, at('2011-spring', 52)]))).toBe(2)
  })

  test('where they told what became of it, though they spoke of it later too', () => {
    const mentions = [
      at('2011-spring', 56),
      { ...at('2011-spring', 53), settles: true as const },
      at('2011-spring', 52),
    ]
    const lineOf = (_: string, line: number) => `line ${line}`
    expect(said({ mentions }, { lineOf }).slice(1, 3)).toEqual([
      '      | spoken of in minutes/2011-spring.md:53:',
      '      | "line 53"',
    ])
  })

  test('where they last spoke of it, and words that are too long are cut', () => {
    const mentions = [at('2011-spring', 56), at('2011-spring', 52)]
    const lineOf = () => `the roof ${'and the hall '.repeat(20)}`
    const [, first = '', second = ''] = said({ mentions }, { lineOf })
    expect(first).toBe('      | spoken of in minutes/2011-spring.md:52:'.padEnd(first.length))
    expect(second).toMatch(/^ {6}\| "the roof and the hall .* …"$/)
    expect(second.length).toBeLessThanOrEqual(80)
  })

  test('and nothing where the line is not at hand', () => {
    expect(said({ nearest: at('2011-winter', 1) })[1]).toBe('')
  })
})

const passedOver = (target: Partial<PasteTarget>, ids: readonly string[]): Problem => ({
  ...unreported,
  passedOver: {
    actions: ids.map((id) => ({
      id,
      place: { ...place('minutes/2011-spring.md', 52, 1, 0, 5), label: id },
      line: `- [ ] ${id}`,
    })),
    outOf: 9,
    raisedAt: null,
    missing: null,
    ended: null,
    target: { path: 'minutes/2011-summer.md', below: 18, opening: [], closing: [], ...target },
  },
})

test('where there is no section for it the block brings one, and says in which file it goes', () => {
  const opening = ['', '## Matters arising', '']
  const problem = passedOver({ path: 'minutes/2011-autumn.md', below: 8, opening, closing: [''] }, ['a/3.1'])
  expect(problemsText(reportOf([problem]), paper)).toContain(`
  Paste below line 8 of minutes/2011-autumn.md, and tick what is done:
    ## Matters arising

    - [ ] a/3.1
`)
})

test('minutes that are approved are not pasted into', () => {
  const shown = problemsText(reportOf([passedOver({ path: null }, ['a/3.1'])]), paper)
  expect(shown).toContain('Paste into the next minutes (the last are approved), tick what is done:')
})

test('of many actions five are shown at their places, and the block has all', () => {
  const ids = Array.from({ length: 8 }, (_, index) => `a/3.${index + 1}`)
  const shown = problemsText(reportOf([passedOver({}, ids)]), paper)
  expect(shown.match(/----- a\/3\.\d/g)).toHaveLength(5)
  expect(shown).toContain('\n  and 3 more actions\n')
  expect(shown.match(/^ {4}- \[ \] a\/3\.\d$/gm)).toHaveLength(8)
})

describe('problems that are too many for two screens', () => {
  const at = (minutes: number): Problem => {
    const path = `minutes/${2000 + minutes}.md`
    return {
      ...passedOver({ path }, [`${minutes}/3.1`, `${minutes}/3.2`]),
      location: place(path, 14, 1, 0, 21),
    }
  }
  const others = Array.from({ length: 30 }, (_, index) => ({
    ...wrongWeekday,
    location: place(`minutes/${2000 + index}.md`, 33, 10, 9, 28),
  }))
  const many = [...Array.from({ length: 60 }, (_, index) => at(index)), ...others]
  const placeInTime = (path: string): number => Number(/\d+/.exec(path)?.[0])
  const long = (more: Partial<ProblemReport> = {}) => reportOf(many, { placeInTime, ...more })

  test('are the newest minutes whole, then the newest of each kind with how many there are', () => {
    const shown = problemsText(long(), paper).trimEnd().split('\n')
    expect(shown.length).toBeLessThanOrEqual(46)
    expect(shown[0]).toBe('minutes/2059.md:14:1  error  action-unreported')
    expect(shown).toContain('action-unreported  error    59 problems with 118 actions')
    expect(shown).toContain('weekday-wrong      warning  30 problems')
    expect(shown.filter((line) => line.startsWith('  minutes/2058.md:14:1  2 of the '))).toHaveLength(1)
    expect(problemSummary(long(), paper)).toContain(
      'epha check FILE shows those of one file whole, --rule NAME those of one rule, --all every one.',
    )
  })

  test('are all shown where that was asked for, or where they are of one file', () => {
    const whole = problemsText(long({ isWhole: true }), paper)
    expect(whole.match(/ {2}action-unreported$/gm)).toHaveLength(60)
    const ofOne = many.map((problem) => ({ ...problem, location: place('minutes/2011-summer.md', 14) }))
    expect(problemsText(reportOf(ofOne), paper).match(/^minutes\//gm)).toHaveLength(90)
  })

  test('list nothing that was not mentioned for a year, and count it', () => {
    const report = long({ isDormant: (id) => Number(id.split('/')[0]) < 50 })
    const shown = problemsText(report, paper)
    expect(shown).toContain('action-unreported  error    59 problems with 118 actions, 50 of long ago')
    expect(shown).not.toContain('minutes/2049.md:14')
    expect(problemSummary(report, paper)).toContain(
      '50 problems are about nothing but what was not mentioned for a year: see epha doctor.',
    )
  })

  test('list what was mentioned lately before what is newer and was not', () => {
    const shown = problemsText(long({ isDormant: (id) => Number(id.split('/')[0]) >= 50 }), paper)
    expect(shown.startsWith('minutes/2049.md:14:1  error')).toBe(true)
    expect(shown).toContain('\n  minutes/2048.md:14:1  2 of')
    expect(shown).not.toContain('minutes/2050.md:14:1')
  })

  test('say what they are about below a path that leaves the message no room', () => {
    const folder = 'minutes/works-and-buildings/kept-by-the-second-secretary'
    const deep = many.map((problem) => {
      const name = problem.location.path.replace('minutes/', '')
      return { ...problem, location: { ...problem.location, path: `${folder}/${name}` } }
    })
    const inTime = (path: string): number => Number(/\d+/.exec(path)?.[0])
    const shownAt = (width: number) =>
      problemsText(reportOf(deep, { placeInTime: inTime }), { palette: plain, width }).split('\n')
    const message = `    ${wrongWeekday.message}`
    const narrow = shownAt(80)
    const [first = -1] = narrow.flatMap((line, at) => (line === message ? [at] : []))
    expect(narrow[first - 1]).toBe(`  ${folder}/2029.md:33:10`)
    expect(narrow.filter((line) => line === message)).toHaveLength(2)
    expect(narrow.join('\n').trimEnd().split('\n').length).toBeLessThanOrEqual(46)
    const short = deep.map((problem) => ({ ...problem, message: 'No day' }))
    expect(problemsText(reportOf(short, { placeInTime: inTime }), { palette: plain, width: 80 })).toContain(
      `  ${folder}/2029.md:33:10  No day\n`,
    )
    expect(shownAt(140)).toContain(`  ${folder}/2029.md:33:10  ${wrongWeekday.message}`)
    expect(
      shownAt(60)
        .filter((line) => line.startsWith('    Unexpected'))
        .every(({ length }) => length <= 60),
    ).toBe(true)
  })

  test('fit on their screen however narrow it is, and however many kinds there are', () => {
    const kinds = Array.from({ length: 50 }, (_, index) => ({
      ...wrongWeekday,
      rule: `rule-${index}`,
      location: place(`minutes/${index}.md`, 1),
    }))
    for (const width of [30, 60, 80, 120])
      for (const few of [kinds, kinds.slice(0, 12)]) {
        const shown = problemsText(reportOf([...many, ...few], { placeInTime }), { palette: plain, width })
        expect(shown.trimEnd().split('\n').length).toBeLessThanOrEqual(46)
      }
  })
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
