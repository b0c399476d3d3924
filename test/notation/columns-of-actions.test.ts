import { describe, expect, it } from 'vitest'
import { parseDocument } from '../../src/parse/document.js'
import { defaultSettings } from '../../src/parse/settings.js'
import { recogniseAlone } from '../reading.js'

const front = '---\ndate: 2019-05-13\n---\n\nPresent: Terry Reed (TR), Rosa Hale (RH), Ann Fox (AF)\n\n'

function minutesOf(header: string, rows: readonly string[]) {
  const rule = header.replaceAll(/[^|]+/g, ' --- ')
  const table = [header, rule, ...rows].map((row) => `| ${row} |`).join('\n')
  const document = parseDocument({ path: 'minutes.md', text: `${front}${table}\n` }, defaultSettings, {
    alone: true,
    absolutePath: '/minutes.md',
  })
  return recogniseAlone(document, defaultSettings)
}

/**
 * What is read of a table: `owner | words | due | status`, in brackets who had it before, and the reasons of what is left
 * out.
 */
function actionsIn(header: string, ...rows: readonly string[]) {
  const { entries, leftOut } = minutesOf(header, rows)
  const keys = (owners: (typeof entries)[number]['owners'] = []): string =>
    owners.map(({ key }) => key).join('/')
  return [
    ...entries.map(({ owners, formerOwners, text, due, status, closed, reason }) =>
      [
        `${keys(owners)}${formerOwners ? ` (${keys(formerOwners)})` : ''}`,
        text,
        due?.date ?? due?.written ?? '',
        [status, closed, reason].filter((what) => what !== undefined).join(' '),
      ]
        .join(' | ')
        .replace(/[ |]+$/, ''),
    ),
    ...leftOut.map(({ because, text }) => `${because.code}: ${text}`),
  ]
}

/** The reasons for reading each action of a table: what about, which, and what is quoted. */
const reasonsOf = (header: string, ...rows: readonly string[]) =>
  minutesOf(header, rows).entries.map(({ because }) =>
    because.map((reason) =>
      [reason.about, reason.code, ...('quoted' in reason ? [reason.quoted] : [])].join(' '),
    ),
  )

describe('A table of actions', () => {
  it('says in its columns whose each is, when it is due and how it stands', () => {
    expect(
      actionsIn(
        'Action | Who | By when | Status',
        'Paint the gate | RH | 3 May 2019 | Done 2 May 2019',
        'Oil the lock | RH, AF | next meeting | Open',
        '~~Mow the yard~~ | TR | | ',
        '~~Sow the beds~~ | TR | | Open',
        'Call the mill | | | Withdrawn: no mill',
        'Ask the town | Nina | asap | ',
      ),
    ).toEqual([
      'RH | Paint the gate | 2019-05-03 | done 2019-05-02',
      'RH/AF | Oil the lock | next meeting | outstanding',
      'TR | Mow the yard |  | done',
      'TR | Sow the beds |  | outstanding',
      ' | Call the mill |  | withdrawn no mill',
      'Nina | Ask the town | asap',
    ])
  })

  it('has titles, and rows in which nobody has anything to do', () => {
    expect(
      actionsIn(
        'Action | Owner',
        'Action 62.2: paint the gate | RH',
        '[Action] oil the lock | AF',
        'Mow the yard (TR) | ',
        '**Roof** | ',
        'Mend the roof | RH',
        '**Call the mill** | ',
        'None | ',
        'TBC | ',
      ),
    ).toEqual([
      'RH | paint the gate',
      'AF | oil the lock',
      'TR | Mow the yard',
      'RH | Mend the roof',
      ' | Call the mill',
      'group-title: Roof',
      'says-none: None',
      'empty: TBC',
    ])
  })

  it('has a title where a row is bold, alone and nothing to do, and others stand below it', () => {
    const row = (cell: string) => actionsIn('Action | Owner', `${cell} | `, 'Oil the lock | RH')[0]
    expect(row('**Roof and gate**')).toBe('RH | Oil the lock')
    for (const cell of ['**Roof** and gate', '**Mend roof**', 'Roof and gate'])
      expect(row(cell)).toBe(` | ${cell.replaceAll('*', '')}`)
    expect(actionsIn('Action | Owner', '**Roof** | AF', 'Oil the lock | RH')[0]).toBe('AF | Roof')
    expect(actionsIn('Action | Owner', 'Oil the lock | RH', '**Roof** | ')).toEqual([
      'RH | Oil the lock',
      ' | Roof',
    ])
    expect(actionsIn('Action | Owner', '**Roof** | ', '**Gate** | ', 'Oil it | RH')[0]).toBe(' | Roof')
    expect(actionsIn('Action | Owner', '[action] | ', 'Oil it | RH')).toEqual([
      'RH | Oil it',
      'template: [action]',
    ])
  })

  it('gives a reason for each thing that its columns say', () => {
    expect(
      reasonsOf(
        'Action | Who | By when | Status',
        'Paint it | RH,<br>AF | 3 June | Done<br>today',
        '~~Oil it~~ | TR | | ',
        'Mow it | | 4 June | ',
      ),
    ).toEqual([
      ['entry table-row', 'owner in-column RH, AF', 'due in-column 3 June', 'status in-column Done today'],
      ['entry table-row', 'status struck-out', 'owner in-column TR'],
      ['entry table-row', 'due in-column 4 June'],
    ])
    expect(reasonsOf('Action | By whom / by when', 'Paint it | RH 3 June')).toEqual([
      ['entry table-row', 'owner in-column RH 3 June', 'due in-column 3 June'],
    ])
  })

  it.each([
    ['ID | Task | Responsible | Deadline', '7 | Paint it | Rosa Hale | 3 June', 'RH | Paint it | 2019-06-03'],
    ['What | Who | When', 'Paint the gate | RH | 3 June', 'RH | Paint the gate | 2019-06-03'],
    ['Name | Action', 'RH | Paint the gate', 'RH | Paint the gate'],
    ['Action | Status', 'Paint the gate | Done', ' | Paint the gate |  | done'],
    ['Action | Update | Status', 'Paint the gate | wet | Done', ' | Paint the gate |  | done'],
    ['Motion | Moved by | Votes | Action', 'Paint the gate | RH | 3 | none', null],
  ])('is known by its header: %s', (header, row, action) => {
    expect(actionsIn(header, row, row.replaceAll('Paint', 'Oil')).slice(0, 1)).toEqual(
      action === null ? [] : [action],
    )
  })
})

describe('A column of owners', () => {
  it.each([
    ['RH → AF', 'AF (RH)'],
    ['RH -> AF -> TR', 'TR (RH/AF)'],
    ['~~RH~~ AF', 'AF (RH)'],
    ['~~RH~~', 'RH'],
    ['AF (was RH)', 'AF (RH)'],
    ['AF, formerly Rosa', 'AF (RH)'],
    ['AF [previously TR, RH]', 'AF (TR/RH)'],
    ['AF (originally: RH)', 'AF (RH)'],
    ['(was RH)', 'RH'],
    ['Wasim', 'Wasim'],
    ['AF (RH)', 'AF/RH'],
    ['AF, wash RH', 'AF/RH'],
    ['AF (since 3 May)', 'AF'],
    ['The office (AF)', 'AF'],
    ['Terry and Ann', 'TR/AF'],
    ['TBC', ''],
    ['-', ''],
    ['3 June', ''],
    ['Open', ''],
    ['x', ''],
    ['somebody from the old mill', ''],
  ])('says who has it now, and who had it before: %s', (cell, owners) => {
    expect(actionsIn('Action | Owner', `Oil the lock | ${cell}`, 'Paint the gate | TR')[0]).toBe(
      `${owners} | Oil the lock`,
    )
  })

  it.each([
    ['RH 3 June', 'RH | Oil the lock | 2019-06-03'],
    ['RH by 4 June', 'RH | Oil the lock | 2019-06-04'],
    ['RH, AF / 4 June', 'RH/AF | Oil the lock | 2019-06-04'],
    ['RH, next meeting', 'RH | Oil the lock | next meeting'],
    ['RH: asap', 'RH | Oil the lock | asap'],
    ['RH', 'RH | Oil the lock'],
    ['RH (treasurer)', 'RH | Oil the lock'],
    ['RH, with AF', 'RH/AF | Oil the lock'],
  ])('may say by when, where no other column does: %s', (cell, action) => {
    expect(actionsIn('Action | By whom / by when', `Oil the lock | ${cell}`, 'Paint it | TR 3 June')[0]).toBe(
      action,
    )
  })

  it('says no day where a column of days does', () => {
    expect(
      actionsIn('Action | Owner | Due', 'Oil the lock | RH 3 June | 4 June', 'Paint the gate | TR 3 June | '),
    ).toEqual(['RH | Oil the lock | 2019-06-04', 'TR | Paint the gate'])
  })
})

describe('An Action column beside what was said', () => {
  it('holds owners of what stands beside them', () => {
    expect(
      actionsIn(
        'Item | Discussion | Action',
        '1. Gate | The gate rots. RH AGREED to paint it. | RH',
        '2. Roof | The roof leaks. | AF, TR',
        '3. Hall | The hall is cold. | RH/AF by 3 June',
        '4. Yard | The yard is wet. | TR / next meeting',
        '5. Beds | The beds are dry. | RH<br>by 3 June',
        '6. Shed | The shed is shut. | Nina',
        '7. Pond | The pond is low. | Action: RH',
        '8. Path | The path is mud. | By AF',
        '9. Wall | The wall is low. | TBC',
        '10. Bin | The bin is full. | ',
      ),
    ).toEqual([
      'RH | paint it',
      'AF/TR | The roof leaks',
      'RH/AF | The hall is cold | 2019-06-03',
      'TR | The yard is wet | next meeting',
      'RH | The beds are dry | 2019-06-03',
      'Nina | The shed is shut',
      'RH | The pond is low',
      'AF | The path is mud',
    ])
  })

  it('holds actions in their own words', () => {
    expect(
      actionsIn(
        'Item | Discussion | Action',
        '1. Gate | The gate rots. | TR to paint it',
        '2. Roof | The roof leaks. | RH to mend it, AF to pay',
        '3. Hall | The hall is cold. | TBC to ring the mill',
        '4. Yard | The yard is wet. | ring the town',
        '5. Beds | The beds are dry. | none',
      ),
    ).toEqual(['TR | paint it', 'RH | mend it', 'AF | pay', ' | ring the mill', 'may-be: ring the town'])
  })

  it('has its days in a column of their own, one for all or one a line', () => {
    expect(
      actionsIn(
        'Item | Discussion | Action | Due',
        '1. Gate | The gate rots. | RH | 3 June',
        '2. Roof | The roof leaks. | TR by 1 June | 4 June',
        '3. Hall | The hall is cold. | AF to heat it<br>TR to sweep it | 5 June<br>6 June',
        '4. Yard | The yard is wet. | AF to dry it<br>TR to dig it | 7 June',
      ),
    ).toEqual([
      'RH | The gate rots | 2019-06-03',
      'TR | The roof leaks | 2019-06-01',
      'AF | heat it | 2019-06-05',
      'TR | sweep it | 2019-06-06',
      'AF | dry it | 2019-06-07',
      'TR | dig it | 2019-06-07',
    ])
  })

  it('has its owners in a column of their own', () => {
    expect(
      actionsIn(
        'Item | Discussion | Action | Who',
        '1. Gate | The gate rots. | Paint it | RH',
        '2. Roof | The roof leaks. | Mend it<br>Oil it | RH<br>AF',
        '3. Hall | The hall is cold. | | TR',
        '4. Bell | The bell is loud. | AF to tie it | TR',
        '5. Yard | The yard is wet. | Dry it | ',
      ),
    ).toEqual([
      'RH | Paint it',
      'RH | Mend it',
      'AF | Oil it',
      'TR | The hall is cold',
      'AF | tie it',
      'may-be: Dry it',
    ])
  })

  it('has its states in a column of their own, one for all or one a line', () => {
    expect(
      actionsIn(
        'No | Item | Action | Owner | Due | Status',
        '1 | Gate | Paint it | RH | 3 June | Done 2 June 2019',
        '2 | Roof | Mend it<br>Oil it | AF | 4 June | Done<br>Open',
        '3 | Hall | Heat it<br>Sweep it | TR | 5 June | Withdrawn: no hall',
        '4 | Yard | Dry it | AF | 6 June | Done, but for a corner',
        '5 | Bell | ~~Ring it~~ | AF | 7 June | Open',
        '6 | Beds | Dig them | AF | 8 June | ',
      ),
    ).toEqual([
      'RH | Paint it | 2019-06-03 | done 2019-06-02',
      'AF | Mend it | 2019-06-04 | done',
      'AF | Oil it | 2019-06-04 | outstanding',
      'TR | Heat it | 2019-06-05 | withdrawn no hall',
      'TR | Sweep it | 2019-06-05 | withdrawn no hall',
      'AF | Dry it | 2019-06-06 | outstanding',
      'AF | Ring it | 2019-06-07 | outstanding',
      'AF | Dig them | 2019-06-08',
    ])
  })
})
