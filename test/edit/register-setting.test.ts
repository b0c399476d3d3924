import { expect, test } from 'vitest'
import { withRegisterSetting } from '../../src/edit/register-setting.js'

/** The text with a line in time in it; null where it is refused. */
function withLine(text: string): string | null {
  const edited = withRegisterSetting(text, { since: '2020-01-06' })
  return edited.kind === 'edited' ? edited.text : null
}

test.each([
  ['', 'register: { since: 2020-01-06 }\n'],
  ['title: Hall\n', 'title: Hall\nregister: { since: 2020-01-06 }\n'],
  ['title: Hall', 'title: Hall\nregister: { since: 2020-01-06 }'],
  ['title: Hall\r\n', 'title: Hall\r\nregister: { since: 2020-01-06 }\r\n'],
  ['# ours\n', '# ours\nregister: { since: 2020-01-06 }\n'],
  [
    'register: { unmentioned: keep } # so far\n',
    'register: { unmentioned: keep, since: 2020-01-06 } # so far\n',
  ],
  [
    'register:\n  unmentioned: keep\ntitle: Hall\n',
    'register:\n  unmentioned: keep\n  since: 2020-01-06\ntitle: Hall\n',
  ],
  ['register:\ntitle: Hall\n', 'register:\n  since: 2020-01-06\ntitle: Hall\n'],
])('a line in time is added and nothing else changed: %j', (text, edited) => {
  expect(withLine(text)).toBe(edited)
})

test.each([
  ['{ title: Hall }\n', 'all of it stands in braces'],
  ['register: since\n', '`register` is no map'],
  ['register: [since]\n', '`register` is no map'],
  ['register: { since: 2019-01-01 }\n', '`since` stands there already'],
  ['register:\n  unmentioned: keep\n  since: 2019-01-01\n', '`since` stands there already'],
])('nothing is added to %j, and it is said why, and what to write', (text, why) => {
  expect(withRegisterSetting(text, { since: '2020-01-06' })).toEqual({
    kind: 'refused',
    why,
    byHand: ['register: { since: 2020-01-06 }'],
  })
})

test('how long an action may go without a word is added as a line in time is', () => {
  const added = (text: string) => withRegisterSetting(text, { doneAfter: 3 })
  expect(added('register: { since: 2020-01-06 }\n')).toEqual({
    kind: 'edited',
    text: 'register: { since: 2020-01-06, unmentioned: done-after-3 }\n',
  })
  expect(added('register: { unmentioned: keep }\n')).toEqual({
    kind: 'refused',
    why: '`unmentioned` stands there already',
    byHand: ['register: { unmentioned: done-after-3 }'],
  })
})
