import fc from 'fast-check'
import ical from 'node-ical'
import { expect, test } from 'vitest'
import type { Action } from '../../src/model/action.js'
import type { Listing } from '../../src/model/listing.js'
import { everything } from '../../src/query/query.js'
import { select } from '../../src/query/select.js'
import { calendar, calendarUid } from '../../src/render/calendar.js'
import { visible } from '../../src/source/visible.js'
import { aMeeting, anAction, anEntry, aPerson, aRegister, aSighting } from '../builders.js'
import { patience, registers, runs } from '../generated.js'

const today = '2011-06-20'
const spring = aMeeting('2011-spring')
const summer = aMeeting('2011-summer', { date: '2011-06-13' })

function listingOf(actions: readonly Action[], people = [aPerson('TR', 'Terry Reynolds')]): Listing {
  const register = aRegister(actions, { people })
  return select(register, {
    query: everything,
    today,
    sort: [],
    groupBy: null,
    limit: null,
    confidential: true,
  })
}

function unfolded(text: string): readonly string[] {
  return text.replaceAll('\r\n ', '').split('\r\n')
}

/**
 * Whether node-ical reads a TEXT value as RFC 5545 does: it takes the `n` after an escaped backslash for a line break,
 * and quotes around the whole for marks that are none of the words.
 */
const isReadRight = (value: string): boolean => !value.includes('\\') && !/^".*"$/.test(value)

/** A TEXT value as RFC 5545 reads it. */
function textOf(value: string): string {
  return value.replace(/\\(.)/g, (_, character: string) => (/n/i.test(character) ? '\n' : character))
}

test(
  'every action is a task with its words, owners, day and status, read back by another parser',
  () => {
    fc.assert(
      fc.property(registers, (register) => {
        const listing = listingOf(register.actions)
        const text = calendar(listing)
        const read = Object.values(ical.sync.parseICS(text)).filter((entry) => entry?.type === 'VTODO')
        const summaries = unfolded(text).filter((line) => line.startsWith('SUMMARY:'))
        expect(read).toHaveLength(listing.listed.length)
        for (const [at, { action }] of listing.listed.entries()) {
          const summary = visible(
            `${action.owners.map((owner) => owner.key).join(', ') || 'nobody'}: ${action.text}`,
          )
          expect(textOf(summaries[at]?.slice('SUMMARY:'.length) ?? '')).toBe(summary)
          expect(read.find((one) => one && 'uid' in one && one.uid === calendarUid(action))).toMatchObject({
            ...(isReadRight(summary) ? { summary } : {}),
            status: { outstanding: 'NEEDS-ACTION', done: 'COMPLETED', withdrawn: 'CANCELLED' }[action.status],
            ...(action.due?.date ? { due: expect.any(Date) } : {}),
          })
        }
      }),
      { numRuns: runs },
    )
  },
  patience,
)

test(
  'no line has more than 75 bytes, none breaks a character, all end in CRLF',
  () => {
    fc.assert(
      fc.property(registers, fc.boolean(), (register, events) => {
        const text = calendar(listingOf(register.actions), { events })
        expect(text.endsWith('\r\n')).toBe(true)
        for (const line of text.slice(0, -2).split('\r\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
          expect(Buffer.from(line).toString()).toBe(line)
          expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/)
        }
      }),
      { numRuns: runs },
    )
  },
  patience,
)

test('a task with all that is known of it', () => {
  const action = anAction('2011-spring/3.1', spring, {
    owners: ['TR'],
    due: '2011-06-13',
    areas: ['South', 'North, East'],
    carried: 1,
    entries: [aSighting(spring, anEntry('ask')), aSighting(summer, anEntry('ask'), { carried: true })],
  })
  expect(unfolded(calendar(listingOf([action])))).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//epha//actions from minutes//EN',
    'CALSCALE:GREGORIAN',
    'BEGIN:VTODO',
    'UID:2011-spring/3.1@epha',
    'DTSTAMP:20110613T000000Z',
    'LAST-MODIFIED:20110613T000000Z',
    'SEQUENCE:1',
    'SUMMARY:TR: ask SIEY for a template',
    'DESCRIPTION:Owner: TR (Terry Reynolds)\\nDue: 13 Jun 2011\\, "by the next meeting"\\nFrom: Spring term 2011\\, Mar 2011\\, item 3\\, Safeguarding\\nCarried forward: 1 time\\nNumber: 2011-spring/3.1\\nPlace: 2011-spring.md:1',
    'DUE;VALUE=DATE:20110613',
    'STATUS:NEEDS-ACTION',
    'CATEGORIES:South,North\\, East',
    ...['-P7D', '-P1D'].flatMap((before) => [
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'DESCRIPTION:TR: ask SIEY for a template',
      `TRIGGER;RELATED=END:${before}`,
      'END:VALARM',
    ]),
    'END:VTODO',
    'END:VCALENDAR',
    '',
  ])
})

test('what is done or withdrawn says so, and rings no alarm', () => {
  const lines = unfolded(
    calendar(
      listingOf([
        anAction('2011-spring/3.1', spring, { due: '2011-06-13', status: 'done', closed: '2011-06-13' }),
        anAction('2011-spring/3.2', spring, { due: '2011-06-13', status: 'withdrawn', closed: '2011-06' }),
      ]),
    ),
  )
  expect(lines.filter((line) => /^(STATUS|COMPLETED|BEGIN:VALARM)/.test(line))).toEqual([
    'STATUS:COMPLETED',
    'COMPLETED:20110613T000000Z',
    'STATUS:CANCELLED',
  ])
})

test('with events, what has a day is an event of that day, and what has none stays a task', () => {
  const lines = unfolded(
    calendar(
      listingOf([
        anAction('2011-spring/3.1', spring, { due: '2011-06-13', status: 'done' }),
        anAction('2011-spring/3.2', spring),
      ]),
      { events: true },
    ),
  )
  expect(lines.filter((line) => /^(BEGIN:V[ET]|DTSTART|TRANSP|SUMMARY)/.test(line))).toEqual([
    'BEGIN:VEVENT',
    'SUMMARY:Done: nobody: ask SIEY for a template',
    'DTSTART;VALUE=DATE:20110613',
    'TRANSP:TRANSPARENT',
    'BEGIN:VTODO',
    'SUMMARY:nobody: ask SIEY for a template',
  ])
})

test('a moved due day moves the entry: the UID stays', () => {
  const uidOf = (due: string) =>
    unfolded(calendar(listingOf([anAction('2011-spring/3.1', spring, { due })]))).find((line) =>
      line.startsWith('UID'),
    )
  expect(uidOf('2011-06-13')).toBe(uidOf('2011-11-18'))
})
