import { describe, expect, it } from 'vitest'
import { markdownLines, outlineOf } from '../../src/parse/outline.js'
import { linesOf } from '../../src/source/lines.js'

const read = (...lines: readonly string[]) => outlineOf(markdownLines(linesOf(lines.join('\n'))))

describe('the outline of a file', () => {
  it('has its headings, underlined ones too, and leaves out what is code', () => {
    const { headings } = read(
      '# Minutes ##',
      '',
      'Notes of June',
      '===',
      '```',
      '# not this',
      '```',
      '### a)',
    )
    expect(headings).toEqual([
      { text: 'Minutes', line: 1, depth: 1 },
      { text: 'Notes of June', line: 3, depth: 1 },
      { text: 'a)', line: 8, depth: 3 },
    ])
  })

  it('finds who came below a heading or a label, escaped by an export or at the end of a paragraph', () => {
    for (const label of [
      '## Present',
      '**Attendees:**',
      '\\*\\*Members Present \\*\\*',
      'Sign below. Roll call:',
    ]) {
      const { attendance } = read('# Minutes', label, '', '- Ann Gray', '', '## Reports', 'Nothing.')
      expect(attendance.at(-1)).toMatchObject({ text: '- Ann Gray', line: 4 })
      expect(attendance.at(-1)?.section).toMatch(/Present|Attendees|Roll call/)
    }
  })

  it('finds who came below headings that part a heading of people', () => {
    const sectionOf = (name: string, ...lines: readonly string[]) =>
      read(...lines).attendance.find(({ text }) => text.includes(name))?.section ?? null
    const parted = [
      '## Attendance:',
      '### Board of Trustees',
      '- Ann Gray',
      '### From the schools',
      '- Jo Mills',
    ]
    expect(sectionOf('Ann', ...parted)).toBe('Attendance:')
    expect(sectionOf('Jo', ...parted)).toBe('Attendance:')
    expect(sectionOf('Jo', ...parted, '## Finance', '- Bill Durl')).toBe('Attendance:')
    expect(sectionOf('Bill', ...parted, '## Finance', '- Bill Durl')).toBeNull()
    const away = ['### Apologies', '- Ida Holt', '### Staff', '- Una Reed']
    expect(sectionOf('Ida', ...parted, ...away)).toBe('Apologies')
    expect(sectionOf('Una', ...parted, ...away)).toBe('Attendance:')
    // Names directly below "Attendance" are its own: a heading below them is of something else.
    expect(sectionOf('Roof', '## Attendance', '- Ann Gray', '### Repairs', '- Roof Tiles')).toBeNull()
    expect(sectionOf('Roof', '## Attendance', '## Repairs', '- Roof Tiles')).toBeNull()
  })

  it('goes on in the next line where names do', () => {
    const { attendance } = read(
      'In attendance: Carla Game, clerk,',
      'Lisa List, Ann Gray,',
      'Bill Durl.',
      'We opened at 11.',
    )
    expect(attendance.map(({ line }) => line)).toEqual([1, 2, 3])
  })
})
