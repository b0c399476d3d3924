import { describe, expect, it } from 'vitest'
import { parseDocument } from '../../src/parse/document.js'
import { defaultSettings as settings } from '../../src/parse/settings.js'
import { recogniseAlone } from '../reading.js'

const context = { alone: true, absolutePath: '/minutes.md' }
const front = '---\ndate: 2019-05-13\npeople: { TR: Terry Reed, RH: Rosa Hale, AF: Ann Fox }\n---\n\n'

function minutesOf(body: string) {
  const document = parseDocument({ path: 'minutes.md', text: front + body }, settings, context)
  return recogniseAlone(document, settings)
}
const actionsIn = (body: string) =>
  minutesOf(body).entries.map((entry) => [entry.owners.map(({ written }) => written).join('/'), entry.text])
const doubtsIn = (body: string) => minutesOf(body).doubts.map(({ about }) => about)

describe('A name nobody knows that begins bullets', () => {
  const list = (...bullets: readonly string[]) =>
    actionsIn(`## Actions\n\n${bullets.map((bullet) => `- ${bullet}\n`).join('')}`).map(([owner]) => owner)

  it('owns them where at least two, and half of all, begin with a known owner', () => {
    const owners = list('TR - paint it', 'RH - call the town', 'Benno - count it', 'Benno - oil it')
    expect(owners).toEqual(['TR', 'RH', 'Benno', 'Benno'])
  })

  it('owns none where only one begins with a known owner', () => {
    expect(list('TR - paint it', 'Gutters - count them', 'Gutters - oil them')[0]).toBe('TR')
    expect(list('TR - paint it', 'Gutters - count them', 'Gutters - oil them').slice(1)).toEqual(['', ''])
  })
})

describe('A list that a line opens', () => {
  it('goes on to the first prose that does not stand at once below it', () => {
    expect(actionsIn('Actions:\n\n- TR to call\n\nThe hall was cold.\n\n- RH to bring a coat\n')).toEqual([
      ['TR', 'call'],
    ])
  })

  it('ends with a heading of its own depth or above, and not with one below', () => {
    expect(actionsIn('## Actions\n\n### Hall\n\n- TR to call\n\n## Hall\n\n- RH painted it\n')).toEqual([
      ['TR', 'call'],
    ])
  })
})

describe('A person alone in a heading', () => {
  it('owns what stands below it in a list of actions', () => {
    expect(actionsIn('## Actions\n\n### TR\n\n- call the county\n')).toEqual([['TR', 'call the county']])
  })

  it('owns nothing where no list of actions is open', () => {
    expect(actionsIn('## Reports\n\n### Terry Reed\n\n- the hall was cold\n')).toEqual([])
  })
})

describe('An action listed again at the end', () => {
  const body = (task: string, row: string) =>
    `## 1 Hall\n\n- [ ] ${task}\n\n## Summary of actions\n\n| Action | Owner | Due | Status |\n| --- | --- | --- | --- |\n| ${row} |\n`
  const again = (task: string, row: string) =>
    minutesOf(body(task, row)).entries.map(({ owners, text, due, status, otherWords, item }) => ({
      owners: owners.map(({ key }) => key).join('/'),
      text,
      due: due?.date ?? null,
      status,
      otherWords,
      item: item?.number,
    }))

  it('gains the day that it lacks, and keeps its item and its words', () => {
    expect(again('TR to call the county', 'Call the county | TR | 3 July |')).toMatchObject([
      { owners: 'TR', text: 'call the county', due: '2019-07-03', item: '1' },
    ])
  })

  it('has the later day where both have one', () => {
    expect(again('TR to call the county by 1 July', 'Call the county | TR | 3 July |')).toMatchObject([
      { due: '2019-07-03' },
    ])
  })

  it('stays done where the list says nothing of it', () => {
    expect(again('TR to call the county (done)', 'Call the county | TR | |')).toMatchObject([
      { status: 'done' },
    ])
  })

  it('stays apart where it is done and the list says that it is open', () => {
    expect(again('TR to call the county (done)', 'Call the county | TR | | Open')).toMatchObject([
      { status: 'done', text: 'call the county' },
      { text: 'Call the county' },
    ])
  })

  it('keeps no other words where the list says the same', () => {
    const [entry] = again('TR to call the county', 'call the county | TR | |')
    expect(entry?.otherWords).toBeUndefined()
  })
})

describe('What is asked of a row with an Action column', () => {
  const row = (said: string, markers: string) =>
    doubtsIn(`| Item | Discussion | Action |\n| --- | --- | --- |\n| 1. Hall | ${said} | ${markers} |\n`)

  it('is asked once of an owner, however many sentences are left', () => {
    const said = 'TR AGREED to call the county. TR AGREED to write to the town. RH AGREED to paint it.'
    expect(row(said, 'RH').filter((about) => 'owner' in about && about.owner === 'TR')).toHaveLength(1)
  })

  it('is nothing where one marker stands beside the one sentence that agrees', () => {
    expect(row('It was AGREED to call the county.', 'TR')).toEqual([])
  })
})

describe('Actions that arise', () => {
  const list = '- TR – the website\n- RH: the hose\n- AF – the fee table\n'
  const closing = (title: string, more = '') =>
    actionsIn(`# Garden committee\n\n## 1. Water\n\nThe tap leaks.\n\n${title}\n\n${list}${more}`)

  it.each([
    '## Actions arising',
    '**Actions arising**',
    'Actions arising:',
    '## 4. ACTIONS ARISING',
    '**Action points arising from this meeting**',
    '## Any actions arising',
  ])('are those of this meeting at its end: %s', (title) => {
    expect(closing(title).map(([owner]) => owner)).toEqual(['TR', 'RH', 'AF'])
    expect(closing(title, '\n## Next meeting\n\nIn June.\n')).toHaveLength(3)
  })

  it.each(['## Matters arising', '## Minutes and matters arising'])(
    'are other things where the title says so: %s',
    (title) => {
      expect(closing(title)).toEqual([])
    },
  )

  it('are those of the last meeting before other items, be these headings or lines of bold', () => {
    expect(closing('## Actions arising', '\n## Fees\n\nThey rise.\n\n## Next meeting\n\nIn June.\n')).toEqual(
      [],
    )
    expect(
      closing('**Actions arising**', '\n**Fees**\n\nThey rise.\n\n**Next meeting**\n\nIn June.\n'),
    ).toEqual([])
  })
})

describe('A label among lines that begin with what is to be done', () => {
  const texts = (lines: readonly string[]) =>
    actionsIn(`## Actions\n\n${lines.join('\n')}\n`).map(([, text]) => text)

  it.each([
    [['- write the motion', '- paint the door', '', 'Action: TR to run'], 3],
    [['- write the motion', '- paint the door', '- **ACTION:** TR to run'], 3],
    [['- ACTION: TR to run', '- call the mill', '- oil the gate', '- the gate is rusty'], 3],
    [['Action: TR to run', '', '- call the mill', '- count the cups'], 3],
    [['- write the motion (RH)', '- call the mill (AF)', '- sweep the yard', '', 'Action: TR to run'], 4],
  ])('is one more of the list: %j', (lines, number) => {
    expect(texts(lines)).toHaveLength(number)
  })

  it.each([
    [['- write the motion', '- ACTION: TR to run'], 1],
    [['- ACTION: TR to run', '- ACTION: RH to call', '- paint the door', '- count the cups'], 2],
    [
      ['- the gate is rusty', '- it was painted', '- call the mill', '- oil the gate', '- ACTION: TR to run'],
      1,
    ],
    [['- Prices went up', '- ACTION: TR to run', '- Members were cross'], 1],
  ])('makes prose of the others where they are few, or tell something: %j', (lines, number) => {
    expect(texts(lines)).toHaveLength(number)
  })
})

describe('A line without a label among labelled lines', () => {
  const present = 'Present: Nell Oram, Ross Ely, Ann Fox\n\n## Actions\n\n- Action: Nell to ring the mill\n'
  const last = (bullet: string) =>
    actionsIn(`${present}- ${bullet}\n- Action: Ross to count the cups\n`)
      .slice(1, -1)
      .map(([owners, text]) => `${owners} | ${text}`)

  it.each([
    ['Nell+Ross - the tea rota', 'Nell/Ross | the tea rota'],
    ['Ross - draft the letter', 'Ross | draft the letter'],
    ['Nell & Ann – new curtains', 'Nell/Ann | new curtains'],
    ['Nell, Ross: a lock for the shed', 'Nell/Ross | a lock for the shed'],
    ['Ulla, Nell, Ross: a list of keys', 'Ulla/Nell/Ross | a list of keys'],
  ])('is an action where known owners stand before a dash, or several before a colon: %s', (bullet, read) => {
    expect(last(bullet)).toEqual([read])
  })

  it.each([
    'Ross: the shed is wet',
    'Gutters - they are full',
    'Gutters, drains: a long talk',
    'The shed - Ross likes it wet',
    'Tea, cake - as ever',
  ])('is none where one person speaks, or nobody known stands there: %s', (bullet) => {
    expect(last(bullet)).toEqual([])
  })
})

describe('A second owner within the words of one label', () => {
  const of = (words: string) => actionsIn(`Present: Nell, Ross, Ann\n\n${words}\n`).map(([owners]) => owners)

  it.each([
    'ACTION: Nell to book the van and pay for it, Ross\nto tell the mill.',
    'ACTION: Nell to book the van,\nRoss to tell the mill.',
    'ACTION: Nell to book the van; Ross\nwill tell the mill.',
    'ACTION: Nell to book the van and\nRoss to tell the mill.',
    'ACTION: Nell to book the van\nand Ross to\ntell the mill.',
  ])('begins an action of its own, wherever the line is broken: %j', (words) => {
    expect(of(words)).toEqual(['Nell', 'Ross'])
  })

  it.each([
    'ACTION: Nell to ask Ann and Ross\nto tell the mill.',
    'ACTION: Nell to write to Ann and\nRoss to tell them.',
    'ACTION: Nell to ask whether Ann and\nRoss will come.',
  ])('is none where somebody is asked: %j', (words) => {
    expect(of(words)).toEqual(['Nell'])
  })
})

describe('A bullet that ends with a known name in capitals', () => {
  const listOf = (bullets: readonly string[]) =>
    actionsIn(
      `Present: Nell Oram, Ross Ely, Zoë Čapek, Judy\n\n## Actions\n\n${bullets.map((bullet) => `- ${bullet}\n`).join('')}`,
    )
  const others = ['NELL: count the cups', 'Ring the mill (ROSS)', 'Sell the boat']
  const last = (bullet: string) => listOf([...others, bullet]).at(-1)

  it.each([
    ['Paint the door NELL', 'NELL', 'Paint the door'],
    ['Oil the lock JUDY.', 'JUDY', 'Oil the lock'],
    ['Sweep the yard ZOË, ROSS', 'ZOË/ROSS', 'Sweep the yard'],
    ['Sort the keys. NELL/JUDY', 'NELL/JUDY', 'Sort the keys'],
    ['Curtains for the hall, ROSS', 'ROSS', 'Curtains for the hall'],
    ['Weigh the flour NELL n ROSS', 'NELL/ROSS', 'Weigh the flour'],
  ])('is theirs where two others have owners in capitals: %s', (bullet, owners, text) => {
    expect(last(bullet)).toEqual([owners, text])
  })

  it('is theirs among labelled lines, as their labels have owners in capitals', () => {
    const lines = ['Action: NELL/ROSS the yard', 'Action: ROSS n JUDY the locks']
    expect(listOf([...lines, 'Paint the door NELL']).at(-1)).toEqual(['NELL', 'Paint the door'])
    expect(listOf([...lines, 'Paint the door Nell'])).toHaveLength(2)
    expect(listOf([...lines, 'Ask NELL'])).toHaveLength(2)
  })

  it.each([
    'Ask the mill and NELL',
    'Bake a cake for NELL',
    'Please ring NELL',
    'Pick up NELL',
    'Ring Aunt NELL',
    'Meet with ROSS, NELL',
    'Give it to ROSS and NELL',
    'Paint the door Nell',
    'Paint the door TOM',
    'Paint the DOOR NELL',
    'Read the letter of the NELL',
  ])('is not theirs where the words before take them for their object, or nobody is known: %s', (bullet) => {
    expect(last(bullet)?.[0]).toBe('')
  })

  it.each([
    ['Paint the door NELL ORAM', 'NELL ORAM', 'Paint the door'],
    ['Oil the lock ZOË ČAPEK/JUDY', 'ZOË ČAPEK/JUDY', 'Oil the lock'],
    ['Oil the lock ROSS ELM', '', 'Oil the lock ROSS ELM'],
    ['Oil the lock ANNE-LISE, BO-ODD HAGE', 'ANNE-LISE/BO-ODD HAGE', 'Oil the lock'],
  ])('is theirs by whole and by hyphenated names too: %s', (bullet, owners, text) => {
    const lines = [...others, bullet].map((line) => `- ${line}\n`).join('')
    const present = 'Present: Nell Oram, Ross Ely, Zoë Čapek, Judy, Anne-Lise Vik, Bo-Odd Hage'
    expect(actionsIn(`${present}\n\n## Actions\n\n${lines}`).at(-1)).toEqual([owners, text])
  })

  it('is not theirs where only one other has an owner in capitals', () => {
    expect(listOf(['NELL: count the cups', 'Ring the mill (Ross)', 'Paint the door NELL']).at(-1)?.[0]).toBe(
      '',
    )
  })
})
