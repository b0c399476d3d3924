import { describe, expect, it } from 'vitest'
import { noNeighbours } from '../../src/notation/phrase/owners.js'
import { trailingOwners } from '../../src/notation/phrase/trailing-owners.js'
import { ownersInFirstWords } from './owner-words.js'

/** Who ends a line, with what else its minutes say and what stands at the end of others of its list. */
const trailing = (line: string, more = '', neighbours = {}) =>
  ownersInFirstWords(`${line}\n\n${more}`, 'en', (stretch, roster) =>
    trailingOwners(stretch, roster, { ...noNeighbours, ...neighbours }),
  )

describe('Owners in brackets at the end', () => {
  it.each([
    ['oil it (RH)', 'RH by bracket: oil it '],
    ['oil it(RH).', 'RH by bracket: oil it'],
    ['oil it [RH, AF];', 'RH/AF by bracket: oil it '],
    ['oil it (RH\n & AF)', 'RH/AF by bracket: oil it '],
    ['oil it (RH, [AF], [TR])', 'RH/AF/TR by bracket: oil it '],
    ['oil it ([AF], [TR]).', 'AF/TR by bracket: oil it '],
    ['oil it (action for AF)', 'AF by bracket: oil it '],
    ['oil it (Action on AF)', 'AF by bracket: oil it '],
    ['oil it (action: AF)', 'AF by bracket: oil it '],
    ['oil it [owner: AF]', 'AF by bracket: oil it '],
    ['oil it (by AF)', 'AF by bracket: oil it '],
    ['oil it (@joe)', '@joe by bracket: oil it '],
    ['oil it (joe@example.org)', 'joe@example.org by bracket: oil it '],
    ['oil it (TBC)', 'nobody by bracket: oil it '],
    ['oil it (Wardens)', 'Wardens by bracket: oil it '],
    ['oil it at the Rowing Head (RH)', 'RH by bracket: oil it at the Rowing Head '],
  ])('%j', (line, said) => {
    expect(trailing(line)).toBe(said)
  })

  it.each([
    ['oil it (RH will do it)', 'RH'],
    ['oil it (RH to call)', 'RH'],
    ['oil it (RH). See item 4.', 'RH'],
    ['oil it (RH), see also 4', 'RH'],
    ['oil it (TR/AF/other volunteers welcome)', 'TR/AF'],
    ['oil it (TR / the Other Side)', 'TR'],
    ['oil it (Rosa, Terry and others)', 'RH/TR'],
    ['oil it (TR & friends of his)', 'TR'],
  ])('stay in the words where more is said there: %s', (line, owners) => {
    expect(trailing(line)).toBe(`${owners} by bracket: ${line}`)
  })

  it.each([
    'oil it (RH) now',
    'oil it (RH',
    'oil it (see [AF] note)',
    'oil it (with RH)',
    'oil it (Nina Holt)',
    'oil it (NH)',
    'oil it (Nina Holt will do it)',
    'oil it (Board to call)',
    'oil it (Monday)',
    'oil it (DONE)',
    'oil it (action for Nina)',
    'oil it (action for the roof)',
    'oil it (roof). See item 4.',
    'oil it (RH) see\n4',
    'oil it (RH) pass 4',
    'oil it (WX/other people)',
    'oil it (Board/other people)',
    'oil it at the North Hall (NO)',
    'oil it at the Old North Hall (ONH)',
    'oil it at the Nice-Hall (NH)',
  ])('nobody owns: %j', (line) => {
    expect(trailing(line)).toBeNull()
  })

  it('a body keeps its own letters', () => {
    const also = 'NH to call\n'
    expect(trailing('oil it (NH)', also)).toBe('NH by bracket: oil it ')
    expect(trailing('write to the North Hall (NH)', also)).toBeNull()
    expect(trailing('write to the Old North d’Hall (NH)', also)).toBe(
      'NH by bracket: write to the Old North d’Hall ',
    )
    expect(trailing('write to North of the Hall (NH)', also)).toBeNull()
    expect(trailing('North Hall: write to Mina, Ole and Kai (NH)', also)).toBe(
      'NH by bracket: North Hall: write to Mina, Ole and Kai ',
    )
    expect(trailing('write to the north hall (NH)', also)).toBe('NH by bracket: write to the north hall ')
  })

  it('strangers own where others of the list end so', () => {
    expect(trailing('oil it (Nina Holt)', '', { end: true })).toBe('Nina Holt by bracket: oil it ')
    expect(trailing('oil it (NH)', '', { end: true })).toBeNull()
    expect(trailing('oil it (NH)', '', { endInCapitals: true })).toBe('NH by bracket: oil it ')
    expect(trailing('oil it (Nina Holt)', '', { endInCapitals: true })).toBeNull()
    expect(trailing('oil it (roof)', 'the roof\n', { end: true })).toBeNull()
    expect(trailing('oil it (NH). See item 4.', '', { endInCapitals: true })).toBe(
      'NH by bracket: oil it (NH). See item 4.',
    )
  })

  it('strangers own who speak twice in these minutes', () => {
    expect(trailing('oil it (Nina)', 'Nina: hello\n\nNina: it is wet\n')).toBe('Nina by bracket: oil it ')
    expect(trailing('oil it (Nina)', 'Nina: hello\n')).toBeNull()
    expect(trailing('oil it (Nina, RH)', 'Nina: hello\n')).toBeNull()
  })
})

describe('Owners behind a dash at the end', () => {
  it.each([
    ['oil it – AF', 'AF by mark: oil it'],
    ['oil it - AF.', 'AF by mark: oil it'],
    ['oil it -- AF', 'AF by mark: oil it'],
    ['oil it -AF', 'AF by mark: oil it'],
    ['oil it // Ann Fox', 'AF by mark: oil it'],
    ['oil it – AF and TR', 'AF/TR by mark: oil it'],
    ['oil it – the gate – AF', 'AF by mark: oil it – the gate'],
    ['oil it – action for AF', 'AF by mark: oil it'],
    ['oil it – AF (before the fair)', 'AF by mark: oil it – AF (before the fair)'],
    ['oil it – TR and AF (before the fair).', 'TR/AF by mark: oil it – TR and AF (before the fair).'],
    ['oil it - AF (unless RH will do it)', 'AF by mark: oil it - AF (unless RH will do it)'],
  ])('%s', (line, said) => {
    expect(trailing(line)).toBe(said)
  })

  it.each([
    'oil it //Ann Fox',
    'oil it– AF',
    'oil it – Nina Holt',
    'oil it – AF, today',
    'oil it – J.R. Hale.',
    'oil it – roof (before the fair)',
    'oil it – Board (before the fair)',
    'oil it – AF (before) the fair',
    'oil it – action for Nina',
  ])('nobody owns: %s', (line) => {
    expect(trailing(line)).toBeNull()
  })

  it('a name may have stops in it', () => {
    expect(trailing('oil it – J.R. Hale.', '', { end: true })).toBe('J.R. Hale by mark: oil it')
    expect(trailing('oil it – now. Nina', '', { end: true })).toBeNull()
  })
})

describe('Handles at the end', () => {
  it.each([
    ['oil it @jane-doe', '@jane-doe'],
    ['oil it @jane-doe, @joe', '@jane-doe/@joe'],
    ['oil it @jane @joe @jim', '@jane/@joe/@jim'],
    ['oil it @ Nell O', 'Nell O'],
    ['oil it @ everyone', 'everyone'],
    ['oil it @Nell O.', 'Nell O'],
    ['oil it @ RH', 'RH'],
  ])('%s', (line, owners) => {
    expect(trailing(line)).toBe(`${owners} by mark: oil it`)
  })

  it.each([
    ['oil it and the gate @nell', 'oil it and the gate'],
    ['oil it, slowly @nell', 'oil it, slowly'],
    ['oil it then @nell', 'oil it then'],
    ['oil the call @nell', 'oil the call'],
  ])('own what no verb takes to them: %s', (line, left) => {
    expect(trailing(line)).toBe(`@nell by mark: ${left}`)
  })

  it.each([
    'together with @nell',
    'Ask @nell',
    'oil it, then notify @nell',
    'oil it and call @nell',
    'oil it; call @nell',
    '@nell',
    'oil it @ the hall',
    'oil it @joe, @ the hall',
    'oil it @Nell Oram',
    'oil it x@nell',
    'oil it @nell today',
  ])('nobody owns: %s', (line) => {
    expect(trailing(line)).toBeNull()
  })
})

describe('Owners by whom something is to be done', () => {
  it.each([
    ['oil it to be sent out by AF', 'AF by duty: oil it to be sent out '],
    ['letter to be done by AF.', 'AF by duty: letter to be done '],
    ['letter to be warmly written by AF and TR', 'AF/TR by duty: letter to be warmly written '],
    ['letter to be written quickly to all by AF', 'AF by duty: letter to be written quickly to all '],
    ['a note by AF to be handed round by TR', 'TR by duty: a note by AF to be handed round '],
  ])('%s', (line, said) => {
    expect(trailing(line)).toBe(said)
  })

  it.each([
    'letter to be sent by Nina Holt',
    'letter to be sent by Friday',
    'letter to be sent by the Board',
    'letter to be sent by AF (x)',
    'letter to sent by AF',
    'letter to be red by AF',
    'letter to be sent from here to there and again by AF',
    'letter was sent by AF',
    'letter to be sent by TBC',
  ])('nobody owns: %s', (line) => {
    expect(trailing(line)).toBeNull()
  })
})

it('What ends a line is looked for at its end alone, and within its stretch', () => {
  const long = `${'paint the gate (the north side) and '.repeat(12)}oil it`
  expect(trailing(`${long} (RH)`)).toBe(`RH by bracket: ${long} `)
  expect(trailing(`${long} – RH`)).toBe(`RH by mark: ${long}`)
  expect(trailing(`oil it (RH) ${'and paint the gate '.repeat(12)}`)).toBeNull()
  const within = (line: string, part: string) =>
    ownersInFirstWords(line, 'en', (stretch, roster) => {
      const start = line.indexOf(part)
      return trailingOwners({ ...stretch, start, end: start + part.length }, roster)
    })
  expect(within('TR said: oil it (RH) and go', 'oil it (RH)')).toBe('RH by bracket: TR said: oil it  and go')
  expect(within('TR said: oil it (RH)', 'TR said: oil it')).toBeNull()
})
