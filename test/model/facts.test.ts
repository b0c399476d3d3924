import { describe, expect, it } from 'vitest'
import { type Facts, mergeFacts, noFacts } from '../../src/model/facts.js'
import type { Owner } from '../../src/model/owner.js'

const owner = (key: string): Owner => ({ key, written: key, kind: 'person' })
const due = (written: string) => ({ written, date: '2011-06-13' })

/** Each fact there is: one that is missing here is a type error. */
const whole: Required<Omit<Facts, 'ifPinned'>> = {
  text: 'count the chairs',
  verbFirst: true,
  owners: [owner('TR')],
  ownersAsSubject: true,
  formerOwners: [owner('AF')],
  due: due('by 13 June'),
  status: 'withdrawn',
  closed: '2011-05-02',
  reason: 'overtaken',
  ref: '2011-spring/3.1',
  shortRef: '3.1',
  pin: 'chairs',
  because: [{ about: 'status', code: 'struck-out' }],
}

describe('a later word about an action', () => {
  it('leaves all that it does not speak of', () => {
    expect(mergeFacts(whole, {})).toEqual(whole)
    expect(mergeFacts(whole, noFacts)).toEqual(whole)
  })

  it('says all that was not said before', () => {
    expect(mergeFacts(noFacts, whole)).toEqual(whole)
  })

  it('counts where both speak', () => {
    const later: Facts = {
      ...noFacts,
      owners: [owner('RH')],
      due: due('by 1 July'),
      status: 'done',
      pin: 'seats',
    }
    expect(mergeFacts(whole, later)).toMatchObject({
      owners: [owner('RH')],
      ownersAsSubject: false,
      formerOwners: [owner('AF')],
      due: due('by 1 July'),
      status: 'done',
      pin: 'seats',
      text: 'count the chairs',
      verbFirst: true,
    })
  })

  it('takes its evidence along, and that of what it changes away', () => {
    const later: Facts = {
      ...noFacts,
      status: 'done',
      because: [
        { about: 'entry', code: 'listed-again', line: 7 },
        { about: 'owner', code: 'nobody', quoted: 'TBC' },
        { about: 'status', code: 'tick', tick: '✅' },
      ],
    }
    expect(mergeFacts(whole, later).because.map(({ about, code }) => `${about} ${code}`)).toEqual([
      'entry listed-again',
      'status tick',
    ])
  })

  it('is heard in the reading with a pinned id and in the one without', () => {
    const read: Facts = {
      ...noFacts,
      text: 'spring/chairs TR to count',
      ifPinned: { ...noFacts, text: 'count', owners: [owner('TR')], ref: 'spring/chairs' },
    }
    const merged = mergeFacts(read, { status: 'done', owners: [owner('RH')] })
    expect(merged).toMatchObject({ text: 'spring/chairs TR to count', status: 'done' })
    expect(merged.ifPinned).toMatchObject({ text: 'count', status: 'done', ref: 'spring/chairs' })
    expect(mergeFacts({ ...noFacts, due: due('by 13 June') }, read).ifPinned).toMatchObject({
      text: 'count',
      due: due('by 13 June'),
    })
  })
})
