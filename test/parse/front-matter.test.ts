import { describe, expect, it } from 'vitest'
import { readFrontMatter } from '../../src/parse/front-matter.js'

const read = (text: string) => {
  const found = readFrontMatter(text, 'minutes.md')
  return { ...found, met: found.problems.map(({ rule, location }) => `${rule}:${location.line}`) }
}
const task = '- [ ] RH to circulate the guidance\n'

describe('front matter', () => {
  it('gives the fields of the house style, and leaves those of a website alone', () => {
    const { fields, met } = read(
      [
        '---',
        'meeting: 2011-spring',
        'date: 2011-03',
        'areas: [Central (Mid), South]',
        'next: 2011-06-13',
        'status: approved',
        'present: [TR, AF]',
        'people: { JM: { name: Jane Mills, role: Clerk } }',
        'layout: post',
        '---',
        task,
      ].join('\n'),
    )
    expect(met).toEqual([])
    expect(fields).toEqual({
      meeting: '2011-spring',
      meetingAt: 4,
      date: '2011-03',
      areas: ['Central (Mid)', 'South'],
      next: [{ date: '2011-06-13' }],
      status: 'approved',
      present: ['TR', 'AF'],
      people: [{ key: 'JM', name: 'Jane Mills', role: 'Clerk', aliases: [], onRoster: false }],
    })
  })

  it('is blanked out so that every offset stays what it is', () => {
    const text = `---\r\ntitle: Été\r\n---\r\n${task}`
    const { bodyText, bodyStart } = read(text)
    expect(bodyText).toBe(`   \r\n          \r\n   \r\n${task}`)
    expect(text.slice(bodyStart)).toBe(task)
  })

  it.each([
    ['64 KiB', `title: ${'x'.repeat(65_536)}\n`],
    ['4096 lines, commas and brackets', `title: Board\n${'\n'.repeat(5000)}`],
    ['4096 lines, commas and brackets', `title: Board\n${'# and so on\n'.repeat(5000)}`],
  ])('of more than %s is named, and the body is read', (most, front) => {
    const { problems, fields, bodyText } = read(`---\n${front}---\n${task}`)
    expect(problems.map(({ message }) => message)).toEqual([
      `Unexpected length of front matter, expected at most ${most}`,
    ])
    expect(fields).toEqual({})
    expect(bodyText.trim()).toBe(task.trim())
  })

  it.each(['---js', '--- JavaScript ', '---js\r', '---__proto__', '---toml', '---coffee'])(
    'in another language (%s) is refused, never run, and the body is read',
    (first) => {
      const { fields, bodyText, met } = read(`${first}\n{a: process.exit(1)}\n---\n${task}`)
      expect(fields).toEqual({})
      expect(met).toEqual(['front-matter-unreadable:1'])
      expect(bodyText).toContain(task)
      expect(bodyText).not.toContain('process')
    },
  )

  it('says the day as it is written, and never another', () => {
    expect(read('---\ndate: 2026-02-31\n---\n').met).toEqual(['date-impossible:2'])
    expect(read('---\ntitle: x\ndate: 2013-09-29T23:00:00Z\n---\n').fields.date).toBe('2013-09-29')
    expect(read('---\ndate: 13 June 2011\n---\n').fields.date).toBe('2011-06-13')
  })

  it('keeps the other fields where one is of the wrong kind', () => {
    const { fields, met } = read('---\ntitle: [a, b]\nstatus: ready\nseries: termly\n---\n')
    expect(fields).toEqual({ series: 'termly' })
    expect(met).toEqual(['front-matter-unreadable:2', 'front-matter-unreadable:3'])
  })

  it('names the line of a key written twice', () => {
    expect(read('---\nchair: Ann\nchair: Bob\n---\n').met).toEqual(['front-matter-unreadable:3'])
  })

  it('that is broken is one problem, and what is confidential stays so', () => {
    const { fields, met, bodyText } = read(`---\ntitle: Minutes: June\nconfidential: true\n---\n${task}`)
    expect(met).toEqual(['front-matter-unreadable:2'])
    expect(fields).toEqual({ confidential: true })
    expect(bodyText).toContain(task)
    expect(read('---\nconfidential: yes\n---\n').fields.confidential).toBe(true)
  })

  it('follows no alias, no depth and no prototype', () => {
    expect(read('---\na: &a [x, x]\nareas: *a\n---\n').met).toEqual(['front-matter-unreadable:3'])
    expect(read(`---\na: ${'['.repeat(2000)}\n---\n${task}`).met).toEqual(['front-matter-unreadable:2'])
    expect(read(`---\na:\n  ${'- '.repeat(5000)}x\n---\n`).met).toEqual(['front-matter-unreadable:2'])
    expect(read(`---\n${'key: 1\n'.repeat(20_000)}---\n${task}`).met).toEqual(['front-matter-unreadable:1'])
    expect(read('---\n__proto__: { polluted: yes }\n---\n').fields).toEqual({})
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })

  it('is none where a rule across the page begins the file', () => {
    const text = `---\n\n${task}\n---\n\nafter\n`
    expect(read(text)).toMatchObject({ bodyText: text, fields: {}, met: [] })
  })

  it('without an end is a problem, and all of the text is read', () => {
    const text = `---\ntitle: x\n${task}`
    expect(read(text)).toMatchObject({ bodyText: text, met: ['front-matter-unreadable:1'] })
  })

  it('between plus signs gives its title and date, and is skipped as text', () => {
    const { fields, bodyText } = read(
      '+++\ntitle = "Minutes - 7th February 2014"\ndate = "2014-02-07"\n[extra]\ntitle = "no"\n+++\nPresent: all\n',
    )
    expect(fields).toEqual({ title: 'Minutes - 7th February 2014', date: '2014-02-07' })
    expect(bodyText.trim()).toBe('Present: all')
  })
})
