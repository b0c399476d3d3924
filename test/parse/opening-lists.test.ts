import { describe, expect, it } from 'vitest'
import { readMinutes } from '../../src/index.js'

/** Who is present by a first line of minutes that say this below it. */
const presentBy = (line: string, body = ''): readonly string[] =>
  readMinutes({ path: 'retro.md', text: `# Retro, 17 January 2025\n\n${line}\n\n${body}\n` }).meeting.present

const twoAct = '- Hanna to ring the mill\n- Diego will paint the gate'

describe('a list of names behind a label of its own', () => {
  it.each([
    'In the room: Hanna, Diego, Mei',
    '**In the room:** Hanna, Diego and Mei',
    'Around the table: Hanna, Diego & Mei.',
    '- Who joined: Hanna, Diego, Mei',
    'Also aboard: Hanna; Diego; Mei',
  ])('says who came, where the label says where they were: %s', (line) => {
    expect(presentBy(line)).toEqual(['Hanna', 'Diego', 'Mei'])
  })

  it.each(['Crew: Hanna, Diego, Mei', 'On the call: Hanna, Diego, Mei', 'Team: Hanna, Diego + Mei'])(
    'says so under any label, where the minutes say what two of them are to do: %s',
    (line) => {
      expect(presentBy(line, twoAct)).toEqual(['Hanna', 'Diego', 'Mei'])
      expect(presentBy(line, '- Hanna to ring the mill')).toEqual([])
    },
  )

  it('gives its names to the actions below', () => {
    const { entries } = readMinutes({
      path: 'retro.md',
      text: '# Retro\n\nIn the room: Hanna, Diego, Mei\n\n## Actions\n\n- Diego: wiki page\n- Mei + Hanna → write the recipe\n',
    })
    expect(entries.map(({ owners }) => owners.map(({ key }) => key))).toEqual([['Diego'], ['Mei', 'Hanna']])
  })

  it.each([
    'Topics: Roof, Gate, Bell',
    'Here is the plan: Roof, Gate, Bell',
    'Room: Hall, Barn, Shed',
    'In the room: Hanna, Diego',
    'In the room: Hanna, Diego, and then we began',
    'In the room: Roof, gate, Bell',
  ])('says nothing of people where nothing shows that it does: %s', (line) => {
    expect(presentBy(line)).toEqual([])
  })

  it('has no names that the minutes write small', () => {
    expect(presentBy('Left in the room: Chairs, Lamps, Flags', 'We put the chairs away.')).toEqual([])
  })

  it('counts for nothing where another list says who came', () => {
    expect(presentBy('Present: Ann Gray, Jon Pell\n\nIn the room: Hanna, Diego, Mei')).toEqual([
      'Ann Gray',
      'Jon Pell',
    ])
  })
})
