import type { Line, TableSpec } from './word-file.js'

/** Papers of a harbour trust in each layout that such papers have; all of it is made up. */
export type PaperSpec = readonly (Line | TableSpec)[]

const bold = (text: string): Line => ({ text, bold: true })

/** The layout of most papers: number, discussion, Action; initials stand below each other. */
export const plain: PaperSpec = [
  bold('Harbour Trust, minutes of the autumn term 2010 meeting'),
  'Present: Nora Quill (NQ), Chair; Piet Sander (PS), Harbour Master; Greta Holm (GH)',
  'Apologies: Ivo Lunt',
  {
    rows: [
      ['', '', 'Action'],
      ['1.', [bold('WELCOME'), 'Nora Quill welcomed everybody.'], ''],
      [
        ['2.', 'a)', '', 'b)'],
        [
          bold('MOORINGS'),
          bold('The north quay'),
          'The rings are worn. PS AGREED to replace the rings before winter.',
          { text: 'Two rings are missing.', bullet: true },
          'Members AGREED that the ladder should be painted yellow.',
          bold('Visitors'),
          'NQ asked what visitors pay. She plans to write a note about the fees. Members AGREED that this would be useful.',
        ],
        ['PS', '', 'GH', '', 'NQ'],
      ],
      ['', '', ''],
      [
        '5.',
        [bold('ANY OTHER BUSINESS'), 'GH AGREED to lock the gate. GH AGREED to order a second key.'],
        'GH',
      ],
      [
        '6.',
        [
          bold('DATES OF FUTURE MEETINGS'),
          'Spring term 2011',
          'East',
          'Monday 7 March',
          'The Customs House',
          'West',
          'Tuesday 8 March     The Boat Shed',
          'Harbour conference',
          'Friday 25 March 2011',
          'Town Hall',
        ],
        '',
      ],
    ],
  },
  'Ivo Lunt',
  'Clerk to the Trust',
]

/** One row for each paragraph, the number only in the first, full names in the column. */
export const rowByRow: PaperSpec = [
  bold('Harbour Trust, 14 October 2010'),
  'Present: Nora Quill, Piet Sander, Greta Holm',
  {
    rows: [
      ['Item', 'Minute', 'Action by'],
      ['1', bold('The slipway'), ''],
      ['', 'Weed grows on the slipway. Piet Sander AGREED to scrape it.', 'Piet Sander'],
      ['', 'Members AGREED that a sign should warn of the weed.', 'Greta Holm'],
      ['2', bold('Lights'), ''],
      ['', 'The green light was out for a week.', ''],
      ['', 'Nora Quill AGREED to write to the Lights Board by the end of the month.', 'Nora Quill'],
    ],
  },
]

/** The number and the owners stand in cells that go on over several rows. */
export const merged: PaperSpec = [
  bold('Harbour Trust, 3 May 2011'),
  {
    rows: [
      ['', '', 'Action'],
      [
        { lines: ['1.', 'a)', 'b)'], merge: 'begins' },
        [bold('DREDGING'), bold('The channel'), 'PS AGREED to ask three firms for a price.'],
        { lines: ['PS', 'NQ'], merge: 'begins' },
      ],
      [
        { lines: [], merge: 'goes on' },
        [bold('The spoil'), 'NQ AGREED to find out where the spoil may go.'],
        { lines: [], merge: 'goes on' },
      ],
      ['2.', [bold('CRANE'), 'The crane was tested.'], ''],
    ],
  },
]

/** The minutes stand in a table within a table; so does who was there. */
export const nested: PaperSpec = [
  {
    rows: [
      [
        [
          bold('Harbour Trust, 9 June 2011'),
          {
            rows: [
              ['Nora Quill', 'Chair'],
              ['Piet Sander', 'Harbour Master'],
            ],
          },
          {
            rows: [
              ['No', 'Discussion', 'Action'],
              ['1', [bold('Ice'), { rows: [['Ice plant', 'PS AGREED to mend the pump.']] }], 'PS'],
            ],
          },
          '',
        ],
      ],
    ],
  },
]

/** Title and one date for each area stand in the first row. */
export const titleInFirstRow: PaperSpec = [
  {
    rows: [
      [
        {
          lines: [
            bold('Harbour Trust area meetings, spring term 2011'),
            'East: Monday 7 March 2011, The Customs House',
            'West: Tuesday 8 March 2011, The Boat Shed',
          ],
          span: 3,
        },
      ],
      ['No.', 'Item', 'Action'],
      ['1.', [bold('Nets'), 'GH AGREED to count the nets.'], 'GH'],
    ],
  },
]

/** Attendance in a table: a star for present, roles and firms beside the names. */
export const attendance: PaperSpec = [
  bold('Harbour Trust, 12 January 2011'),
  {
    rows: [
      ['Name', 'From', 'Present'],
      ['Nora Quill, Chair', '', '*'],
      ['Piet Sander Harbour Master', '', '*'],
      ['Greta Holm', 'Holm and Daughter', ''],
    ],
  },
  {
    rows: [
      ['', 'Discussion', 'Action'],
      ['1.', [bold('Fees'), 'NQ AGREED to print the list of fees.'], 'NQ'],
    ],
  },
]

/** No table: numbered paragraphs, owners at the margin, and a table at the end that repeats them. */
export const atTheMargin: PaperSpec = [
  bold('Harbour Trust, 20 September 2010'),
  'Present: Nora Quill (NQ), Piet Sander (PS), Greta Holm (GH)',
  bold('1. The breakwater'),
  'Stones fell in the storm. The engineer will be asked for a report. (Action PS)',
  bold('2. Insurance'),
  {
    text: 'The policy ends in March. Members AGREED that three quotes should be had.\t',
    boldEnd: 'Action: NQ',
  },
  bold('3. Regatta'),
  'The regatta was a success.',
  bold('Summary of actions'),
  {
    rows: [
      ['Action', 'By whom', 'By when'],
      ['Ask the engineer for a report', 'PS', '4 October 2010'],
      ['Three quotes for the insurance policy', 'NQ', '31 January 2011'],
    ],
  },
]

/** Four columns: who must act and by when stand apart. */
export const byWhomByWhen: PaperSpec = [
  bold('Harbour Trust, 2 February 2011'),
  {
    rows: [
      ['Item', 'Minute', 'By whom', 'By when'],
      ['1', [bold('Fenders'), 'PS AGREED to order fenders.'], 'PS', '1 March 2011'],
      ['2', [bold('Charts'), 'Members AGREED that new charts should be bought.'], 'GH', 'next meeting'],
    ],
  },
]

/** Rows that Word counts: the number cells hold no words. */
export const counted: PaperSpec = [
  bold('Harbour Trust, 5 April 2011'),
  {
    rows: [
      ['', 'Discussion', 'Action'],
      [{ text: '', numbered: true }, [bold('Ropes'), 'GH AGREED to splice the ropes.'], 'GH'],
      [{ text: '', numbered: true }, [bold('Buoys'), 'NQ AGREED to paint the buoys.'], 'NQ'],
    ],
  },
]

/** Somebody's changes and comments were left in it. */
export const unfinished: PaperSpec = [
  bold('Harbour Trust, 1 July 2011'),
  {
    rows: [
      ['', 'Discussion', 'Action'],
      [
        '1.',
        [
          bold('Winch'),
          {
            text: 'PS AGREED to oil the winch',
            deleted: ' and to sell the boat',
            inserted: ' and its chain',
            boldEnd: '.',
          },
          { text: 'The rates are on the web.', link: 'https://harbour.example/rates' },
          { text: 'Nobody asked why.', link: 'javascript:alert(1)' },
          { text: 'It is an old winch.', comment: true },
        ],
        'PS',
      ],
    ],
  },
]

/** Words stand beside the owners: entries of their own, and due days. */
export const wordsBesideOwners: PaperSpec = [
  bold('Harbour Trust, 8 August 2011'),
  {
    rows: [
      ['No.', 'Discussion', 'Actions', 'Due'],
      [
        '1',
        [bold('Paint'), 'PS AGREED to buy paint. The colour is open.'],
        ['PS to buy paint', 'GH: find the old colour card'],
        '',
      ],
      [
        '2',
        [bold('Locks'), 'NQ AGREED to count the keys. GH AGREED to oil the locks.'],
        ['NQ by 3 September 2011', 'GH'],
        '',
      ],
      ['3', [bold('Flags'), 'Flags were discussed.'], ['PS', '?!'], '9 September 2011'],
    ],
  },
]

/** The table was cut in two, and a heading stands between it and a third. */
export const cutTables: PaperSpec = [
  bold('Harbour Trust, 4 October 2011'),
  {
    rows: [
      ['', 'Discussion', 'Action (initials)'],
      ['1.', [bold('Oars'), 'PS AGREED to count the oars.'], 'PS'],
    ],
  },
  '',
  { rows: [['2.', [bold('Sails'), 'GH AGREED to mend the sails.'], 'GH']] },
  bold('3. Masts'),
  {
    rows: [
      ['', 'Discussion', 'Action (initials)'],
      ['', 'NQ AGREED to look at the masts.', 'NQ'],
    ],
  },
  'Ivo Lunt, Clerk',
]

/** Prose with agreements, and a table at the end that names who does what. */
export const agreedInProse: PaperSpec = [
  bold('Harbour Trust, 6 December 2011'),
  'Present: Nora Quill (NQ), Piet Sander (PS)',
  bold('1. Frost'),
  '3 pipes burst. NQ AGREED to have the pipes lagged.',
  bold('2. Rats'),
  'Members AGREED that traps should be set.',
  bold('Actions'),
  {
    rows: [
      ['Item', 'Action', 'Who', 'When'],
      ['1', 'Have the pipes lagged', 'NQ', '31 December 2011'],
    ],
  },
]

const here: PaperSpec = [
  bold('Harbour Trust, minutes of 14 March 2012'),
  'Present: Nora Quill (NQ), Piet Sander (PS), Greta Holm (GH)',
]

/** Tables of actions and of prices within the cells of a table of minutes. */
export const tablesInCells: PaperSpec = [
  ...here,
  {
    rows: [
      ['Item', 'Discussion', 'Action'],
      [
        '1',
        [
          bold('Crane'),
          'The crane groans.',
          {
            rows: [
              ['Action', 'Who', 'When'],
              ['Ask three firms', 'PS', '1 April 2012'],
              ['Fence it off', 'GH', '20 March 2012'],
            ],
          },
          'The insurer knows.',
        ],
        '',
      ],
      [
        '2',
        [bold('Ropes'), 'The ropes are thin.'],
        [
          {
            rows: [
              ['NQ', 'order rope'],
              ['GH', 'splice it'],
            ],
          },
        ],
      ],
      [
        '3',
        [
          bold('Paint'),
          'NQ AGREED to take the blue.',
          {
            rows: [
              ['Colour', 'Price'],
              ['Blue', '40'],
              ['Red', '50'],
            ],
          },
        ],
        'NQ',
      ],
    ],
  },
]

/** Two texts beside each other, each with its title and a table. */
export const besideEachOther: PaperSpec = [
  ...here,
  {
    rows: [
      [
        [
          bold('1. Crane'),
          'It groans.',
          {
            rows: [
              ['Action', 'Owner'],
              ['Oil the crane', 'PS'],
            ],
          },
        ],
        [
          bold('2. Ropes'),
          'They are thin.',
          {
            rows: [
              ['Action', 'Owner'],
              ['Order rope', 'NQ'],
            ],
          },
        ],
      ],
    ],
  },
]

/** A table two cells deep, in a table that is none of actions. */
export const twoDeep: PaperSpec = [
  ...here,
  {
    rows: [
      ['Topic', 'Notes'],
      [
        'Crane',
        [
          'It groans.',
          {
            rows: [
              [
                'Told',
                [
                  {
                    rows: [
                      ['Action', 'Who'],
                      ['Oil the crane', 'GH'],
                    ],
                  },
                ],
              ],
              ['Later', 'again'],
            ],
          },
        ],
      ],
      ['Ropes', 'They are thin.'],
    ],
  },
]

/** Tables without a header, and labels in cells. */
export const withoutHeaders: PaperSpec = [
  ...here,
  { text: '1. Crane', heading: 2 },
  {
    rows: [
      ['PS', 'Ask three firms', '1 April 2012'],
      ['GH', 'Fence it off', '20 March 2012'],
    ],
  },
  'It was loud.',
  { rows: [['ACTION', 'NQ to oil the crane']] },
  { text: '2. Ropes', heading: 2 },
  {
    rows: [
      ['1', 'They are thin.'],
      ['Action:', 'GH to order rope'],
      ['2', 'They are short.'],
    ],
  },
]
