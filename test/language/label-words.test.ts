import { describe, expect, it } from 'vitest'
import { readMinutes } from '../../src/index.js'

const read = (text: string) => readMinutes({ path: 'minutes.md', text })

describe('minutes with hardly a sentence', () => {
  it.each([
    [
      'de',
      '# Protokoll vom 3. Mai 2024\n\nAnwesend: Ute Brand, Jan Roth\n\n## Aufgaben\n\n- Ute: Saal buchen\n',
    ],
    ['de', 'Sitzung am 4. März 2024\n\nTeilnehmer: Ute Brand\n\nAufgabe: Ute Brand ruft an\n'],
    ['de', '| Aufgabe | Verantwortlich | Frist |\n| --- | --- | --- |\n| Saal | Ute Brand | 3.5. |\n'],
    ['nl', '# Notulen\n\nAanwezig: Piet Smit\nAfwezig: Els Bos\n\n## Actiepunten\n\n- Piet: zaal\n'],
    ['es', '# Acta\n\nFecha: 3 de mayo de 2024\n\nAsistentes: Luz Rey\n\n## Tareas\n\n- Luz: carta\n'],
    ['es', '| Tarea | Responsable | Plazo |\n| --- | --- | --- |\n| Carta | Luz Rey | 3/5 |\n'],
    [
      'pt',
      '# Ata da reunião\n\nData: 3 de maio de 2024\n\nPresentes: Rui Reis\n\n## Tarefas\n\n- Rui: carta\n',
    ],
    ['fr', '# Compte rendu\n\nPrésents : Léa Roux\nExcusés : Max Petit\n\n## Tâches\n\n- Léa : lettre\n'],
    ['it', '# Verbale\n\nPresenti: Ugo Rossi\nAssenti: Pia Neri\n\n## Compiti\n\n- Ugo: lettera\n'],
    ['cy', '# Cofnodion\n\nDyddiad: 3 Mai 2024\n\nPresennol: Nia Rees\nYmddiheuriadau: Huw Ellis\n'],
  ])('are in the language of their headings, labels and columns: %s %j', (language, text) => {
    expect(read(text).language).toBe(language)
  })

  it('have their list and its owners read with the words of that language', () => {
    const text =
      '# Acta\n\nFecha: 3 de mayo de 2024\n\nAsistentes: Luz Rey, Ana Gil\n\n## Tareas\n\n- Luz: enviar la carta\n- Ana: reservar sala\n'
    expect(read(text).entries.map(({ owners, text }) => `${owners[0]?.key}: ${text}`)).toEqual([
      'Luz Rey: enviar la carta',
      'Ana Gil: reservar sala',
    ])
  })

  it.each([
    '# Minutes 3 May 2024\n\nPresent: Mai Data, Acta Reunión\n\n- Action: Mai to call\n',
    '| Task | Who | Data |\n| --- | --- | --- |\n| Call | Bo | none |\n',
    '# Actions\n\nParticipants: Bo Ray\n\nDate: 3/5\n\n- Bo: call the mill\n',
    'Fecha: 3/5\nTareas: Bo\n',
    '# Board in Mai, Augusto and Marzo\n\n- Call Mai\n',
    'Action: order 40 copies of “Tareas”, “Asistentes” and “Fecha”\n',
    'Datum: 3 Maj 2024\nNärvarande: Ola Berg\n\n- Ola: brev\n',
    '# Fecha, Tareas, Asistentes\n\nThe three posters were shown, and we will print them.\n',
  ])('are English where one or two such words are all, or where there are English sentences: %j', (text) => {
    expect(read(text).language).toBeUndefined()
  })

  it('are in no language where as many of two languages stand there', () => {
    const { language, isOfUnknownLanguage } = read(
      '# Notulen\n\nAanwezig: Bo\nAfwezig: Al\n\nTareas: Al\nFecha: Bo\nAcuerdo: Bo\nAsistentes: Bo\n',
    )
    expect([language, isOfUnknownLanguage]).toEqual([undefined, true])
  })
})
