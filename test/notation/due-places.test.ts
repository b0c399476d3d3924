import { describe, expect, it } from 'vitest'
import { parseDocument } from '../../src/parse/document.js'
import { defaultSettings as settings } from '../../src/parse/settings.js'
import { recogniseAlone } from '../reading.js'

/** Words, due day and status of each task of some minutes of 14 April 2026. */
function read(...tasks: readonly string[]) {
  const text = `---\ndate: 2026-04-14\npeople: { MW: Mary Wren }\n---\n\n# Hall\n\n${tasks.map((task) => `- [ ] MW to ${task}\n`).join('')}`
  const document = parseDocument({ path: 'minutes.md', text }, settings, {
    alone: true,
    absolutePath: '/minutes.md',
  })
  return recogniseAlone(document, settings).entries.map((entry) => ({
    text: entry.text,
    due: entry.due?.date ?? null,
    status: entry.status,
  }))
}

describe('A due day is none', () => {
  it.each([
    ['in an address', 'read https://hall.example/notes/2026-05-03'],
    ['in an address without a scheme', 'publish www.hall.example/by/friday'],
    ['in the query of an address', 'fill in https://forms.example/hall?due=2026-05-03'],
    ['in a quotation', 'paint “open by 3 May” on the board'],
    ['in single quotation marks', "write 'closed until 3 May' on the door"],
    ['in single typographic ones', 'write ‘don’t park by 3 May’ on it'],
    ['in plain quotation marks', 'write "closed until 3 May" on the door'],
  ])('%s, and the words keep it', (_, words) => {
    expect(read(words)).toMatchObject([{ text: words, due: null }])
  })

  it('in code or in the words of a link', () => {
    expect(read('mend the `by Friday` macro')).toMatchObject([
      { text: 'mend the by Friday macro', due: null },
    ])
    expect(read('ask [the board by Friday](x.md) about it')).toMatchObject([
      { text: 'ask the board by Friday about it', due: null },
    ])
  })

  it('where it is struck out, and then it leaves the words', () => {
    expect(read('hang it ~~by 1 May~~')).toMatchObject([{ text: 'hang it', due: null }])
    expect(read('hang it ~~by 1 May~~ in the hall')).toMatchObject([
      { text: 'hang it in the hall', due: null },
    ])
  })

  it('where it is the day of a beginning or of a reminder', () => {
    expect(read('oil it 🛫 2026-04-20', 'lock it ⏳ 2026-04-21 📅 2026-05-03')).toMatchObject([
      { text: 'oil it', due: null },
      { text: 'lock it', due: '2026-05-03' },
    ])
  })

  it('where it is the day on which the action was dropped', () => {
    expect(read('pay it ❌ 2026-04-12')).toMatchObject([{ text: 'pay it', due: null, status: 'withdrawn' }])
    expect(read('pay it ❌')).toMatchObject([{ text: 'pay it', status: 'outstanding' }])
  })
})

describe('A due day is read', () => {
  it('beside an address, a quotation, or one that is struck out', () => {
    expect(
      read(
        'send https://forms.example/x?due=2026-01-01 on (by 8 May 2026)',
        'write “Book by 3 May” on it by 1 May',
        'hang it ~~by 1 April~~ by 3 May',
        'oil it (~~by 20 April 2026~~ by 4 May 2026)',
      ),
    ).toMatchObject([
      { text: 'send https://forms.example/x?due=2026-01-01 on', due: '2026-05-08' },
      { text: 'write “Book by 3 May” on it', due: '2026-05-01' },
      { text: 'hang it', due: '2026-05-03' },
      { text: 'oil it', due: '2026-05-04' },
    ])
  })

  it('beside marks for inches and the like', () => {
    expect(read('send the 6" pipe and the 3" nail by Friday')).toMatchObject([
      { text: 'send the 6" pipe and the 3" nail', due: '2026-04-17' },
    ])
  })

  it('where the whole of an entry is a link, or struck out', () => {
    const text =
      '---\ndate: 2026-04-14\n---\n\n- [ ] [MW to hang it by 3 May](x.md)\n- [ ] ~~MW to oil it by 4 May~~\n'
    const document = parseDocument({ path: 'm.md', text }, settings, { alone: true, absolutePath: '/m.md' })
    expect(recogniseAlone(document, settings).entries.map(({ due }) => due?.date)).toEqual([
      '2026-05-03',
      '2026-05-04',
    ])
  })
})
