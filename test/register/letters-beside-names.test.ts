import { describe, expect, it } from 'vitest'
import { parseDocument } from '../../src/parse/document.js'
import { defaultSettings as settings } from '../../src/parse/settings.js'

/** Whom a file names, with the initials beside each. */
function namesIn(attendance: string): readonly string[] {
  const text = `---\ndate: 2019-05-13\n---\n\n${attendance}\n`
  const context = { alone: true, absolutePath: '/minutes.md' }
  return parseDocument({ path: 'minutes.md', text }, settings, context).names.appearances.map(
    ({ name, initials }) => (initials === null ? name : `${name} = ${initials}`),
  )
}

describe('Capitals in brackets behind names', () => {
  it('are initials where most names have letters of their own there', () => {
    const names = ['Mihai Nita (MIH)', 'Eemeli Aro (EAO)', 'Simon Clark - Oracle (SCL)', 'Petra Holm']
    expect(namesIn(`Attendees:\n\n${names.map((name) => `- ${name}\n`).join('')}`)).toEqual([
      'Mihai Nita = MIH',
      'Eemeli Aro = EAO',
      'Simon Clark = SCL',
      'Petra Holm',
    ])
  })

  it.each([
    ['most have none', ['Ian Bram (IBM)', 'Petra Holm', 'Karl Oates']],
    ['two have the same', ['Ian Bram (IBM)', 'Iva Bermel (IBM)']],
    ['they are none of the name', ['Ian Bram (BBC)', 'Petra Holm (KLM)']],
  ])('are a firm where %s', (_, names) => {
    expect(namesIn(`Attendees:\n\n${names.map((name) => `- ${name}\n`).join('')}`)).toEqual(
      names.map((name) => name.replace(/ \(.*/, '')),
    )
  })
})

describe('A word in brackets behind a name', () => {
  const aliasesOf = (text: string) => {
    const context = { alone: true, absolutePath: '/minutes.md' }
    const { appearances } = parseDocument({ path: 'minutes.md', text }, settings, context).names
    return appearances.flatMap(({ aliases }) => aliases)
  }

  it('is a nickname where half of the lists have one, whomever sentences name', () => {
    const list = 'Present: Andrew Wheat (Candle), Benno Hale (Spark)'
    const prose = 'Richard Hopkins (RH), Mara Quist (MQ) and Jon Pell (JP) spoke. Lea Stone (LS) sang.'
    expect(aliasesOf(`${list}\n\n${prose}\n`)).toEqual(['Candle', 'Spark'])
    expect(aliasesOf(`${list}, Mara Quist, Jon Pell\n`)).toEqual(['Candle', 'Spark'])
  })

  it('is a firm where fewer have one, or two the same', () => {
    expect(aliasesOf('Present: Andrew Wheat (Candle), Mara Quist, Jon Pell\n')).toEqual([])
    expect(aliasesOf('Present: Andrew Wheat (Candle), Benno Hale (Candle)\n')).toEqual([])
  })
})

describe('What stands on a list of people and is nobody', () => {
  it.each([
    ['Present: WG Leads, Ryan Holm, Kay Oates', ['Ryan Holm', 'Kay Oates']],
    ['Present: Ryan Holm, BIDS Maintainers', ['Ryan Holm']],
    ['Attendees:\n\n- Ryan Holm\n- Kay Oates\n- BIDS Maintainer: none\n', ['Ryan Holm', 'Kay Oates']],
    ['Present: Ryan Holm, Kay Oates\nGuest: Corporate marketing', ['Ryan Holm', 'Kay Oates']],
    ['Present: Ryan Holm, Bucko slightly late but here', ['Ryan Holm', 'Bucko']],
    ['Present: Ryan Holm, Ann Leads', ['Ryan Holm']],
    ['## Participants.tsv\n\n- NIDM, and Neurobagel try it\n', []],
    ['## Participants (online)\n\n- Ryan Holm\n- Kay Oates\n', ['Ryan Holm', 'Kay Oates']],
  ])('is a body, a thing or a file: %j', (attendance, names) => {
    expect(namesIn(attendance)).toEqual(names)
  })
})
