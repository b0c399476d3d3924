import { describe, expect, it } from 'vitest'
import { namesAt, ownersAlone } from '../../src/notation/phrase/names.js'
import { entriesAlone } from '../reading.js'
import { readFirstWords } from './owner-words.js'

/** Who is named at the beginning of a line, what shows it of each, and the rest of the line. */
const named = (line: string, more = '') =>
  readFirstWords(`${line}\n\n${more}`, 'en', ({ words }, roster) => {
    const found = namesAt(words, 0, roster)
    return (
      found && [
        ...found.names.map(({ written, trust }) => `${written} ${trust}`),
        words.text.slice(found.end),
      ]
    )
  })

/** The keys of owners who stand alone, `?` behind whom nobody knows and `*` behind a group. */
const alone = (text: string, { trustNames = true, more = '' } = {}) =>
  readFirstWords(`x\n\n${more}`, 'en', (_, roster) => {
    const signs = { person: '', unknown: '?', group: '*' }
    return ownersAlone(text, roster, trustNames)?.map(({ key, kind }) => `${key}${signs[kind]}`) ?? null
  })

describe('Names at the beginning', () => {
  it.each([
    ['RH to', ['RH sure', ' to']],
    ['RH_1', ['RH sure', '_1']],
    ['RHX to', ['RHX initials', ' to']],
    ['RHXYZ to', ['RHXYZ name', ' to']],
    ['RH-x', ['RH-x name', '']],
    ['Rosa', ['Rosa sure', '']],
    ['rosa hale', ['rosa likely', ' hale']],
    ['ROSA x', ['ROSA sure', ' x']],
    ['RosaHale', ['RosaHale likely', '']],
    ['Rosa Hale x', ['Rosa Hale sure', ' x']],
    ['Rosa R. Hale x', ['Rosa sure', ' x']],
    ['Rosa RH x', ['Rosa sure', ' x']],
    ['Rosa Wallner', ['Rosa Wallner name', '']],
    ['ROSA WALLNER', ['ROSA sure', ' WALLNER']],
    ['Ann Sofie Fox', ['Ann sure', '']],
    ['Dr. Ann Fox', ['Dr. Ann Fox sure', '']],
    ['Nina Holt to', ['Nina Holt name', ' to']],
    ['Nils O. x', ['Nils O. name', ' x']],
    ['A. B. Cole x', ['A. B. Cole name', ' x']],
    ['The gate. x', ['The name', ' gate. x']],
    ['Mr', ['Mr word', '']],
    ['mokka to', ['mokka word', ' to']],
    ['mokka-', ['mokka word', '-']],
    ['mokka-x', ['mokka-x word', '']],
  ])('%s', (line, found) => {
    expect(named(line)).toEqual(found)
  })

  it.each([
    ['[Ada Flint](u) x', ['Ada Flint sure', ' x']],
    ['[Rosa](u) x', ['Rosa sure', ' x']],
    ['**Nell Oram** x', ['Nell Oram name', ' x']],
    ['**Nell Oram:** x', ['Nell Oram name', ': x']],
    ['**Nell Oram to** x', ['Nell Oram name', ' to x']],
    ['[a thing](u)', null],
    ['nell@example.org to', ['nell@example.org sure', ' to']],
    ['@jane-doe', ['@jane-doe sure', '']],
    ['@a/b x', ['@a/b sure', ' x']],
    ['@Lee P to', ['Lee P sure', ' to']],
    ['@Lee A new page', ['@Lee sure', ' A new page']],
    ['@lee p paint', ['@lee sure', ' p paint']],
    ['@lee p and @max o', ['lee p sure', 'max o sure', '']],
    ['@lee p: x', ['lee p sure', ': x']],
    ['@Rosa Hale x', ['Rosa Hale sure', ' x']],
    ['@Nell Oram', ['@Nell sure', ' Oram']],
    ['@ Nell O x', ['Nell O sure', ' x']],
    ['@ Rosa paint', ['Rosa sure', ' paint']],
    ['@ everyone', ['everyone sure', '']],
    ['@ the hall', null],
  ])('marked, or with a handle: %s', (line, found) => {
    expect(named(line)).toEqual(found)
  })

  it.each([
    ['Later TR to', ['TR sure', ' to']],
    ['Monday KO to', ['KO initials', ' to']],
    ['May RH to', ['RH sure', ' to']],
    ['Chair RH x', ['RH sure', ' x']],
    ['Chair WX x', ['WX initials', ' x']],
    ['Later Rosa Hale to', ['Rosa Hale sure', ' to']],
    ['Old RH to call', ['RH sure', ' to call']],
    ['Old WX to call', ['Old WX name', ' to call']],
    ['Ask RH to call', ['Ask RH name', ' to call']],
    ['Old RH called', ['Old RH name', ' called']],
    ['Old Rosa Hale to call', ['Old Rosa Hale name', ' to call']],
  ])('behind a word of time, a day, a post or another: %s', (line, found) => {
    expect(named(line)).toEqual(found)
  })

  it.each([
    ['Board x', ['Board body', ' x']],
    ['the board', ['the board body', '']],
    ['the core team will call', ['the core team body', ' will call']],
    ['the core team: call', ['the core team body', ': call']],
    ['the core team x', ['the word', ' core team x']],
    ['All board members: x', ['All board members body', ': x']],
    ['Secretary to', ['Secretary body', ' to']],
    ['Should the committee approve', ['Should name', ' the committee approve']],
    ['Rosa and team will', ['Rosa sure', ' and team will']],
    ['board x', ['board word', ' x']],
  ])('bodies and posts: %s', (line, found) => {
    expect(named(line)).toEqual(found)
  })

  it('whoever asks a body is no part of its name, where the minutes call it without', () => {
    expect(named('Email Council x', 'Council agreed.\n')).toEqual(['Email Council name', ' x'])
    expect(named('Email Council x', 'The Email Council met.\n')).toEqual(['Email Council body', ' x'])
    expect(named('Old Council x', 'Council agreed.\n')).toEqual(['Old Council body', ' x'])
  })

  it.each([
    ['RH and AF to', ['RH sure', 'AF sure', ' to']],
    ['RH, and AF', ['RH sure', 'AF sure', '']],
    ['RH & AF', ['RH sure', 'AF sure', '']],
    ['RH / AF', ['RH sure', 'AF sure', '']],
    ['RH + AF', ['RH sure', 'AF sure', '']],
    ['RH n AF', ['RH sure', 'AF sure', '']],
    ['RH n af', ['RH sure', ' n af']],
    ['RH and also AF', ['RH sure', 'AF sure', '']],
    ['RH, Nina Holt and the Board to', ['RH sure', 'Nina Holt name', 'the Board body', ' to']],
    ['RH, the treasurer, will call', ['RH sure', ', the treasurer, will call']],
    ['RH, gate', ['RH sure', ', gate']],
    ['RH and TBC', ['RH sure', 'TBC name', '']],
    ['@jane @joe buy', ['@jane sure', '@joe sure', ' buy']],
    ['@jane RH', ['@jane sure', ' RH']],
    ['RH @joe', ['RH sure', ' @joe']],
    ['Cllrs Hale and Moss to', ['Cllr Hale sure', 'Cllr Moss name', ' to']],
    ['Rosa and the Board to', ['Rosa sure', 'the Board body', ' to']],
    ['Mr and Mrs Ash', ['Mr Ash name', 'Mrs Ash name', '']],
  ])('several: %s', (line, found) => {
    expect(named(line)).toEqual(found)
  })

  it('a name behind another is none that the minutes write small', () => {
    expect(named('RH and Mokka', 'the mokka\n')).toEqual(['RH sure', ' and Mokka'])
    expect(named('RH and Mokka')).toEqual(['RH sure', 'Mokka name', ''])
    expect(named('RH and mokka', 'mokka to call\n\nmokka to ask\n')).toEqual(['RH sure', 'mokka word', ''])
  })
})

describe('Owners and nothing else', () => {
  it.each([
    ['RH', ['RH']],
    [' [RH] ', ['RH']],
    ['(RH)', ['RH']],
    ['RH.', ['RH']],
    ['RH:', ['RH']],
    ['RH, AF', ['RH', 'AF']],
    ['RH/AF', ['RH', 'AF']],
    ['RH;AF', ['RH', 'AF']],
    ['RH\nAF', ['RH', 'AF']],
    ['RH, , AF', ['RH', 'AF']],
    ['RH and AF', ['RH', 'AF']],
    ['RHandAF', ['RHandAF?']],
    ['RH AF', ['RH', 'AF']],
    ['JR MW', ['JR?', 'MW?']],
    ['Rosa Hale Terry Reed', ['RH', 'TR']],
    ['Rosa Hale Terry Oak', ['Rosa Hale Terry Oak?']],
    ['Nina Holt, RH', ['Nina Holt?', 'RH']],
    ['Mr Hale', ['RH']],
    ['Dr. Nina Holt', ['Dr. Nina Holt?']],
    ['the Wardens', ['Wardens*']],
    ['all Wardens', ['Wardens*']],
    ['Board', ['Board*']],
    ['@joe', ['@joe?']],
    ['@Joe P', ['@Joe P?']],
    ['joe@example.org', ['joe@example.org?']],
    ['TBC', []],
    ['RH, TBC', ['RH']],
    ['to be assigned', []],
    ['??', []],
  ])('%j', (text, owners) => {
    expect(alone(text)).toEqual(owners)
  })

  it.each([
    '',
    '  ',
    'roof',
    'RH, roof',
    'RH AF roof',
    'Nina the',
    '@joe x',
    'Monday',
    'DONE',
    'call RH',
    'RH x',
    'RH, '.repeat(41),
  ])('not in: %j', (text) => {
    expect(alone(text)).toBeNull()
  })

  it('names that nobody knows are trusted or not, initials always', () => {
    expect(alone('Nina Holt', { trustNames: false })).toBeNull()
    expect(alone('NH', { trustNames: false })).toEqual(['NH?'])
    expect(alone('Nina', { more: 'the nina\n' })).toBeNull()
  })

  it('each has it once, however often and in whatever letters it is written', () => {
    expect(alone('RH, RH')).toEqual(['RH'])
    expect(alone('RH, Rosa Hale')).toEqual(['RH'])
    expect(alone('Rosa/AF/RH')).toEqual(['RH', 'AF'])
    expect(alone('NH, NH')).toEqual(['NH?'])
    expect(alone('the Wardens, Wardens')).toEqual(['Wardens*'])
  })
})

describe('Somebody whom epha.yaml names, and the minutes nowhere else', () => {
  const people = 'people: { TR: Terry Reed, RH: Rosa Hale, AF: Ann Fox }'
  const actions = (list: string) =>
    entriesAlone(`## Actions\n\n${list}`, people).map(
      ({ owners, text }) => `${owners.map(({ key }) => key).join('/')} | ${text}`,
    )

  it('is written with one more initial', () => {
    expect(actions('- TR: paint it\n- Rosa R. Hale to call the mill\n')).toEqual([
      'TR | paint it',
      'RH | call the mill',
    ])
  })

  it('ends lines by the first name in capitals', () => {
    expect(actions('- paint the door ROSA\n- oil the gate TERRY\n- mow the yard ANN\n')).toEqual([
      'RH | paint the door',
      'TR | oil the gate',
      'AF | mow the yard',
    ])
  })

  it('is tagged by the first name behind the own initials', () => {
    expect(actions('- RH: finish the wall @Rosa Ha\n')[0]).toMatch(/^RH \|/)
  })
})
