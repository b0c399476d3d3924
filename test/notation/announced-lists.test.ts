import { describe, expect, it } from 'vitest'
import { entriesAlone } from '../reading.js'

/** `owners | words` of each action. */
function actionsIn(body: string, language = 'en'): readonly string[] {
  const front = '---\ndate: 2019-05-13\npeople: { TR: Terry Reed, RH: Rosa Hale, AF: Ann Fox }\n---\n\n'
  return entriesAlone(`${front}${body}\n`, `language: ${language}`).map(
    ({ owners, text }) => `${owners.map(({ key }) => key).join('/')} | ${text}`,
  )
}

const owned = '- TR to call the mill\n- RH will paint the gate\n'
const ofOwners = ['TR | call the mill', 'RH | paint the gate']
const talk = '- The hall was cold\n- It rained\n'

describe('A sentence that announces actions', () => {
  it.each([
    'The mill has been shut since the flood of last winter. To get on, the council is going to take the following actions:',
    'To get on, the council is going to take the following actions (see 4.2, and the map of May):',
    'After a long talk about the flood, the roof of the old mill and the weather,\nthe following action items were agreed:',
    '**As a result of all that was said tonight about the flood and the mill, we will take the following actions:**',
  ])('opens the list below it, however long it is: %s', (sentence) => {
    expect(actionsIn(`${sentence}\n\n${owned}`)).toEqual(ofOwners)
  })

  it.each([
    [
      'de',
      'Die Mühle ist seit dem Hochwasser vom letzten Winter geschlossen. Wir beschließen die folgenden Maßnahmen:',
    ],
    ['nl', 'De molen is sinds de overstroming van vorige winter dicht. We spreken de volgende acties af:'],
    [
      'es',
      'El molino está cerrado desde la inundación del invierno. Vamos a realizar las siguientes acciones:',
    ],
    [
      'fr',
      'Le moulin est fermé depuis les inondations de l’hiver. Nous avons décidé les actions suivantes :',
    ],
    ['it', 'Il mulino è chiuso dopo l’alluvione dello scorso inverno. Abbiamo deciso le seguenti azioni:'],
    ['pt', 'O moinho está fechado desde a inundação do inverno. Vamos realizar as seguintes ações:'],
  ])('opens it in each language: %s', (language, sentence) => {
    const list = '- TR: call the mill\n- RH: paint the gate\n'
    expect(actionsIn(`${sentence}\n\n${list}`, language)).toEqual(ofOwners)
  })

  it.each([
    [
      'tells of what is over',
      'Since the flood of last winter the council has completed all of the following actions of its plan:',
      owned,
    ],
    [
      'announces something else',
      'Since the flood of last winter the council of the old mill has the following members:',
      owned,
    ],
    [
      'goes on behind it',
      'Since the flood of last winter the following actions of the council were praised: by all.',
      owned,
    ],
    [
      'speaks of them before its last sentence',
      'The following actions were agreed a long time ago in another hall. Now to the news of the mill:',
      owned,
    ],
    [
      'stands above talk',
      'Since the flood of last winter it seems that the council takes the following actions:',
      talk,
    ],
  ])('opens none where it %s', (_, sentence, list) => {
    expect(actionsIn(`${sentence}\n\n${list}`)).toEqual([])
  })
})

describe('What somebody known has in an announced list', () => {
  it('is to be done, though its words alone do not say so', () => {
    const list = '- TR: Tank leeren\n- RH: Hahn kaufen\n'
    expect(
      actionsIn(`Nach langer Debatte ergeben sich folgende Aufgaben (ohne Reihenfolge):\n\n${list}`, 'de'),
    ).toEqual(['TR | Tank leeren', 'RH | Hahn kaufen'])
    expect(
      actionsIn(`Nach langer Debatte war von Aufgaben die Rede und von Wasser:\n\n${list}`, 'de'),
    ).toEqual([])
  })

  it('is none where they only say something', () => {
    const list = '- TR: it rains\n- RH: the hall is cold\n'
    expect(actionsIn(`We will now hear of the following actions:\n\n${list}`)).toEqual([])
    expect(actionsIn(`We will now hear of the following actions:\n\n${list}- Paint the gate\n`)).toEqual([])
  })

  it('is none below a title that only names actions among other words', () => {
    const list = '- TR: the mill\n- RH: the gate\n'
    expect(actionsIn(`## Rome: its actions, old and new\n\n${list}`)).toEqual([])
  })
})

describe('A second sentence that announces actions', () => {
  it('opens its own list behind one that a line opened', () => {
    const second = 'So the following actions result from this evening:\n\n- AF to oil the lock\n'
    expect(actionsIn(`To get on we will take the following actions:\n\n${owned}\n${second}`)).toEqual([
      ...ofOwners,
      'AF | oil the lock',
    ])
  })
})

describe('A list below a bullet that announces it', () => {
  const bullet = '* The mill is shut. To get on, the council is going to take the following actions:\n'

  it('goes on where only its first bullet was indented', () => {
    expect(
      actionsIn(
        `${bullet}\n  - TR to call the mill\n\n- RH will paint the gate\n\n  - AF to help\n\n* AF to sing a song\n`,
      ),
    ).toEqual(['TR | call the mill', 'RH | paint the gate', 'AF | help'])
  })

  it.each([
    ['another mark', `${bullet}\n  - TR to call the mill\n\n+ RH will paint the gate\n`],
    [
      'words before it',
      `${bullet}\n  - TR to call the mill\n\nSo much for the mill.\n\n- RH will paint the gate\n`,
    ],
    ['the mark of the bullet', `${bullet}\n  * TR to call the mill\n\n* RH will paint the gate\n`],
  ])('ends with the bullet before a list with %s', (_, body) => {
    expect(actionsIn(body)).toEqual(['TR | call the mill'])
  })
})

describe('A label that names its owners behind the words', () => {
  it.each([
    ['The gate sticks. ACTION: RH. The hall is fine.', 'RH | The gate sticks'],
    ['The gate sticks. ACTION: TR, RH. It is old. It is red.', 'TR/RH | The gate sticks'],
    ['The gate sticks. Action: Rosa Hale. The hall is fine.', 'RH | The gate sticks'],
    ['The gate sticks. ACTION: paint it. RH is ill.', ' | paint it. RH is ill'],
    ['The gate sticks. ACTION: RH', 'RH | The gate sticks'],
    ['ACTION: RH. Paint the gate.', 'RH | Paint the gate'],
    ['ACTION: Rosa Hale. Paint the gate.', 'RH | Paint the gate'],
    ['ACTION: Rosa Hale and Ann Fox. Paint the gate.', 'RH/AF | Paint the gate'],
    ['ACTION: Mill Lane. Paint the gate.', ' | Mill Lane. Paint the gate'],
    ['ACTION: Rosa Hale and Ann Fox. Whitewash the gate.', 'RH/AF | Whitewash the gate'],
    ['ACTION: Rosa Hale. She is ill.', ' | Rosa Hale. She is ill'],
  ])('ends with them: %s', (line, action) => {
    expect(actionsIn(`- ${line}\n`)).toEqual([action])
  })
})

describe('Owners in brackets before a colon', () => {
  it.each([
    'Send the letter (of May) (TR/RH): for 2019 too',
    'Send the letter (of May) to the mill (TR/RH): for 2019 too',
    'Send the letter (TR/RH): for 2019 too',
  ])('own what stands around them, behind other brackets too: %s', (line) => {
    expect(actionsIn(`- [ ] ${line}\n`)).toEqual([`TR/RH | ${line}`])
  })

  it('are none where they hold something else', () => {
    expect(actionsIn('- [ ] Send the letter (TR/RH) to the mill (of May): for 2019 too\n')).toEqual([
      ' | Send the letter (TR/RH) to the mill (of May): for 2019 too',
    ])
  })
})
