import { expect, it } from 'vitest'
import { parseDocument } from '../../src/parse/document.js'
import { readSettings } from '../../src/parse/settings.js'
import { recogniseAlone } from '../reading.js'

/** What is met in minutes of who was there, with the line and the place of each. */
function problemsIn(present: string, epha = '') {
  const settings = readSettings(epha, 'epha.yaml')
  const text = `---\ndate: 2019-05-13\n---\n\nPresent: ${present}\n\nACTION: TR to call\n`
  const context = { alone: true, absolutePath: '/minutes.md' }
  return recogniseAlone(
    parseDocument({ path: 'minutes.md', text }, settings, context),
    settings,
  ).problems.map(({ rule, message, location }) => ({
    rule,
    message,
    line: location.line,
    span: location.span,
  }))
}

const place = { rule: 'owner-ambiguous', line: 5, span: { start: 26, end: 26 } }

it('Initials that two people of a list have are told with both of them', () => {
  expect(problemsIn('Terry Reed (TR), Tom Rush (TR)')).toEqual([
    {
      ...place,
      message: 'Unexpected `TR` beside Tom Rush, expected initials of one person: Terry Reed has them too',
    },
  ])
  expect(problemsIn('Terry Reed (TR), Tom Rush (TU)')).toEqual([])
})

it('Initials beside another than on the roster are told with whom they mean here', () => {
  const epha = 'people: { TR: Terry Reed }'
  expect(problemsIn('Tom Rush (TR)', epha)).toEqual([
    {
      ...place,
      message:
        'Unexpected `TR` beside Tom Rush, expected Terry Reed as on the roster: in these minutes it means Tom Rush',
    },
  ])
  expect(problemsIn('Terry Reed (TR)', epha)).toEqual([])
})
