import { describe, expect, it } from 'vitest'
import { entriesAlone } from '../reading.js'

/** `owners | words` of each action below a topic. */
function actionsIn(lines: string, language = 'en'): readonly string[] {
  const front = '---\ndate: 2019-05-13\npeople: { TR: Terry Reed, RH: Rosa Hale }\n---\n\n'
  return entriesAlone(`${front}## 1. Boat\n\n${lines}\n`, `language: ${language}`).map(({ owners, text }) =>
    [owners.map(({ written }) => written).join('/'), text].join(' | '),
  )
}

/** `owners | words | due day` of each action below a topic. */
function duesIn(lines: string): readonly string[] {
  const front = '---\ndate: 2019-05-13\npeople: { TR: Terry Reed, RH: Rosa Hale }\n---\n\n'
  return entriesAlone(`${front}## 1. Boat\n\n${lines}\n`).map(({ owners, text, due }) =>
    [owners.map(({ written }) => written).join('/'), text, due?.date ?? 'no day'].join(' | '),
  )
}

const above = '- The mast was looked at\n- Order rope'

describe('A label with its owners and a colon above bullets', () => {
  it.each([
    'TODO for RH:',
    'TODO RH:',
    'TODO by RH:',
    'To do for RH:',
    'Action for RH:',
    'Action RH:',
    'ACTION (RH):',
    'Actions for RH:',
    'Action points for RH:',
    'AI for RH:',
    '**TODO for RH:**',
    '**Action (RH)**:',
  ])('is their title, and says nothing of what stands above it: %s', (title) => {
    const owned = ['RH | bail the hull', 'RH | paint the oars']
    const bullets = '- bail the hull\n- paint the oars'
    expect(actionsIn(`${above}\n\n${title}\n\n${bullets}`)).toEqual(owned)
    expect(actionsIn(`${above}\n\n${title}\n${bullets}`)).toEqual(owned)
    expect(actionsIn(`The mast was looked at.\n\n${title}\n\n1. bail the hull\n2. paint the oars`)).toEqual(
      owned,
    )
    expect(
      actionsIn(`- Mast\n- [ ] ${title}\n  - [ ] bail the hull\n  - paint the oars\n- Wax the deck`),
    ).toEqual(owned)
    expect(actionsIn(`- Mast\n- ${title}\n  - bail the hull\n  - paint the oars\n- Wax the deck`)).toEqual(
      owned,
    )
  })

  it.each([
    'Action (RH) by Friday:',
    'TODO (RH) by 17 May:',
    '**Action (RH) by 17 May:**',
    'Action item (RH) by 17 May –',
    'Action (RH), by Friday:',
  ])('may say by when: %s', (title) => {
    const owned = ['RH | bail the hull | 2019-05-17', 'RH | paint the oars | 2019-05-17']
    expect(duesIn(`${above}\n\n${title}\n\n- bail the hull\n- paint the oars`)).toEqual(owned)
  })

  it.each(['Action (RH) on the roof:', 'Action (RH) mend the roof:'])(
    'are no title where it says what is to be done: %s',
    (label) => {
      expect(actionsIn(`${above}\n\n${label}\n\n- it leaks`)).toHaveLength(1)
    },
  )

  it.each([
    ['TODO for RH and TR:', 'RH/TR'],
    ['Action (TR, RH):', 'TR/RH'],
    ['Actions for Rosa Hale:', 'Rosa Hale'],
  ])('may have several, or a whole name: %s', (title, owners) => {
    expect(actionsIn(`${above}\n\n${title}\n\n- bail the hull`)).toEqual([`${owners} | bail the hull`])
  })

  it.each([
    ['Aufgaben für RH:', 'de', 'Boot streichen'],
    ['TODO für RH:', 'de', 'Boot streichen'],
    ['Actie RH:', 'nl', 'boot schilderen'],
    ['Acción (RH):', 'es', 'pintar la barca'],
  ])('is one in other languages: %s', (title, language, words) => {
    expect(actionsIn(`- Mast\n\n${title}\n\n- ${words}`, language)).toEqual([`RH | ${words}`])
  })

  it('leaves a bullet to the owner that it names itself', () => {
    expect(actionsIn('TODO for RH:\n\n- TR to bail the hull\n- paint the oars')).toEqual([
      'TR | bail the hull',
      'RH | paint the oars',
    ])
  })

  it('ends with its bullets', () => {
    const title = 'TODO for RH:\n\n- bail the hull'
    expect(actionsIn(`${title}\n\nThe shed is dry.\n\n- The floor shines`)).toEqual(['RH | bail the hull'])
    expect(actionsIn(`${title}\n\nActions:\n\n- paint the oars`)).toEqual([
      'RH | bail the hull',
      ' | paint the oars',
    ])
    expect(actionsIn(`${title}\n\nTODO for TR:\n\n- paint the oars`)).toEqual([
      'RH | bail the hull',
      'TR | paint the oars',
    ])
    expect(actionsIn(`${title}\n\n## Actions\n\n- paint the oars`)).toEqual([
      'RH | bail the hull',
      ' | paint the oars',
    ])
  })

  it('is one within a list of actions, and the owner above that list is so again behind it', () => {
    const list = '### Actions\n\n#### TR\n\n- buy wax'
    expect(actionsIn(`${list}\n\nTODO for RH:\n\n- bail the hull`)).toEqual([
      'TR | buy wax',
      'RH | bail the hull',
    ])
    expect(
      actionsIn(`${list}\n\nTODO for RH:\n\n- bail the hull\n\nAll of TR again.\n\n- paint the oars`),
    ).toEqual(['TR | buy wax', 'RH | bail the hull', 'TR | paint the oars'])
    expect(actionsIn(`${list}\n- TODO for RH:\n  - bail the hull\n- paint the oars`)).toEqual([
      'TR | buy wax',
      'RH | bail the hull',
      'TR | paint the oars',
    ])
  })

  it('with more in it gives nobody what stands above it', () => {
    const actions = actionsIn(`${above}\n\nTODO for RH, soon:\n\n- bail the hull`)
    expect(actions.filter((action) => /rope|mast/.test(action))).toEqual([])
    expect(actions).toHaveLength(1)
  })
})

describe('A title that says whose what stands below it is', () => {
  it.each([
    'TODOs for RH:',
    'Tasks for RH:',
    'Tasks: RH:',
    'To-dos RH:',
    'RH to do:',
    'RH: tasks:',
    'RH’s actions:',
    '**Tasks for RH**:',
    'TODO RH -',
    'TODO for RH –',
    'Tasks for RH -',
  ])('gives its bullets to them: %s', (title) => {
    const bullets = '- bail the hull\n- TR to paint the oars'
    const owned = ['RH | bail the hull', 'TR | paint the oars']
    expect(actionsIn(`${above}\n\n${title}\n\n${bullets}`)).toEqual(owned)
    expect(actionsIn(`The mast was looked at.\n\n${title}\n${bullets}\n\nAll went home.`)).toEqual(owned)
  })

  it.each([
    'TODO for RH by Friday:',
    'TODO for RH (by Friday):',
    'TODO for RH, by 17 May:',
    'Tasks for RH by Friday:',
    'RH to do by Friday:',
  ])('may say by when, for what has no day and no owner of its own: %s', (title) => {
    const bullets = [
      '- bail the hull',
      '- paint the oars (by 3 June)',
      '- [ ] buy wax',
      '- TR to find the sail',
    ]
    expect(duesIn(`${above}\n\n${title}\n\n${bullets.join('\n')}`)).toEqual([
      'RH | bail the hull | 2019-05-17',
      'RH | paint the oars | 2019-06-03',
      'RH | buy wax | 2019-05-17',
      'TR | find the sail | no day',
    ])
  })

  it('gives its day to nothing behind its bullets', () => {
    const behind = 'Tasks for RH by Friday:\n\n- bail the hull\n\n## Actions\n\n- paint the oars'
    expect(duesIn(behind)).toEqual(['RH | bail the hull | 2019-05-17', ' | paint the oars | no day'])
  })

  it('gives nobody what only tells how things are, and takes what is reported done for done', () => {
    const bullets = ['- bail the hull', '- the mast is up', '- has waxed the oars', '- buy wax - done']
    for (const title of ['TODO for RH by Friday:', 'Tasks for RH:'])
      expect(actionsIn(`${title}\n\n${bullets.join('\n')}`)).toEqual(['RH | bail the hull', 'RH | buy wax'])
    const front = '---\ndate: 2019-05-13\npeople: { RH: Rosa Hale }\n---\n\n'
    const [, wax] = entriesAlone(`${front}Tasks for RH:\n\n${bullets.join('\n')}\n`)
    expect(wax?.status).toBe('done')
  })

  it.each([
    ['Tasks for Website:', ' | bail the hull'],
    ['Tasks for AGM:', ' | bail the hull'],
    ['To-dos for Harvest Fair:', ' | bail the hull'],
  ])('is none where it names what nobody is called: %s', (title, action) => {
    expect(actionsIn(`${above}\n\n${title}\n\n- bail the hull`)).toEqual([action])
  })

  it.each(['Website to do:', 'Tasks RH spoke of:', 'What RH has to do:', 'RH did:'])(
    'is none with other words: %s',
    (title) => {
      const actions = actionsIn(`${above}\n\n${title}\n\n- bail the hull`)
      expect(actions.filter((action) => action.startsWith('RH'))).toEqual([])
    },
  )

  it('is read in a quotation where a label opens it', () => {
    const quoted = '> - bail the hull\n> - paint the oars'
    expect(actionsIn(`${above}\n\n> TODO for RH:\n>\n${quoted}\n\n- The floor shines`)).toEqual([
      'RH | bail the hull',
      'RH | paint the oars',
    ])
    expect(actionsIn(`${above}\n\n> Actions:\n>\n${quoted}`)).toEqual([])
    expect(actionsIn(`> Tasks for RH:\n>\n${quoted}`)).toEqual([])
    expect(actionsIn(`TODO for RH:\n\n- buy wax\n\n${quoted}`)).toEqual(['RH | buy wax'])
    expect(actionsIn(`## Actions\n\n### RH\n\n> He wrote:\n>\n${quoted}`)).toEqual([])
  })
})

describe('A title that names no owner', () => {
  it.each([
    'Actions for Website:',
    'TODO for Boat:',
    'Action points for Deck and Sail:',
    'Action items for May:',
  ])('gives its bullets to nobody, nor what stands above it to anybody: %s', (title) => {
    expect(actionsIn(`${above}\n\n${title}\n\n- bail the hull`)).toEqual([' | bail the hull'])
  })

  it.each(['- [ ] TODO for Website:', '- [ ] TODO:', '- [ ] Action:'])(
    'is a title with a box before it too, which says nothing more: %s',
    (title) => {
      expect(actionsIn(`${above}\n${title}\n  - bail the hull\n  - paint the oars`)).toEqual([
        ' | bail the hull',
        ' | paint the oars',
      ])
    },
  )

  it('is none with a box where it says what is to be done', () => {
    expect(actionsIn('- [ ] TODO: bail the hull with:\n  - a bucket')).toEqual([' | bail the hull with'])
    expect(actionsIn('- [ ] Action: bail:\n  - buckets\n  - sponges')).toEqual([' | bail'])
    expect(actionsIn('- [ ] Things for the fair:\n  - tables')).toEqual([' | Things for the fair'])
  })

  it.each([
    ['TODO for QX:', 'QX'],
    ['Actions for Maria Lopez:', 'Maria Lopez'],
    ['Actions for everyone:', 'everyone'],
    ['Actions for the committee:', 'the committee'],
  ])('is not one that names strangers by initials or in full, or all of them: %s', (title, owner) => {
    expect(actionsIn(`${above}\n\n${title}\n\n- bail the hull`)).toEqual([`${owner} | bail the hull`])
  })
})

describe('A label that marks what stands above it', () => {
  it.each([
    ['Order rope.\n\nAction: RH', 'RH | Order rope'],
    ['Order rope.\n\nAction: RH\n\n- The mast was looked at', 'RH | Order rope'],
    ['Order rope.\n\nAction for RH:\n\nThe shed is dry.', 'RH | Order rope'],
    ['- Order rope\n- TODO for RH:\n- The mast was looked at', 'RH | Order rope'],
    ['Order rope. TODO for RH:\n\n- a blue one\n- a long one', 'RH | Order rope'],
  ])('goes on to do so without bullets of its own: %s', (lines, action) => {
    expect(actionsIn(lines)).toEqual([action])
  })
})
