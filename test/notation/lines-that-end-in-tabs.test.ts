import { expect, test } from 'vitest'
import { entriesAlone } from '../reading.js'

/** `owners: words; due` of each action below the heading of an item. */
const read = (...lines: readonly string[]): readonly string[] =>
  entriesAlone(
    `# Board, 1 May 2011\n\nPresent: Nora Orr (NO), Rob Tate (RT), Ann Cole (AC)\n\n## 1. Hall\n\n${lines.join('\n')}\n`,
  ).map(({ owners, text, due }) =>
    [`${owners.map(({ key }) => key).join(' ')}: ${text}`, ...(due?.date ? [due.date] : [])].join('; '),
  )

test('each line of a paragraph is of whom a TAB puts behind it, with its own day', () => {
  expect(read('Write up the plan\tNO', 'Mend the gate by 7 June\tRT')).toEqual([
    'NO: Write up the plan',
    'RT: Mend the gate; 2011-06-07',
  ])
  expect(read('Ask for three prices\tAC', 'Hire a van for June\tNO', 'Lock up after the fair\tRT')).toEqual([
    'AC: Ask for three prices',
    'NO: Hire a van for June',
    'RT: Lock up after the fair',
  ])
  expect(read('send word to the mayor\tRT', 'ring the bell at noon\tAC')).toEqual([
    'RT: send word to the mayor',
    'AC: ring the bell at noon',
  ])
})

test('a line too short to be read is nobody else’s', () => {
  expect(read('Sweep yard\tRT', 'Write up the whole plan\tNO')).toEqual(['NO: Write up the whole plan'])
})

test('a line that only begins a sentence is read to its end', () => {
  expect(read('Carry on with this and\tAC', 'see that it is done.')).toEqual([
    'AC: Carry on with this and see that it is done',
  ])
  expect(read('The clock stopped again, and', 'somebody should wind it up\tAC')).toEqual([
    'AC: The clock stopped again, and somebody should wind it up',
  ])
})

test('what begins below in a capital is another line, whoever has it', () => {
  expect(read('Paint the whole north wall\tRT', 'The rain had spoilt it')).toEqual([
    'RT: Paint the whole north wall',
  ])
})
