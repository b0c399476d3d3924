import { describe, expect, it } from 'vitest'
import { entriesAlone } from '../reading.js'

const duesIn = (body: string, language = 'de') =>
  entriesAlone(
    `# 2011-11-07\n\nAnwesend: Ute Brand (UB), Jan Roth (JR)\n\n${body}\n`,
    `language: ${language}`,
  ).map(({ text, due }) => [text, due?.date ?? due?.written ?? null])

describe('a German day without its year', () => {
  it.each([
    ['Brief schreiben (bis 01.12.)', '2011-12-01'],
    ['Brief schreiben bis 1.12.', '2011-12-01'],
    ['Brief schreiben (1.12.)', '2011-12-01'],
    ['Brief schreiben (Frist: 1. 12.)', '2011-12-01'],
    ['Brief schreiben bis Do, 01.12.', '2011-12-01'],
    ['Brief schreiben bis 15.11', '2011-11-15'],
    ['Brief schreiben (bis 10.1., eilig)', '2012-01-10'],
  ])('is due: %s', (line, day) => {
    const [found] = duesIn(`## Aufgaben\n\n- UB: ${line}`)
    expect(found?.[1]).toBe(day)
    expect(found?.[0]).toContain('Brief schreiben')
    expect(found?.[0]).not.toMatch(/\d/)
  })

  it('is due in a column of days', () => {
    const table =
      '| Was | Wer | Bis wann |\n| --- | --- | --- |\n| Brief | UB | 01.12. |\n| Saal | JR | 1.12 |'
    expect(duesIn(`## Aufgaben\n\n${table}`)).toEqual([
      ['Brief', '2011-12-01'],
      ['Saal', '2011-12-01'],
    ])
  })

  it.each([
    'Fassung 1.12. drucken',
    'Brief nach Punkt 3.2.',
    'Saal buchen (TOP 4.2.)',
    'Weg bis 2.5 km messen',
    'Eis bis 3.50 Euro kaufen',
    'Fassung 1.12.3 (1.12.3)',
    'Teile bis 1.12.3 pflegen',
  ])('is no number of something else: %s', (line) => {
    expect(duesIn(`## Aufgaben\n\n- UB: ${line}`).map(([, due]) => due)).toEqual([null])
  })

  it('that is none of the calendar is kept as written', () => {
    expect(duesIn('## Aufgaben\n\n- UB: Brief (bis 31.2.)')).toEqual([['Brief', 'bis 31.2.']])
  })

  it('is a number in English', () => {
    expect(duesIn('## Actions\n\n- UB to see to what was said (3.2.)', 'en')).toEqual([
      ['see to what was said (3.2.)', null],
    ])
  })
})
