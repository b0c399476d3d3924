import { describe, expect, it } from 'vitest'
import { defaultSettings } from '../../src/parse/settings.js'
import { buildRegister } from '../../src/register/build.js'
import { registerOfFixture } from '../notation/expectation.js'
import { registerOfSeries } from '../series.js'
import { lives } from './lives.js'

describe('the id of an action', () => {
  it('is its pin, and it answers to the counted one too; one that nothing answers to is a problem', () => {
    expect(lives('ids')).toEqual([
      '2011-spring/template TR: ask SIEY for a template · done 2011-11-18 · carried 1',
      '  2011-summer · pin · carried',
      '  2011-autumn · id · status outstanding → done',
      '2011-spring/session AF: plan a session · outstanding · carried 1',
      '  2011-summer · pin · carried',
      '2011-spring/3.3 RH: organise a conference · outstanding · carried 1',
      '  2011-autumn · id · carried',
      '2011-summer/2.1 JM: book the hall · outstanding · carried 1',
      '  2011-autumn · id · carried',
      '2011-summer/2.2 nobody: 2011-winter/template JM to draw a template · outstanding',
      '2011-summer/2.3 AF: thank those who helped with 2011-spring/3.3 · outstanding',
      '2011-summer/2.4 RH: write to the county · outstanding',
      'reference-unknown 2.md:11',
    ])
  })

  it('is its last part alone in a review, and stands there without a box and within the words', () => {
    expect(lives('short-numbers')).toEqual([
      '2011-spring/3.1 TR: order new oars · done 2011-06-13',
      '  2011-summer · id · status outstanding → done',
      '2011-spring/3.2 RH: oil the locks · outstanding',
      '2011-spring/3.3 AF: count the cups · done 2011-06-13',
      '  2011-summer · id · status outstanding → done',
      '2011-spring/3.4 JM: sweep the shed · outstanding',
      '2011-spring/3.2.1 JM: fasten the planks · outstanding',
      '2011-spring/4.1 TR: pay the harbour master · outstanding · carried 1',
      '  2011-summer · id · carried',
      '2011-spring/5.1 AF: paint the door · outstanding · carried 1',
      '  2011-summer · id · carried',
      'match-doubtful 2.md:10',
      'reference-unknown 2.md:13',
    ])
  })

  it('is read in a review in capitals, behind folders and before any sign, and in no address, day, share or length', () => {
    expect(lives('numbers-in-reviews')).toEqual([
      'clubs/rowing/north/2011-winter/h1.1 TR: order new oars · outstanding · carried 1',
      '  2011-spring · id · carried',
      'clubs/rowing/north/2011-winter/h1.2 RH: oil the locks · done 2011-03-21',
      '  2011-spring · id · status outstanding → done',
      'clubs/rowing/north/2011-winter/4a.1 AF: paint the door · done 2011-03-21',
      '  2011-spring · id · status outstanding → done',
      'clubs/rowing/north/2011-winter/4a.2 JM: wax the floor · done 2011-03-21',
      '  2011-spring · id · status outstanding → done',
      'clubs/rowing/north/2011-winter/4a.3 TR: count the keys · done 2011-03-21',
      '  2011-spring · id · status outstanding → done',
      'clubs/rowing/north/2011-winter/4a.4 RH: call the smith · done 2011-03-21',
      '  2011-spring · id · status outstanding → done',
      'clubs/rowing/north/2011-winter/4a.5 AF: clear the loft · done 2011-03-21',
      '  2011-spring · id · status outstanding → done',
      'clubs/rowing/north/2011-winter/5.1 JM: print the posters · outstanding',
      'clubs/rowing/north/2011-winter/5.2.1 JM: order the cups · done 2011-03-21',
      '  2011-spring · id · status outstanding → done',
      'clubs/rowing/north/2011-winter/5.2.2 JM: fetch the cups · done 2011-03-21',
      '  2011-spring · id · status outstanding → done',
      'clubs/rowing/north/2011-winter/6.1 TR: test the pump · done 2011-03-21',
      '  2011-spring · id · status outstanding → done',
      'clubs/rowing/north/2011-winter/6.2 TR: fit the pump · outstanding',
    ])
  })

  it('is a problem that names both where a short number may be two', () => {
    const { problems } = registerOfFixture('fixtures/register', 'short-numbers')
    expect(problems.find(({ location }) => location.line === 10)?.message).toContain(
      '2011-spring/3.2, 2011-spring/3.2.1',
    )
  })

  it('is a problem that names the nearest where nothing answers to it', () => {
    const { problems } = registerOfFixture('fixtures/register', 'slips')
    expect(problems.map(({ location, message }) => `${location.line} ${message}`)).toEqual([
      '9 Unexpected `2011-sprng/4a.1`, expected the id of an earlier action; nearest is `2011-spring/4a.1`',
      '10 Unexpected `2011-spring/4b.1`, expected the id of an earlier action; nearest is `2011-spring/4a.1`',
      '11 Unexpected `2011-spring/oras`, expected the id of an earlier action; nearest is `2011-spring/oars`',
      '12 Unexpected `2011-spring/4a.3`, expected the id of an earlier action; nearest are `2011-spring/4a.1`, `2011-spring/4a.2`',
      '13 Unexpected `2009-board/4a.1`, expected the id of an earlier action',
    ])
    expect(lives('slips').filter((life) => life.includes('2011-spring/'))).toEqual([
      '2011-spring/oars TR: order new oars · outstanding',
      '2011-spring/4a.1 RH: oil the locks · outstanding',
      '2011-spring/4a.2 AF: count the cups · outstanding',
    ])
  })

  it('is a problem, and changes nothing, beside the owner and plainly the words of another action', () => {
    expect(lives('a-number-off')).toEqual([
      '2010-winter/13.1 TR: thank the ferryman · outstanding',
      '2010-winter/3.1 AF: sell the old canoe · outstanding',
      '2011-spring/3.1 TR: order new oars · done 2011-06-13',
      '  2011-summer · id · carried',
      '  2011-summer · id · status outstanding → done',
      '2011-spring/3.2 AF: count the cups in the kitchen · outstanding · carried 1',
      '  2011-summer · id · carried',
      '2011-spring/3.3 RH, JM: repair the boiler in the cellar · outstanding',
      '2011-spring/3.4 JM: oil the hinges of the doors · done 2011-06-13',
      '  2011-summer · id · status outstanding → done',
      '2011-spring/3.5 nobody: clear the attic of broken chairs · outstanding',
      '2011-spring/3.6 RH: write to the bank about the loan · outstanding · carried 1',
      '  2011-summer · id · carried',
      '  2011-summer · id · carried',
      '2011-spring/3.7 RH: write to the bank about the lease · outstanding',
      '2011-spring/3.8 RH: ask the baker and the brewer for money · done 2011-06-13',
      '  2011-summer · id · status outstanding → done',
      '2011-spring/3.9 AF: wash the sails · outstanding · carried 1',
      '  2011-summer · id · carried · owner TR → AF',
      '2011-spring/3.10 RH: paint the fence, the gate and the bridge · outstanding · carried 1',
      '  2011-summer · id · carried',
      '2011-spring/3.11 RH: paint the kiosk, the pier and the pole · outstanding',
      '2011-spring/4a.1 AF: nail down the planks · done 2011-06-13',
      '  2011-summer · id · status outstanding → done',
      '2011-spring/62.2 JM: ring the mayor · done 2011-06-13',
      '  2011-summer · pin · status outstanding → done',
      '2011-spring/13.1 TR: fly the kite · outstanding',
      '2011-summer/5.1 AF: mended the net · done 2011-06-13',
      'reference-doubtful 3.md:9',
      'reference-doubtful 3.md:10',
      'reference-doubtful 3.md:11',
      'reference-doubtful 3.md:13',
      'reference-doubtful 3.md:17',
      'reference-doubtful 3.md:20',
      'reference-doubtful 3.md:21',
    ])
  })

  it('is known without a box at the start of a line, or in brackets at its end, and is a mention elsewhere', () => {
    expect(lives('ids-without-boxes')).toEqual([
      '2011-spring/3.1 TR: order new oars · outstanding · carried 1',
      '  2011-summer · id · carried',
      '2011-spring/3.2 RH: oil the locks · done 2011-06-13',
      '  2011-summer · id · status outstanding → done',
      '2011-spring/3.3 AF: count the cups · outstanding · carried 1',
      '  2011-summer · id · carried',
      '2011-spring/3.4 JM: sweep the shed · outstanding',
      '2011-spring/3.5 TR: wash the flag · outstanding',
      '2011-spring/h2.1 AF: mend the jetty · outstanding · carried 1',
      '  2011-summer · id · carried · owner RH → AF',
      '2011-summer/1.1 TR: buy a broom · outstanding',
      '2011-summer/2.1 JM: paint the shed · outstanding',
      'reference-unknown 2.md:18',
    ])
  })

  it.each([
    '- 2011-06-13/4.9 Jane has painted the gate',
    '- The gate is painted (2011-06-13/4.9)',
    '- 2011-06-13/h2.7: the gate is painted',
    '2011-06-13/4.9 the gate is painted.',
    '1. 2011-06-13/4.9 JM to paint the gate',
  ])('of the same minutes, which nothing answers to, makes no action of a line without a box: %s', (line) => {
    const { actions, minutes, problems } = registerOfSeries({
      '2011-05-09': ['## 3. Fence', '', '- [ ] JM to mend the fence'],
      '2011-06-13': ['## 4. Gate', '', line],
    })
    expect(actions.map(({ text }) => text)).toEqual(['mend the fence'])
    expect(minutes.flatMap(({ entries }) => entries)).toHaveLength(1)
    expect(problems).toEqual([])
  })

  it('is a number that is pinned, which the count steps over: lines put in above move nothing', () => {
    expect(lives('pinned-numbers')).toEqual([
      '2011-spring/3.2 TR: buy rope · outstanding',
      '2011-spring/3.1 AF: order new oars · done 2011-06-13',
      '  2011-summer · pin · status outstanding → done',
      '2011-spring/3.4 RH: sell the canoe · outstanding',
      '2011-spring/3.3 RH: oil the locks · outstanding',
      '2011-spring/62.3 TR: paint the door · outstanding',
      '2011-spring/62.2 AF: wax the floor · outstanding',
      '2011-spring/62.1 RH: count the cups · outstanding',
      '2011-spring/5.1 JM: sweep the shed · outstanding · carried 1',
      '  2011-summer · pin · carried',
      '2011-spring/4a.2 JM: print the posters · outstanding',
    ])
    const { actions } = registerOfFixture('fixtures/register', 'pinned-numbers')
    expect(actions.map(({ countedId }) => countedId.replace('2011-spring/', ''))).toEqual([
      '3.2',
      '3.1',
      '3.4',
      '3.3',
      '62.3',
      '62.2',
      '62.1',
      '4a.1',
      '4a.2',
    ])
  })

  it('is a problem where two actions have it', () => {
    expect(lives('two-of-one-id')).toEqual([
      '1/template TR: ask SIEY for a template · outstanding',
      '1/template AF: plan a session · outstanding',
      '2/3.1 RH: organise a conference · outstanding',
      'meeting-repeated 2.md:2',
      'id-repeated 1.md:12',
    ])
  })

  it('is that of its path where two meetings have one id, so that a later line closes neither', () => {
    expect(lives('two-of-one-meeting')).toEqual([
      'june/3.1 TR: varnish the oars · outstanding',
      'june/3.2 AF: fetch the canoe · done 2012-08-06',
      '  august · id · status outstanding → done',
      'july/3.1 RH: mend the jetty · outstanding',
      'august/3.1 JM: sweep the shed · outstanding',
      'august/2.1 TR: has varnished them · done 2012-08-06',
      'meeting-repeated july.md:2',
      'meeting-repeated june.md:2',
      'reference-unknown august.md:8',
    ])
  })

  it.each(['by-words', 'said-again', 'what-changes'])(
    'is the same whatever other minutes are read with it (%s)',
    (name) => {
      const all = registerOfFixture('fixtures/register', name)
      const whole = placesOfIds(all)
      for (const minutes of all.minutes) {
        const alone = placesOfIds(buildRegister([minutes], defaultSettings))
        for (const [place, id] of alone) if (whole.has(place)) expect(id).toBe(whole.get(place))
      }
    },
  )
})

function placesOfIds(register: ReturnType<typeof buildRegister>): ReadonlyMap<string, string> {
  return new Map(
    register.actions.map(({ countedId, location }) => [`${location.path}:${location.line}`, countedId]),
  )
}
