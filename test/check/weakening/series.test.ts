import { expect, test } from 'vitest'
import { agreedSeries, seriesBefore } from '../../../src/check/weakening/series.js'
import type { Meeting } from '../../../src/model/meeting.js'
import { meetingOf } from '../registers.js'

const at = (path: string, title: string, series: string | null): Meeting =>
  meetingOf(path, '2011-03-14', { path, title, series })

const flat = [at('a.md', 'Board, 1 March 2011', null), at('b.md', 'Board, 1 April 2011', null)]
const several = [at('a.md', 'Board', null), at('b.md', 'Finance', null)]
const named = [at('council/a.md', 'Council', 'council'), at('board/b.md', 'Board', 'board')]
const mixed = [
  at('a.md', 'Minutes', 'termly'),
  at('b.md', 'Minutes', 'termly'),
  at('c.md', 'Minutes', 'board'),
]

const whose = (before: readonly Meeting[], path: string, title: string, series: string | null) =>
  agreedSeries(at(path, title, series), seriesBefore(before, '2011-06-20'))

test.each([
  ['a series of their own name', flat, ['c.md', 'Board, 1 May 2011', 'other'], [null, 'Board, 1 May 2011']],
  ['a folder of their own', flat, ['sub/c.md', 'Board, 1 May 2011', 'sub'], [null, 'Board, 1 May 2011']],
  ['another title', flat, ['c.md', 'Friends', null], [null, 'Board, 1 April 2011']],
  ['one more title among several', several, ['c.md', 'Friends', null], [null, 'Friends']],
  ['a folder of a year', named, ['council/2012/c.md', 'Council', 'council'], ['council', 'Council']],
  ['the folder of others', named, ['board/c.md', 'Council', 'board'], ['council', 'Council']],
  ['the folder and the title of others', named, ['board/c.md', 'Board', 'board'], ['board', 'Board']],
  [
    'another title in a folder that is there',
    named,
    ['board/c.md', 'Treasurer', 'x'],
    ['board', 'Treasurer'],
  ],
  ['a series of the same folder', mixed, ['d.md', 'Minutes', 'board'], ['board', 'Minutes']],
  ['no series among others', mixed, ['d.md', 'Minutes', null], ['termly', 'Minutes']],
  [
    'a new folder where there is one series',
    [at('council/a.md', 'Council', 'council')],
    ['new/b.md', 'X', 'new'],
    ['council', 'X'],
  ],
  ['a new folder where there are several', named, ['new/b.md', 'Friends', 'new'], ['new', 'Friends']],
  ['nothing before them', [], ['new/b.md', 'Friends', 'new'], ['new', 'Friends']],
] as const)(
  'new minutes with %s are of the series of the others',
  (_, before, [path, title, series], [agreed, called]) => {
    expect(whose(before, path, title, series)).toEqual({ series: agreed, title: called })
  },
)
