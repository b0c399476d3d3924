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

  it.each(['Action', 'Action item', 'New actions'])(
    'needs no other column where it is called "%s"',
    (name) => {
      expect(actionsIn(`## Actions\n\n${table([name], ['Mend the gate'], ['TR: oil it'])}`)).toEqual([
        ['', 'Mend the gate', null, null],
        ['TR', 'oil it', null, null],
      ])
    },
  )

  it.each([
    ['costs', table(['Chore', 'Pounds'], ['Mend the gate', '30'], ['Count the keys', '0'])],
    ['words alone', table(['Chore'], ['Mend the gate'])],
    ['people alone', table(['Who'], ['TR'], ['RH'])],
  ])('is none of actions where nothing beside its words says so: %s', (_, rows) => {
    expect(actionsIn(`## Actions\n\n${rows}`)).toEqual([])
  })

  it('is none of actions below any other title', () => {
    const rows = table(['Chore', 'Responsible'], ['Mend the gate', 'TR'])
    expect(actionsIn(`## The hall\n\n${rows}`)).toEqual([])
    expect(actionsIn(`## The hall\n\n${table(['Action item'], ['Mend the gate'])}`)).toEqual([])
  })
})
