import { describe, expect, it } from 'vitest'
import type { Facts } from '../../src/model/facts.js'
import { parseDocument } from '../../src/parse/document.js'
import { defaultSettings } from '../../src/parse/settings.js'
import { buildRegister } from '../../src/register/build.js'
import { recogniseAlone } from '../reading.js'

/** What the entries of a second meeting say, after one that pinned its action `spring/leaflets`. */
function saidLater(body: string): readonly Facts[] {
  const present = 'present: [Alison Fiala (AF), Terry Reynolds (TR)]'
  const read = (meeting: string, date: string, lines: string) => {
    const text = `---\nmeeting: ${meeting}\nseries: hall\ndate: ${date}\n${present}\n---\n\n${lines}\n`
    const path = `${meeting}.md`
    const context = { alone: false, absolutePath: `/minutes/${path}` }
    return recogniseAlone(parseDocument({ path, text }, defaultSettings, context), defaultSettings)
  }
  const register = buildRegister(
    [
      read('spring', '2011-03-14', '## 1. Leaflets\n\n- [ ] AF to print leaflets ^leaflets'),
      read('summer', '2011-05-16', body),
    ],
    defaultSettings,
  )
  return register.actions
    .flatMap(({ entries }) => entries)
    .flatMap(({ meeting, entry }) => (meeting.id === 'summer' && entry ? [entry] : []))
}

type Said = Omit<
  Facts,
  'because' | 'ifPinned' | 'shortRef' | 'owners' | 'formerOwners' | 'due' | 'ownersAsSubject'
> & {
  readonly owners: readonly string[]
  readonly formerOwners: readonly string[]
  readonly due: string | null
}

/** A fact that is not looked at here is a type error. */
function shown({ text, verbFirst, owners, formerOwners, due, status, closed, reason, ref, pin }: Facts) {
  const all: Required<Said> = {
    text,
    verbFirst: verbFirst ?? false,
    owners: owners.map(({ key }) => key),
    formerOwners: (formerOwners ?? []).map(({ key }) => key),
    due: due?.date ?? null,
    status: status ?? 'outstanding',
    closed: closed ?? '',
    reason: reason ?? '',
    ref: ref ?? '',
    pin: pin ?? '',
  }
  return all
}

const whole = {
  text: 'phonebank the members',
  verbFirst: false,
  owners: ['TR'],
  formerOwners: ['AF'],
  due: '2011-06-13',
  status: 'withdrawn',
  closed: '2011-05-02',
  reason: 'overtaken by the vote',
  ref: '',
  pin: 'calls',
}
const words = 'AF → TR to phonebank the members'
const rest = '(by 13 June 2011) (withdrawn 2011-05-02: overtaken by the vote) ^calls'
const line = `${words} ${rest}`

describe('what an entry says', () => {
  it.each([
    ['in a box', `- [ ] ${line}`],
    ['behind a label', `**Action:** ${line}`],
    ['in a list of actions', `## Actions\n\n- ${line}`],
    ['in a table of actions', `| Action | Status |\n| --- | --- |\n| ${line} | |`],
    ['with a marker beside it', `The lists are old. [Action: TR]\n\n- [ ] ${line}`],
    ['that writes down an agreement', `TR AGREED to phonebank the members.\n\n- [ ] ${line}`],
    ['with a note below it', `- [ ] ${line}\n  - the list is with AF`],
    ['said a second time', `## 1. Calls\n\n- [ ] TR: phonebank the members\n\n## 2. Votes\n\n- [ ] ${line}`],
    [
      'said again in the list that closes the minutes',
      `TR AGREED to phonebank the members.\n\n## Actions\n\n- ${line}`,
    ],
  ])('is read whole %s', (_, body) => {
    expect(saidLater(body).map(shown)).toEqual([whole])
  })

  it.each([
    ['its first word', `- [ ] spring/leaflets ${line}`],
    ['its first word, in a list', `## Actions\n\n- spring/leaflets ${line}`],
    ['its first word, in a table', `| Action | Status |\n| --- | --- |\n| spring/leaflets ${line} | |`],
    ['in brackets at its end', `- [ ] ${line} [spring/leaflets]`],
    ['in brackets before its day and its end', `- [ ] ${words} [spring/leaflets] ${rest}`],
    ['in brackets before its pin', `- [ ] ${line.replace(' ^calls', ' (spring/leaflets) ^calls')}`],
    [
      'in brackets, with a marker above it',
      `The lists are old. [Action: TR]\n\n- [ ] ${line} [spring/leaflets]`,
    ],
  ])('is read whole where a pinned id is %s', (_, body) => {
    expect(saidLater(body).map(shown)).toEqual([{ ...whole, ref: 'spring/leaflets' }])
  })

  it.each([
    ['its first word', `- [ ] spring/1.1 ${line}`],
    ['in brackets at its end', `- [ ] ${line} [spring/1.1]`],
    [
      'in the list that closes the minutes',
      `TR AGREED to phonebank the members.\n\n## Actions\n\n- spring/1.1 ${line}`,
    ],
  ])('is read whole where a counted id is %s', (_, body) => {
    expect(saidLater(body).map(shown)).toEqual([{ ...whole, ref: 'spring/1.1' }])
  })

  it.each([
    ['in a box', '- [ ] TR to phonebank'],
    ['behind a pinned id', '- [ ] spring/leaflets TR to phonebank'],
    ['before a pinned id', '- [ ] TR to phonebank [spring/leaflets]'],
    ['below its marker', 'The lists are old. [Action: TR]\n\n- [ ] TR to phonebank'],
    ['said a second time', '## 1. Calls\n\n- [ ] TR: phonebank\n\n## 2. Votes\n\n- [ ] TR to phonebank'],
  ])('begins with a verb where its owner is "to" do it, %s', (_, body) => {
    expect(saidLater(body).map(({ text, verbFirst }) => ({ text, verbFirst }))).toEqual([
      { text: 'phonebank', verbFirst: true },
    ])
  })

  it('ends when its second place says, and for the reason given there', () => {
    const first = '## 1. Chairs\n\n- [-] TR to count the chairs (withdrawn 2011-05-02: too many)'
    const second = '## 2. Hall\n\n- [-] TR to count the chairs (withdrawn 2011-05-09: all are sold)'
    expect(saidLater(`${first}\n\n${second}`).map(({ closed, reason }) => ({ closed, reason }))).toEqual([
      { closed: '2011-05-09', reason: 'all are sold' },
    ])
  })

  it('keeps what columns say beside a pinned id', () => {
    const table = '| Action | Owner | Due | Status |\n| --- | --- | --- | --- |\n'
    const [entry] = saidLater(
      `${table}| spring/leaflets count the houses | TR | 13 June 2011 | done 2 May 2011 |`,
    )
    expect(entry && shown(entry)).toMatchObject({
      text: 'count the houses',
      owners: ['TR'],
      due: '2011-06-13',
      status: 'done',
      closed: '2011-05-02',
      ref: 'spring/leaflets',
    })
  })

  it('keeps a box that is ticked, whatever is written behind a pinned id', () => {
    const [entry] = saidLater('- [x] spring/leaflets TR to count the houses (withdrawn)')
    expect(entry?.status).toBe('done')
  })

  it('knows that its owner is only the subject, behind a pinned id and before it', () => {
    for (const body of ['- [ ] spring/leaflets TR has counted', '- [ ] TR has counted [spring/leaflets]'])
      expect(saidLater(body)[0]?.ownersAsSubject, body).toBe(true)
  })

  it('gives the reasons of the reading that counts', () => {
    const [entry] = saidLater('- [ ] spring/leaflets TR to count the houses by 13 June 2011')
    expect(entry?.because.map(({ about, code }) => `${about} ${code}`)).toEqual([
      'entry has-box',
      'status box',
      'due written',
      'owner before-duty',
    ])
  })
})
