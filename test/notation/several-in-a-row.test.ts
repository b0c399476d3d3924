import { describe, expect, it } from 'vitest'
import { parseDocument } from '../../src/parse/document.js'
import { defaultSettings } from '../../src/parse/settings.js'
import { recogniseAlone } from '../reading.js'

function read(table: string) {
  const text = `# Skittles, 2025-03-04\n\nPresent: Ada Moss (AM), Colin Pike (CP), Bram Solt (BS)\n\n${table}\n`
  const context = { alone: true, absolutePath: '/minutes/skittles.md' }
  return recogniseAlone(
    parseDocument({ path: 'skittles.md', text }, defaultSettings, context),
    defaultSettings,
  )
}

/** "AM: Sand it (2025-03-28)": the actions that are read. */
const actionsOf = (table: string): readonly string[] =>
  read(table).entries.map(({ owners, text, due, status }) => {
    const who = owners.map(({ key }) => key).join('/')
    return `${who}: ${text}${due?.date ? ` (${due.date})` : ''}${status === 'done' ? ' done' : ''}`
  })

describe('a row of a table of actions', () => {
  const rows = (header: string, ...cells: readonly string[]): string =>
    [header, header.replace(/[^|]+/g, ' --- '), ...cells].join('\n')
  const headed = (...cells: readonly string[]): string =>
    rows('| Action | Who | When | Status |', ...cells, '| Order pins | BS | 1 April 2025 | |')

  it.each<[string, string, readonly string[]]>([
    [
      'each of whoever stands on its line, by its own day',
      '| Sand it<br>Ask for a quote | AM<br>CP | 28 March 2025<br>4 April 2025 | |',
      ['AM: Sand it (2025-03-28)', 'CP: Ask for a quote (2025-04-04)'],
    ],
    [
      'by the day of both',
      '| Sand it<br>Ask for a quote | AM<br>CP | 28 March 2025 | |',
      ['AM: Sand it (2025-03-28)', 'CP: Ask for a quote (2025-03-28)'],
    ],
    [
      'each with its own state',
      '| Sand it<br>Ask for a quote | AM<br>CP | | Done<br>Open |',
      ['AM: Sand it done', 'CP: Ask for a quote'],
    ],
    [
      'none of them done where it is not said which is',
      '| Sand it<br>Ask for a quote<br>Oil it | AM<br>CP<br>AM | | Done<br>Open |',
      ['AM: Sand it', 'CP: Ask for a quote', 'AM: Oil it'],
    ],
    [
      'all of them done where one word says so',
      '| Sand it<br>Ask for a quote | AM<br>CP | | Done |',
      ['AM: Sand it done', 'CP: Ask for a quote done'],
    ],
    [
      'numbered within the cell',
      '| 1. Sand it<br>2. Ask for a quote | AM<br>CP | | |',
      ['AM: Sand it', 'CP: Ask for a quote'],
    ],
    [
      'two of one owner and one of two',
      '| Sand it<br>Oil it<br>Count the pins | AM<br>AM<br>CP, BS | | |',
      ['AM: Sand it', 'AM: Oil it', 'CP/BS: Count the pins'],
    ],
    [
      'without parting days that are not as many',
      '| Sand it<br>Ask for a quote | AM<br>CP | | Open<br>Done<br>Open |',
      ['AM: Sand it', 'CP: Ask for a quote'],
    ],
    [
      'with an empty line between them in both cells',
      '| Sand it<br><br>Ask for a quote | AM<br><br>CP | | |',
      ['AM: Sand it', 'CP: Ask for a quote'],
    ],
  ])('has several, %s', (_, cells, actions) => {
    expect(actionsOf(headed(cells))).toEqual([...actions, 'BS: Order pins (2025-04-01)'])
  })

  it.each<[string, string, string]>([
    ['of both, where it is one thing', '| Sand it | AM<br>CP | | |', 'AM/CP: Sand it'],
    [
      'of both, where its second line goes on',
      '| Sand the lane<br>and oil it | AM<br>CP | | |',
      'AM/CP: Sand the lane and oil it',
    ],
    [
      'of one, where nobody stands on the second line',
      '| Sand the lane<br>Oil it | AM<br>– | | |',
      'AM: Sand the lane Oil it',
    ],
    [
      'of one, where a day stands below the owner',
      '| Sand the lane<br>Oil it | AM<br>28 March | | |',
      'AM: Sand the lane Oil it',
    ],
  ])('has one, %s', (_, cells, action) => {
    expect(actionsOf(headed(cells))).toEqual([action, 'BS: Order pins (2025-04-01)'])
  })
})

describe('lines of an Action column beside owners', () => {
  const beside = (deed: string, owners: string): string =>
    `| Item | Discussion | Action | By whom / by when |\n| --- | --- | --- | --- |\n| 1. Lane | The lane is rough. | ${deed} | ${owners} |\n| 2. Pins | Two pins are cracked. | Order pins | BS |`

  it.each<[string, string, string, readonly string[]]>([
    [
      'are of those on the same line where there are as many',
      'Sand it<br>Ask for a quote',
      'AM<br>CP',
      ['AM: Sand it', 'CP: Ask for a quote'],
    ],
    [
      'are of whoever stands on the same line with a day below',
      'Sand it<br>Ask for a quote',
      'AM<br>28 March 2025<br>CP<br>4 April 2025',
      ['AM: Sand it (2025-03-28)', 'CP: Ask for a quote (2025-04-04)'],
    ],
    ['are of all where there is one', 'Sand it', 'AM<br>CP', ['AM/CP: Sand it']],
    [
      'are of all who stand on one line',
      'Sand it<br>Ask for a quote',
      'AM, CP',
      ['AM/CP: Sand it', 'AM/CP: Ask for a quote'],
    ],
    [
      'are of one, whatever they say',
      'Sand both lanes Quote for pine. Ring the mill.',
      'AM',
      ['AM: Sand both lanes Quote for pine. Ring the mill'],
    ],
    [
      'are of all where a name stands within',
      'Write to Brindle Council about it',
      'AM<br>CP',
      ['AM/CP: Write to Brindle Council about it'],
    ],
    [
      'are of all where a name stands behind a small word',
      'Ask the Mill again',
      'AM<br>CP',
      ['AM/CP: Ask the Mill again'],
    ],
    [
      'are of all who have one day',
      'Sand it',
      'AM – 28 March 2025<br>CP – 28 March 2025',
      ['AM/CP: Sand it (2025-03-28)'],
    ],
  ])('%s', (_, deed, owners, actions) => {
    const table = beside(deed, owners)
    expect(actionsOf(table)).toEqual([...actions, 'BS: Order pins'])
    expect(read(table).doubts.filter(({ about }) => about.kind === 'open')).toEqual([])
  })

  it.each([
    ['more of them than owners', 'Sand it<br>Oil it<br>Ask for a quote', 'AM<br>CP'],
    ['fewer of them than owners', 'Sand it<br>Oil it', 'AM<br>CP<br>BS'],
    ['two sentences', 'Sand it. Ask for a quote.', 'AM<br>CP'],
    ['two of them without a stop between', 'Sand both lanes Quote for pine', 'AM<br>CP'],
    ['a day for each owner', 'Sand both lanes', 'AM – 28 March 2025<br>CP – 4 April 2025'],
  ])('are nobody’s, and asked about, where there are %s', (_, deed, owners) => {
    const table = beside(deed, owners)
    expect(actionsOf(table)).toEqual(['BS: Order pins'])
    const { doubts, possible } = read(table)
    const count = deed.split('<br>').length
    expect(doubts.map(({ about }) => about.kind)).toEqual(Array.from({ length: count }, () => 'open'))
    expect(possible.map(({ owners: who }) => who)).toEqual(Array.from({ length: count }, () => []))
  })

  it('in German a noun with a capital begins nothing', () => {
    const text =
      '# Sitzung vom 4. März 2025\n\nAnwesend: Anna Moos (AM), Karl Pabst (KP)\n\nDie Bahn ist rau, und das Holz ist alt.\n\n| TOP | Diskussion | Maßnahme | Wer |\n| --- | --- | --- | --- |\n| 1 | Die Bahn ist rau und alt. | Das alte Holz mit neuem Lack streichen | AM<br>KP |\n'
    const context = { alone: true, absolutePath: '/minutes/kegeln.md' }
    const settings = { ...defaultSettings, language: 'de' }
    const { entries } = recogniseAlone(
      parseDocument({ path: 'kegeln.md', text }, settings, context),
      settings,
    )
    expect(entries.map(({ owners }) => owners.map(({ key }) => key))).toEqual([['AM', 'KP']])
  })
})
