import { describe, expect, it } from 'vitest'
import { entriesAlone } from '../reading.js'

const front = '# Board, 3 May 2011\n\nPresent: Laura Pell, Dan Wick, Chioma Obi (CO), Ross Ely\n\n'

/** `line owners: text` of each action. */
const actionsIn = (body: string): readonly string[] =>
  entriesAlone(`${front}${body}\n`).map(
    ({ location, owners, text }) => `${location.line} ${owners.map(({ key }) => key).join('/')}: ${text}`,
  )

describe('lines of one paragraph that begin with somebody each', () => {
  it.each([
    ['a colon', 'Laura: email all\nDan Wick: borrow the urn\nCO: float from the bank'],
    ['a dash', 'Laura - email all\nDan Wick – borrow the urn\nCO - float from the bank'],
    ['what they are to do', 'Laura to email all\nDan Wick will borrow the urn\nCO to float from the bank'],
    ['brackets', '[Laura] email all\n[Dan Wick] borrow the urn\n[CO] float from the bank'],
    ['a break behind it', 'Laura: email all  \nDan: borrow the urn\\\nCO: float from the bank'],
  ])('are an action each: %s', (_, lines) => {
    const own = ['email all', 'borrow the urn', 'float from the bank']
    const owners = ['Laura Pell', 'Dan Wick', 'CO']
    const found = own.map((text, at) => `${at + 7} ${owners[at]}: ${text}`)
    expect(actionsIn(`## Actions\n\n${lines}`)).toEqual(found)
  })

  it('go on in lines that begin otherwise', () => {
    expect(actionsIn('## Actions\n\nLaura: email all about the fair,\nwhich is soon\nDan: the urn')).toEqual([
      '7 Laura Pell: email all about the fair, which is soon',
      '9 Dan Wick: the urn',
    ])
  })

  it('are so behind a label, and of several', () => {
    expect(actionsIn('Actions:\nLaura: email all\nDan/Chioma: borrow the urn')).toEqual([
      '6 Laura Pell: email all',
      '7 Dan Wick/CO: borrow the urn',
    ])
    expect(actionsIn('Action: Laura to email all\nDan to borrow the urn')).toEqual([
      '5 Laura Pell: email all',
      '6 Dan Wick: borrow the urn',
    ])
  })

  it('may have one before them that is nobody’s', () => {
    expect(actionsIn('Action: paint the gate\nLaura to ring the mill\nDan to call Ross')).toEqual([
      '5 : paint the gate',
      '6 Laura Pell: ring the mill',
      '7 Dan Wick: call Ross',
    ])
  })

  it('are two at least', () => {
    expect(actionsIn('Action: see about the gate\nDan: a brush')).toHaveLength(1)
  })

  it.each([
    ['Laura to pay\nDan to carry the urn', 'pay Dan to carry the urn'],
    ['Laura to ask\nDan to bring the urn', 'ask Dan to bring the urn'],
    ['Laura to go with\nDan to the bank', 'go with Dan to the bank'],
    ['Laura to ring the mill and say\nthat Dan will come', 'ring the mill and say that Dan will come'],
    ['Laura to write to\nDan: he has the urn', 'write to Dan: he has the urn'],
    ['Laura to ring\nRoss Ely', 'ring Ross Ely'],
  ])('are none where a sentence goes over from one to the next: %j', (lines, text) => {
    expect(actionsIn(`## Actions\n\n${lines}`)).toEqual([`7 Laura Pell: ${text}`])
  })

  it('are no actions where people talk', () => {
    expect(actionsIn('## Actions\n\nLaura: I think it is dear\nDan: so do I, it is')).toEqual([])
  })
})
