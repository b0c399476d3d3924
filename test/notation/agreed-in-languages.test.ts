import { describe, expect, it } from 'vitest'
import { entriesAlone } from '../reading.js'

const present: Readonly<Record<string, string>> = {
  en: 'Present',
  de: 'Anwesend',
  nl: 'Aanwezig',
  es: 'Asistentes',
  pt: 'Presentes',
  fr: 'Présents',
  it: 'Presenti',
  cy: 'Presennol',
}

/** `owners | words` of each action of a paragraph in minutes of one language. */
function actionsOf(tag: string, paragraph: string): readonly string[] {
  const people = 'Rosa Hale (RH), Tom Bos (TB), Karel Mol'
  const text = `---\nlanguage: ${tag}\ndate: 2026-03-14\n---\n\n${present[tag]}: ${people}\n\n## 1. X\n\n${paragraph}\n`
  return entriesAlone(text).map(({ owners, text }) => `${owners.map(({ key }) => key).join('/')} | ${text}`)
}

describe('what was AGREED, in other languages', () => {
  it.each([
    ['de', 'BESCHLOSSEN: RH schreibt dem Verein.', 'RH | schreibt dem Verein'],
    ['de', 'Es wurde BESCHLOSSEN, dass RH den Verein anruft.', 'RH | den Verein anruft'],
    [
      'de',
      'Der Vorstand hat BESCHLOSSEN, dass Karel Mol den Brief schicken wird.',
      'Karel Mol | den Brief schicken',
    ],
    ['de', 'RH hat ZUGESAGT, dem Verein zu schreiben.', 'RH | dem Verein zu schreiben'],
    ['de', 'RH hat ZUGESAGT, den Verein anzurufen.', 'RH | den Verein anzurufen'],
    ['de', '**Vereinbart:** RH und TB holen das Zelt bis 3. Mai ab', 'RH/TB | holen das Zelt ab'],
    ['de', 'VEREINBART, dass TB die Mühle anrufen soll', 'TB | die Mühle anrufen'],
    ['de', 'BESCHLOSSEN: RH soll den Verein anrufen', 'RH | den Verein anrufen'],
    ['nl', 'BESLOTEN: RH belt de molen.', 'RH | belt de molen'],
    ['nl', 'AFGESPROKEN: RH zal de molen bellen', 'RH | de molen bellen'],
    ['nl', 'Er is AFGESPROKEN dat RH de molen belt.', 'RH | de molen belt'],
    ['nl', 'Het bestuur heeft BESLOTEN dat RH de molen zal bellen.', 'RH | de molen zal bellen'],
    ['nl', 'RH heeft TOEGEZEGD de molen te bellen.', 'RH | de molen te bellen'],
    ['nl', '**Afgesproken:** RH en TB halen de tent op', 'RH/TB | halen de tent op'],
    ['es', 'ACORDADO: RH llama al molino.', 'RH | llama al molino'],
    ['es', 'Se ACUERDA que RH llamará al molino.', 'RH | llamará al molino'],
    ['es', 'El comité ACORDÓ que RH debe llamar al molino.', 'RH | llamar al molino'],
    ['es', 'ACORDADO: RH y TB traen la carpa', 'RH/TB | traen la carpa'],
    ['es', 'Se ACORDÓ que Karel Mol escriba al club', 'Karel Mol | escriba al club'],
    ['pt', 'ACORDADO: RH liga para o moinho.', 'RH | liga para o moinho'],
    ['pt', 'Foi DECIDIDO que RH ligará para o moinho.', 'RH | ligará para o moinho'],
    ['pt', 'A direção DECIDIU que RH deve ligar para o moinho.', 'RH | ligar para o moinho'],
    ['pt', 'APROVADO que RH e TB tragam a tenda', 'RH/TB | tragam a tenda'],
    ['fr', 'DÉCIDÉ : RH appelle le moulin.', 'RH | appelle le moulin'],
    ['fr', 'Il est DÉCIDÉ que RH appelle le moulin.', 'RH | appelle le moulin'],
    ['fr', 'Le comité DÉCIDE que RH enverra la lettre.', 'RH | enverra la lettre'],
    ['fr', 'CONVENU : RH et TB apportent la tente', 'RH/TB | apportent la tente'],
    ['fr', 'Il a été CONVENU que RH doit appeler le moulin', 'RH | appeler le moulin'],
    ['it', 'DECISO: RH chiama il mulino.', 'RH | chiama il mulino'],
    ['it', 'È stato DECISO che RH chiamerà il mulino.', 'RH | chiamerà il mulino'],
    ['it', 'CONCORDATO: RH e TB portano la tenda', 'RH/TB | portano la tenda'],
    ['it', 'Il consiglio ha DELIBERATO che RH deve chiamare il mulino.', 'RH | chiamare il mulino'],
    ['cy', "CYTUNWYD: RH i ffonio'r felin.", "RH | ffonio'r felin"],
    ['cy', "CYTUNWYD y byddai RH yn ffonio'r felin.", "RH | ffonio'r felin"],
    ['cy', 'CYTUNODD RH i brynu paent.', 'RH | brynu paent'],
    ['cy', "PENDERFYNWYD bod TB i drefnu'r bws", "TB | drefnu'r bws"],
    [
      'de',
      'Karel Mol und TB haben VEREINBART, die Leitern zu prüfen.',
      'Karel Mol/TB | die Leitern zu prüfen',
    ],
    [
      'de',
      'Es wurde BESCHLOSSEN, dass TB die Leitern prüft, wenn es trocken ist.',
      'TB | die Leitern prüft, wenn es trocken ist',
    ],
    ['nl', 'AFGESPROKEN: Karel Mol en TB controleren de ladders', 'Karel Mol/TB | controleren de ladders'],
    ['fr', 'CONVENU que TB vérifiera les échelles', 'TB | vérifiera les échelles'],
    ['es', 'DECIDIDO: TB revisará las escaleras', 'TB | revisará las escaleras'],
    ['pt', 'DELIBERADO que TB verifica as escadas', 'TB | verifica as escadas'],
    ['it', 'STABILITO: TB controlla le scale', 'TB | controlla le scale'],
    ['cy', 'PENDERFYNWYD y bydd TB yn gwirio ysgolion', 'TB | gwirio ysgolion'],
  ])('%s: %s', (tag, paragraph, action) => {
    expect(actionsOf(tag, paragraph)).toEqual([action])
  })

  it.each([
    ['de', 'Es wurde VEREINBART, dass er die Mühle anrufen soll.'],
    ['de', 'BESCHLOSSEN: RH wird als Kassier gewählt'],
    ['de', 'Es wurde BESCHLOSSEN, dass RH entlastet wird.'],
    ['de', 'Es wurde BESCHLOSSEN, dass RH gewählt ist.'],
    ['de', 'Es wurde beschlossen, dass RH den Brief schickt.'],
    ['de', 'BESCHLOSSEN: RH ist der neue Kassier'],
    ['de', 'BESCHLOSSEN: RH erhält 50 Euro'],
    ['de', 'Es wurde nicht BESCHLOSSEN, dass RH schreibt.'],
    ['de', 'BESCHLOSSEN: Das Zelt wird gekauft.'],
    ['de', 'Die Mitglieder haben einstimmig BESCHLOSSEN, das Zelt zu kaufen.'],
    ['de', 'BESCHLOSSEN, dass RH gebeten werden soll'],
    ['nl', 'BESLOTEN: RH wordt penningmeester'],
    ['nl', 'BESLOTEN dat RH gekozen wordt'],
    ['nl', 'Er is besloten dat RH de molen belt.'],
    ['nl', 'BESLOTEN: RH krijgt 50 euro'],
    ['nl', 'BESLOTEN: de tent wordt gekocht.'],
    ['es', 'Se ACUERDA que RH será tesorero.'],
    ['es', 'Se ACORDÓ que RH sea elegido'],
    ['es', 'Se acuerda que RH llamará al molino.'],
    ['es', 'ACORDADO: RH recibe 50 euros'],
    ['es', 'Se ACUERDA comprar la carpa.'],
    ['pt', 'APROVADO por unanimidade.'],
    ['pt', 'Foi DECIDIDO que RH será tesoureiro.'],
    ['pt', 'Foi decidido que RH ligará para o moinho.'],
    ['pt', 'A ata foi APROVADA.'],
    ['pt', 'DECIDIDO: RH recebe 50 euros'],
    ['fr', 'DÉCIDÉ : RH est élu trésorier.'],
    ['fr', 'Il est DÉCIDÉ que RH sera remboursé.'],
    ['fr', 'Il est DÉCIDÉ que RH va être remboursé.'],
    ['fr', 'Il est décidé que RH appelle le moulin.'],
    ['fr', 'DÉCIDÉ : achat de la tente.'],
    ['it', 'DECISO: RH è il nuovo tesoriere'],
    ['it', 'È stato DECISO che RH venga rimborsato.'],
    ['it', 'È stato deciso che RH chiamerà il mulino.'],
    ['cy', "Cytunwyd y byddai RH yn ffonio'r felin."],
    ['cy', "CYTUNWYD prynu'r babell."],
    ['en', 'It was AGREED that RH writes to the club.'],
    ['en', 'AGREED: RH rings the mill'],
    ['de', 'Es wurde BESCHLOSSEN, dass TB in den Beirat berufen wird.'],
    ['de', 'BESCHLOSSEN: TB wird die Auslage erstattet.'],
    ['de', 'BESCHLOSSEN: TB hat einen Schlüssel.'],
    ['nl', 'BESLOTEN dat TB mag blijven'],
    ['nl', 'BESLOTEN dat TB zal worden gevraagd'],
    ['fr', 'DÉCIDÉ : TB reste trésorier'],
    ['fr', 'CONVENU que TB ne paie pas'],
    ['es', 'ACORDADO: TB sigue como tesorero'],
    ['pt', 'DECIDIDO: TB fica como tesoureiro'],
    ['it', 'DECISO: TB rimane tesoriere'],
    ['cy', 'PENDERFYNWYD bod TB yn aros'],
  ])('in %s nobody is to do anything: %s', (tag, paragraph) => {
    expect(actionsOf(tag, paragraph)).toEqual([])
  })
})
