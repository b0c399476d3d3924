import { describe, expect, it } from 'vitest'
import { readSettings } from '../../src/parse/settings.js'

const house = `people:
  TR: { name: Terry Reynolds, role: Director for Learning, aliases: [Terry] }
  AF: Alison Fiala
  CL: { name: The Clerk, email: clerk@example.org, from: 2009-09-01, until: 2012-08-31 }
groups: [Headteachers, All]
areas: { Central (Mid): [Mid, Central], North East: [North-East] }
terms: { summer 2011: { from: 2011-05-03, until: 2011-07-22 } }
series: { termly: { folder: termly } }
default-due: next-meeting
date-order: day-month
exclude: [drafts/**]
queries: { mine: "owner:TR is:overdue" }
check: { agenda-gap: off, action-overdue: warning, since: 2011-01-01 }
remind: { subject: Actions, greeting: Dear colleague }
`

describe('epha.yaml', () => {
  it('is read as it is documented', () => {
    const settings = readSettings(house, 'epha.yaml')
    expect(settings.problems).toEqual([])
    expect(settings.people.map(({ key, name }) => [key, name])).toEqual([
      ['TR', 'Terry Reynolds'],
      ['AF', 'Alison Fiala'],
      ['CL', 'The Clerk'],
    ])
    expect(settings.people[2]).toMatchObject({
      email: 'clerk@example.org',
      from: '2009-09-01',
      until: '2012-08-31',
    })
    expect([...settings.groups]).toEqual([
      ['Headteachers', []],
      ['All', []],
    ])
    expect(settings.areas.get('Central (Mid)')).toEqual(['Mid', 'Central'])
    expect(settings.terms.get('summer 2011')).toEqual({ from: '2011-05-03', until: '2011-07-22' })
    expect(settings.series.get('termly')).toEqual({ folder: 'termly' })
    expect(settings).toMatchObject({
      defaultDue: 'next-meeting',
      dateOrder: 'day-month',
      exclude: ['drafts/**'],
    })
    expect(settings.queries.get('mine')).toBe('owner:TR is:overdue')
    expect(settings.check.severities.get('agenda-gap')).toBe('off')
    expect(settings.check.since).toBe('2011-01-01')
    expect(settings.remind).toEqual({ subject: 'Actions', greeting: 'Dear colleague' })
  })

  it('lists the members of a group, or leaves them open', () => {
    const { groups } = readSettings('groups: { Executive: [TR, AF], All: }\n', 'epha.yaml')
    expect([...groups]).toEqual([
      ['Executive', ['TR', 'AF']],
      ['All', []],
    ])
  })

  it('names an unknown key, its line and the nearest word', () => {
    const { problems } = readSettings('title: ESH\ngroup: [All]\ndate-order: day-mnth\n', 'epha.yaml')
    expect(problems.map(({ rule, location }) => [rule, location.line])).toEqual([
      ['settings-unknown', 2],
      ['settings-unknown', 3],
    ])
    expect(problems[0]?.message).toContain('nearest is `groups`')
    expect(problems[1]?.message).toContain('nearest is `day-month`')
  })

  it('leaves out what is impossible and keeps the rest', () => {
    const settings = readSettings(
      'people:\n  TR: { name: Terry, from: 2011-02-30 }\nterms: { summer: { from: 2011-07-22, until: 2011-05-03 } }\nlink: "javascript:alert(1)"\n',
      'epha.yaml',
    )
    expect(settings.people).toEqual([{ key: 'TR', name: 'Terry', aliases: [], onRoster: true }])
    expect(settings.terms.size).toBe(0)
    expect(settings.link).toBeNull()
    expect(settings.problems.map(({ location }) => location.line)).toEqual([2, 3, 4])
  })

  it('that is broken, too long or too deep leaves everything as it is without it', () => {
    for (const text of ['people: [', `a: ${'['.repeat(9000)}`, `x: ${'y'.repeat(70_000)}`, '- a list']) {
      const { problems, ...settings } = readSettings(text, 'epha.yaml')
      expect(settings.people).toEqual([])
      expect(problems).toHaveLength(1)
    }
  })

  it('may be empty', () => {
    expect(readSettings('# nothing yet\n', 'epha.yaml').problems).toEqual([])
  })
})
