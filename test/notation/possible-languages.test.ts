import { expect, it } from 'vitest'
import { parseDocument } from '../../src/parse/document.js'
import { defaultSettings as settings } from '../../src/parse/settings.js'
import { recogniseAlone } from '../reading.js'

/** `owners | words` of what may be an action in bare prose of a language. */
function possibleIn(language: string, prose: string): readonly string[] {
  const front = `---\ndate: 2019-05-13\nlanguage: ${language}\npeople: { RH: Rosa Hale, TB: Tom Berry }\n---\n\n`
  const text = `${front}## 1. X\n\n${prose}\n`
  const document = parseDocument({ path: 'minutes.md', text }, settings, {
    alone: true,
    absolutePath: '/minutes.md',
  })
  const { entries, possible } = recogniseAlone(document, settings, { possible: true })
  expect(entries).toEqual([])
  return possible.map(({ owners, text: words }) => `${owners.map(({ key }) => key).join('/')} | ${words}`)
}

it.each([
  ['en', 'Rosa Hale will pay the bill. It rained.', ['RH | pay the bill']],
  ['de', 'Rosa Hale wird die Rechnung bezahlen. Es regnete.', ['RH | die Rechnung bezahlen']],
  ['de', 'Rosa Hale und Tom Berry müssen Tee kaufen.', ['RH/TB | Tee kaufen']],
  ['de', 'Gestern war Markt. Tom Berry soll den Verein anrufen.', ['TB | den Verein anrufen']],
  ['nl', 'Rosa Hale zal de rekening betalen. Het regende.', ['RH | de rekening betalen']],
  ['nl', 'Rosa Hale en Tom Berry gaan de molen bellen.', ['RH/TB | de molen bellen']],
  ['nl', 'Tom Berry zal Jan bellen.', ['TB | Jan bellen']],
  ['fr', 'Rosa Hale va payer la facture. Il pleuvait.', ['RH | payer la facture']],
  ['fr', 'Il pleuvait. Tom Berry doit appeler le moulin.', ['TB | appeler le moulin']],
  ['es', 'Rosa Hale va a pagar la factura. Llovía.', ['RH | pagar la factura']],
  ['es', 'Tom Berry deberá llamar al molino.', ['TB | llamar al molino']],
  ['pt', 'Rosa Hale vai pagar a fatura. Chovia.', ['RH | pagar a fatura']],
  ['pt', 'Tom Berry deverá ligar ao moinho.', ['TB | ligar ao moinho']],
  ['it', 'Tom Berry dovrà chiamare il mulino. Pioveva.', ['TB | chiamare il mulino']],
  ['it', 'Rosa Hale deve pagare la fattura.', ['RH | pagare la fattura']],
  ['cy', "Bydd Rosa Hale yn talu'r bil. Roedd hi'n bwrw glaw.", ["RH | talu'r bil"]],
  ['cy', "Rhaid i Tom Berry ffonio'r felin.", ["TB | ffonio'r felin"]],
])('what commits somebody may be an action (%s): %s', (language, prose, possible) => {
  expect(possibleIn(language, prose)).toEqual(possible)
})

it.each([
  ['en', 'Rosa Hale should pay the bill. The mill will close.'],
  ['en', 'Rosa Hale must be tired. If Rosa Hale will pay, the hall can be had.'],
  ['de', 'Die Mühle wird bald schließen. Wird Rosa Hale bezahlen?'],
  ['de', 'Es ist offen, ob Rosa Hale wird bezahlen können.'],
  ['nl', 'De molen zal sluiten. Rosa Hale zal niet komen.'],
  ['fr', 'Le moulin va fermer. Rosa Hale va être malade.'],
  ['es', 'El molino va a cerrar. Rosa Hale va a estar enferma.'],
  ['pt', 'O moinho vai fechar.'],
  ['it', 'Il mulino deve chiudere. Rosa Hale deve essere stanca.'],
  ['cy', 'Bydd y felin yn cau. Bydd Rosa Hale yn y felin.'],
])('what commits nobody who is known is none (%s): %s', (language, prose) => {
  expect(possibleIn(language, prose)).toEqual([])
})
