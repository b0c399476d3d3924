import fc from 'fast-check'
import type { Action } from '../src/model/action.js'
import type { Meeting } from '../src/model/meeting.js'
import type { Register } from '../src/model/register.js'
import { aMeeting, anAction, anEntry, anOwner, aPerson, aRegister, aSighting, place } from './builders.js'
import { longRun } from './long-run.js'

/** How many generated cases a test looks at: few in passing, many where `EPHA_FUZZ_RUNS` or the long run of what is hostile asks for them. */
export const runs = Number(process.env.EPHA_FUZZ_RUNS ?? longRun(process.env.EPHA_HOSTILE).times(200, 10_000))

/** Milliseconds that so many cases may take. */
export const patience = 5000 + runs * 50

const hostile: readonly string[] = [
  '=cmd|"/c calc"!A1',
  '+1+1',
  '-2',
  '@SUM(A1)',
  "'=1",
  '\t=1',
  '\uff1d1',
  'a | b',
  '\\| c',
  'ends in \\',
  '`code` and ``more',
  '<script>alert(1)</script>',
  '<!-- no -->',
  '&amp; &#61;',
  '**bold** _so_ ~~gone~~',
  '[link](javascript:x) ![picture](y)',
  '# heading',
  '- [x] task',
  '---',
  'https://example.org/a_b?c=d&e=f and www.example.org, a@b.example',
  'one\ntwo',
  'one\r\n\r\ntwo',
  '"quoted", "twice"',
  "it's",
  'a; b, c: d',
  'END:VTODO',
  '\\n not a line',
  '{{ "x" | upcase }}',
  '\u0000\u0007\u001b[31mred\u001b[0m\u009b2J\u007f\u0085',
  '\u202eright to left\u2066\u200f',
  '\u2028line\u2029paragraph\ufeff',
  'no character: \ufffe and \uffff',
  'T\u200bR\u00ad, filled \u3164 up\u034f',
  '##[error]x',
  '::error::x',
  'one\n  ::set-output name=a::b',
  '日本語 Ž é e\u0301 👨‍👩‍👧 \u{e0041}',
  'null',
  'yes',
  '2011-06-13',
  '0o17',
  '1_000',
  '<<',
  '__proto__',
  ' blanks around ',
  '',
  'x'.repeat(1000),
  'long words '.repeat(100),
]

/** Words that parsers choke on, mixed with any others. */
export const words: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...hostile),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.tuple(fc.constantFrom(...hostile), fc.constantFrom(...hostile)).map(([one, other]) => one + other),
)

const day = fc
  .tuple(
    fc.integer({ min: 2009, max: 2012 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join('-'))
const dayOrMonth = fc.oneof(
  day,
  day.map((date) => date.slice(0, 7)),
)
const names = fc.uniqueArray(words, { maxLength: 2 })

const meeting: fc.Arbitrary<Meeting> = fc
  .record({
    id: fc.constantFrom('2010-autumn', '2011-spring', 'executive/2011', 'q=1, "x"; y'),
    title: words,
    date: fc.option(dayOrMonth),
    series: fc.constantFrom('termly', 'executive', null),
  })
  .map(({ id, ...more }) => aMeeting(id, more))

const action: fc.Arbitrary<Action> = fc
  .record({
    meeting,
    item: fc.constantFrom('3', '4a', '4.1', '40', 'h2'),
    text: words,
    owners: fc.uniqueArray(fc.oneof(fc.constantFrom('TR', 'RH', 'Headteachers'), words), { maxLength: 3 }),
    status: fc.constantFrom('outstanding' as const, 'done' as const, 'withdrawn' as const),
    due: fc.option(fc.record({ date: fc.option(day), written: words, default: fc.boolean() })),
    raised: fc.option(dayOrMonth),
    closed: fc.option(dayOrMonth),
    carried: fc.nat(4),
    areas: names,
    confidential: fc.boolean(),
    evidence: fc.option(words),
    notes: names,
    title: words,
  })
  .map(({ meeting, item, owners, due, status, closed, evidence, notes, title, text, ...more }) => {
    const entry = anEntry(text, { owners: owners.map((owner) => anOwner(owner)), notes })
    return anAction(`${meeting.id}/${item}.0`, meeting, {
      ...more,
      text,
      owners,
      status,
      due: due && { ...due, location: null },
      closed: status === 'outstanding' ? null : closed,
      item: { key: item, number: item === 'h2' ? null : item, title, areas: [], location: place() },
      evidence: evidence === null ? null : { text: evidence, location: place() },
      notes,
      entries: [aSighting(meeting, entry, { status })],
    })
  })

/** Any register: some meetings, actions with hostile words, TR a person, AF of the Headteachers. */
export const registers: fc.Arbitrary<Register> = fc.array(action, { maxLength: 8 }).map((actions) =>
  aRegister(
    actions.map((one, at) => {
      const id = one.id.replace(/0$/, String(at + 1))
      return { ...one, id, countedId: id }
    }),
    {
      people: [
        aPerson('TR', 'Terry Reynolds', { role: 'Director, =1' }),
        aPerson('RH', 'Ralph Holloway', { aliases: ['Ralphie'] }),
        aPerson('__proto__', 'A "person"\nof two lines'),
      ],
      groups: new Map([['Headteachers', ['TR']]]),
    },
  ),
)
