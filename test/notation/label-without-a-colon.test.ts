import { describe, expect, it } from 'vitest'
import { parseDocument } from '../../src/parse/document.js'
import { defaultSettings as settings } from '../../src/parse/settings.js'
import { recogniseAlone } from '../reading.js'

const front = `# 9 July 2016

Present: Nell Oram (NO), Ross Ely, Zoë Čapek, @nmoss, Jo, Nils Ost, May Field
Chair: Ross Ely
`

/** What minutes give below their attendance: `owners | text` of each action. */
function actionsIn(body: string): readonly string[] {
  const document = parseDocument({ path: 'minutes.md', text: `${front}\n${body}\n` }, settings, {
    alone: true,
    absolutePath: '/minutes.md',
  })
  return recogniseAlone(document, settings).entries.map(
    ({ owners, text }) => `${owners.map(({ key }) => key).join('/')} | ${text}`,
  )
}

describe('A label that says on, by or for whom', () => {
  it.each([
    ['Action on Nell to ring the mill', 'NO | ring the mill'],
    ['ACTION by NO and Ross to count the cups', 'NO/Ross Ely | count the cups'],
    ['**Action on Ross** to paint the gate', 'Ross Ely | paint the gate'],
    ['**Action** on Ross to paint the door', 'Ross Ely | paint the door'],
    ['Action item for **Zoe Capek** to mend the tap', 'Zoë Čapek | mend the tap'],
    ['TODO by @nmoss to move the files', '@nmoss | move the files'],
    ['TODO for @nmoss: move the papers', '@nmoss | move the papers'],
    ['AI on Ross Ely to weigh the flour', 'Ross Ely | weigh the flour'],
    ['ACTION 4.2 on Jo (by 3 August) to hang the lamp', 'Jo | hang the lamp'],
    ['action on Nils O. to sweep the yard', 'Nils Ost | sweep the yard'],
    ['Action for the Chair to sign the lease', 'Ross Ely | sign the lease'],
    ['Action on Ross, Nell – new curtains', 'Ross Ely/NO | new curtains'],
    ['New: Action on ZOË to sort keys', 'Zoë Čapek | sort keys'],
    ['Action on Nell to say what was noted', 'NO | say what was noted'],
    ['Action on Ross to check the lock: it sticks', 'Ross Ely | check the lock: it sticks'],
    ['Action (by Ross): sort the forks', 'Ross Ely | sort the forks'],
    ['[ACTION on Ross to ring the bell]', 'Ross Ely | ring the bell'],
  ])('names its owner without a colon, where all know who that is: %s', (line, read) => {
    expect(actionsIn(line)).toEqual([read])
    expect(actionsIn(`- ${line}`)).toEqual([read])
    expect(actionsIn(`* ${line}`)).toEqual([read])
  })

  it('may stand behind a sentence, and have a second owner', () => {
    expect(actionsIn('The roof leaks. Action on Nell to ring the roofer, and Ross to pay.')).toEqual([
      'NO | ring the roofer',
      'Ross Ely | pay',
    ])
  })

  it('may stand behind a box, which has all of its owners', () => {
    expect(actionsIn('- [ ] Action for Ross and Nell: sort the spoons')).toEqual([
      'Ross Ely/NO | sort the spoons',
    ])
    expect(actionsIn('- [ ] Action on Ross to sort the knives')).toEqual(['Ross Ely | sort the knives'])
    expect(actionsIn('- [ ] Action (urgent): sort the plates')).toEqual([' | sort the plates'])
  })

  it.each([
    'Action on climate change to be discussed',
    'Action by the board of the mill to close the road',
    'Action by Nell to close the road was noted',
    "Action on Nell's letter to the town",
    'Action by May to close the road',
    'Action by May',
    'Action on Monday to close the road',
    'Action for next week',
    'Action for discussion',
    'Action on Tom to ring the mill',
    'Action on Nell Wicks to sign',
    'Action on the Nell Oram fund to be closed',
    'Action by Nell will cost us much',
    'Action by Nell to the town',
    'Action on Nell to be told of it',
    'Action by Ross at the gate',
    'Action for the Treasurer to pay',
    'Actions by Nell to date',
    'Actions for Nell to take this year',
  ])('is prose where nobody known has anything to do: %s', (line) => {
    expect(actionsIn(line)).toEqual([])
    expect(actionsIn(`- ${line}`)).toEqual([])
  })

  it.each([
    'He said that strong action by Nell to save the mill was right.',
    'He said that strong\naction by Nell to save the mill is right.',
    'They took ACTION on Ross to stop the noise.',
    'There was a call for action by Nell.',
    'We wait for the ACTION for Nell.',
    'Talk is cheap – action for Nell is dear.',
    'It rained. action on Ross to stop it is late',
  ])('is a word of a sentence like any other: %j', (prose) => {
    expect(actionsIn(prose)).toEqual([])
  })

  it.each([
    ['ACTION by the mill to close the road', ' | by the mill to close the road'],
    ['ACTION on Monday', ' | on Monday'],
    ['ACTION on Tom to ring', ' | on Tom to ring'],
  ])('owns nothing but is still a label in capitals: %s', (line, read) => {
    expect(actionsIn(line)).toEqual([read])
  })
})

describe('A label behind what is to be done', () => {
  it.each([
    ['Ring the caterer - ACTION for Zoë.', 'Zoë Čapek | Ring the caterer'],
    ['Print the poster – action by Nell and Ross', 'NO/Ross Ely | Print the poster'],
    ['Empty the bins (Action on Jo)', 'Jo | Empty the bins'],
    ['Empty the jars [action by NO]', 'NO | Empty the jars'],
    ['Oil the hinge — **ACTION for @nmoss**', '@nmoss | Oil the hinge'],
    ['Wash the van - Action point for NO by 3 August.', 'NO | Wash the van'],
    ['Wash the cart - ACTION on Nils O (by 3 August)', 'Nils Ost | Wash the cart'],
    ['Post the cups -- TODO for the Chair', 'Ross Ely | Post the cups'],
    ['Post the caps ACTION for Ross', 'Ross Ely | Post the caps'],
    ['Post the lids\nACTION for Ross', 'Ross Ely | Post the lids'],
  ])('says on, by or for whom it is, where all know who that is: %j', (line, read) => {
    expect(actionsIn(line)).toEqual([read])
  })

  it.each([
    ['Post the pans - action for Ross', 'Ross Ely | Post the pans'],
    ['Post the pots - ACTION by Nell and Jo', 'NO/Jo | Post the pots'],
    ['Post the jars (ACTION Zoë)', 'Zoë Čapek | Post the jars'],
    ['Post the cans – action: NO', 'NO | Post the cans'],
    ['Post the pens (TODO Jo)', 'Jo | Post the pens'],
    ['Post the pins (Action point for Nell)', 'NO | Post the pins'],
    ['Post the lids -- Action on @nmoss', '@nmoss | Post the lids'],
  ])('is no part of the words of a task: %s', (line, read) => {
    expect(actionsIn(`- [ ] ${line}`)).toEqual([read])
  })

  it.each([
    'Ring the mill - action for Tom',
    'Ring the mill - for Nell',
    'Ring the mill - in action by Nell',
    'Ring the mill - action for the Treasurer',
  ])('owns nothing where it is no label, or nobody knows who that is: %s', (line) => {
    expect(actionsIn(line)).toEqual([])
    expect(actionsIn(`- [ ] ${line}`)).toEqual([` | ${line}`])
  })
})

describe('A label behind a tick', () => {
  /** The status of each action below a piece of minutes. */
  const statusesIn = (body: string): readonly string[] => {
    const document = parseDocument({ path: 'minutes.md', text: `${front}\n${body}\n` }, settings, {
      alone: true,
      absolutePath: '/minutes.md',
    })
    return recogniseAlone(document, settings).entries.map(({ status }) => status ?? 'outstanding')
  }

  it.each([
    '✅ ACTION - Nell - ring the mill',
    '✅ Nell - ACTION - ring the mill',
    '☑ TODO: Nell to ring the mill',
    '✔ Action (Nell): ring the mill',
    '✅ **Action:** Nell to ring the mill',
  ])('is one of what is done: %s', (line) => {
    for (const written of [line, `- ${line}`, `* ${line}`]) {
      expect(statusesIn(written)).toEqual(['done'])
      expect(actionsIn(written)).toEqual(['NO | ring the mill'])
    }
  })

  it('is why its action is done', () => {
    const document = parseDocument(
      { path: 'minutes.md', text: `${front}\n✅ ACTION: Nell to ring\n` },
      settings,
      {
        alone: true,
        absolutePath: '/minutes.md',
      },
    )
    const [entry] = recogniseAlone(document, settings).entries
    expect(entry?.because).toContainEqual({ about: 'status', code: 'tick', tick: '✅' })
  })

  it.each([
    'Rope ✅ ACTION: Nell to ring the mill',
    'ACTION: Nell to ring the mill',
    '❌ ACTION: Nell to ring the mill',
  ])('says nothing where the tick is of something else, or none: %s', (line) => {
    expect(statusesIn(line)).toEqual(['outstanding'])
  })
})

describe('Who is asked politely behind a label', () => {
  it.each([
    ['ACTION: Everyone please bring a cup', 'Everyone | bring a cup'],
    ['ACTION: All please bring a bowl', 'All | bring a bowl'],
    ['ACTION: Nell please bring a plate', 'NO | bring a plate'],
    ['ACTION: Mill Committee  to bring a spoon', 'Mill Committee | bring a spoon'],
    ['ACTION: Mill Committee please bring a fork', 'Mill Committee | bring a fork'],
    ['ACTION: Please bring a knife', ' | Please bring a knife'],
    ['ACTION: Ovens please the baker', ' | Ovens please the baker'],
  ])('owns it: %s', (line, read) => {
    expect(actionsIn(line)).toEqual([read])
  })
})

describe('A thing for a body behind a label', () => {
  it.each([
    ['ACTION: Lamps for office', ' | Lamps for office'],
    ['ACTION: Cups for members', ' | Cups for members'],
    ['ACTION: Names of trustees', ' | Names of trustees'],
    ['ACTION: Posters for the members', ' | Posters for the members'],
    ['ACTION: Places for all trustees', ' | Places for all trustees'],
  ])('is no body: %s', (line, read) => {
    expect(actionsIn(`The hall is dark.\n\n${line}`)).toEqual([read])
  })

  it('leaves a body that has another in its name what it is', () => {
    expect(actionsIn('ACTION: Board of Governors to sign')).toEqual(['Board of Governors | sign'])
    expect(actionsIn('ACTION: Chairs of committees to sign')).toEqual(['Chairs of committees | sign'])
    expect(actionsIn('ACTION: The members of the board to sign')).toEqual(['The members of the board | sign'])
    expect(actionsIn('ACTION: Voice of Trustees to sign')).toEqual(['Voice of Trustees | sign'])
    expect(actionsIn('ACTION: Friends of the council to sign')).toEqual(['Friends of the council | sign'])
  })
})

describe('Bullets below a labelled line', () => {
  it.each([
    '* the mill was shut',
    '  * the mill was shut',
    '     * the mill was shut',
    '\t- the mill was shut',
  ])('are its notes, however far they stand to the right: %j', (note) => {
    expect(
      actionsIn(`## Actions\n\nACTION: (Nell) - ring the mill\n\n${note}\n\nACTION: Bread for office`),
    ).toEqual(['NO | ring the mill', ' | Bread for office'])
  })

  it('say without a label what is to be done where a field says whose it is', () => {
    const list =
      '## Actions\n\n- ACTION: ring the mill\n  - Assigned: Nell\n- the flour\n  - Assigned: Ross\n- the oven is hot\n'
    expect(actionsIn(list)).toEqual(['NO | ring the mill', 'Ross Ely | the flour'])
    const below = '## Actions\n\n- ACTION: ring the mill\n- the flour\n  - in sacks\n    - Assigned: Ross\n'
    expect(actionsIn(below)).not.toContain('Ross Ely | the flour')
  })
})

describe('A label behind its owner, in brackets before its words, or behind them', () => {
  it.each([
    ['ROSS ACTION: sweep the yard', 'Ross Ely | sweep the yard'],
    ['Ross **Action:** sweep the yard', 'Ross Ely | sweep the yard'],
    ['Ross – ACTION: sweep the yard', 'Ross Ely | sweep the yard'],
    ['It rained.\nRoss ACTION: sweep the yard', 'Ross Ely | sweep the yard'],
    ['> - Ross ACTION: sweep the yard', 'Ross Ely | sweep the yard'],
    ['[ACTION Ross] paint the gate', 'Ross Ely | paint the gate'],
    ['(ACTION) paint the gate', ' | paint the gate'],
    ['**[Action]** “Paint the gate”', ' | “Paint the gate”'],
    ['[TODO]: 2 new lamps', ' | 2 new lamps'],
    ['The mill is dear. **ACTION draft a talk**', ' | draft a talk'],
    ['**ACTION Ross** to wind it', 'Ross Ely | wind it'],
    ['**Action Ross: wind it**', 'Ross Ely | wind it'],
    ['**Action @nmoss wind it**', '@nmoss | wind it'],
    ['**ACTION Ross, Nell to wind it**', 'Ross Ely/NO | wind it'],
    ['Ross to mend the roof – **ACTION**', 'Ross Ely | mend the roof'],
    ['Ross to mend the roof > **TODO**', 'Ross Ely | mend the roof'],
    ['Ross to mend the roof (ACTION)', 'Ross Ely | mend the roof'],
    ['The bell is loud. Ross to mend it. ACTION', 'Ross Ely | mend it'],
    ['Mend the bell - ACTION Ross.', 'Ross Ely | Mend the bell'],
    ['Mend the bell (ACTION – Ross)', 'Ross Ely | Mend the bell'],
    ['Mend the bell -> todo Ross', 'Ross Ely | Mend the bell'],
    ['Mend the bell [todo Ross]', 'Ross Ely | Mend the bell'],
    ['Mend the bell. **Action**', ' | Mend the bell'],
    ['KX ACTION: sweep the yard', ' | sweep the yard'],
    ['AI NO: hang the curtains', 'NO | hang the curtains'],
    ['AI @nmoss hang the curtains', '@nmoss | hang the curtains'],
  ])('is one: %s', (line, read) => {
    expect(actionsIn(line)).toEqual([read])
  })

  it.each([
    'Ross action: sweep the yard',
    'Ross: ACTION sweep the yard',
    'ROSS ACTION sweep the yard',
    '(action) paint the gate',
    'He said (ACTION) paint the gate',
    'The [ACTION] gate is shut',
    '**ACTION Plan** for the mill',
    '**Action is needed**',
    '**AI draft a talk**',
    'Mend the bell. AI',
    'The bell is out of ACTION Ross said',
    'The bell is in action. Ross heard it',
    'The bell is loud (ACTION was taken)',
    'We saw some action',
    'Mend the bell (ACTION) and the gate',
    'AI policy is on the agenda',
    'Ai Nell: hang the curtains',
    'AI KX to hang the curtains',
  ])('is none: %s', (line) => {
    expect(actionsIn(line)).toEqual([])
  })
})
