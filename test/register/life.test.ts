import { describe, expect, it } from 'vitest'
import type { Entry, ResolvedDue } from '../../src/model/action.js'
import type { Due } from '../../src/model/facts.js'
import type { Meeting } from '../../src/model/meeting.js'
import type { CarryingMeeting } from '../../src/register/carried.js'
import {
  actionOf,
  begin,
  dueOf,
  goOn,
  isNotCarried,
  type Life,
  type LifeEvent,
  lastMeetingOf,
  passOver,
  statusOf,
} from '../../src/register/life.js'
import { aMeeting, anEntry, anOwner, place } from '../builders.js'

const [rose, tom, ash] = [anOwner('Rose'), anOwner('Tom'), anOwner('Ash')]
const meetingIn = (month: number, more: Partial<Meeting> = {}): Meeting =>
  aMeeting(`2020-0${month}`, { date: `2020-0${month}-06`, ...more })

/** A day as minutes write it, or as the settings give it. */
const day = (date: string | null, more: Partial<ResolvedDue> = {}): ResolvedDue => ({
  date,
  written: `by ${date}`,
  default: false,
  location: null,
  ...more,
})
const given = (date: string | null): ResolvedDue => day(date, { written: 'next-meeting', default: true })

function raised(
  entry: Partial<Entry> = {},
  {
    due = null,
    carrying = [],
    month = 1,
  }: {
    readonly due?: ResolvedDue | null
    readonly carrying?: readonly CarryingMeeting[]
    readonly month?: number
  } = {},
): Life {
  const ids = { counted: 'x/1.1', pinned: null }
  const text = anEntry('paint the gate', { owners: [rose], ...entry })
  return begin(ids, { meeting: meetingIn(month), entry: text, due }, carrying)
}

function then(life: Life, month: number, entry: Partial<Entry> = {}, event: Partial<LifeEvent> = {}): Life {
  const whole = anEntry('', { location: place(`2020-0${month}.md`), ...entry })
  const meeting = meetingIn(month)
  goOn(life, { meeting, entry: whole, location: whole.location, knownBy: 'id', due: null, ...event })
  return life
}

function carry(month: number, defaultDue?: ResolvedDue | null): CarryingMeeting {
  const meeting = meetingIn(month)
  return {
    meeting,
    location: place(meeting.path),
    sightings: new Map(),
    ...(defaultDue === undefined ? {} : { defaultDue }),
  }
}

const changesOf = (life: Life) =>
  life.sightings.at(-1)?.changes.map(({ what, from, to }) => `${what}: ${from} → ${to}`)
const ownersOf = (life: Life) => life.facts.owners.map(({ key }) => key)

describe('who has an action after a later entry', () => {
  const handed = (before: readonly (typeof rose)[], entry: Partial<Entry>) => {
    const life = then(raised({ owners: before }), 2, entry)
    return [ownersOf(life).join(), changesOf(life)?.join()]
  }

  it.each<readonly [string, readonly (typeof rose)[], Partial<Entry>, string, string]>([
    ['others who are named', [rose], { owners: [tom] }, 'Tom', 'owner: Rose → Tom'],
    ['all who are named', [rose, ash], { owners: [tom, rose] }, 'Tom,Rose', 'owner: Rose, Ash → Tom, Rose'],
    ['one more', [rose], { owners: [rose, tom] }, 'Rose,Tom', 'owner: Rose → Rose, Tom'],
    ['one fewer', [rose, tom], { owners: [tom] }, 'Tom', 'owner: Rose, Tom → Tom'],
    ['whoever is named, where nobody had it', [], { owners: [tom] }, 'Tom', 'owner: none → Tom'],
    ['the same, in another order', [rose, tom], { owners: [tom, rose] }, 'Rose,Tom', ''],
    ['the same, where nobody is named', [rose], {}, 'Rose', ''],
    [
      'the same, where another did it',
      [rose],
      { owners: [tom], status: 'done' },
      'Rose',
      'status: outstanding → done',
    ],
    [
      'the same, where another is only its subject',
      [rose],
      { owners: [tom], ownersAsSubject: true },
      'Rose',
      '',
    ],
    [
      'the other who did it, where it went over',
      [rose],
      { owners: [tom], formerOwners: [rose], status: 'done' },
      'Tom',
      'owner: Rose → Tom,status: outstanding → done',
    ],
    [
      'the other as the subject, where it went over',
      [rose],
      { owners: [tom], formerOwners: [rose], ownersAsSubject: true },
      'Tom',
      'owner: Rose → Tom',
    ],
    [
      'whoever did it, where nobody had it',
      [],
      { owners: [tom], status: 'done' },
      'Tom',
      'owner: none → Tom,status: outstanding → done',
    ],
  ])('is %s', (_, before, entry, owners, changes) => {
    expect(handed(before, entry)).toEqual([owners, changes.replaceAll('none', 'null')])
  })

  it('is as it was, where nothing is said of owners in brackets that are empty', () => {
    expect(handed([rose], { owners: [tom], formerOwners: [], status: 'done' })[0]).toBe('Rose')
  })
})

describe('when an action is due after a later entry', () => {
  const due = (
    before: ResolvedDue | null,
    after: ResolvedDue | null,
    { relative, ...event }: Partial<LifeEvent> & { readonly relative?: Due['relative'] } = {},
  ) => {
    const said = after && { written: after.written, date: after.date, ...(relative ? { relative } : {}) }
    const life = then(raised({}, { due: before }), 2, said ? { due: said } : {}, { due: after, ...event })
    return [dueOf(life), changesOf(life)]
  }
  const [may, june] = [day('2020-05-01'), day('2020-06-01')]
  const friday = (date: string | null) => day(date, { written: 'by Friday' })

  it('is the day that it says, and stays where it says none', () => {
    expect(due(may, june)).toEqual([june, ['due: 2020-05-01 → 2020-06-01']])
    expect(due(null, june)).toEqual([june, ['due: null → 2020-06-01']])
    expect(due(may, null)).toEqual([may, []])
    expect(due(may, may)).toEqual([may, []])
  })

  it('is no other day in other words, but one in words that nobody can resolve', () => {
    expect(due(may, day('2020-05-01', { written: 'by May Day' }))).toEqual([may, []])
    const soon = day(null, { written: 'when it is warm' })
    expect(due(may, soon)).toEqual([soon, ['due: 2020-05-01 → when it is warm']])
    expect(due(soon, may)).toEqual([may, ['due: when it is warm → 2020-05-01']])
    expect(due(soon, soon)).toEqual([soon, []])
    const later = day(null, { written: 'when it rains' })
    expect(due(soon, later)).toEqual([later, ['due: when it is warm → when it rains']])
  })

  it('is the Friday that it meant first where a line is copied, and another where it is said anew', () => {
    const [first, second] = [friday('2020-01-10'), friday('2020-02-07')]
    expect(due(first, second, { knownBy: 'very-same-words' })).toEqual([first, []])
    expect(due(first, second, { knownBy: 'words' })).toEqual([second, ['due: 2020-01-10 → 2020-02-07']])
    expect(due(first, friday(null), { knownBy: 'words' })).toEqual([first, []])
    expect(due(first, first, { knownBy: 'words' })).toEqual([first, []])
  })

  it('is the next meeting from there, where that is what it says, copied or not', () => {
    const next = (date: string | null) => day(date, { written: 'by the next meeting' })
    const event = { knownBy: 'very-same-words', relative: 'next-meeting' } as const
    expect(due(next('2020-02-06'), next('2020-03-06'), event)).toEqual([
      next('2020-03-06'),
      ['due: 2020-02-06 → 2020-03-06'],
    ])
    expect(due(next('2020-02-06'), next('2020-02-06'), event)[1]).toEqual([])
    expect(due(next('2020-02-06'), next(null), event)[1]).toEqual(['due: 2020-02-06 → by the next meeting'])
  })

  it('is a written day in the place of one that the settings give, be it the same day', () => {
    expect(due(given('2020-05-01'), may)).toEqual([may, []])
    expect(due(given('2020-05-01'), june)).toEqual([june, ['due: 2020-05-01 → 2020-06-01']])
  })

  it('goes with the meetings that carry it, where the settings give it, and not where it is written', () => {
    const event = { defaultDue: given('2020-03-06') }
    expect(due(given('2020-02-06'), null, event)).toEqual([
      given('2020-03-06'),
      ['due: 2020-02-06 → 2020-03-06'],
    ])
    expect(due(null, null, event)).toEqual([given('2020-03-06'), ['due: null → 2020-03-06']])
    expect(due(given('2020-02-06'), null, { defaultDue: null })).toEqual([null, ['due: 2020-02-06 → null']])
    expect(due(given('2020-03-06'), null, event)).toEqual([given('2020-03-06'), []])
    expect(due(given('2020-02-06'), null)).toEqual([given('2020-02-06'), []])
    expect(due(may, null, event)).toEqual([may, []])
    const done = then(raised({}, { due: given('2020-02-06') }), 2, { status: 'done' }, event)
    expect(dueOf(done)).toEqual(given('2020-02-06'))
    // The meeting that raised it, once more.
    const again = then(raised({}, { due: given('2020-02-06') }), 1, {}, event)
    expect(dueOf(again)).toEqual(given('2020-02-06'))
  })
})

describe('whether an action is over', () => {
  it('is what the last word says, with its day or that of the meeting', () => {
    expect(raised({ status: 'done' }).closed).toBe('2020-01-06')
    expect(raised({ status: 'withdrawn', closed: '2020-01-02' }).closed).toBe('2020-01-02')
    expect(raised({ closed: '2020-01-02' }).closed).toBeNull()
    const life = then(raised(), 2, { status: 'done', closed: '2020-01-30' })
    expect([statusOf(life), life.closed, changesOf(life)]).toEqual([
      'done',
      '2020-01-30',
      ['status: outstanding → done'],
    ])
    then(life, 3, { status: 'done', closed: '2020-02-28' })
    expect([life.closed, changesOf(life)]).toEqual(['2020-01-30', []])
    then(life, 4, { status: 'withdrawn' })
    expect([life.closed, changesOf(life)]).toEqual(['2020-04-06', ['status: done → withdrawn']])
    then(life, 5)
    expect([statusOf(life), life.closed]).toEqual(['withdrawn', '2020-04-06'])
    then(life, 6, { status: 'outstanding' })
    expect([statusOf(life), life.closed, changesOf(life)]).toEqual([
      'outstanding',
      null,
      ['status: withdrawn → outstanding'],
    ])
  })

  it('is carried by each later meeting that leaves it outstanding, once', () => {
    const life = then(then(then(raised(), 1), 2), 2)
    expect(actionOf(life)).toMatchObject({ carried: 1, status: 'outstanding' })
    expect(actionOf(then(life, 3))?.carried).toBe(2)
    then(then(life, 4), 4, { status: 'done' })
    expect(life.sightings.map(({ carried }) => carried)).toEqual([
      false,
      false,
      true,
      true,
      true,
      true,
      false,
    ])
    expect(actionOf(life)?.carried).toBe(2)
  })
})

describe('what else a later entry says', () => {
  it('is kept once, and what is confidential stays so', () => {
    const life = raised({ notes: ['in green'], otherWords: ['the gate'] })
    then(life, 2, { text: 'paint the gate', notes: ['in green', 'by hand'] })
    then(life, 3, { text: 'varnish the gate', otherWords: ['', 'the gate'], confidential: true })
    then(life, 4)
    expect(life.words).toEqual(['paint the gate', 'the gate', 'varnish the gate'])
    expect(life.notes).toEqual(['in green', 'by hand'])
    expect([life.confidential, life.facts.text]).toEqual([true, 'paint the gate'])
    expect(actionOf(life)).toMatchObject({ confidential: true, text: 'paint the gate', evidence: null })
  })

  it('stands with the action as what that meeting said', () => {
    const more = { score: 0.7, runnerUp: { id: 'x/1.2', score: 0.5 } }
    const life = then(then(raised(), 2), 3, {}, { knownBy: 'words', ...more })
    const [, second, third] = actionOf(life)?.entries ?? []
    expect(second).toMatchObject({
      meeting: { id: '2020-02' },
      knownBy: 'id',
      location: { path: '2020-02.md' },
    })
    expect(second).not.toHaveProperty('score')
    expect(second).not.toHaveProperty('runnerUp')
    expect(third).toMatchObject(more)
  })
})

describe('meetings that carry all others', () => {
  it('carry what was raised before them, each once, until it is over', () => {
    const carrying: CarryingMeeting[] = [carry(1)]
    const life = raised({}, { carrying, month: 2 })
    expect(lastMeetingOf(life)?.id).toBe('2020-02')
    carrying.push(carry(3), carry(4))
    expect(lastMeetingOf(life)?.id).toBe('2020-04')
    expect(lastMeetingOf(life)?.id).toBe('2020-04')
    then(life, 5)
    expect(lastMeetingOf(life)?.id).toBe('2020-05')
    carrying.push(carry(6))
    then(life, 7, { status: 'done' })
    carrying.push(carry(8))
    expect(lastMeetingOf(life)?.id).toBe('2020-07')
    const action = actionOf(life)
    expect(action?.carried).toBe(4)
    expect(action?.entries.map(({ meeting, knownBy }) => `${meeting.id} ${knownBy}`)).toEqual([
      '2020-02 raised',
      '2020-03 all-others',
      '2020-04 all-others',
      '2020-05 id',
      '2020-06 all-others',
      '2020-07 id',
    ])
  })

  it('do not carry what they speak of themselves', () => {
    const carrying = [carry(2)]
    const life = then(raised({}, { carrying: [] }), 2)
    isNotCarried(life, carrying)
    expect(life.carriedUpTo).toBe(0)
    const own = raised({}, { carrying })
    carrying.push(carry(3))
    isNotCarried(own, carrying)
    expect(actionOf(own)?.carried).toBe(0)
  })

  it('move the day that the settings give, and no other', () => {
    const days = (due: ResolvedDue | null, ...defaults: readonly (ResolvedDue | null | undefined)[]) => {
      const carrying: CarryingMeeting[] = []
      const life = raised({}, { carrying, due })
      for (const [at, defaultDue] of defaults.entries()) carrying.push(carry(at + 2, defaultDue))
      const after = dueOf(life)?.date ?? null
      const said = actionOf(life)?.entries.flatMap(({ changes }) => changes.map(({ from, to }) => [from, to]))
      return [after, said]
    }
    const [march, april] = [given('2020-03-06'), given('2020-04-06')]
    expect(days(given('2020-02-06'), march, april)).toEqual([
      '2020-04-06',
      [
        ['2020-02-06', '2020-03-06'],
        ['2020-03-06', '2020-04-06'],
      ],
    ])
    expect(days(null, march)).toEqual(['2020-03-06', [[null, '2020-03-06']]])
    expect(days(given('2020-02-06'), undefined)).toEqual(['2020-02-06', []])
    expect(days(day('2020-02-20'), march)).toEqual(['2020-02-20', []])
    expect(days(day(null), march)).toEqual([null, []])
  })
})

describe('meetings that do not mention an action', () => {
  const passed = (life: Life, ...months: readonly number[]): Life => {
    for (const month of months) passOver(life, meetingIn(month), 2)
    return life
  }
  const end = (life: Life) => [statusOf(life), life.closed, actionOf(life)?.passedOverBy.map(({ id }) => id)]

  it('close it where they are enough in a row', () => {
    expect(end(passed(raised(), 2))).toEqual(['outstanding', null, []])
    expect(end(passed(raised(), 2, 3))).toEqual(['done', '2020-03-06', ['2020-02', '2020-03']])
    expect(end(passed(then(passed(raised(), 2), 3), 4))).toEqual(['outstanding', null, []])
  })

  it('do not close what one between them carried with all others', () => {
    const carrying: CarryingMeeting[] = []
    const life = passed(raised({}, { carrying }), 2)
    carrying.push(carry(3))
    expect(end(passed(life, 4))).toEqual(['outstanding', null, []])
    expect(end(passed(life, 5))).toEqual(['done', '2020-05-06', ['2020-04', '2020-05']])
  })

  it('count for nothing behind minutes without a day', () => {
    const undated = begin(
      { counted: 'x/1.1', pinned: null },
      { meeting: meetingIn(1, { date: null }), entry: anEntry('paint'), due: null },
      [],
    )
    expect(end(passed(undated, 2, 3, 4))).toEqual(['outstanding', null, []])
  })

  it('are undone by the next that mentions it, and not where it was closed by a word', () => {
    const life = then(passed(raised(), 2, 3), 4)
    expect(end(life)).toEqual(['outstanding', null, []])
    expect([life.isUnlisted, life.sightings.at(-1)?.carried]).toEqual([false, true])
    expect(end(then(then(raised(), 2, { status: 'done' }), 3))).toEqual(['done', '2020-02-06', []])
    const closed = then(passed(raised(), 2, 3), 4, { status: 'done' })
    expect(end(closed)).toEqual(['done', '2020-04-06', []])
  })
})
