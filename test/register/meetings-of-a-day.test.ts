import { expect, it } from 'vitest'
import { parseDocument } from '../../src/parse/document.js'
import { readSettings } from '../../src/parse/settings.js'
import { buildRegister } from '../../src/register/build.js'
import { recogniseAlone } from '../reading.js'

const settings = readSettings('', 'epha.yaml')

/** Minutes of a path and a day; null for minutes that say no day. */
function minutesOf(path: string, day: string | null, line: string) {
  const text = ['---', `date: ${day ?? ''}`, '---', '', '# Board', '', line, ''].join('\n')
  return recogniseAlone(
    parseDocument({ path, text }, settings, { alone: false, absolutePath: `/minutes/${path}` }),
    settings,
  )
}

it('stand in the order of their paths, behind all without a day and earlier ones, however they were read', () => {
  const files = [
    minutesOf('b.md', '2020-01-06', 'Two.'),
    minutesOf('a.md', '2020-01-06', 'One.'),
    minutesOf('z.md', '2020-01-05', 'Three.'),
    minutesOf('c.md', '2020-01-06', 'Four.'),
    minutesOf('y.md', null, 'Five.'),
  ]
  for (const read of [
    files,
    files.toReversed(),
    files.toSorted((one, other) => (one.path < other.path ? -1 : 1)),
  ])
    expect(buildRegister(read, settings).minutes.map(({ path }) => path)).toEqual([
      ...['y.md', 'z.md', 'a.md', 'b.md', 'c.md'],
    ])
})

it('what the second of two on one day says holds', () => {
  const raised = minutesOf('0.md', '2020-01-05', '- [ ] KO to oil the barn doors')
  const done = minutesOf('1.md', '2020-01-06', '- [x] KO to oil the barn doors')
  const open = minutesOf('2.md', '2020-01-06', '- [ ] 0/h1.1 KO is still to oil them')
  for (const files of [
    [raised, done, open],
    [open, done, raised],
  ])
    expect(buildRegister(files, settings).actions.map(({ status }) => status)).toEqual(['outstanding'])
})
