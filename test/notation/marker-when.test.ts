import { describe, expect, it } from 'vitest'
import { entriesAlone } from '../reading.js'

/** `owners | words | due words` of each action. */
function actionsIn(body: string, language = 'en'): readonly string[] {
  const front = '---\ndate: 2019-05-13\npeople: { TR: Terry Reed, RH: Rosa Hale }\n---\n\n'
  return entriesAlone(`${front}${body}\n`, `language: ${language}`).map(({ owners, text, due }) =>
    [owners.map(({ key }) => key).join('/'), text, due?.written ?? '-'].join(' | '),
  )
}

describe('Owners behind a label, and when', () => {
  it.each([
    ['- Order tar (TODO TR, soon)', 'TR | Order tar | soon'],
    ['- Order tar (TODO TR, asap)', 'TR | Order tar | asap'],
    ['- Order tar (todo: TR/RH, before the fair)', 'TR/RH | Order tar | before the fair'],
    ['- Order tar (TODO TR, RH, urgently)', 'TR/RH | Order tar | urgently'],
    ['- Order tar (ACTION RH: shortly)', 'RH | Order tar | shortly'],
    ['- Order tar [ACTION: TR – until the roof is dry]', 'TR | Order tar | until the roof is dry'],
    ['The mast is cracked. **Action: RH, in due course**', 'RH | The mast is cracked | in due course'],
    ['- Order tar (Action: TR, after the count)', 'TR | Order tar | after the count'],
    ['- Order tar (Action: TR, by 3 June)', 'TR | Order tar | by 3 June'],
    ['- Order tar (TODO: TR by Friday)', 'TR | Order tar | by Friday'],
  ])('are whose it is, and its day as written: %s', (line, action) => {
    expect(actionsIn(`## 1. Boat\n\n${line}`)).toEqual([action])
  })

  it('are so in other languages', () => {
    expect(actionsIn('## 1. Boot\n\n- Teer bestellen (TODO TR, zeitnah)', 'de')).toEqual([
      'TR | Teer bestellen | zeitnah',
    ])
    expect(actionsIn('## 1. Boot\n\n- Teer bestellen (Aufgabe: TR, so bald wie möglich)', 'de')).toEqual([
      'TR | Teer bestellen | so bald wie möglich',
    ])
    expect(actionsIn('## 1. Boot\n\n- Teer bestellen (TODO TR, vor dem Fest)', 'de')).toEqual([
      'TR | Teer bestellen | vor dem Fest',
    ])
  })

  it.each([
    ['- Order tar (TODO TR, ring the shop)', 'TR | ring the shop | -'],
    ['- Order tar (TODO TR: before the fair, ring the shop)', 'TR | before the fair, ring the shop | -'],
    ['- Order tar (TODO TR, before the fair somebody has to ring the shop)', null],
  ])('are neither where something to do stands behind them: %s', (line, action) => {
    const read = actionsIn(`## 1. Boat\n\n${line}`)
    if (action !== null) expect(read).toEqual([action])
    expect(read.filter((one) => one.includes('| Order tar |'))).toEqual([])
  })
})

describe('Owners behind a label, and a remark', () => {
  it.each([
    ['- Order tar (TODO TR, with RH)', 'TR | Order tar | -'],
    ['- Sweep the hold (TODO TR – when the floor is dry)', 'TR | Sweep the hold | -'],
    ['- Oil the winch (TODO TR, once the key is here)', 'TR | Oil the winch | -'],
    ['- Post the list (TODO: TR and RH, if they can)', 'TR/RH | Post the list | -'],
    ['- Sign the form (TODO TR, RH: with all of us)', 'TR/RH | Sign the form | -'],
    ['- Fill the sacks (TODO TR, with RH by 3 June)', 'TR | Fill the sacks | by 3 June'],
    ['- Caulk the deck [Action: RH, unless it rains]', 'RH | Caulk the deck | -'],
    ['- (TODO TR, with RH) Order tar', 'TR | Order tar | -'],
    ['- Scrub the deck (TODO all, with soap)', 'all | Scrub the deck | -'],
  ])('are whose it is: %s', (line, action) => {
    expect(actionsIn(`## 1. Boat\n\n${line}`)).toEqual([action])
  })

  it('are so in other languages', () => {
    expect(actionsIn('## 1. Boot\n\n- Teer bestellen (TODO TR, mit RH)', 'de')).toEqual([
      'TR | Teer bestellen | -',
    ])
    expect(actionsIn('## 1. Boot\n\n- Teer bestellen (TODO TR: wöchentlich)', 'de')).toEqual([
      'TR | Teer bestellen | -',
    ])
    expect(actionsIn('## 1. Boot\n\n- Teer bestellen (TODO TR, zusammen mit RH)', 'de')).toEqual([
      'TR | Teer bestellen | -',
    ])
    expect(actionsIn('## 1. Boot\n\n- Teer bestellen (TODO TR – wenn das Dach trocken ist)', 'de')).toEqual([
      'TR | Teer bestellen | -',
    ])
  })

  it.each([
    ['- Winch (TODO TR: new ropes)', 'TR | new ropes | -'],
    ['- The deck leaks (TODO TR, order pitch)', 'TR | order pitch | -'],
    ['- The deck leaks (TODO TR, with RH to order pitch)', null],
    ['- The deck leaks (TODO TR, RH to help)', null],
    ['- The deck leaks (TODO Bob, with pitch)', null],
  ])('are no such where it is something to do, or nobody known stands before it: %s', (line, action) => {
    const read = actionsIn(`## 1. Boat\n\n${line}`)
    if (action !== null) expect(read).toEqual([action])
    expect(read.filter((one) => /\| (?:The deck leaks|Winch) \|/.test(one))).toEqual([])
    expect(read).not.toEqual([])
  })
})

describe('A short label in brackets', () => {
  it.each([
    ['- [AI TR: soon] Ring the mill', 'TR | Ring the mill | soon'],
    ['- Ring the mill [AI TR: soon]', 'TR | Ring the mill | soon'],
    ['- Ring the mill (AI TR by 3 June)', 'TR | Ring the mill | by 3 June'],
    ['- The deck leaks [AI TR: order pitch]', 'TR | order pitch | -'],
    ['- The deck leaks [AI TR to order pitch]', 'TR | order pitch | -'],
    ['- [AI TR order pitch]', 'TR | order pitch | -'],
    ['- Ring the mill [AI Terry Reed: soon]', 'TR | Ring the mill | soon'],
    ['- Ring the mill [AI TR: weekly]', 'TR | Ring the mill | -'],
    ['- Ring the mill (AI TR: immediately)', 'TR | Ring the mill | immediately'],
    ['- [AI TR: weekly] Ring the mill', 'TR | Ring the mill | -'],
    ['- Ring the mill (TODO TR: quite quickly)', 'TR | Ring the mill | -'],
    ['- Ring the mill (TODO TR, together with RH)', 'TR | Ring the mill | -'],
    ['- Ring the mill (TODO TR – along with Rosa)', 'TR | Ring the mill | -'],
    ['- Winch [AI TR: weekly]', 'TR | weekly | -'],
    ['- Ring the mill (TODO TR: order from RH)', 'TR | order from RH | -'],
    ['- Ring the mill (TODO TR: barrels from Kelso)', 'TR | barrels from Kelso | -'],
    ['- Ring the mill (TODO TR: Kelso barrels)', 'TR | Kelso barrels | -'],
    ['- Order tar [AI TR: ring mill]', 'TR | ring mill | -'],
    ['- Order tar [AI TR: a price for the new ropes]', 'TR | a price for the new ropes | -'],
    ['- Order tar (TODO TR, together with the mill)', 'TR | together with the mill | -'],
  ])('needs no colon before somebody known: %s', (line, action) => {
    expect(actionsIn(`## 1. Boat\n\n${line}`)).toEqual([action])
  })

  it.each([
    '- The [AI policy] was read',
    '- We talked of new tools (AI and the like)',
    '- Papers on speech (AI XQ networks) came',
    '- Papers [ai TR: soon] came',
  ])('is none before anything else: %s', (line) => {
    expect(actionsIn(`## 1. Boat\n\n${line}`)).toEqual([])
  })
})

describe('Owners behind a label, and a remark without a mark before it', () => {
  it.each([
    ['- Order tar (TODO TR with RH)', 'TR | Order tar | -'],
    ['- Order tar (TODO TR jointly with RH)', 'TR | Order tar | -'],
    ['- Order tar (TODO TR and RH jointly)', 'TR/RH | Order tar | -'],
    ['- Order tar [Action: TR together with RH]', 'TR | Order tar | -'],
    ['- Order tar (ACTION Terry when it is dry)', 'TR | Order tar | -'],
    ['The hull leaks. Order tar (TODO TR jointly with RH)', 'TR | Order tar | -'],
  ])('are whose it is: %s', (line, action) => {
    expect(actionsIn(`## 1. Boat\n\n${line}`)).toEqual([action])
  })

  it.each([
    ['- Hull (ACTION TR with the yard about the tar)', 'TR | with the yard about the tar | -'],
    ['- The hull leaks (TODO TR ring the yard with RH)', 'TR | ring the yard with RH | -'],
    ['- The hull leaks (TODO TR to order tar with RH)', 'TR | order tar with RH | -'],
    ['- Order tar (TODO TR write to RH)', 'TR | write to RH | -'],
  ])('keep their words where nothing else says what is to be done, or they do: %s', (line, action) => {
    expect(actionsIn(`## 1. Boat\n\n${line}`)).toEqual([action])
  })
})
