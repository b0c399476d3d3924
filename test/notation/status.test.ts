import { describe, expect, it } from 'vitest'
import { readStatus, readStatusCell } from '../../src/notation/phrase/status.js'

function read(text: string) {
  const found = readStatus(text)
  if (!found) return null
  const { start, end, ...said } = found
  return { ...said, rest: text.slice(0, start) + text.slice(end) }
}

describe('the status at the end of an entry', () => {
  it.each([
    ['find a trainer (done 2011-06-13)', { status: 'done', closed: '2011-06-13', rest: 'find a trainer ' }],
    [
      'hold a conference (withdrawn 2011-06-13: overtaken by the White Paper)',
      {
        status: 'withdrawn',
        closed: '2011-06-13',
        reason: 'overtaken by the White Paper',
        rest: 'hold a conference ',
      },
    ],
    ['make a rota (done, in #exec /topic).', { status: 'done', rest: 'make a rota ' }],
    ['make a rota (Done on 13 June 2011)', { status: 'done', closed: '2011-06-13', rest: 'make a rota ' }],
    ['make a rota. Done.', { status: 'done', rest: 'make a rota.' }],
    ['make a rota Done', { status: 'done', rest: 'make a rota' }],
    ['make a rota - done', { status: 'done', rest: 'make a rota ' }],
    ['make a rota DONE', { status: 'done', rest: 'make a rota' }],
    ['make a rota ✅', { status: 'done', rest: 'make a rota ' }],
    ['make a rota ✅ 2011-06-13', { status: 'done', closed: '2011-06-13', rest: 'make a rota ' }],
    ['DONE: make a rota', { status: 'done', rest: 'make a rota' }],
    ['make a rota Not done', { status: 'outstanding', rest: 'make a rota' }],
    ['make a rota. Ongoing', { status: 'outstanding', rest: 'make a rota.' }],
    ['make a rota – half done', { status: 'outstanding', rest: 'make a rota ' }],
    ['make a rota (in progress)', { status: 'outstanding', rest: 'make a rota ' }],
  ])('%s', (text, said) => {
    expect(read(text)).toEqual(said)
  })

  it.each([
    'see that the work is done',
    'move proposal 12 to Withdrawn',
    'teach the bot to say Withdrawn, and update the page with Withdrawn',
    'move the card into Done',
    'mend the box for Cancelled',
    'file the letter as Closed',
    'take the card out of Completed',
    'get the audit completed',
    'keep the hall open (open to all)',
    'list what was done by the clerk (done by hand)',
    'ask whether the issue can be closed',
    'Closed: 14:03',
    'find a trainer',
  ])('is not in: %s', (text) => {
    expect(read(text)).toBeNull()
  })
})

describe('a Status column', () => {
  it.each([
    ['x', 'done'],
    ['X', 'done'],
    ['✓', 'done'],
    ['Yes', 'done'],
    ['Closed', 'done'],
    ['Complete', 'done'],
    ['13 June 2011', 'done'],
    ['in progress', 'outstanding'],
    ['Open', 'outstanding'],
    ['No', 'outstanding'],
    ['Not done', 'outstanding'],
    ['50%', 'outstanding'],
    ['Withdrawn', 'withdrawn'],
    ['No longer needed', 'withdrawn'],
  ])('%s is %s', (cell, status) => {
    expect(readStatusCell(cell)?.status).toBe(status)
  })

  it('gives the day, and says nothing where it is empty', () => {
    expect(readStatusCell('Done 2011-06-13')?.closed).toBe('2011-06-13')
    expect(readStatusCell('Withdrawn: the county does it')?.reason).toBe('the county does it')
    expect(readStatusCell(' ')).toBeNull()
    expect(readStatusCell('-')).toBeNull()
  })
})
