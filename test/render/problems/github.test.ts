import { expect, test } from 'vitest'
import { github } from '../../../src/render/problems/github.js'
import { runnerCommands } from './runner.js'
import { place, reportOf, unreported, wrongWeekday } from './spring-and-summer.js'

test('annotations say the place, the message and the lines to paste', () => {
  expect(github(reportOf([unreported, wrongWeekday]))).toBe(
    '::error file=minutes/2011-summer.md,line=14,col=1,endLine=14,title=action-unreported::' +
      '2 of the 5 actions outstanding since spring 2011 are not mentioned%0A%0A' +
      'Paste below line 18, and tick what is done:%0A' +
      '- [ ] 2011-spring/4a.1 RH find out who will train schools in restraint%0A' +
      '- [ ] 2011-spring/4a.2 AF hold a session on reasonable force\n' +
      '::warning file=minutes/2011-summer.md,line=33,col=10,endLine=33,title=weekday-wrong::' +
      'Unexpected "Monday 14 June 2011", expected Tuesday 14 June 2011\n',
  )
})

test('what a branch changes of the check is a notice, also where nothing is wrong', () => {
  const changes = ['This branch turns owner-missing off.', 'This branch takes minutes/a.md away.']
  expect(github(reportOf([], { changes }))).toBe(
    '::notice title=epha::This branch turns owner-missing off.%0AThis branch takes minutes/a.md away.\n',
  )
})

test('after ten of a kind a notice says how many are left', () => {
  const many = Array.from({ length: 13 }, () => wrongWeekday)
  const commands = runnerCommands(github(reportOf([unreported, ...many])))
  expect(commands.map(({ command }) => command)).toEqual([
    'error',
    ...Array.from({ length: 10 }, () => 'warning'),
    'notice',
  ])
  expect(commands.at(-1)?.message).toBe('3 more warnings are in the job summary (GitHub shows ten of a kind)')
  const eleven = github(reportOf([...many.slice(0, 11), ...Array.from({ length: 12 }, () => unreported)]))
  expect(eleven).toContain('2 more errors and 1 more warning are in the job summary')
})

test('what stands in minutes and in names of files commands nothing', () => {
  const words = 'a\r\n::error::injected\n  ::set-output name=a::b %0A::add-mask::e ##[add-mask]e'
  const path = 'minutes/::error::x,line=9%0A\n.md'
  const problem = { ...wrongWeekday, message: words, location: place(path, 3, 2) }
  const commands = runnerCommands(github(reportOf([problem])))
  expect(commands).toHaveLength(1)
  expect(commands[0]?.command).toBe('warning')
  expect(commands[0]?.properties).toEqual({
    file: 'minutes/::error::x,line=9%0A .md',
    line: '3',
    col: '2',
    endLine: '3',
    title: 'weekday-wrong',
  })
  expect(commands[0]?.message).toBe(
    'a ::error::injected   ::set-output name=a::b %0A::add-mask::e ##[add-mask]e',
  )
})
