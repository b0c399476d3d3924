import type { Line, TableSpec } from './word-file.js'

/** A line in bold. */
export const bold = (text: string): Line => ({ text, bold: true })
/** The lines that open each of them. */
export const opening: readonly Line[] = [
  bold('Ferry Lane Choir'),
  'Minutes of the meeting held on Monday 6 May 2024',
  'Present: Nell Orme (NO, chair), Jude Tarn (JT), Mina Vale (MV)',
]

/** Papers of one kind each, and what they ask of whom. */
export const kinds: Readonly<
  Record<string, { readonly paper: readonly (Line | TableSpec)[]; readonly actions: readonly string[] }>
> = {
  'what was said stands below the title of its item': {
    paper: [
      {
        rows: [
          ['Agenda Item', 'Action by', 'Due'],
          [[{ text: 'Scores', numbered: true }, 'Jude Tarn will order twelve copies.'], 'JT', '20/05/24'],
          [[{ text: 'Piano', numbered: true }, 'The tuner came on Friday and found nothing.'], '', ''],
          [[{ text: 'Robes', numbered: true }, 'Mina offered to wash the robes.'], 'MV', ''],
        ],
      },
    ],
    actions: ['1 JT: order twelve copies (2024-05-20)', '3 MV: wash the robes'],
  },
  'who and when in one column, line by line': {
    paper: [
      {
        rows: [
          ['Item', 'Discussion', 'Action', 'Who / when'],
          [
            '1. Hall',
            'The hall is cold.',
            ['Bleed the radiators', 'Ask for a quote'],
            ['JT – 20 May 2024', 'MV'],
          ],
          ['2. Tea', 'Tea ran out.', 'Buy tea', 'Chair'],
        ],
      },
    ],
    actions: ['1 JT: Bleed the radiators (2024-05-20)', '1 MV: Ask for a quote', '2 NO: Buy tea'],
  },
  'owners in a column called otherwise': {
    paper: [
      {
        rows: [
          ['No.', 'Matter', 'Action', 'Volunteer(s)', 'Deadline'],
          ['1', 'The stage creaks.', 'Screw the boards down', 'Jude, Mina', '03/06/2024'],
          ['2', 'The bell is dull.', 'Polish the bell', 'Nell', '10/06/2024'],
        ],
      },
    ],
    actions: ['1 JT/MV: Screw the boards down (2024-06-03)', '2 NO: Polish the bell (2024-06-10)'],
  },
  'a column called By that holds days': {
    paper: [
      bold('Action items'),
      {
        rows: [
          ['No', 'Item', 'Who', 'By'],
          ['1', 'Letters to the patrons', 'Jude Tarn', '20 May'],
          ['2', 'A list of the altos', 'Mina Vale', '3 June'],
        ],
      },
    ],
    actions: ['h2 JT: Letters to the patrons (2024-05-20)', 'h2 MV: A list of the altos (2024-06-03)'],
  },
  'a table that only its columns show to be of actions': {
    paper: [
      {
        rows: [
          ['From here on', 'Owner', 'Due date'],
          ['Draw the seating plan', 'Mina Vale', '20th May 2024'],
          ['Borrow the drum', 'Jude Tarn', 'by July'],
        ],
      },
    ],
    actions: ['h1 MV: Draw the seating plan (2024-05-20)', 'h1 JT: Borrow the drum (2024-07-31)'],
  },
  'a day with the month between hyphens': {
    paper: [
      bold('Action list'),
      {
        rows: [
          ['Action', 'Owner', 'Due'],
          ['Sweep the loft', 'MV', '21-May-2024'],
          ['Air the robes', 'JT', '3-Jun-24'],
        ],
      },
    ],
    actions: ['h2 MV: Sweep the loft (2024-05-21)', 'h2 JT: Air the robes (2024-06-03)'],
  },
  'three things in each cell of a column': {
    paper: [
      {
        rows: [
          ['Agenda item', 'Description', ['Action', 'Person responsible', 'Date to be completed']],
          ['1', ['Lamps', 'Two lamps are out.'], ['Change the lamps', 'Jude Tarn', '20 May 2024']],
          ['2', ['Doors', 'All is well.'], ''],
        ],
      },
    ],
    actions: ['1 JT: Change the lamps (2024-05-20)'],
  },
  'owners behind a TAB at the edge': {
    paper: [
      bold('1. Organ'),
      'The organ wheezes. A man will be asked to look at it.\tJT',
      bold('2. Cake'),
      'Cake was shared with all who came on the day.',
      'The tins are still here and will be washed.\tMV',
    ],
    actions: ['1 JT: A man will be asked to look at it', '2 MV: The tins are still here and will be washed'],
  },
  'all of a group are to do it': {
    paper: [
      {
        rows: [
          ['', 'Discussion', 'Action'],
          ['1', [bold('KEYS'), 'Some keys are gone.'], 'All key holders are to check their rings'],
          ['2', [bold('FEES'), 'Fees are late.'], 'JT is to send a letter'],
        ],
      },
    ],
    actions: ['1 All key holders: check their rings', '2 JT: send a letter'],
  },
  'who undertakes something beside what was decided': {
    paper: [
      {
        rows: [
          ['', 'Discussion', 'Action'],
          [
            '1',
            [
              bold('DUES'),
              'JT had no figures with him but would post them to all. It was AGREED that dues stay at £9.',
            ],
            'JT',
          ],
          [
            '2',
            [
              bold('SOLO'),
              'Members were asked to learn the new round. It was AGREED that the hymn is too long.',
            ],
            'ALL',
          ],
        ],
      },
    ],
    actions: ['1 JT: post them to all', '2 ALL: learn the new round'],
  },
  'a label in bold with the blank behind it': {
    paper: [
      bold('1. Music'),
      'JT AGREED to order the green book.',
      { text: 'Action: ', bold: true, plainEnd: 'JT' },
      bold('2. Tour'),
      'Members AGREED that it would be good to sing in Hull.',
      { text: 'ACTION:  ', bold: true, plainEnd: 'MV' },
    ],
    actions: ['1 JT: order the green book', '2 MV: it would be good to sing in Hull'],
  },
  'initials in tables that only lay out the page': {
    paper: [
      bold('1. Heating'),
      { rows: [['The boiler was loud all winter, and nobody slept.', '']] },
      bold('2. Scores'),
      {
        rows: [
          ['The green books are worn and twelve more should be ordered.', 'JT'],
          ['The blue ones are lost. A letter to the library would help.', 'MV, NO'],
        ],
      },
    ],
    actions: [
      '2 JT: The green books are worn and twelve more should be ordered',
      '2 MV/NO: A letter to the library would help',
    ],
  },
  'first names run together share what is said': {
    paper: [
      {
        rows: [
          ['', 'Discussion', 'Action'],
          ['1', [bold('MOVE'), 'All three will carry the chairs.'], 'Nell,jude,Mina'],
        ],
      },
    ],
    actions: ['1 NO/JT/MV: carry the chairs'],
  },
  'a table at the end that gives each action its paragraph': {
    paper: [
      bold('4. Garden'),
      '4.1 The hose is gone. Jude undertook to look into it. (Action JT)',
      '4.2 A pane is cracked. It holds for now. (Action MV)',
      bold('Summary of actions'),
      {
        rows: [
          ['Minute', 'Action', 'Who', 'By when'],
          ['4.1', 'Find the hose', 'JT', '20 May 2024'],
          ['4.2', 'Replace the pane', 'MV', 'Soon'],
        ],
      },
    ],
    actions: ['4.1 JT: Find the hose (2024-05-20)', '4.2 MV: Replace the pane'],
  },
}
