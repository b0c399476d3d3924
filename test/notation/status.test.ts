import { describe, expect, it } from 'vitest'
import { readOpeningStatus, readStatus, readStatusCell } from '../../src/notation/phrase/status.js'
import { entriesAlone } from '../reading.js'

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
    ['paint it ( done )', 'done', 'paint it '],
    ['paint it [DONE]', 'done', 'paint it '],
    ['paint it [closed].', 'done', 'paint it '],
    ['paint it (DONE) *', 'done', 'paint it '],
    ['paint (it) all (done)', 'done', 'paint (it) all '],
    ['paint it (done, by hand)', 'done', 'paint it '],
    ['paint it (now done)', 'done', 'paint it '],
    ['paint it (done at the fair)', 'done', 'paint it '],
    ['paint it (ongoing, since 3 May)', 'outstanding', 'paint it '],
    ['paint it (ongoing: 3 of 4 walls)', 'outstanding', 'paint it '],
    ['paint it? Done', 'done', 'paint it?'],
    ['paint it; status: Done', 'done', 'paint it'],
    ['paint it, DONE', 'done', 'paint it'],
    ['paint it WIP', 'outstanding', 'paint it'],
    ['paint it C/F', 'outstanding', 'paint it'],
    ['paint it **Done**', 'done', 'paint it '],
    ['is done', 'done', ''],
    [' Done* ', 'done', ''],
    ['now done.', 'done', ''],
    ['paint it 🚫', 'outstanding', 'paint it '],
    ['paint it ✔️ at once', 'done', 'paint it  at once'],
    ['WITHDRAWN: paint it', 'withdrawn', 'paint it'],
    ['NOT DONE - paint it', 'outstanding', 'paint it'],
  ])('%j is %s, and its words are %j', (text, status, rest) => {
    expect(read(text)).toEqual({ status, rest })
  })

  it.each([
    ['(withdrawn)', {}],
    ['(withdrawn: no hall)', { reason: 'no hall' }],
    ['(withdrawn -- no hall: no key)', { reason: 'no hall: no key' }],
    ['(withdrawn by the county)', { reason: 'by the county' }],
    ['(withdrawn 2011-06-13)', { closed: '2011-06-13' }],
    ['(withdrawn on 13 June 2011 – no hall)', { closed: '2011-06-13', reason: 'no hall' }],
    ['(withdrawn: overtaken, by 3 May 2011)', { reason: 'overtaken, by 3 May 2011' }],
    ['(withdrawn 31 June 2011)', { reason: '31 June 2011' }],
    ['(withdrawn: until 31 June 2011)', { reason: 'until 31 June 2011' }],
    ['❌ 2011-06-13', { closed: '2011-06-13' }],
    ['❌2011-06-13', { closed: '2011-06-13' }],
  ])('withdrawn has its day and its reason: %s', (brackets, said) => {
    expect(read(`hold a fair ${brackets}`)).toEqual({ status: 'withdrawn', rest: 'hold a fair ', ...said })
  })

  it('has a day only where one of the calendar stands right behind it', () => {
    expect(read('paint it (done: see 13 June 2011)')).toEqual({ status: 'done', rest: 'paint it ' })
    expect(read('paint it (done 31 June 2011)')).toEqual({ status: 'done', rest: 'paint it ' })
    expect(read('paint it (ongoing, 13 June 2011)')).toEqual({ status: 'outstanding', rest: 'paint it ' })
    expect(read('paint it ✅ by 2011-06-13')).toEqual({ status: 'done', rest: 'paint it  by 2011-06-13' })
    expect(read('paint it ❌ 31 June 2011')).toEqual({
      status: 'outstanding',
      rest: 'paint it  31 June 2011',
    })
    expect(read('paint it ❌')).toEqual({ status: 'outstanding', rest: 'paint it ' })
    const far = 'paint it ✅                        2011-06-13'
    expect(read(far)?.closed).toBeUndefined()
  })

  it('stands in the last brackets, however long the words before them', () => {
    const long = 'mend the roof of the hall (the north side) '.repeat(20)
    expect(read(`${long}(done)`)).toEqual({ status: 'done', rest: long })
    expect(read(`${long}- done`)).toEqual({ status: 'done', rest: long })
    expect(read(`${long}(done by hand)`)).toBeNull()
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
    'paint it (done) and the gate',
    'paint it [done) and the gate',
    'paint it (undone)',
    'paint it (donegal)',
    'paint it (done whatever)',
    'paint it (done BY hand)',
    'paint it (outstanding on 3 May)',
    'paint it (open 2011-06-13)',
    'paint it, done',
    'paint it wip',
    'send it to whoever Is Done',
    'lock it for whoever has the key of the shed that it is Done',
    'Done in the shed',
    'Closed today',
    ' - done',
    'Done: paint it',
    'paint the box marked NOT DONE: it leaks',
    'PAINT IT',
  ])('is not in: %s', (text) => {
    expect(read(text)).toBeNull()
  })

  it.each([
    'paint it. Nearly DONE',
    'paint it. Nearly Done',
    'paint it, NEARLY DONE',
    'paint it - 50% DONE',
    'paint it – never DONE',
    'paint it, it isn’t DONE',
    'paint it TO BE DONE',
    'paint it: WILL BE COMPLETED',
    'paint it - CAN BE CLOSED',
    'paint it (done in part)',
    'paint it (done, but not the gate)',
    'paint it (closed, still wet)',
    'paint it [done (partly)]',
    'paint it (done?)',
    'keep it as it is, never CANCELLED',
  ])('does not close what is not wholly done: %s', (text) => {
    expect(read(text)).toBeNull()
  })

  it.each([
    ['PAINT THE GATE DONE', 'PAINT THE GATE'],
    ['hand it to TR DONE', 'hand it to TR'],
    ['see that it is DONE', 'see that it is'],
    ['paint 50% of it DONE', 'paint 50% of it'],
    ['almost all of the gate DONE', 'almost all of the gate'],
    ['paint it - almost. Done', 'paint it - almost.'],
    ['paint what is never – done', 'paint what is never '],
  ])('closes what is done though something else is not: %s', (text, rest) => {
    expect(read(text)).toEqual({ status: 'done', rest })
  })
})

describe('a state before the owner of an entry', () => {
  it.each([
    ['Pending RH to oil it', 'outstanding', 'RH to oil it'],
    ['(ongoing) RH will oil it', 'outstanding', 'RH will oil it'],
    ['[In progress] RH: oil it', 'outstanding', 'RH: oil it'],
    ['DONE - RH to paint it', 'done', 'RH to paint it'],
    ['done: RH to paint it', 'done', 'RH to paint it'],
    ['Dropped – RH to paint it', 'withdrawn', 'RH to paint it'],
    ['Done   RH to paint it', 'done', 'RH to paint it'],
  ])('%s', (text, status, rest) => {
    const found = readOpeningStatus(text)
    expect(found).toMatchObject({ status, start: 0 })
    expect(text.slice(found?.end)).toBe(rest)
  })

  it.each([
    'Done',
    'pending ',
    'Donegal is RH',
    'Undone RH',
    'RH Done: paint it',
    '[done]RH',
    'RH to paint it',
  ])('is not in: %s', (text) => {
    expect(readOpeningStatus(text)).toBeNull()
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
    ['**Done**', 'done'],
    ['~~__done__~~', 'done'],
    [' *x* ', 'done'],
    ['[x]', 'done'],
    ['100 %', 'done'],
    ['Done by RH', 'done'],
    ['Done by RH 3 May 2011', 'done'],
    ['Done, will send the list', 'done'],
    ['Done. Next year again', 'done'],
    ['ab ✅', 'done'],
    ['Done. Is it dry?', 'done'],
    ['Done somewhat late', 'done'],
    ['Done on Lake-half', 'done'],
    ['Done - next: the gate', 'done'],
    ['Done (see the list on the next page)', 'done'],
    ['Done / paid', 'done'],
    ['Done, as no key fits', 'done'],
    ['Done in a day, by 3 May 2011', 'done'],
    ['*31%*', 'outstanding'],
    ['[ ]', 'outstanding'],
    ['[]', 'outstanding'],
    ['☐', 'outstanding'],
    ['TBC', 'outstanding'],
    ['Open since 3 May 2011', 'outstanding'],
    ['No - done by RH', 'outstanding'],
    ['[-]', 'withdrawn'],
  ])('%s is %s', (cell, status) => {
    expect(readStatusCell(cell)?.status).toBe(status)
  })

  it.each([
    'Done?',
    'Done? Yes, it is',
    'Done, is it dry?',
    'Done IN PART',
    'Done, STILL wet',
    'Done, EXCEPT the gate',
    'Done half-heartedly',
    'Done (in part)',
    'x?',
    'Closed?',
    'Done in part',
    'Done (partly)',
    'Completed except the gate',
    'Yes, but not the gate',
    'Done 50%',
    'Finished half',
    'Done tomorrow',
    'Done by next meeting',
    'Complete by 3 May 2011',
    'Completed BY 3 May 2011',
    'Yes/No',
    'Y / N',
    'Closed/open',
    'done / not done',
  ])('does not close what is not wholly done, or not yet: %s', (cell) => {
    expect(readStatusCell(cell)).toEqual({ status: 'outstanding', start: 0, end: cell.length })
  })

  it('keeps a row on the list that is done but for a part', () => {
    const statuses = (status: string) =>
      entriesAlone(
        `| Action | Owner | Status |\n| --- | --- | --- |\n| Paint the gate | RH | ${status} |\n| Oil the lock | RH | Open |\n`,
      ).map((entry) => entry.status)
    expect(statuses('Done, except the hinge')).toEqual(['outstanding', 'outstanding'])
    expect(statuses('Done, and the hinge')).toEqual(['done', 'outstanding'])
  })

  it.each([
    '',
    ' ',
    '-',
    '**',
    'x1',
    'Yesterday',
    'November',
    'the wall ✅',
    'on 13 June 2011',
    '13 June 2011 or later',
    '31 June 2011',
    'see the list',
  ])('says nothing: %j', (cell) => {
    expect(readStatusCell(cell)).toBeNull()
  })

  it('gives the day and the reason, and takes up the whole cell', () => {
    const readCell = (cell: string) => {
      const { start, end, ...said } = readStatusCell(cell) ?? { start: -1, end: -1 }
      expect([start, end]).toEqual([0, cell.length])
      return said
    }
    expect(readCell('Done 2011-06-13')).toEqual({ status: 'done', closed: '2011-06-13' })
    expect(readCell('13 June 2011 ')).toEqual({ status: 'done', closed: '2011-06-13' })
    expect(readCell('Done on 13 June 2011')).toEqual({ status: 'done', closed: '2011-06-13' })
    expect(readCell('Withdrawn: the county does it')).toEqual({
      status: 'withdrawn',
      reason: 'the county does it',
    })
    expect(readCell('Withdrawn on 2011-06-13: no hall')).toEqual({
      status: 'withdrawn',
      closed: '2011-06-13',
      reason: 'no hall',
    })
    expect(readCell('[-] no hall')).toEqual({ status: 'withdrawn', reason: 'no hall' })
    expect(readCell('Open 2011-06-13')).toEqual({ status: 'outstanding' })
  })
})
