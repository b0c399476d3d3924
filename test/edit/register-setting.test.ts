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

test.each(['{ title: Hall }\n', 'register: since\n', 'register: { since: 2019-01-01 }\n'])(
  'nothing is added to %j, and it is said what to write',
  (text) => {
    expect(withRegisterSetting(text, { since: '2020-01-06' })).toMatchObject({
      kind: 'refused',
      byHand: ['register: { since: 2020-01-06 }'],
    })
  },
)
