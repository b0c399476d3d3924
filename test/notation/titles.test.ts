import { describe, expect, it } from 'vitest'
import { parseDocument } from '../../src/parse/document.js'
import { defaultSettings as settings } from '../../src/parse/settings.js'
import { recogniseAlone } from '../reading.js'

const front = '---\ndate: 2019-05-13\npeople: { TR: Terry Reed, RH: Rosa Hale, AF: Ann Fox }\n---\n\n'

function actionsIn(body: string): readonly string[] {
  const context = { alone: true, absolutePath: '/minutes.md' }
  const document = parseDocument({ path: 'minutes.md', text: front + body }, settings, context)
  const { entries } = recogniseAlone(document, settings)
  return entries.map(({ owners, text }) => `${owners.map(({ written }) => written).join('/')} ${text}`.trim())
}

const owned = '- TR to call the trust\n- RH will paint it\n- a rope for the bell\n'
const ofOwners = ['TR call the trust', 'RH paint it', 'a rope for the bell']
const verbs = '- Paint the hall\n- Call the trust\n- Rain since Monday\n'
const ofVerbs = ['Paint the hall', 'Call the trust', 'Rain since Monday']
const talk = '- The hall was cold\n- It rained\n- Rosa Hale thanked everybody\n'

describe('A title of actions in words of its own', () => {
  it.each([
    '## Fresh actions',
    '## Actions refreshed',
    '## Looking back at the action items of our last meeting',
    '## Tidied and new to-dos carried forward',
    '## Our tasks until Easter',
    '## Undertakings',
    '## New AIs',
    "## AI's from today",
    '**AIs:**\n',
    'Actions that the hall committee settled:\n',
    '**The following action items were settled by the council:**\n',
    'Half finished actions.\n',
    '- Standing actions\n',
  ])('opens a list of which most lines have owners: %j', (title) => {
    const list = title.startsWith('-') ? owned.replace(/^/gm, '  ').trimEnd() : owned
    expect(actionsIn(`${title}\n${list}`)).toEqual(ofOwners)
  })

  it.each(['## Fresh actions', '## Tasks for the summer', 'Actions agreed tonight:\n'])(
    'opens a list of which half begin with what is to be done: %j',
    (title) => {
      expect(actionsIn(`${title}\n\n${verbs}`)).toEqual(ofVerbs)
    },
  )

  it.each(['## Fresh actions', '## Undertakings', 'Actions that the hall committee settled:\n'])(
    'opens no list of talk: %j',
    (title) => {
      expect(actionsIn(`${title}\n\n${talk}`)).toEqual([])
    },
  )

  it.each([
    '## Community Action Northwold',
    '## Mendery Actions Migration',
    '## Should actions be numbered at all?',
    '## Police actions were praised',
    '## Actions & gossip',
    '## More actions?',
    '## Our tasks should wait',
    '## Actions, complaints and thanks for the drama of the autumn',
    '## Long chat on what the county calls action',
    'Action: TR to write the report\n',
  ])('is none where other words outweigh it: %j', (title) => {
    expect(actionsIn(`${title}\n\n${verbs}`).filter((text) => ofVerbs.includes(text))).toEqual([])
  })

  it.each([
    '## To do',
    '## To do list',
    '**To do:**',
    'Things to do:',
    '## Still to do',
    '## To dos for May',
  ])('says what is to do in two words, too: %j', (title) => {
    expect(actionsIn(`${title}\n\n${owned}`)).toEqual(ofOwners)
  })

  it.each(['## What we did to do better', '## Nothing for us to do with it', '## Too doubtful'])(
    'is none where these words are part of a sentence: %j',
    (title) => {
      expect(actionsIn(`${title}\n\n${verbs}`)).toEqual([])
    },
  )

  it('opens a list whose headings are its owners, though nothing stands directly below it', () => {
    for (const title of ['## To do', '## Tasks', '## Actions'])
      expect(actionsIn(`${title}\n\n### TR\n\n- the gate\n\n### RH\n\n- wash the van\n`)).toEqual([
        'TR the gate',
        'RH wash the van',
      ])
  })

  it('opens none by what stands below the next heading of its kind', () => {
    expect(actionsIn(`## Fresh actions\n\n## Lamps\n\n${owned}`)).toEqual([])
  })

  it('opens a list of which half say that somebody must', () => {
    const lines = [
      'The hall should be painted',
      'Somebody needs to call the trust',
      'The roof must be mended',
    ]
    expect(actionsIn(`## Fresh actions\n\n${lines.map((line) => `- ${line}\n`).join('')}`)).toHaveLength(3)
  })

  it('opens a list of names with what each is to do', () => {
    const text = '- Rosa Hale - the form is to be posted\n- Ann Fox - the long wall\n- Rosa Hale - tea\n'
    expect(actionsIn(`## Fresh actions\n\n${text}`)).toHaveLength(3)
  })

  it('opens no list that is mostly people, whoever else stands on it', () => {
    const people = '- Ann Gray, Bluefin Ltd\n- Per Olsen - Osprey\n- Lou Reddy - Kestrel\n'
    expect(actionsIn(`## Fresh actions\n\n${people}- TR to call\n`)).toEqual([])
  })

  it('opens no list of people', () => {
    expect(actionsIn('## Action Heroes\n\n- Ann Gray, Bluefin Ltd\n- TR\n- Per Olsen - Osprey\n')).toEqual([])
  })

  it('opens no list of what is said by whoever stands before a colon', () => {
    expect(actionsIn('## Fresh actions\n\n- TR: it rains\n- RH: the hall is cold\n- AF: so it is\n')).toEqual(
      [],
    )
  })

  it('says that a list is of earlier actions where it says so', () => {
    const context = { alone: true, absolutePath: '/minutes.md' }
    const text = `${front}## Looking back at the actions of last time\n\n${owned}`
    const document = parseDocument({ path: 'minutes.md', text }, settings, context)
    expect(recogniseAlone(document, settings).entries.map(({ underEarlier }) => underEarlier)).toEqual([
      true,
      true,
      true,
    ])
  })
})

describe('A heading below that of a list', () => {
  it.each(['### This week', '### Carried forward', '### Done', '### TR', '### New items'])(
    'parts the list where it is no topic: %s',
    (heading) => {
      expect(
        actionsIn(`## Actions\n\n${heading}\n\n- A rope for the bell\n- Cups for the fair\n`),
      ).toHaveLength(2)
    },
  )

  it('ends the list at a topic of which no line says that it is an action', () => {
    expect(actionsIn(`## Actions\n\n- TR to call\n\n### The hall\n\n${talk}`)).toEqual(['TR call'])
  })

  it('leaves them out with a reason', () => {
    const context = { alone: true, absolutePath: '/minutes.md' }
    const text = `${front}## Actions\n\n### The hall\n\n${talk}`
    const document = parseDocument({ path: 'minutes.md', text }, settings, context)
    expect(recogniseAlone(document, settings).leftOut.map(({ because }) => because.code)).toEqual([
      'below-topic',
      'below-topic',
      'below-topic',
    ])
  })

  it('does not end it where the lines do', () => {
    expect(actionsIn(`## Actions\n\n### The hall\n\n${owned}`)).toEqual(ofOwners)
    expect(actionsIn(`## Actions\n\n### The hall\n\n${verbs}`)).toEqual(ofVerbs)
  })

  it('ends with the next: the list is asked for again', () => {
    const text = `## Actions\n\n### The hall\n\n${talk}\n### The roof\n\n${owned}\n## The end\n\n${owned}`
    expect(actionsIn(text)).toEqual(ofOwners)
  })
})

describe('"Next steps" of something', () => {
  const titles = ['## Next steps for the hall', '## Next steps?', '## Next steps on flags']

  it.each(titles)('opens no list of plans that nobody is to carry out: %j', (title) => {
    expect(actionsIn(`${title}\n\n- a second look at the roof\n- approval by the trust\n- a flag\n`)).toEqual(
      [],
    )
  })

  it.each([titles[0], titles[2]])('opens one of which most lines have owners: %j', (title) => {
    expect(actionsIn(`${title}\n\n- TR to call the trust\n- RH will paint it\n`)).toEqual(
      ofOwners.slice(0, 2),
    )
  })

  it('opens one below a bare title, whatever its lines', () => {
    expect(actionsIn('## Next steps\n\n- a second look at the roof\n')).toEqual(['a second look at the roof'])
  })
})

describe('A heading within a list of actions that has headings of its own', () => {
  const report = (...lines: readonly string[]) =>
    actionsIn(['## Actions', '- TR to call', '### Report (Rosa Hale)', ...lines, ''].join('\n\n'))

  it('is a topic, whoever it names, and so is what a heading below it parts', () => {
    expect(report('#### Updates', '- the hall was cold', '- it rained')).toEqual(['TR call'])
    expect(report('#### Updates', '- RH to paint it', '- AF will call')).toEqual([
      'TR call',
      'RH paint it',
      'AF call',
    ])
  })

  it('is an entry without them', () => {
    expect(report('The hall was cold.')).toEqual(['TR call', 'Rosa Hale Report'])
  })
})

describe('Long lines below a heading within a list of actions', () => {
  const talk =
    'The county wrote to everybody in March and asked how the old hall could be kept warm in winter, and what that costs us'
  const below = (...lines: readonly string[]) =>
    actionsIn(`## Actions\n\n- TR to call\n\n### Heating\n\n${lines.map((line) => `- ${line}\n`).join('')}`)

  it('are talk, whatever somebody in them will do', () => {
    expect(below(`${talk}; the trust will answer`, `${talk}; it will rain`)).toEqual(['TR call'])
  })

  it('are actions where they begin with what will be done', () => {
    expect(below(`The trust will ask whether ${talk}`, `A letter will say that ${talk}`)).toHaveLength(3)
  })
})

describe('A title that names what is to be done, and at most which of it', () => {
  const clock = '- The clock\n- The organ\n'
  const ofClock = ['The clock', 'The organ']

  it.each([
    '## Actions',
    '## New actions',
    '## Tasks for the fair',
    '## Actions of the wardens',
    '## Tasks arising from the fair',
    '## Action items agreed at the annual fair',
    '## Actions from May',
    '## To-dos by next Friday',
    '## Next steps',
    '## Agreed next steps',
    '## Actions to be taken',
    '## Actions to take',
    '## Key actions (if any)',
    '## Action items assigned',
    '## Tasks and next steps',
    '## Actions & owners',
    '## Tasks for 2.0 - news and timeline',
    '**Immediate action items (committee)**\n',
    'Additional action points:\n',
  ])('opens a list, whatever its lines: %j', (title) => {
    expect(actionsIn(`${title}\n\n${clock}`)).toEqual(ofClock)
  })

  it.each([
    '## Actions & gossip',
    '## Gossip and actions',
    '## Police actions',
    '## Police actions in town',
    '## Next steps for the hall',
    '## Next steps, bunting',
    '## Next steps?',
    '## Actions?',
    '## Our tasks should wait',
    '## Actions of the town were good',
    '## Actions on stage',
    '## Agreed',
    '## Action taken',
    '## Actions we take',
  ])('opens none by itself that says more: %j', (title) => {
    expect(actionsIn(`${title}\n\n${clock}`)).toEqual([])
  })

  it('opens one that says a little more where its lines say it too', () => {
    expect(actionsIn('## Action overflow\n\n- to oil the clock\n- to tune the organ\n')).toHaveLength(2)
    expect(actionsIn('## Action overflow\n\n- TO OIL the clock\n- TO TUNE it\n')).toHaveLength(2)
    expect(actionsIn('## Action overflow\n\n- to the town\n- to a mill\n')).toEqual([])
    expect(actionsIn(`## Action overflow\n\n${clock}`)).toEqual([])
  })
})

describe('AIs', () => {
  it.each([
    '## AIs\n\n- one that writes\n- one that draws\n',
    '## AI\n\n- TR will try one\n- RH will look at it\n',
    '## AI\n\n- TR: it is dear\n- RH tried one\n',
    '## AIs in our schools\n\n- TR showed one\n- RH asked what it costs\n',
  ])('are no actions where the lines below say nothing to be done: %j', (body) => {
    expect(actionsIn(body)).toEqual([])
  })
})
