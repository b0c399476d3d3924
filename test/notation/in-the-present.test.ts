import { describe, expect, it } from 'vitest'
import { entriesAlone } from '../reading.js'

const labels: Readonly<
  Record<string, readonly [present: string, list: string, announced: string, one: string]>
> = {
  de: ['Anwesend', 'Aufgaben', 'Folgendes ist zu tun:', 'Aufgabe'],
  nl: ['Aanwezig', 'Actiepunten', 'Te doen:', 'Actie'],
  es: ['Asistentes', 'Tareas', 'Próximos pasos:', 'Tarea'],
  pt: ['Presentes', 'Tarefas', 'Próximos passos:', 'Tarefa'],
  fr: ['Présents', 'Actions', 'À faire :', 'Tâche'],
  it: ['Presenti', 'Compiti', 'Da fare:', 'Compito'],
}

/** `owners | words` of each action of minutes in one language. */
function actionsIn(tag: string, body: string): readonly string[] {
  const text = `---\nlanguage: ${tag}\ndate: 2026-03-14\n---\n\n${labels[tag]?.[0]}: Rosa Hale (RH), Tom Bos (TB), Karel Mol\n\n## 1. X\n\n${body}\n`
  return entriesAlone(text).map(({ owners, text }) => `${owners.map(({ key }) => key).join('/')} | ${text}`)
}

const bullets = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n')

const done: Readonly<Record<string, readonly (readonly [line: string, action: string])[]>> = {
  de: [
    ['RH: findet heraus, wer die Leiter hat', 'RH | findet heraus, wer die Leiter hat'],
    ['TB – schreibt der Stadt', 'TB | schreibt der Stadt'],
    ['Karel Mol: kümmert sich um das Tor', 'Karel Mol | kümmert sich um das Tor'],
    ['RH informiert die Mitglieder', 'RH | informiert die Mitglieder'],
    ['TB: regelt', 'TB | regelt'],
  ],
  nl: [
    ['RH: zoekt uit wie de ladder heeft', 'RH | zoekt uit wie de ladder heeft'],
    ['TB – schrijft de gemeente', 'TB | schrijft de gemeente'],
    ['Karel Mol: meldt de schade', 'Karel Mol | meldt de schade'],
    ['RH regelt het', 'RH | regelt het'],
  ],
  es: [
    ['RH: averigua quién tiene la escalera', 'RH | averigua quién tiene la escalera'],
    ['TB – escribe al ayuntamiento', 'TB | escribe al ayuntamiento'],
    ['Karel Mol informa a los socios', 'Karel Mol | informa a los socios'],
  ],
  pt: [
    ['RH: descobre quem tem a escada', 'RH | descobre quem tem a escada'],
    ['TB – escreve à câmara', 'TB | escreve à câmara'],
    ['Karel Mol informa os sócios', 'Karel Mol | informa os sócios'],
  ],
  fr: [
    ["RH : cherche qui a l'échelle", "RH | cherche qui a l'échelle"],
    ['TB – écrit à la mairie', 'TB | écrit à la mairie'],
    ['Karel Mol informe les membres', 'Karel Mol | informe les membres'],
  ],
  it: [
    ['RH: scopre chi ha la scala', 'RH | scopre chi ha la scala'],
    ['TB – scrive al comune', 'TB | scrive al comune'],
    ['Karel Mol informa i soci', 'Karel Mol | informa i soci'],
  ],
}

const said: Readonly<Record<string, readonly string[]>> = {
  de: [
    'TB: findet das gut',
    'Rosa Hale meint, das sei teuer',
    'RH: informiert, dass das Dach leckt',
    'RH freut sich',
    'TB: berichtet vom Fest',
  ],
  nl: ['TB: vindt dat goed', 'Rosa Hale hoopt op regen', 'RH: meldt dat het dak lekt', 'TB: legt uit waarom'],
  es: [
    'TB: opina que es caro',
    'Rosa Hale espera lluvia',
    'RH: informa de que hay goteras',
    'TB: explica el plan',
  ],
  pt: ['TB: acha bem', 'Rosa Hale espera chuva', 'RH: informa que o telhado pinga', 'TB: explica o plano'],
  fr: [
    'TB : trouve cela bien',
    'Rosa Hale espère la pluie',
    'RH : informe que le toit fuit',
    'TB : explique le plan',
  ],
  it: [
    'TB: trova che va bene',
    'Rosa Hale spera nella pioggia',
    'RH: informa che il tetto perde',
    'TB: spiega il piano',
  ],
}

describe.each(Object.keys(done))('what somebody does, in minutes in %s', (tag) => {
  const [, list = '', announced = ''] = labels[tag] ?? []
  const lines = (done[tag] ?? []).map(([line]) => line)
  const actions = (done[tag] ?? []).map(([, action]) => action)

  it('is theirs to do in a list of actions', () => {
    expect(actionsIn(tag, `## ${list}\n\n${bullets(lines)}`)).toEqual(actions)
  })

  it('is theirs to do in a list that a sentence announces', () => {
    expect(actionsIn(tag, `${announced}\n\n${bullets(lines)}`)).toEqual(actions)
  })

  it('is told of the meeting anywhere else', () => {
    expect(actionsIn(tag, bullets(lines))).toEqual([])
    expect(actionsIn(tag, lines.join('\n\n'))).toEqual([])
  })

  it('is nothing to do where somebody says or thinks it', () => {
    const heard = said[tag] ?? []
    expect(actionsIn(tag, `## ${list}\n\n${bullets([...lines, ...heard])}`)).toEqual(actions)
  })
})

describe('who does what an action says, behind a dash or colon', () => {
  it.each([
    ['de', 'Aufgabe: Tor streichen - TB findet raus, welche Farbe es war', ['TB']],
    ['de', 'Aufgabe: Tor streichen – RH kauft die Farbe', ['RH']],
    ['de', 'Aufgabe: Tor und Zaun: Karel Mol holt die Leiter', ['Karel Mol']],
    ['nl', 'Actie: hek verven – TB koopt de verf', ['TB']],
    ['es', 'Tarea: pintar la puerta – RH compra la pintura', ['RH']],
    ['pt', 'Tarefa: pintar o portão – RH compra a tinta', ['RH']],
    ['fr', 'Tâche : peindre la porte – RH achète la peinture', ['RH']],
    ['it', 'Compito: dipingere la porta – RH compra la vernice', ['RH']],
  ])('in %s: %s', (tag, line, owners) => {
    const [entry] = actionsIn(tag, line)
    expect(entry?.split(' | ')[0]).toBe(owners.join('/'))
    expect(entry).toContain(line.replace(/^[^:]*: /, ''))
  })

  it.each([
    ['de', 'Aufgabe: Tor streichen - TB findet das gut'],
    ['de', 'Aufgabe: Tor streichen – RH ist dagegen'],
    ['de', 'Aufgabe: das alte Tor am See streichen – TB berichtet, dass es rostet'],
    ['de', 'Aufgabe: Tor streichen – RH erledigt'],
    ['de', 'Aufgabe: Tor streichen – TB behauptet, dass es rostet'],
    ['de', 'Aufgabe: Tor streichen, TB kauft sonst nichts'],
    ['nl', 'Actie: hek verven – TB vindt dat goed'],
    ['es', 'Tarea: pintar la puerta – RH opina que es tarde'],
    ['es', 'Tarea: pintar la puerta – RH sostiene que es tarde'],
    ['nl', 'Actie: hek verven – TB beweert dat het roest'],
    ['pt', 'Tarefa: pintar o portão – RH acha bem'],
    ['fr', 'Tâche : peindre la porte – RH trouve cela bien'],
    ['it', 'Compito: dipingere la porta – RH pensa di no'],
  ])('in %s nobody: %s', (tag, line) => {
    expect(actionsIn(tag, line).map((entry) => entry.split(' | ')[0])).toEqual([''])
  })
})
