import { expect, test } from 'vitest'
import { broughtSuppressions, withoutSuppressions } from '../../../src/check/weakening/suppressions.js'

const comment = '<!-- epha-disable-next-line agenda-gap -- as in the paper -->'
const before = `# Board\n\n${comment}\n## 9. Roof\n\n- [ ] TR to call\n`

test('a suppression that stayed before its line is none that was brought, wherever the line went', () => {
  expect(broughtSuppressions(`# Board, corrected\n\nMore.\n${before.slice(7)}`, before)).toEqual([])
})

test.each([
  ['is new', `${before}\n<!-- epha-ignore -- a template -->\n- [ ] XX to …\n`, 8],
  ['stands before another line', `# Board\n\n## 9. Roof\n\n${comment}\n- [ ] TR to call\n`, 5],
  ['stands there twice', `${before}\n${comment}\n## 9. Roof\n`, 8],
  ['has other rules', before.replace('agenda-gap', 'agenda-gap, owner-unknown'), 3],
])('one that %s was brought', (_, text, line) => {
  expect(broughtSuppressions(text, before).map((suppression) => suppression.line)).toEqual([line])
})

test('all of a new file were brought, and nothing moves when they are taken out', () => {
  const brought = broughtSuppressions(before, null)
  const rest = withoutSuppressions(before, brought)
  expect(rest).toBe(before.replace(comment, ' '.repeat(comment.length)))
  const broken = '<!-- epha-ignore\r\n-- of two lines -->\r\n- [ ] TR to call\n'
  expect(withoutSuppressions(broken, broughtSuppressions(broken, null))).toBe(
    '                \r\n                   \r\n- [ ] TR to call\n',
  )
})
