import { describe, expect, it } from 'vitest'
import { parseDocument } from '../../src/parse/document.js'
import { defaultSettings as settings } from '../../src/parse/settings.js'
import { recogniseAlone } from '../reading.js'

const front = '---\ndate: 2019-05-13\npeople: { TR: Terry Reed, RH: Rosa Hale, AF: Ann Fox }\n---\n\n'

/** Owner, words, due day and status of each action. */
function actionsIn(body: string) {
  const context = { alone: true, absolutePath: '/minutes.md' }
  const document = parseDocument({ path: 'minutes.md', text: front + body }, settings, context)
  return recogniseAlone(document, settings).entries.map(({ owners, text, due, status }) => [
    owners.map(({ written }) => written).join('/'),
    text,
    due?.date ?? due?.written ?? null,
    status ?? null,
  ])
}

/** A table of some rows, the first its header. */
const table = (...rows: readonly (readonly string[])[]): string =>
  [rows[0] ?? [], (rows[0] ?? []).map(() => '---'), ...rows.slice(1)]
    .map((cells) => `| ${cells.join(' | ')} |\n`)
    .join('')

describe('A table below a title of actions', () => {
  it.each(['Thing', 'Item', 'Undertaking', 'Chore for the summer', ''])(
    'has its words in the column that is left, whatever it is called: "%s"',
    (name) => {
      const rows = table([name, 'Responsible', 'Due'], ['Mend the gate', 'TR', '3 June 2019'])
      expect(actionsIn(`## Actions\n\n${rows}`)).toEqual([['TR', 'Mend the gate', '2019-06-03', null]])
    },
  )

  it('has its owners in the column that holds nothing else', () => {
    const rows = table(
      ['', 'Chore', 'Hands'],
      ['1', 'Mend the gate', 'TR'],
      ['2', 'Count the keys', 'RH, AF'],
    )
    expect(actionsIn(`## Actions\n\n${rows}`)).toEqual([
      ['TR', 'Mend the gate', null, null],
      ['RH/AF', 'Count the keys', null, null],
    ])
  })

  it('has a state beside the words', () => {
    const rows = table(['Done?', 'Chore'], ['x', 'Mend the gate'], ['', 'Count the keys'])
    expect(actionsIn(`## Actions\n\n${rows}`)).toEqual([
      ['', 'Mend the gate', null, 'done'],
      ['', 'Count the keys', null, null],
    ])
  })

  it('takes numbers of the rows for no words, however long', () => {
    const rows = table(['Number of the row', 'Chore', 'Who'], ['2019.14', 'Oil it', 'TR'])
    expect(actionsIn(`## Actions\n\n${rows}`)).toEqual([['TR', 'Oil it', null, null]])
  })

  it.each(['Action', 'Action item', 'New actions', 'Chore', ''])(
    'needs no other column where it is called "%s"',
    (name) => {
      expect(actionsIn(`## Actions\n\n${table([name], ['Mend the gate'], ['TR: oil it'])}`)).toEqual([
        ['', 'Mend the gate', null, null],
        ['TR', 'oil it', null, null],
      ])
    },
  )

  it('needs none beside the numbers of its rows', () => {
    const rows = table(['', 'Chore'], ['1', 'Mend the gate'], ['2', 'TR: oil it'])
    expect(actionsIn(`## Actions\n\n${rows}`)).toEqual([
      ['', 'Mend the gate', null, null],
      ['TR', 'oil it', null, null],
    ])
  })

  it.each([
    [
      'Bo',
      [
        ['Draft the letter', 'TR'],
        ['Ask for a modem', 'Bo'],
      ],
    ],
    [
      'Gesa Lind',
      [
        ['Draft the letter', 'Gesa Lind'],
        ['Ask for a modem', 'RH'],
        ['Oil it', 'AF, TR'],
      ],
    ],
  ])('has owners in a column without a name though nobody knows one of them: %s', (_, cells) => {
    const rows = table(['', ''], ...cells)
    expect(actionsIn(`## Actions\n\n${rows}`).map(([owner, words]) => [words, owner])).toEqual(
      cells.map(([words, owner]) => [words, owner?.replace(', ', '/')]),
    )
  })

  it('has no owners in a column of things', () => {
    const rows = table(
      ['', ''],
      ['Draft the letter', 'The old hall'],
      ['Ask for a modem', 'TR'],
      ['Oil it', 'Library'],
    )
    expect(actionsIn(`## Actions\n\n${rows}`)).toEqual([])
  })

  it('has days and states in columns without a name', () => {
    const rows = table(
      ['', '', '', ''],
      ['Mend the gate', 'TR', '3 June 2019', 'done'],
      ['Oil it', 'RH', '', 'open'],
    )
    expect(actionsIn(`## Actions\n\n${rows}`)).toEqual([
      ['TR', 'Mend the gate', '2019-06-03', 'done'],
      ['RH', 'Oil it', null, 'outstanding'],
    ])
  })

  it.each([
    ['costs', table(['Chore', 'Pounds'], ['Mend the gate', '30'], ['Count the keys', '0'])],
    ['people alone', table(['Who'], ['TR'], ['RH'])],
  ])('is none of actions where nothing beside its words says so: %s', (_, rows) => {
    expect(actionsIn(`## Actions\n\n${rows}`)).toEqual([])
  })

  it('is none of actions below any other title', () => {
    const rows = table(['Chore', 'Responsible'], ['Mend the gate', 'TR'])
    expect(actionsIn(`## The hall\n\n${rows}`)).toEqual([])
    expect(actionsIn(`## The hall\n\n${table(['Chore'], ['Mend the gate'])}`)).toEqual([])
  })
})

describe('A table under any heading', () => {
  it.each(['Action item', 'Actions', 'To-do', 'Tasks'])('holds actions in its only column "%s"', (name) => {
    const rows = table([name], ['Mend the gate'], ['TR to oil it'])
    expect(actionsIn(`## The hall\n\n${rows}`)).toEqual([
      ['', 'Mend the gate', null, null],
      ['TR', 'oil it', null, null],
    ])
  })

  it.each(['What', 'Decision', 'GitHub Actions', 'Agenda'])('holds none in an only column "%s"', (name) => {
    expect(actionsIn(`## The hall\n\n${table([name], ['Mend the gate'], ['TR to oil it'])}`)).toEqual([])
  })

  it.each([
    [
      ['Motion text', 'Votes', 'Result', 'Action'],
      ['Buy a boat', '5', 'Passed', 'TR to buy it'],
    ],
    [
      ['Motion', 'Moved by', 'Seconded by', 'Action', 'Who'],
      ['Buy a boat', 'TR', 'RH', 'Buy it', 'AF'],
    ],
    [
      ['Proposal', 'In favour', 'Against', 'Action', 'Status'],
      ['Buy a boat', '5', '2', 'Buy it', 'Done'],
    ],
  ])('holds decisions where it is one of motions and votes: %s', (...rows) => {
    expect(actionsIn(`## Motions\n\n${table(...rows)}`)).toEqual([])
  })

  it('holds actions beside a column of results', () => {
    const rows = table(['Action', 'Who', 'Result'], ['Mend the gate', 'TR', 'It shuts'])
    expect(actionsIn(`## The hall\n\n${rows}`).map(([owner, words]) => [owner, words])).toEqual([
      ['TR', 'Mend the gate'],
    ])
  })

  it.each(['EXAMPLE - DO NOT REMOVE', 'Example', 'Template for new items'])(
    'holds none of a form below "%s"',
    (title) => {
      const rows = table(['Action', 'Who'], ['do the thing', 'John'], ['tell them', 'Jane'])
      expect(actionsIn(`## ${title}\n\n${rows}`)).toEqual([])
    },
  )

  it('holds those of a known owner below a title that speaks of a template', () => {
    const rows = table(['Action', 'Who'], ['Send it round', 'TR'], ['Print it', 'Jane'])
    expect(actionsIn(`## The template of the letter\n\n${rows}`).map(([owner]) => owner)).toEqual([
      'TR',
      'Jane',
    ])
  })

  it('gives a row to whom it was handed over', () => {
    const rows = table(
      ['Action', 'Who'],
      ['a', 'TR → RH'],
      ['b', '~~TR~~ AF'],
      ['c', 'TR -> RH, AF'],
      ['d', '~~TR~~'],
    )
    expect(actionsIn(`## The hall\n\n${rows}`).map(([owner]) => owner)).toEqual(['RH', 'AF', 'RH/AF', 'TR'])
  })

  it.each(['| ====== | === |', '|======|===|', '| :==== | ==: |', '====== | ===', '| ------ | === |'])(
    'may have a rule of equals signs below its header: %s',
    (rule) => {
      const body = `| Action | Who |\n${rule}\n| Mend the gate | TR |\n`
      expect(actionsIn(`## The hall\n\n${body}`)).toEqual([['TR', 'Mend the gate', null, null]])
    },
  )

  it('has no rule where equals signs stand below no header', () => {
    expect(actionsIn('## The hall\n\nTR said | so\n\n| === | === |\n| Mend | TR |\n')).toEqual([])
  })
})

describe('A column of a table below a title of actions', () => {
  const title = '## Actions\n\n'

  it.each([[['A1', 'A2']], [['3.1', '3.2']], [['3a', '3b']], [['7.', '8.']]])(
    'holds numbers and nothing to do: %j',
    ([one = '', two = '']) => {
      const rows = table(['Nr', 'Chore'], [one, 'Mend it'], [two, 'Sell it'])
      expect(actionsIn(title + rows)).toEqual([
        ['', 'Mend it', null, null],
        ['', 'Sell it', null, null],
      ])
    },
  )

  it('has owners whom nobody knows where its header says so', () => {
    const rows = table(['Chore', 'Who'], ['Mend the gate', 'Benno'], ['Count the keys', 'Karl Ost'])
    expect(actionsIn(title + rows)).toEqual([
      ['Benno', 'Mend the gate', null, null],
      ['Karl Ost', 'Count the keys', null, null],
    ])
  })

  it('has the day when something is due, and none where it is called something else', () => {
    const rows = table(['Chore', 'Due'], ['Mend the gate', '3 June 2019'], ['Count the keys', 'soon'])
    expect(actionsIn(title + rows)).toEqual([
      ['', 'Mend the gate', '2019-06-03', null],
      ['', 'Count the keys', 'soon', null],
    ])
    const noted = table(['Chore', 'Who', 'Noted on'], ['Mend the gate', 'TR', '3 June 2019'])
    expect(actionsIn(title + noted)).toEqual([['TR', 'Mend the gate', null, null]])
  })

  it('has days where it has no name, but not where days stand within its words', () => {
    const rows = table(['Chore', 'Who', ''], ['Mend the gate', 'TR', '3 June 2019'], ['Count', 'RH', '-'])
    expect(actionsIn(title + rows)).toEqual([
      ['TR', 'Mend the gate', '2019-06-03', null],
      ['RH', 'Count', null, null],
    ])
    const words = table(['', 'Who'], ['3 June 2019: meet the mason', 'TR'], ['Meet Ann on 4 June 2019', 'RH'])
    expect(actionsIn(title + words)).toEqual([
      ['TR', '3 June 2019: meet the mason', null, null],
      ['RH', 'Meet Ann on 4 June 2019', null, null],
    ])
  })

  it('has states by its name, though most of its cells say more', () => {
    const rows = table(
      ['Chore', 'Who', 'Status'],
      ['Mend the gate', 'TR', 'Done'],
      ['Count the keys', 'RH', 'see the letter'],
      ['Sell the van', 'RH', 'two have asked'],
    )
    expect(actionsIn(title + rows)).toEqual([
      ['TR', 'Mend the gate', null, 'done'],
      ['RH', 'Count the keys', null, null],
      ['RH', 'Sell the van', null, null],
    ])
  })

  it('has owners though it has no name and some of its cells are empty', () => {
    const rows = table(
      ['', 'Chore', ''],
      ['', 'Mend the gate', '-'],
      ['', 'Count the keys', 'TR'],
      ['', 'Sell it', 'n/a'],
    )
    expect(actionsIn(title + rows)).toEqual([
      ['', 'Mend the gate', null, null],
      ['TR', 'Count the keys', null, null],
      ['', 'Sell it', null, null],
    ])
  })
})
