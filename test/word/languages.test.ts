import { describe, expect, it } from 'vitest'
import { reviewQuestionsIn } from '../../src/house/review/questions-in.js'
import { imported, readBack } from './imported.js'
import type { PaperSpec } from './papers.js'
import { wordFile } from './word-file.js'

interface Paper {
  readonly title: string
  readonly people: string
  readonly header: readonly [string, string, string, string, string]
  /** What was said, what is to be done, who, and by when. */
  readonly rows: readonly (readonly [string, string, string, string])[]
}

const paperOf = ({ title, people, header, rows }: Paper): PaperSpec => [
  { text: title, heading: 1 },
  people,
  { rows: [header, ...rows.map(([said, ...row], at) => [`${at + 1}. ${said.split(' ')[0]}`, said, ...row])] },
]

const papers: Readonly<Record<string, Paper>> = {
  de: {
    title: 'Protokoll der Sitzung vom 6. Mai 2024',
    people: 'Anwesend: Anna Berg (AB), Lena Vogt, Paul Kern',
    header: ['TOP', 'Notizen', 'Aufgabe', 'Wer', 'Bis'],
    rows: [
      ['Netze sind nicht ganz und werden von Hand genäht.', 'Netze bestellen', 'AB', '13. Juni 2024'],
      ['Boot und Steg sind leck.', 'Boot streichen', 'Lena Vogt und Paul Kern', 'nächste Sitzung'],
      ['Kasse wird geprüft.', 'prüfen der Kasse', 'AB', 'sofort'],
      ['Zelt ist auch nicht da.', 'Zelt ausleihen (entfällt)', 'Paul Kern', ''],
      ['Tor ist offen.', 'Tor ölen (erledigt)', 'AB', '10.06.2024'],
    ],
  },
  nl: {
    title: 'Notulen van de vergadering van 6 mei 2024',
    people: 'Aanwezig: Anna Berg (AB), Lena Vogt, Paul Kern',
    header: ['Punt', 'Bespreking', 'Actie', 'Wie', 'Wanneer'],
    rows: [
      ['Netten zijn niet heel en worden met de hand hersteld.', 'netten bestellen', 'AB', '13 juni 2024'],
      ['Boot en steiger zijn lek.', 'boot verven', 'Lena Vogt en Paul Kern', 'volgende vergadering'],
      ['Kas wordt nog geteld.', 'Controleren van de kas', 'AB', 'zsm'],
      ['Tent is er ook niet.', 'Tent huren (vervallen)', 'Paul Kern', ''],
      ['Poort is het niet.', 'Poort oliën (gereed)', 'AB', '10-06-2024'],
    ],
  },
  es: {
    title: 'Acta de la reunión del 6 de mayo de 2024',
    people: 'Asistentes: Anna Berg (AB), Lena Vogt, Paul Kern',
    header: ['Punto', 'Discusión', 'Acción', 'Responsable', 'Plazo'],
    rows: [
      ['Redes que no están bien y se cosen a mano.', 'Pedir las redes', 'AB', '13 de junio de 2024'],
      ['Barca con agua.', 'pintar la barca', 'Lena Vogt y Paul Kern', 'próxima reunión'],
      ['Caja que se revisa.', 'Revisar la caja', 'AB', '20/05/2024'],
      ['Tienda que no hay.', 'Alquilar la tienda (cancelado)', 'Paul Kern', ''],
      ['Puerta que está abierta.', 'Engrasar la puerta (hecho)', 'AB', '10/06/2024'],
    ],
  },
  pt: {
    title: 'Ata da reunião de 6 de maio de 2024',
    people: 'Presentes: Anna Berg (AB), Lena Vogt, Paul Kern',
    header: ['Ponto', 'Discussão', 'Ação', 'Responsável', 'Prazo'],
    rows: [
      ['Redes que não estão boas e são cosidas à mão.', 'Encomendar as redes', 'AB', '13 de junho de 2024'],
      ['Barco com água.', 'pintar o barco', 'Lena Vogt e Paul Kern', 'próxima reunião'],
      ['Caixa que foi revista.', 'Rever a caixa', 'AB', '20/05/2024'],
      ['Tenda que não há.', 'Alugar a tenda (cancelado)', 'Paul Kern', ''],
      ['Porta que está aberta.', 'Olear a porta (feito)', 'AB', '10/06/2024'],
    ],
  },
  fr: {
    title: 'Compte rendu de la réunion du 6 mai 2024',
    people: 'Présents : Anna Berg (AB), Lena Vogt, Paul Kern',
    header: ['Point', 'Discussion', 'Action', 'Qui', 'Échéance'],
    rows: [
      ['Filets qui ne sont pas bons et sont cousus à la main.', 'Commander les filets', 'AB', '13 juin 2024'],
      ["Bateau avec de l'eau.", 'repeindre le bateau', 'Lena Vogt et Paul Kern', 'prochaine réunion'],
      ['Caisse dans le coffre.', 'Vérifier la caisse', 'AB', '20/05/2024'],
      ['Tente pour la fête.', 'Louer la tente (annulé)', 'Paul Kern', ''],
      ['Porte qui est ouverte.', 'Graisser la porte (fait)', 'AB', '10/06/2024'],
    ],
  },
  it: {
    title: 'Verbale della riunione del 6 maggio 2024',
    people: 'Presenti: Anna Berg (AB), Lena Vogt, Paul Kern',
    header: ['Punto', 'Discussione', 'Azione', 'Responsabile', 'Scadenza'],
    rows: [
      ['Reti che non sono buone e si cuciono a mano.', 'Ordinare le reti', 'AB', '13 giugno 2024'],
      ["Barca con dell'acqua.", 'dipingere la barca', 'Lena Vogt e Paul Kern', 'prossima riunione'],
      ['Cassa che è nella sede.', 'Controllare la cassa', 'AB', '20/05/2024'],
      ['Tenda per la festa.', 'Noleggiare la tenda (annullato)', 'Paul Kern', ''],
      ['Porta che è aperta.', 'Oliare la porta (fatto)', 'AB', '10/06/2024'],
    ],
  },
  cy: {
    title: 'Cofnodion y cyfarfod, 6 Mai 2024',
    people: 'Presennol: Anna Berg (AB), Lena Vogt, Paul Kern',
    header: ['Eitem', 'Trafodaeth', 'Gweithredu', 'Pwy', 'Erbyn pryd'],
    rows: [
      ['Rhwydi wedi torri.', 'Archebu rhwydi', 'AB', '13 Mehefin 2024'],
      ['Cwch yn gollwng hefyd.', "peintio'r cwch", 'Lena Vogt a Paul Kern', 'cyfarfod nesaf'],
      ['Cyfrif heb ei weld.', 'Gwirio cyfrif', 'AB', '20/05/2024'],
      ['Pabell ddim yno.', 'Llogi pabell (canslwyd)', 'Paul Kern', ''],
      ['Drws yn gwichian.', "Glanhau'r drws (gwnaed)", 'AB', '10/06/2024'],
    ],
  },
}

/** The tasks of a paper as they are written. */
const written: Readonly<Record<string, readonly string[]>> = {
  de: [
    '- [ ] AB: Netze bestellen (bis 13. Juni 2024)',
    '- [ ] Lena Vogt und Paul Kern: Boot streichen (bis nächste Sitzung)',
    '- [ ] AB: prüfen der Kasse (sofort)',
    '- [ ] Paul Kern: Zelt ausleihen (entfällt)',
    '- [x] AB: Tor ölen (bis 10.06.2024)',
  ],
  nl: [
    '- [ ] AB: netten bestellen (voor 13 juni 2024)',
    '- [ ] Lena Vogt en Paul Kern: boot verven (voor de volgende vergadering)',
    '- [ ] AB: Controleren van de kas (zsm)',
    '- [ ] Paul Kern: Tent huren (vervallen)',
    '- [x] AB: Poort oliën (voor 10-06-2024)',
  ],
  es: [
    '- [ ] AB: Pedir las redes (plazo: 13 de junio de 2024)',
    '- [ ] Lena Vogt y Paul Kern: pintar la barca (plazo: próxima reunión)',
    '- [ ] AB: Revisar la caja (plazo: 20/05/2024)',
    '- [ ] Paul Kern: Alquilar la tienda (cancelado)',
    '- [x] AB: Engrasar la puerta (plazo: 10/06/2024)',
  ],
  pt: [
    '- [ ] AB: Encomendar as redes (prazo: 13 de junho de 2024)',
    '- [ ] Lena Vogt e Paul Kern: pintar o barco (prazo: próxima reunião)',
    '- [ ] AB: Rever a caixa (prazo: 20/05/2024)',
    '- [ ] Paul Kern: Alugar a tenda (cancelado)',
    '- [x] AB: Olear a porta (prazo: 10/06/2024)',
  ],
  fr: [
    '- [ ] AB: Commander les filets (échéance: 13 juin 2024)',
    '- [ ] Lena Vogt et Paul Kern: repeindre le bateau (échéance: prochaine réunion)',
    '- [ ] AB: Vérifier la caisse (échéance: 20/05/2024)',
    '- [ ] Paul Kern: Louer la tente (annulé)',
    '- [x] AB: Graisser la porte (échéance: 10/06/2024)',
  ],
  it: [
    '- [ ] AB: Ordinare le reti (scadenza: 13 giugno 2024)',
    '- [ ] Lena Vogt e Paul Kern: dipingere la barca (scadenza: prossima riunione)',
    '- [ ] AB: Controllare la cassa (scadenza: 20/05/2024)',
    '- [ ] Paul Kern: Noleggiare la tenda (annullato)',
    '- [x] AB: Oliare la porta (scadenza: 10/06/2024)',
  ],
  cy: [
    '- [ ] AB: Archebu rhwydi (erbyn 13 Mehefin 2024)',
    "- [ ] Lena Vogt a Paul Kern: peintio'r cwch (erbyn cyfarfod nesaf)",
    '- [ ] AB: Gwirio cyfrif (erbyn 20/05/2024)',
    '- [ ] Paul Kern: Llogi pabell (canslwyd)',
    "- [x] AB: Glanhau'r drws (erbyn 10/06/2024)",
  ],
}

/** Where the third is due at once, and not on a day. */
const atOnce = ['de', 'nl']
const bare = (words: string): string => words.replace(/ \(.*\)$/, '')

describe('a paper is written in its language, and read again as the same actions', () => {
  it.each(Object.entries(papers))('%s', async (tag, paper) => {
    const house = await imported(await wordFile(paperOf(paper)))
    expect(house.text.split('\n').filter((line) => line.startsWith('- ['))).toEqual(written[tag])
    expect(house.text).toContain(`\nlanguage: ${tag}\n`)
    const read = readBack(house).actions.map(({ text, owners, due, status }) => {
      return [text, owners.map(({ key }) => key).join(' + '), due && (due.date ?? 'no day'), status]
    })
    const said = paper.rows.map(([, words]) => bare(words))
    expect(read).toEqual([
      [said[0], 'AB', '2024-06-13', 'outstanding'],
      [said[1], 'Lena Vogt + Paul Kern', 'no day', 'outstanding'],
      [said[2], 'AB', atOnce.includes(tag) ? 'no day' : '2024-05-20', 'outstanding'],
      [said[3], 'Paul Kern', null, 'withdrawn'],
      [said[4], 'AB', '2024-06-10', 'done'],
    ])
  })

  it('says a state once: what the box or the brackets say is no line of its own', async () => {
    for (const paper of Object.values(papers)) {
      const { text } = await imported(await wordFile(paperOf(paper)))
      const [, , , withdrawn = '', done = ''] = paper.rows.map(([, words]) => words)
      expect(text.split('\n')).not.toContain(withdrawn)
      expect(text.split('\n')).not.toContain(done)
    }
  })
})

describe('the questions do not change the language of a paper', () => {
  it('where they have more English words than the paper has of its own', async () => {
    const house = await imported(
      await wordFile([
        { text: 'Protokoll der Sitzung vom 6. Mai 2024', heading: 1 },
        'Anwesend: Anna Berg (AB), Lena Vogt (LV)',
        'Netze sind nicht ganz, und alt auch.',
        {
          rows: [
            ['Inhalt', 'Pate'],
            ['Netze, Leinen, Ringe liegen offen herum, alle kaputt.', 'AB'],
            ['Boot, Steg, Tor: alles neu gestrichen, alles trocken.', 'LV'],
          ],
        },
        { text: 'Aufgaben', heading: 2 },
        { text: 'AB: Tor ölen, bis zum 13. Juni', bullet: true },
      ]),
    )
    expect(house.questions.length).toBeGreaterThan(0)
    const [last] = readBack(house).actions.slice(-1)
    expect([last?.text, last?.due?.date]).toEqual(['Tor ölen', '2024-06-13'])
  })
})

it('an answer offers owners as minutes of that language join them', () => {
  const text = `---
meeting: x
language: de
---

# Sitzung

## 1. Boot

- [ ] Lena Vogt und Paul Kern: Boot streichen
- [ ] Anna Berg: Kasse prüfen

<!-- epha-review 1: item 1: Paul Kern AGREED, and is not marked; read as an action -->

Netz

<!-- epha-review 2: item 1: Anna Berg and Lena Vogt stand beside "Netz", and which of them is to do it is not said; read as no action -->
`
  const [task, open] = reviewQuestionsIn(text).map(({ about }) => about)
  expect(task).toMatchObject({ kind: 'task', line: 10, owner: 'Lena Vogt und Paul Kern' })
  expect(open).toMatchObject({
    others: ['Anna Berg', 'Lena Vogt', 'Anna Berg und Lena Vogt', 'Lena Vogt und Paul Kern'],
  })
})
