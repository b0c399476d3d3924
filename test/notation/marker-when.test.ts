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
