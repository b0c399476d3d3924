import { describe, expect, it } from 'vitest'
import { sectionNamed } from '../../src/notation/place/sections.js'

/** What titles open, and such as open nothing. */
const titles = [
  ['Action items', 'list'],
  ['Matters arising', 'earlier'],
  ['Actions from the last meeting', 'earlier list'],
  ['Members present', 'no tasks'],
  ['Resolved', 'resolved'],
  ['Heating', null],
] as const

const decorations: readonly ((title: string) => string)[] = [
  (title) => title.toUpperCase(),
  (title) => title.replace(' ', '   '),
  (title) => title.replace(' ', '\u00a0'),
  (title) => `4. ${title}`,
  (title) => `  4. ${title}`,
  (title) => `12.3.4a) ${title}`,
  (title) => `b) ${title}`,
  (title) => `Item 4: ${title}`,
  (title) => `12 ${title}`,
  (title) => `123   ${title}`,
  (title) => `**${title}**`,
  (title) => `_**${title}**_:`,
  (title) => `\`${title}\``,
  (title) => `# ${title} #`,
  (title) => `– ${title} –`,
  (title) => `>>> • ${title}`,
  (title) => `${title}:`,
  (title) => `${title} …`,
  (title) => `${title}. . .`,
  (title) => `${title} (in brief)`,
  (title) => `${title} (in brief):`,
  (title) => `${title}   ()  :`,
  (title) => `${title} (${'long '.repeat(12).trim()})`,
  (title) => `3. **${title}** (Dora)`,
]

describe('a title opens what its words open', () => {
  it.each(titles)('whatever number, marks and brackets stand around them: %s', (title, section) => {
    expect(sectionNamed(title)).toBe(section)
    const decorated = decorations.map((decorate) => decorate(title))
    expect(decorated.filter((heading) => sectionNamed(heading) !== section)).toEqual([])
  })

  it.each([
    'Matters (of old) arising',
    `Members present (${'x'.repeat(61)})`,
    'Members present (in brief) (again)',
    'Members present ((in brief))',
    `Members present ${'. '.repeat(7)}!`,
    `Members${' present'.repeat(12)}`,
    'Membersarising',
    '',
    '4.',
    '()',
  ])('and no other words beside them: %s', (title) => {
    expect(sectionNamed(title)).toBe(null)
  })
})
