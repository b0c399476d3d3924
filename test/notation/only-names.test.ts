import { expect, test } from 'vitest'
import { ownersOf, registerOfSeries } from '../series.js'

const boxes = (...items: readonly string[]) => items.map((item) => `- [ ] ${item}`)

test('a list with boxes whose items are people of the series is a sheet to sign', () => {
  const attendance = ['Present: Mara Quist, Jon Pell, Tim Vale']
  const sheet = ['## 4. Who mans the stall?', '', ...boxes('Mara Quist', 'Jon Pell', 'Tim Vale: the float')]
  const register = registerOfSeries({ '2026-05-06': attendance, '2026-06-03': sheet })
  expect(ownersOf(register)).toEqual(['the float = Tim Vale'])
  expect(ownersOf(registerOfSeries({ '2026-06-03': sheet }))).toEqual([
    'Mara Quist = nobody',
    'Jon Pell = nobody',
    'Tim Vale: the float = nobody',
  ])
})

test('whoever stands on a list with boxes is known at the next meeting', () => {
  const roll = [
    '## Quorum',
    '',
    '- [x] Mara Quist, Otterby Mill',
    '- [ ] Jon Pell, Sedge Ltd',
    '- [x] Tim Vale',
  ]
  const next = ['## 1. Wheel', '', ...boxes('Mara to oil it', 'Jon to paint it')]
  const register = registerOfSeries({ '2026-05-06': roll, '2026-06-03': next })
  expect(ownersOf(register)).toEqual(['oil it = Mara Quist', 'paint it = Jon Pell'])
  const [first] = register.minutes
  expect(first?.meeting.present).toEqual(['Mara Quist', 'Tim Vale'])
})

test('what says that a list is one of names is given with its weights', () => {
  const roll = ['## Quorum', '', '- [x] Mara Quist, Otterby Mill', '- [ ] Jon Pell, Sedge Ltd']
  const [minutes] = registerOfSeries({ '2026-05-06': roll }).minutes
  expect(minutes?.leftOut.map(({ because }) => because)).toEqual(
    Array.from({ length: 2 }, () => ({
      code: 'only-names',
      because: [
        { code: 'beside', weight: 2 },
        { code: 'opens-minutes', weight: 1 },
        { code: 'ticked', weight: 1 },
      ],
    })),
  )
})

test('a list of which two items in five are names is one of tasks', () => {
  const list = boxes('Mara Quist', 'Jon Pell', 'oil the wheel', 'mend the gate', 'ring the bank')
  const register = registerOfSeries({
    '2026-06-03': ['Present: Mara Quist, Jon Pell', '', '## Hall', '', ...list],
  })
  expect(register.actions.map(({ text }) => text)).toEqual([
    'oil the wheel',
    'mend the gate',
    'ring the bank',
  ])
  expect(register.minutes[0]?.leftOut.map(({ because }) => because.code)).toEqual(['empty', 'empty'])
})

test.each(['Who came', 'In the room', 'Around the table', 'Also there', 'Those who joined', 'Roll'])(
  'a list with boxes and only names below "%s" says who came, where one of them is known',
  (title) => {
    const list = ['- [x] Mara Quist', '- [ ] Jon Pell', '- [x] Tim Vale']
    const register = registerOfSeries({
      '2026-06-03': ['People: Mara Quist', '', 'Present: Mara Quist', '', `## ${title}`, '', ...list],
    })
    expect(ownersOf(register)).toEqual([])
  },
)

test.each([
  ['Letters', ['- [ ] Mara Quist', '- [ ] Tower Clock', '- [ ] Mill Lane']],
  ['Actions for the table', ['- [x] Mara Quist', '- [x] Tower Clock', '- [ ] Mill Lane']],
  ['In the room', ['- [ ] Tower Clock', '- [ ] Mill Lane', '- [ ] Oak Door']],
  ['Who came', ['- [ ] Mara Quist', '- [ ] Tower Clock', '- [ ] paint the gate']],
])('a list with boxes below "%s" stays one of tasks: %j', (title, list) => {
  const register = registerOfSeries({ '2026-06-03': ['Present: Mara Quist', '', `## ${title}`, '', ...list] })
  expect(register.actions.length).toBeGreaterThan(0)
})
