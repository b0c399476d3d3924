import { describe, expect, test } from 'vitest'
import { spokenMeetings } from '../../src/query/spoken-meetings.js'
import { aMeeting, aRegister } from '../builders.js'
import { committee, today } from './committee.js'

const loose = aMeeting('notes', { date: null })
const register = aRegister(committee.actions, { ...committee, meetings: [...committee.meetings, loose] })
const scope = { register, today, queries: new Map<string, string>(), areas: new Map() }

function meetingsOf(words: string): readonly string[] | null {
  const meant = spokenMeetings(words.split(' '), scope)
  return meant === null ? null : register.meetings.filter(meant).map(({ id }) => id)
}

describe('words say which meetings are meant', () => {
  test.each([
    ['termly', ['2011-spring', '2011-summer']],
    ['Executive', ['executive/2011-05', 'executive/2011-07']],
    ['spring', ['2011-spring']],
    ['last meeting', ['executive/2011-05', '2011-summer', 'notes']],
    ['next meeting', ['executive/2011-07']],
    ['in 2011', ['2011-spring', 'executive/2011-05', '2011-summer', 'executive/2011-07']],
    ['During 2011', ['2011-spring', 'executive/2011-05', '2011-summer', 'executive/2011-07']],
    ['in 2010', []],
    ['since 2011-06-13', ['2011-summer', 'executive/2011-07']],
    ['since 2011-06-14', ['executive/2011-07']],
    ['next', ['executive/2011-07']],
  ])('%s', (words, ids) => {
    expect(meetingsOf(words)).toEqual(ids)
  })

  test.each(['overdue', 'TR', 'spring training', 'nonsense', 'in'])(
    'and others speak of none: %s',
    (words) => {
      expect(meetingsOf(words)).toBeNull()
    },
  )
})
