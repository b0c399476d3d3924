import { expect, test } from 'vitest'
import { nameOfMeeting, nameOfMeetings } from '../../../src/render/english.js'
import { firstNameOf } from '../../../src/render/reminder/letter-words.js'
import { aMeeting } from '../../builders.js'

const titled = (title: string, series: string | null = null) =>
  aMeeting('2011-05', { title, series, date: '2011-05-12' })

test.each([
  ['Termly headteacher meetings, spring term 2011', 'headteacher meetings', 'Spring 2011'],
  ['Parish council: 12 May 2011', 'Parish council', '12 May 2011'],
  ['Exec meeting (12 May 2011)', 'Exec meeting', '12 May 2011'],
  ['Weekly call', 'Weekly call', 'Weekly call, 12 May 2011'],
  ['Minutes (12th May 2011)', 'minutes', '12th May 2011'],
  ['2011-05-12', 'minutes', '12 May 2011'],
  ['Meeting 62 of the board', 'minutes', 'Meeting 62 of the board'],
])('"%s" is of the %s, and one of them is %s', (title, together, alone) => {
  expect(nameOfMeetings([titled(title, 'termly')])).toBe(together)
  expect(nameOfMeeting(titled(title, 'termly'))).toBe(alone)
})

test.each([
  ['Terry Reynolds', 'Terry'],
  ['Dr Tina Moore', 'Dr Tina Moore'],
  ['J. Smith', 'J. Smith'],
  ['J Smith', 'J Smith'],
  ['Reynolds, Terry', 'Reynolds, Terry'],
  ['The Clerk', 'Clerk'],
  ['Mike Z.', 'Mike'],
  ['Cllr. Glover', 'Cllr. Glover'],
  ['EN', 'EN'],
])('%s is greeted as %s', (name, greeted) => {
  expect(firstNameOf({ name })).toBe(greeted)
})
