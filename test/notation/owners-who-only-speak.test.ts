import { describe, expect, it } from 'vitest'
import { parseDocument } from '../../src/parse/document.js'
import { defaultSettings as settings } from '../../src/parse/settings.js'
import { recogniseAlone } from '../reading.js'

/** `owners | words` of each action. */
function actionsIn(body: string): readonly string[] {
  const people = '{ TR: Terry Reed, NO: Nell Oram, RE: Ross Ely }'
  const text = `---\ndate: 2019-05-13\npeople: ${people}\n---\n\n${body}\n`
  const context = { alone: true, absolutePath: '/minutes.md' }
  const { entries } = recogniseAlone(parseDocument({ path: 'minutes.md', text }, settings, context), settings)
  return entries.map(({ owners, text }) => `${owners.map(({ key }) => key).join('/')} | ${text}`)
}
const inList = (bullet: string, below = '') =>
  actionsIn(`## Actions\n\n- Paint the gate\n- ${bullet}\n- Oil the lock\n\n${below}`)[1] ?? 'no entry'

describe('Whoever waits for somebody', () => {
  it.each([
    ['TR: Waiting for NO to open the shed', 'NO', 'Waiting for NO to open the shed'],
    ['TR: waiting on Nell Oram to answer', 'NO', 'waiting on Nell Oram to answer'],
    ['TR - awaiting Ross to send the key', 'RE', 'awaiting Ross to send the key'],
    ['TR: still waiting for NO and RE to sign', 'NO/RE', 'still waiting for NO and RE to sign'],
    ['Waiting for Ross Ely to count the chairs', 'RE', 'Waiting for Ross Ely to count the chairs'],
    ['Terry Reed: relying on NO to book the hall', 'NO', 'relying on NO to book the hall'],
  ])('does not own what this person is to do: %s', (bullet, owner, words) => {
    expect(inList(bullet)).toBe(`${owner} | ${words}`)
  })

  it.each([
    ['TR: wait for the council to answer', 'TR'],
    ['TR: waiting for NO', 'TR'],
    ['TR: waiting for a letter to NO', 'TR'],
    ['TR: ask NO to open the shed', 'TR'],
    ['TR: waiting for NO to be told by phone', 'TR'],
    ['Waiting for NO to open the shed (RE)', 'RE'],
  ])('owns it where nobody known is to do anything: %s', (bullet, owner) => {
    expect(inList(bullet).split(' | ')[0]).toBe(owner)
  })
})

describe('What somebody is asked to do with a body', () => {
  it.each([
    'Email BEP leads - the dates of the fair',
    'Contact Parish Council: the new gate',
    'Thank Garden Team - a card',
    'Invite Youth Committee - the summer fair',
    'Remind Hall Users – the new locks',
  ])('is not the name of one: %s', (bullet) => {
    expect(inList(bullet)).toBe(` | ${bullet}`)
  })

  it('is one where the minutes say it again', () => {
    const bullet = 'Review Board: read the rules'
    expect(inList(bullet, 'The Review Board came.')).toBe('Review Board | read the rules')
    expect(inList('Parish Council: mend the gate')).toBe('Parish Council | mend the gate')
    expect(inList('Design team: draw the gate')).toBe('Design team | draw the gate')
  })
})

describe('Capitals before a dash', () => {
  it.each([
    'SKF - would like a server, we need to see how',
    'DBX – is out of date',
    'KLM - has no lock',
    'SKF - they need a new key',
    'QRT – was broken in May',
  ])('are a thing of which somebody says how it is: %s', (bullet) => {
    expect(actionsIn(`TODO: ${bullet}`)[0]).toMatch(/^ \| /)
  })

  it.each(['SKF - mend the lock', 'SKF – write to all', 'TR - would like a key cut'])(
    'are somebody with something to do, or known: %s',
    (bullet) => {
      expect(actionsIn(`TODO: ${bullet}`)[0]).toMatch(/^(?:SKF|TR) \| /)
    },
  )
})

describe('Somebody known behind a printed number', () => {
  it.each([
    ['87.6 Ross Ely to read the rules', 'RE'],
    ['4.12 NO will count the chairs', 'NO'],
    ['88.1 Nell Oram should lock the shed', 'NO'],
    ['12.3 NO and RE to mend the lock', 'NO/RE'],
    ['101.2 Terry to oil it', 'TR'],
    ['88.6-nell to mend the lock', 'NO'],
    ['88.6-nell will mend the lock', 'NO'],
  ])('owns it: %s', (bullet, owners) => {
    expect(inList(bullet).split(' | ')[0]).toBe(owners)
  })

  it.each([
    '87.6 Ross Ely, who was told',
    '3.1 percent NO to be told',
    '3.5-inch locks, says nell, ',
    '87.6 a letter to Ross Ely',
  ])('does not where nothing is to be done, or not at once: %s', (bullet) => {
    expect(inList(bullet).split(' | ')[0]).toBe('')
  })
})

describe('A handle with an initial in small letters', () => {
  it.each([
    ['@nell o and @Ross E mend the lock', 'NO/RE'],
    ['@nell o, @ross e: mend the lock', 'NO/RE'],
    ['@nell o to mend the lock', 'NO'],
    ['@ross e & @nell o to mend the lock', 'RE/NO'],
    ['@ross e: mend the lock', 'RE'],
  ])('is somebody: %s', (bullet, owners) => {
    expect(inList(bullet)).toBe(`${owners} | mend the lock`)
  })

  it('is a handle alone before a word of one letter', () => {
    expect(inList('@nell a new page for the fair')).toBe('@nell | a new page for the fair')
  })
})

describe('A tag that stands apart from its sign', () => {
  it.each([
    ['@ Nell O to mend the lock', 'NO | mend the lock'],
    ['@ Ross mend the lock', 'RE | mend the lock'],
    ['@ Nell Oram and @ Ross E to mend the lock', 'NO/RE | mend the lock'],
    ['Mend the lock @ Nell O', 'NO | Mend the lock'],
    ['Mend the lock @ Ross', 'RE | Mend the lock'],
    ['Mend the lock @ Nell @ Ross', 'NO/RE | Mend the lock'],
    ['Mend the lock, urgent @ Ross', 'RE | Mend the lock, urgent'],
    ['Mend the lock and gate @ Ross', 'RE | Mend the lock and gate'],
    ['@ Pip K to mend the lock', 'Pip K | mend the lock'],
    ['@ everyone - mend the lock', 'everyone | mend the lock'],
    ['Mend the lock @ everyone', 'everyone | Mend the lock'],
  ])('is somebody who is known, an initial or everybody: %s', (bullet, action) => {
    expect(inList(bullet)).toBe(action)
  })

  it.each([
    'Mend the lock @ Village Hall',
    'Mend the lock @ Kingston',
    'Mend the lock @ the hall',
    'Mend the lock, then notify @ Nell',
    'Mend the lock, in cooperation with @ Ross',
    '@ Kingston mend the lock',
    'Mend the lock "of the hall", then ring @Ross',
    'Mend the lock and call @Ross',
    'Mend the lock, then hail @Ross',
    'Mend the lock; call @Ross',
    'Write to @ Nell',
    'Write to @Nell',
  ])('is nobody for a place or whom one tells: %s', (bullet) => {
    expect(inList(bullet)).toBe(` | ${bullet}`)
  })
})

describe('A tag in the middle of a line', () => {
  it.each([
    ['The lock sticks, @Nell O write to the mill, then notify @Ross', 'NO'],
    ['The lock sticks: @Ross Ely call the mill', 'RE'],
    ['The lock sticks – @Nell O and @Ross E call the mill', 'NO/RE'],
  ])('owns what is to be done behind it: %s', (bullet, owners) => {
    expect(inList(bullet)).toBe(`${owners} | ${bullet}`)
  })

  it.each([
    'The lock sticks, @Nell O sings a song',
    'The lock sticks, Nell write to the mill',
    'Tell the mill what @Nell O write to the town',
    'The lock sticks, @Nell O, write to the mill',
  ])('owns nothing else: %s', (bullet) => {
    expect(inList(bullet).split(' | ')[0]).toBe('')
  })
})

describe('A speaker before a label', () => {
  const ofLine = (line: string): readonly string[] => {
    const text = `---\ndate: 2019-05-13\n---\n\nPresent: Nell Oram (NO), Timo Falk (TF)\n\n## Hall\n\n- ${line}\n`
    const document = parseDocument({ path: 'minutes.md', text }, settings, {
      alone: true,
      absolutePath: '/minutes.md',
    })
    return recogniseAlone(document, settings).entries.map(({ owners }) =>
      owners.map(({ key }) => key).join('/'),
    )
  }

  it.each([
    ['NO: Action Item: I will ring the mill', 'NO'],
    ["Timo: TODO: I'll paint it", 'TF'],
    ['TF: that is dear. ACTION: I shall ask for another price', 'TF'],
    ['NO: ACTION: TF to sweep', 'TF'],
  ])('owns what this person promises: %s', (line, owner) => {
    expect(ofLine(line)).toEqual([owner])
  })

  it.each([
    'NO: ACTION: buy nails',
    'NO: ACTION: willows to be cut',
    'NO: ACTION: will be sold',
    'TF: ACTION: shall be open to all',
    'Timo: TODO: will paint it',
    'Gate: ACTION: I will paint it',
  ])('owns nothing that nobody says who will do, and nobody owns what a thing says: %s', (line) => {
    expect(ofLine(line)).toEqual([''])
  })
})

describe('Initials, and a tag at the end of the line', () => {
  const ofLine = (line: string) => {
    const text = `---\ndate: 2019-05-13\n---\n\nPresent: MS: Mela Sumner, RM: Rick Mendes, Nell Oram (NO)\n\n## Actions\n\n- ${line}\n`
    const document = parseDocument({ path: 'minutes.md', text }, settings, {
      alone: true,
      absolutePath: '/minutes.md',
    })
    const [owner] = recogniseAlone(document, settings).entries[0]?.owners ?? []
    return owner?.ambiguous ?? owner?.key
  }

  it.each([
    ['MS: will finish it @Mich Sk', ['MS', 'Mich Sk']],
    ['MS to finish it @Mich', ['MS', '@Mich']],
  ])('are open where the tag is somebody else of the same letter: %s', (line, open) => {
    expect(ofLine(line)).toEqual(open.map((key) => key.replace(/^@/, '')))
  })

  it.each([
    ['MS: will finish it @Mela S', 'MS'],
    ['RM: will finish it @Rick M', 'RM'],
    ['MS: will write to @Nell', 'MS'],
    ['MS: will ask @Mich Sk for it', 'MS'],
  ])('are whose they are where it is the same person, or one who is only spoken of: %s', (line, key) => {
    expect(ofLine(line)).toBe(key)
  })
})
