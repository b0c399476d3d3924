import { describe, expect, it } from 'vitest'
import { listPeople } from '../../src/query/people.js'
import { questionsOf } from '../../src/query/questions.js'
import { surePeople } from '../../src/query/sure-people.js'
import { ownersOf, registerOfSeries } from '../series.js'

const actions = (line: string): readonly string[] => ['## Actions', '', `- ${line}`]

const known = (lines: readonly string[], epha = ''): readonly string[] =>
  registerOfSeries({ '2024-01-10': ['Present: Ann Fox, Piet Sander', '', ...lines] }, epha)
    .membership.members.filter(({ attended }) => !attended)
    .map(({ person }) => person.name)

describe('what a sentence prints with letters', () => {
  it.each([
    // Its words are written small elsewhere.
    ['Harbour Flood Plan (HFP) is due. We asked for a flood plan of the harbour.'],
    ['Spoke of Multi-party Consent (MPC). Some multi-day and party rules need consent.'],
    ['The list has Orchard Tree Register (OTR). Each tree of the register is in an orchard.'],
    ['We read Kelpdown Footpath Survey (KFS); the footpath has a survey.'],
    // Capitals are no part of a name.
    ['Moved to GNU Toolkit (GT). It is a toolkit, and free.'],
    // An article stands before it, or before its letters.
    ['We heard of the Kelpdown Regatta (KR).'],
    ['We heard of the "Kelpdown Regatta" (KR).'],
    ['The Marrow Kelpdown Orchid Regatta (MKOR) was fun.'],
    ['Kelpdown Regatta (KR) was fun, and a KR costs little.'],
    // A post is nobody's name.
    ['Deputy Treasurer (DT) is open.'],
  ])('is a thing: %s', (line) => {
    expect(known([line])).toEqual([])
  })

  it.each([
    ['Richard Hopkins (RH) agreed with this.', 'Richard Hopkins'],
    ['Then Richard Hopkins (RH) spoke of hopkins, a plant.', 'Richard Hopkins'],
    ['Helen Price (HP) asked for a price.', 'Helen Price'],
    ['The Chair asked Will Baker (WB), and he will.', 'Will Baker'],
    ['[SB] Susan Bond replied.', 'Susan Bond'],
    ['Richard Hopkins (RH) agreed, and the rh value is low.', 'Richard Hopkins'],
  ])('is somebody: %s', (line, name) => {
    expect(known([line])).toEqual([name])
  })

  it('is somebody whatever the words, who stands on a list of the series or on the roster', () => {
    const words = 'Rose Hill (RH) has a rose on a hill.'
    expect(known([words])).toEqual([])
    const epha = 'people: { Rose Hill: { aliases: [Rosie] } }'
    const onRoster = registerOfSeries({ '2024-01-10': [words, '', ...actions('RH to bring tea')] }, epha)
    expect(ownersOf(onRoster)).toEqual(['bring tea = Rose Hill'])
    const beside = onRoster.membership.members.flatMap(({ spellings }) =>
      spellings.map(({ written }) => written),
    )
    expect(beside).toEqual(['Rose Hill', 'RH'])
    const later = {
      '2024-01-10': [words, '', ...actions('RH to bring tea')],
      '2024-02-10': ['Present: Rose Hill'],
    }
    expect(ownersOf(registerOfSeries(later))).toEqual(['bring tea = Rose Hill'])
    const initials = {
      '2024-01-10': [words],
      '2024-02-10': ['Present: RH, PS', '', ...actions('RH to bring tea')],
    }
    expect(ownersOf(registerOfSeries(initials))).toEqual(['bring tea = Rose Hill'])
  })

  it('is on no list of people, nor asked about, nor sure, unless something is owned', () => {
    const mention = 'Richard Hopkins (RH) sold us the hall.'
    const silent = registerOfSeries({
      '2024-01-10': ['Present: Ann Fox', '', mention, '', ...actions('Ann to pay')],
    })
    const names = (register: typeof silent): readonly string[] =>
      listPeople(register).members.map(({ person }) => person.name)
    expect(names(silent)).toEqual(['Ann Fox'])
    expect(listPeople(silent).unseen).toBe(0)
    expect(surePeople(silent, []).map(({ name }) => name)).toEqual(['Ann Fox'])
    const owning = registerOfSeries({
      '2024-01-10': ['Present: Ann Fox', '', mention, '', ...actions('RH to pay')],
    })
    expect(names(owning)).toEqual(['Ann Fox', 'Richard Hopkins'])
    expect(surePeople(owning, []).map(({ name }) => name)).toEqual(['Ann Fox', 'Richard Hopkins'])
    const alike = { '2024-01-10': [mention], '2024-02-10': ['Present: Rick Hopkins, Richard Hopkinson'] }
    expect(questionsOf(registerOfSeries(alike)).map(({ written }) => written.name)).not.toContain(
      'Richard Hopkins',
    )
  })
})
