import { describe, expect, it } from 'vitest'
import { defaultSettings } from '../../src/parse/settings.js'
import { readWord } from '../../src/word/document.js'
import { readPdf } from '../../src/word/pdf.js'
import { imported, readBack } from './imported.js'
import { wordFile } from './word-file.js'

const file = { name: 'paper', absolutePath: '/minutes/paper.docx', date: null }
const action = 'ACTION: NO to mend it'

/** The day and the title of minutes, and the other day that stands above their pages. */
async function dayOf(pageHeader: string, lines: readonly string[]) {
  const bytes = await wordFile([...lines, 'Present: Nell Orme (NO)', action], pageHeader)
  const minutes = await imported(bytes)
  const word = await readWord(bytes, file, defaultSettings, readPdf)
  const [meeting] = readBack(minutes).meetings
  return {
    date: meeting?.date ?? null,
    title: meeting?.title ?? null,
    other: word.kind === 'document' ? word.otherDay : null,
  }
}

describe('the day above each page', () => {
  it.each([
    [
      'left over from the last minutes',
      'Choir, 14 March 2023',
      ['Choir', 'Date: 21 March 2023'],
      '2023-03-21',
      '2023-03-14',
    ],
    ['of the printer', 'Printed on 1 May 2023', ['Choir', 'Date: 14 March 2023'], '2023-03-14', '2023-05-01'],
    [
      'of the title',
      'Choir 1 May 2023',
      ['Minutes of the meeting held on 14 March 2023'],
      '2023-03-14',
      '2023-05-01',
    ],
  ])('%s goes behind what the minutes say, and is told', async (_, header, lines, date, other) => {
    expect(await dayOf(header, lines)).toMatchObject({ date, other })
  })

  it.each([
    ['where nothing else says one', 'Choir, 14 March 2023', ['Choir'], '2023-03-14'],
    ['where only a month is said', 'Choir, 14 March 2023', ['Choir', 'Date: March 2023'], '2023-03-14'],
    ['where the minutes say the same', 'Choir, 14 March 2023', ['Date: 14 March 2023'], '2023-03-14'],
    [
      'where another meeting is named',
      'Choir, 14 March 2023',
      ['Minutes of the last meeting, 7 February 2023'],
      '2023-03-14',
    ],
  ])('counts %s', async (_, header, lines, date) => {
    expect(await dayOf(header, lines)).toMatchObject({ date, other: null })
  })

  it('makes no title of another day', async () => {
    const { title } = await dayOf('Next meeting: 18 April 2023', ['Date: 14 March 2023'])
    expect(title).not.toContain('April')
    expect((await dayOf('Choir, 14 March 2023', ['Date: 14 March 2023'])).title).toBe('Choir, 14 March 2023')
  })

  it('is no second sitting of a title and a `Date:` line that disagree', async () => {
    const { text } = await imported(await wordFile(['Choir, 14 March 2023', 'Date: 15 March 2023', action]))
    expect(text).toContain('date: 2023-03-14\n')
    expect(text).not.toContain('sittings')
  })
})
