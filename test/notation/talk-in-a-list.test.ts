import { describe, expect, it } from 'vitest'
import { entriesAlone } from '../reading.js'

const front = '---\ndate: 2019-05-13\npeople: { TR: Terry Reed, RH: Rosa Hale, AF: Ann Fox }\n---\n\n'

/** Which lines of a list below "Next steps" are actions. */
const actionsIn = (...lines: readonly string[]) => actionsBelow('Next steps', lines)

function actionsBelow(title: string, lines: readonly string[]): readonly string[] {
  const text = `${front}## ${title}\n\n${lines.map((line) => `- ${line}\n`).join('')}`
  const first = text.split('\n').indexOf(`- ${lines[0]}`) + 1
  return entriesAlone(text).map(({ location }) => lines[location.line - first] ?? '')
}

describe('Behind a name and a colon in a list of actions', () => {
  it.each([
    'AF: How much are they willing to pay?',
    'AF: what about a smaller fair with no stage. People bring a chair.',
    'AF: could we share the hall with the choir?',
    'AF: do we need a licence?',
    'AF: when was the boiler last looked at?',
    'AF: what is a fair price',
    'AF: should we move the fair to June',
    'AF: Can they bring a stage',
    'AF: how could we warm the hall',
    'AF: who was there (the choir, the mill?)',
  ])('a question is nothing to do, whatever stands around it: %s', (line) => {
    expect(actionsIn('TR: call the town', 'RH: paint the door', line)).toEqual([
      'TR: call the town',
      'RH: paint the door',
    ])
  })

  it.each([
    'AF: timeline for May is tight for a fair of that size',
    'AF: I know a man who has a van',
    'AF: It sounds like all of us like the idea',
    'AF: The trouble with the stage was that nobody had a key',
    'AF: has spoken to the choir',
    'AF: there are two vans now',
    'AF: You have to ask early',
    'AF: Yeah, not before June',
    'AF: No. The hall in May',
    'AF: OK - a smaller stage',
    'AF: well, the choir',
    'AF: would be glad to help with the stage',
    'AF: would like a smaller stage',
  ])('how things are is nothing to do where nobody around it is to do anything: %s', (line) => {
    expect(actionsIn(line, 'RH: it was cold in the hall')).toEqual([])
  })

  it.each([
    'AF: timeline for May',
    'AF: the boiler',
    'AF: new date for the fair?',
    'AF: timeline for May is tight',
    'AF: letter that was lost',
    'AF: whatever is left of the paint',
  ])('what is no question follows the others where these are to be done: %s', (line) => {
    expect(actionsIn('TR: call the town', 'RH to paint the door', 'TR: oil the gate', line)).toContain(line)
  })

  it.each(['AF: very glad that so many came', 'AF: the boiler', 'AF: taking into account the rain'])(
    'what may be either is nothing to do among talk: %s',
    (line) => {
      expect(actionsIn('TR: it was a good fair', 'RH: how many came?', line)).toEqual([])
    },
  )

  it.each([
    'AF: find out who was there',
    'AF: please ask the choir whether it is free',
    'AF: will ask the choir',
    'AF: to onboard Ned',
    'AF: I will send the list for next week?',
    "AF: I'll bring a ladder",
    'AF: It was dear. Will ask for another price',
    'AF: check that the hall is warm',
    'AF: Yes, will ask the choir',
    'AF: OK. Call the choir',
    'AF: would ask the choir',
    'AF: do it by Friday',
    'AF: must count the cups',
    'AF: Should we move it? I will ask',
  ])('what somebody is to do is an action among talk too: %s', (line) => {
    expect(actionsIn('TR: it was a good fair', 'RH: how many came?', line)).toEqual([line])
  })

  it.each(['AF: check is in the post', 'AF: report was late', 'AF: do you have a van?'])(
    'a word that is a verb elsewhere makes no task of it: %s',
    (line) => {
      expect(actionsIn('TR: it was a good fair', 'RH: how many came?', line)).toEqual([])
    },
  )

  it.each([
    'AF: choose which is best for you',
    'AF: paint the door so that you can see it',
    'AF: send it when it suits, please, to you alone',
    'AF: take whichever you prefer',
  ])('what somebody else is asked among talk is not the speaker’s: %s', (line) => {
    expect(actionsIn('TR: I would like to see it', line)).toEqual([])
    expect(actionsIn('TR: call the town', 'RH: paint the gate', line)).toContain(line)
  })

  it.each(['AF: will send it to you', 'AF: I will choose for you', 'AF: bring your own cup'])(
    'what the speaker promises is, and what has “your”: %s',
    (line) => {
      expect(actionsIn('TR: I would like to see it', line)).toEqual([line])
    },
  )

  it.each([
    'AF: send what you have',
    'AF: bring it with you',
    'AF: please write down what you all need',
    'AF: the list for you',
    'AF: count the cups yourselves',
  ])('what is asked of “you” is lost only where all is talk: %s', (line) => {
    expect(actionsIn(line)).toEqual([line])
    expect(actionsIn('TR: the boiler', line)).toContain(line)
    expect(actionsIn('TR: call the town', 'RH: how many came?', line)).toContain(line)
    expect(actionsIn('TR: it was a good fair', 'RH: how many came?', line)).toEqual([])
  })

  it('who asks “you” for something makes no talk of the rest', () => {
    const lines = ['TR: send what you have', 'RH: take whichever you prefer', 'AF: a poster for you']
    expect(actionsIn(...lines)).toEqual(lines)
  })

  it('a list of nouns alone stays a list of actions', () => {
    const lines = ['TR: the rota', 'RH: the boiler', 'AF: a poster']
    expect(actionsIn(...lines)).toEqual(lines)
  })

  it.each([
    'AF: the letter that was lost',
    'AF: whatever is left of the paint',
    'AF: menu (the last one was good)',
    'AF: a poster "The fair is on"',
  ])('how things are within a clause, brackets or a quotation is no remark: %s', (line) => {
    expect(actionsIn(line)).toEqual([line])
  })

  it('one remark does not make talk of the rest', () => {
    expect(actionsIn('TR: it was a good fair', 'RH: the boiler')).toEqual(['RH: the boiler'])
  })

  it('how things are is an answer in a review of earlier actions, and a question is none', () => {
    const lines = ['TR: the gate is mended', 'RH: was the door painted?', 'AF: the boiler is cold']
    expect(actionsBelow('Actions from the last meeting', lines)).toEqual([lines[0], lines[2]])
  })

  it('behind a dash it is no speech', () => {
    const lines = ['TR - gate is stuck', 'RH - is the door mended?', 'AF - the boiler']
    expect(actionsIn(...lines)).toEqual(lines)
  })
})

describe('A question that nobody is asked to answer', () => {
  it.each([
    'Who should we ask (the mill, the town)? - They answer letters only.',
    'How many came? Forty.',
    'Should the choir sing? Most of us think so.',
  ])('is nothing to do, though an answer stands behind it: %s', (line) => {
    expect(actionsIn('TR: call the town', line)).toEqual(['TR: call the town'])
  })

  it.each([
    'Ask the mill: can they send flour? They were slow last year.',
    'Who should we ask? Rosa Hale will find out.',
    'Call the town (was it not to send somebody?) and the mill',
    'Gate: how much is it? TR to ask',
  ])('is something to do where somebody is to find out: %s', (line) => {
    expect(actionsIn('TR: call the town', line)).toEqual(['TR: call the town', line])
  })
})
