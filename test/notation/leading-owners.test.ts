import { describe, expect, it } from 'vitest'
import type { OwnerEvidence } from '../../src/model/evidence.js'
import { leadingOwners } from '../../src/notation/phrase/leading-owners.js'
import { noNeighbours } from '../../src/notation/phrase/owners.js'
import { entriesAlone } from '../reading.js'
import { ownersInFirstWords } from './owner-words.js'

/** Who begins a line, with what else its minutes say. */
const leading = (line: string, more = '', { begin = false, language = 'en' } = {}) =>
  ownersInFirstWords(`${line}\n\n${more}`, language, (stretch, roster) =>
    leadingOwners(stretch, roster, { ...noNeighbours, begin }),
  )

function reasonOf(line: string): OwnerEvidence | undefined {
  let because: OwnerEvidence | undefined
  ownersInFirstWords(line, 'en', (stretch, roster) => {
    const found = leadingOwners(stretch, roster)
    because = found?.because
    return found
  })
  return because
}

describe('Owners before what they are to do', () => {
  it.each([
    ['RH to circulate it', 'RH by duty:  circulate it'],
    ['Rosa Hale should circulate it', 'RH by duty:  circulate it'],
    ['RH, AF and TR to circulate it', 'RH/AF/TR by duty:  circulate it'],
    ['Wardens to lock up', 'Wardens by duty:  lock up'],
    ['DNS to move', 'DNS by duty:  move'],
    ['Nina Holt please call', 'Nina Holt by duty:  call'],
    ['TBC to circulate it', 'nobody by duty:  circulate it'],
    ["Ann Fox 'll see", 'AF by duty:  see'],
    ['RH to NO: lock up', 'RH by duty:  NO: lock up'],
    ['[Rosa Hale](x.html)to find out', 'RH by duty:  find out'],
    ['[Rosa Hale](x.html)will find out [that](y.html)', 'RH by duty:  find out that'],
  ])('%s', (line, said) => {
    expect(leading(line)).toBe(said)
  })

  it.each([
    ['RH (by 3 May) to lock up', 'RH by duty:  lock up | (by 3 May)'],
    ['RH, (by 3 May), to lock up', 'RH by duty:  lock up |, (by 3 May),'],
    ['RH(by 3 May) to lock up', 'RH by duty:  lock up |(by 3 May)'],
    ['RH, the treasurer, will lock up', 'RH by duty:  lock up |, the treasurer,'],
    ['RH (treasurer): lock up', 'RH by mark: lock up | (treasurer)'],
    ['RH (by May) - to lock up', 'RH by mark:  lock up | (by May)'],
    ['RH (x). Paint the gate', 'RH by mark: Paint the gate | (x)'],
  ])('what stands between is kept apart: %s', (line, said) => {
    expect(leading(line)).toBe(said)
  })

  it.each([
    'RH to be told by phone',
    'Ann Fox will be asked',
    'DNS to be moved',
    'Email to be sent',
    'Email to TR',
    'Nina Holt to AF',
    'Nina to @joe',
    'Nina Holt please the board',
    "nina 'll see",
    'Neither RH nor AF will lock up',
    'NEITHER RH nor AF to lock up',
    'Rosa Haleto find out',
    '[Rosa Hale](x.html)tomorrow',
    '[Rosa Hale](x.html)into town',
    '[RH](x.html)stay to the end',
  ])('nobody owns: %s', (line) => {
    expect(leading(line)).toBeNull()
  })

  it('somebody has to be known where things have capitals', () => {
    const inGerman = (line: string) => leading(line, '', { language: 'de' })
    expect(inGerman('RH wird bezahlen')).toBe('RH by duty:  bezahlen')
    expect(inGerman('WX wird bezahlen')).toBe('WX by duty:  bezahlen')
    expect(inGerman('WX und Rosa wird bezahlen')).toBe('WX/RH by duty:  bezahlen')
    for (const line of [
      'Rechnung wird bezahlt',
      'Nina Holt wird bezahlen',
      'WXYZA wird bezahlen',
      'Rechnung wird bezahlen',
    ])
      expect(inGerman(line), line).toBeNull()
  })
})

describe('Owners in brackets', () => {
  it.each([
    ['[RH] lock up', 'RH by bracket: lock up'],
    ['(RH): lock up', 'RH by bracket: lock up'],
    ['[RH, AF] to lock up', 'RH/AF by bracket:  lock up'],
    ['[RH], lock up', 'RH by bracket: lock up'],
    ['[RH],to lock up', 'RH by bracket:  lock up'],
    ['[Nina Holt] lock up', 'Nina Holt by bracket: lock up'],
    ['[RH] x to lock up', 'RH by bracket: x to lock up'],
    ['[RH] together to', 'RH by bracket: together to'],
  ])('%s', (line, said) => {
    expect(leading(line)).toBe(said)
  })

  it.each(['[RH]lock up', '[roof] lock up', '[the roof]: lock up', '[RH', 'see [RH] lock up', '[]: lock up'])(
    'nobody owns: %s',
    (line) => {
      expect(leading(line)).toBeNull()
    },
  )
})

describe('Owners in brackets behind a thing', () => {
  it.each([
    ['Gate (RH): paint it', 'RH'],
    ['Gate (RH) – paint it', 'RH'],
    ['Gate (RH) to paint', 'RH'],
    ['Gate (RH) should call', 'RH'],
    ['Gate (RH and AF): paint it', 'RH/AF'],
    ['Gate (east) (RH): paint it', 'RH'],
    ['Gate (the east) yard (RH): paint it', 'RH'],
    ['Gate (owner: RH): paint it', 'RH'],
    ['Gate (Owner RH): paint it', 'RH'],
    ['Gate (Rosa volunteered) to paint it', 'RH'],
    ['Gate (Rosa is on it): paint it', 'RH'],
    ['Nina Holt (RH): paint it', 'RH'],
  ])('stay in the words: %s', (line, owners) => {
    expect(leading(line)).toBe(`${owners} by bracket: ${line}`)
  })

  it.each([
    'Gate (RH) to be painted',
    'Gate (RH) to the mill',
    'Ask the mill (RH) to call',
    'ASK the mill (RH) to call',
    'Gate (Nina Holt): paint it',
    'Gate (NH): paint it',
    'Gate (Board): paint it',
    'Gate (RH and Board): paint it',
    'Gate (TBC): paint it',
    'Gate (Nina volunteered) to paint it',
    'Nina (Ole volunteered): paint it',
    'Board (RH): paint it',
    'NH (RH): paint it',
    'Gate:x (RH): paint it',
    'Gate @x (RH): paint it',
    'Gate (RH) paint it',
    'Gate (RH):paint it',
  ])('nobody owns: %s', (line) => {
    expect(leading(line)).toBeNull()
  })

  it('are nobody’s where what stands before them is somebody', () => {
    expect(leading('Rosa (RH): paint it')).toBe('RH by mark: paint it | (RH)')
    expect(leading('Nina (RH): paint it', 'Nina: hello\n\nNina: it is wet\n')).toBeNull()
    expect(leading('nina (RH): paint it', 'nina: hello\n\nnina to call\n\nnina to ask\n')).toBeNull()
    expect(leading('nina (RH): paint it')).toBe('RH by bracket: nina (RH): paint it')
  })
})

describe('Owners before a mark', () => {
  it.each([
    ['RH: circulate it', 'RH by mark: circulate it'],
    ['RH : circulate it', 'RH by mark: circulate it'],
    ['RH - circulate it', 'RH by mark: circulate it'],
    ['RH –  circulate it', 'RH by mark: circulate it'],
    ['RH:circulate it', 'RH by mark: circulate it'],
    ['Rosa Hale (RH): circulate it', 'RH by mark: circulate it | (RH)'],
    ['RH: to circulate it', 'RH by mark:  circulate it'],
    ['RH:to circulate it', 'RH by mark:  circulate it'],
    ['RH - to-do list', 'RH by mark: to-do list'],
    ['RH: tomatoes', 'RH by mark: tomatoes'],
    ['RH: x to circulate', 'RH by mark: x to circulate'],
    ['TBC: circulate it', 'nobody by mark: circulate it'],
    ['RH: waiting for AF to answer', 'AF by mark: waiting for AF to answer'],
    ['Rosa Hale. Paint the gate', 'RH by mark: Paint the gate'],
    ['Rosa Hale. Circulate guidance', 'RH by mark: Circulate guidance'],
    ['RH and Unna: call', 'RH/Unna by mark: call'],
    ['Unna, RH: call', 'Unna/RH by mark: call'],
  ])('%s', (line, said) => {
    expect(leading(line)).toBe(said)
  })

  it.each([
    'RH-circulate it',
    'Nina Holt: circulate it',
    'Nina Holt. Paint the gate',
    'Rosa Hale. She will',
    'Rosa Hale. The gate is wet',
    'Rosa Hale. Gate: paint it',
    'Rosa Hale.Paint the gate',
    'Membership: RH: call',
    'roof: call',
    'Unna (x): call',
  ])('nobody owns: %s', (line) => {
    expect(leading(line)).toBeNull()
  })

  it('a nickname owns that speaks and does in these minutes', () => {
    expect(leading('timo: call', 'timo: hello\n\ntimo to call\n')).toBe('timo by mark: call')
    expect(leading('timo: call', 'timo: hello\n')).toBeNull()
  })

  it.each([
    ['Unna: call', 'Unna by mark: call'],
    ['Unna, Merle: call', 'Unna/Merle by mark: call'],
    ['Unna: Merle: call', 'Unna by mark: Merle: call'],
    ['Unna: RH has called', 'Unna by mark: RH has called'],
    ['Unna: call RH', 'Unna by mark: call RH'],
    ['Unna: RH, Merle: call', 'Unna by mark: RH, Merle: call'],
  ])('a stranger owns where others of the list begin with whom all know: %s', (line, said) => {
    expect(leading(line, '', { begin: true })).toBe(said)
    if (!line.includes(', Merle')) expect(leading(line)).toBeNull()
  })

  it.each([
    'Roof: RH: call',
    'Roof:RH: call',
    'Roof: RH : call',
    'Roof: RH - call',
    'Roof – RH – call',
    'Roof: AF/RH: call',
    'Roof: RH to call the builder',
    'Roof: RH and AF will call the builder',
    'Roof – Rosa Hale to call the builder',
    'Roof: RH',
    'roof: call',
    'Unna the second and the third of the name of Holt: call',
  ])('a topic owns nothing where somebody known stands behind it: %s', (line) => {
    expect(leading(line, 'the roof\n', { begin: true })).toBeNull()
  })

  it('whoever is to do it owns it, and not its topic', () => {
    const entries = entriesAlone(
      '## Actions\n\n- TR: paint it\n- AF: oil it\n- Roof: RH to call the builder\n- Gate: Ann Fox will lock it\n- Unna: call the town\n',
      'people: { TR: Terry Reed, RH: Rosa Hale, AF: Ann Fox }',
    )
    expect(entries.map(({ owners }) => owners.map(({ key }) => key).join('/'))).toEqual([
      'TR',
      'AF',
      'RH',
      'AF',
      'Unna',
    ])
  })
})

describe('Owners by their place alone', () => {
  it.each([
    ['RH circulate it', 'RH by place?:  circulate it'],
    ['**RH** circulate it', 'RH by place:  circulate it'],
    ['**RH.** circulate it', 'RH by place:  circulate it'],
    ['**RH circulate** it', 'RH by place?:  circulate it'],
    ['RH **circulate** it', 'RH by place?:  circulate it'],
    ['RH, circulate it', 'RH by place?: circulate it'],
    ['RH circulate it, then call', 'RH by place?:  circulate it, then call'],
    ['RH', 'RH by place?: '],
    ['Terry oil it', 'TR by place?:  oil it'],
    ['ROSA the gate', 'RH by place?:  the gate'],
    ['Rosa Hale the gate', 'RH by place?:  the gate'],
    ['TBC circulate it', 'nobody by place:  circulate it'],
  ])('%s', (line, said) => {
    expect(leading(line)).toBe(said)
  })

  it.each([
    'RH, Circulate it',
    'RH,circulate it',
    'RH, gate',
    'Rosa Hale, 3 gates',
    "RH's gate",
    'RH ’s gate',
    'RH (the gate)',
    'RH; gate',
    'Rosa the gate',
    'Rosa  the gate',
    'NH circulate it',
    '**NH** circulate it',
    '**NH/KO** circulate it',
    '**Board** circulate it',
    'Nina Holt circulate it',
  ])('nobody owns: %s', (line) => {
    expect(leading(line)).toBeNull()
  })

  it('initials own that stand before a duty elsewhere, unless they are a thing’s', () => {
    expect(leading('NO circulate it', 'NO to lock up\n')).toBe('NO by place?:  circulate it')
    expect(leading('NO/AF circulate it', 'NO to lock up\n')).toBe('NO/AF by place?:  circulate it')
    expect(leading('WX/AF circulate it', 'NO to lock up\n')).toBeNull()
    expect(leading('PFA train them', 'PFA to lock up\n')).toBe('PFA by place?:  train them')
    expect(leading('PFA train them', 'PFA to lock up\n\nThe PFA has met.\n')).toBeNull()
  })
})

it('The reason says where they stand and quotes them', () => {
  const about = 'owner'
  expect(reasonOf('RH and AF will lock up')).toEqual({
    about,
    code: 'before-duty',
    quoted: 'RH and AF',
    duty: 'will',
  })
  expect(reasonOf('[RH], lock up')).toEqual({ about, code: 'before-words', quoted: '[RH],' })
  expect(reasonOf('Gate (RH): lock up')).toEqual({ about, code: 'before-words', quoted: '(RH)' })
  expect(reasonOf('Gate (RH) to lock up')).toEqual({ about, code: 'before-duty', quoted: '(RH)', duty: 'to' })
  expect(reasonOf('RH: lock up')).toEqual({ about, code: 'before-words', quoted: 'RH' })
  expect(reasonOf('RH lock up')).toEqual({ about, code: 'before-words', quoted: 'RH' })
  expect(reasonOf('TBC lock up')).toEqual({ about, code: 'nobody', quoted: 'TBC' })
})

it('Only a stretch of the words is read', () => {
  const within = (line: string, part: string) =>
    ownersInFirstWords(line, 'en', (stretch, roster) => {
      const start = line.indexOf(part)
      return leadingOwners({ ...stretch, start, end: start + part.length }, roster)
    })
  expect(within('Neither of both: RH to call', 'RH to call')).toBe('RH by duty: Neither of both:  call')
  expect(within('We said: [RH] lock up', '[RH] lock up')).toBe('RH by bracket: We said: lock up')
  expect(within('We said: RH, AF to call', 'RH')).toBeNull()
  expect(within('Rosa Hale to call', 'Rosa')).toBeNull()
  expect(within('RH to call', 'RH')).toBe('RH by place?:  to call')
})
