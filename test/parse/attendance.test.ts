import { describe, expect, it } from 'vitest'
import { readAppearances } from '../../src/parse/attendance/appearances.js'
import type { AttendanceLine } from '../../src/parse/attendance/named.js'
import type { FrontMatter } from '../../src/parse/front-matter.js'
import { readSettings } from '../../src/parse/settings.js'
import { rosterOfOne } from '../../src/register/roster/rosters.js'

const roster = 'people: { TR: { name: Terry Reynolds, role: Director }, RH: Ralph Holloway }'

/** Lines below their heading, as the file has them. */
function linesOf(section: string | null, lines: readonly string[]): readonly AttendanceLine[] {
  return lines.map((text, index) =>
    text.startsWith('|')
      ? {
          text,
          line: index + 1,
          section,
          cells: text
            .slice(1, -1)
            .split('|')
            .map((cell) => cell.trim()),
        }
      : { text, line: index + 1, section },
  )
}

function read(section: string | null, lines: readonly string[], fields: FrontMatter = {}, settings = '') {
  const named = readAppearances({ fields, lines: linesOf(section, lines), boxed: [], opening: [], body: '' })
  const names = {
    path: 'minutes.md',
    date: '2011-06-13',
    series: null,
    ...named,
    smallWords: new Set<string>(),
    doers: new Map<string, number>(),
  }
  const { own, ...found } = rosterOfOne(names, readSettings(settings, 'epha.yaml'))
  return {
    ...found,
    people: own,
    names: own.map(({ key, name }) => (key === name ? name : `${key} = ${name}`)),
  }
}

describe('who was there', () => {
  it.each([
    ['Present: Terry Reynolds (TR), Alison Fiala (AF)', ['TR = Terry Reynolds', 'AF = Alison Fiala']],
    ['**Present**: argha, zed0 and hir142', ['argha', 'zed0', 'hir142']],
    ['**Present** All, Candle and Bucko slightly late', ['Candle', 'Bucko']],
    ['- Present: Iain, Beau, Blake.', ['Iain', 'Beau', 'Blake']],
    [
      'Present: E. Drew - chairman, Mrs. Berry, Mrs. Fisher together with nine members of the public.',
      ['E. Drew', 'Mrs. Berry', 'Mrs. Fisher'],
    ],
    ['In attendance: Carla Game, clerk, Molly Win, recording clerk', ['Carla Game', 'Molly Win']],
    ['**Present:** Tyler, Sasha (Intel), Stéfan van der Walt', ['Tyler', 'Sasha', 'Stéfan van der Walt']],
    ['Present were: [Ellen Cook][EllenCook], [Jo Rot-Valdez][Jo]', ['Ellen Cook', 'Jo Rot-Valdez']],
    ['1\\. Present: Miss Rich - Chairperson, J-M, Mike Z.', ['Miss Rich', 'J-M', 'Mike Z.']],
    ['Chair: Iain', ['Iain']],
    ['Present: Ana Lucía de la Cruz Ruiz, Jo Mills', ['Ana Lucía de la Cruz Ruiz', 'Jo Mills']],
    ['Minute taker: Vincent', ['Vincent']],
    ['Host: NAME (Michael Dole)', ['Michael Dole']],
  ])('is told by a line: %s', (line, names) => {
    const found = read(null, [line])
    expect(found.names).toEqual(names)
    expect(found.present).toEqual(found.people.map(({ key }) => key))
  })

  it.each([
    ['* [X] Sean Coop (_TSC_) - DNEG', 'Sean Coop', []],
    ['* Eric Gray', 'Eric Gray', []],
    ['* Antoine du Ham @aduh95 (voting member)', 'Antoine du Ham', ['@aduh95']],
    ['* Saulo Nun(@saulonun)', 'Saulo Nun', ['@saulonun']],
    ['* Erik Sund | Sandvik | @considerE', 'Erik Sund', ['@considerE']],
    ['* Tim / Wild Tree / @betatim', 'Tim', ['@betatim']],
    ['- Mani Pill, Swaphub', 'Mani Pill', []],
    ['- Dusan Gaj, [RealMart](http://realmart.example/) CEO, professor, finance', 'Dusan Gaj', []],
    ['- [Peter Som](https://example.org/people/557058:cae?ref=c)', 'Peter Som', []],
    ['- izuru', 'izuru', []],
  ])('is told by an item of an attendance list: %s', (line, name, aliases) => {
    expect(read('Attendees', [line]).people).toMatchObject([{ name, aliases }])
  })

  it('is in a paragraph of names over several lines', () => {
    expect(read('Present', ['Mog, Dirt, Pepper, connor,', 'danger, bakai\\_, Twinkle']).present).toHaveLength(
      7,
    )
    expect(
      read(null, ['In attendance: Ann Gray, clerk, Lisa List,', 'Joyce Doyle, Bill Durl.']).present,
    ).toEqual(['Ann Gray', 'Lisa List', 'Joyce Doyle', 'Bill Durl'])
  })

  it('is not who sent apologies, or has no tick', () => {
    expect(read('Apologies', ['Peter Dries', '- Ann Moir']).apologies).toEqual(['Peter Dries', 'Ann Moir'])
    expect(read(null, ['Apologies were received from Fred Emm']).apologies).toEqual(['Fred Emm'])
    const { present, people } = read('Attendees', ['- [x] Ann Gray', '- [ ] Bill Durl'])
    expect(present).toEqual(['Ann Gray'])
    expect(people).toHaveLength(2)
  })

  it('is in the columns of a table', () => {
    const { people } = read('Attendance', [
      '| Name | Initials | Role | GitHub |',
      '| --- | --- | --- | --- |',
      '| Ann Gray | AG | Clerk | anngray |',
    ])
    expect(people).toEqual([
      { key: 'AG', name: 'Ann Gray', role: 'Clerk', aliases: ['@anngray'], onRoster: false },
    ])
    expect(read(null, ['| Action | Who |', '| --- | --- |', '| mend the gate | Ann |']).people).toEqual([])
  })

  it('has nicknames in brackets where most of the list has them', () => {
    const { people } = read('Present', ['- Andrew Wheat (Candle)', '- David Buck (bucko)'])
    expect(people.map(({ aliases }) => aliases)).toEqual([['Candle'], ['bucko']])
  })

  it.each([
    ['Terrence “Tel” J Le Mire', 'Terrence J Le Mire', 'Tel'],
    ['Terrence "Tel" Mire (Dyers)', 'Terrence Mire', 'Tel'],
    ["Roberta 'Bobbie' Hay, Treasurer", 'Roberta Hay', 'Bobbie'],
    ['Dr. Olu ‘Lou’ Ade', 'Dr. Olu Ade', 'Lou'],
    ['- J. „Jo“ Brandt', 'J. Brandt', 'Jo'],
  ])(
    'has a nickname in quotation marks within the name, whatever else is listed: %s',
    (line, name, alias) => {
      const { people } = read('Present', ['- Ann Gray', line.startsWith('- ') ? line : `- ${line}`])
      expect(people.map((person) => person.name)).toEqual(['Ann Gray', name])
      expect(people[1]?.aliases).toContain(alias)
    },
  )

  it.each(["Patrick O'Dea O'Hara", 'Ann Gray “late”', "Ann d'Arcy", '“Guests” Ann Gray'])(
    'has no nickname without a pair of quotation marks before the surname: %s',
    (line) => {
      const { people } = read('Present', ['- Mila Frost', `- ${line}`])
      expect(people.flatMap(({ aliases }) => aliases)).toEqual([])
    },
  )

  it('ends where the list does', () => {
    expect(
      read('Members present', ['- Ann Gray', '**Resources:**', '- Github: example.org', '- Wiki']).names,
    ).toEqual(['Ann Gray'])
  })

  it.each([
    'None',
    'n/a',
    '- 9 members of the public',
    'Apologies: None',
    'Present: (quorum is six)',
    '- REMOVE NOT PRESENT',
  ])('is nobody in: %s', (line) => {
    expect(read('Present', [line]).people).toEqual([])
  })
})

describe('a label of a list', () => {
  it.each([
    '*Present:* wombat7, Ferris',
    '_Present_: wombat7, Ferris',
    '**Present** wombat7, Ferris',
    '\\*Present\\* wombat7,Ferris',
    '<b>Present</b> wombat7, Ferris',
    '**_Present_** - wombat7, Ferris',
    '*Present: wombat7, Ferris*',
    '| Present | wombat7, Ferris |',
  ])('may have any dress: %s', (line) => {
    expect(read(null, [line]).present).toEqual(['wombat7', 'Ferris'])
  })

  it.each(['**Members** Ann and Bob spoke of the roof', '*Presentation* Ann, Bob', '_Guest_ Ann'])(
    'is not %s',
    (line) => {
      expect(read(null, [line]).people).toEqual([])
    },
  )

  it('heads a column of a table', () => {
    const { present, apologies } = read(null, [
      '| Present | Apologies |',
      '| --- | --- |',
      '| Ann Gray | Bill Durl |',
      '| Lea Moss | |',
    ])
    expect([present, apologies]).toEqual([['Ann Gray', 'Lea Moss'], ['Bill Durl']])
  })

  it.each([
    ['Attended', ['Yes', 'No', 'Y']],
    ['14 March', ['✓', 'Apologies', 'x']],
    ['Present/Apologies', ['Present', 'Apologies', 'P']],
  ])('is marked beside each name in a column called %s', (called, [ann = '', bill = '', lea = '']) => {
    const { present, people } = read(null, [
      `| Name | Initials | School | ${called} |`,
      '| --- | --- | --- | --- |',
      `| Ann Gray | AG | Hill School | ${ann} |`,
      `| Bill Durl | BD | Dale School | ${bill} |`,
      `| Lea Moss | LM | Mill School | ${lea} |`,
    ])
    expect(present).toEqual(['AG', 'LM'])
    expect(people.map(({ key }) => key)).toEqual(['AG', 'BD', 'LM'])
  })

  it.each<[string, string[], string[], string[]]>([
    [
      'with colons',
      [
        '| Date: | 14 March 2023 | Time: | 7 pm |',
        '| --- | --- | --- | --- |',
        '| Present: | Ann Gray, Lea Moss | Apologies: | Bill Durl |',
        '| Copy To: | All Members | Next Meeting: | 12 May 2023 |',
      ],
      ['Ann Gray', 'Lea Moss'],
      ['Bill Durl'],
    ],
    [
      'without colons',
      [
        '| Meeting Date | 14 March 2023 | Venue | Town Hall |',
        '| --- | --- | --- | --- |',
        '| Attendees | Ann Gray, Lea Moss | Apologies | Bill Durl |',
        '| Distribution List | All Staff | File Name | Spring Minutes |',
      ],
      ['Ann Gray', 'Lea Moss'],
      ['Bill Durl'],
    ],
    [
      'behind another',
      [
        '| **Venue:** | Town Hall | **Present:** | Ann Gray |',
        '| --- | --- | --- | --- |',
        '| **Copy To:** | Bill Durl | | |',
      ],
      ['Ann Gray'],
      [],
    ],
    [
      'in the first row',
      [
        '| **Present:** | Ann Gray, Lea Moss | **Venue:** | Town Hall |',
        '| --- | --- | --- | --- |',
        '| **Copy To:** | Bill Durl | **Meeting Date:** | 14 March 2023 |',
      ],
      ['Ann Gray', 'Lea Moss'],
      [],
    ],
    [
      'above names in two columns, which they head',
      [
        '| Attendees | Department | Apologies | Department |',
        '| --- | --- | --- | --- |',
        '| Ann Gray | Highways | Bill Durl | Parks |',
      ],
      [],
      [],
    ],
    [
      'above names in one column, which it heads',
      [
        '| Attendees | Department | Telephone | Room |',
        '| --- | --- | --- | --- |',
        '| Ann Gray | Parks | 12 | 3 |',
      ],
      [],
      [],
    ],
  ])('stands beside other labels and their values in a row, %s', (_, lines, here, away) => {
    const { present, apologies } = read(null, lines)
    expect([present, apologies]).toEqual([here, away])
  })

  it('gives the apologies that such a column says', () => {
    const { apologies } = read(null, [
      '| Name | Role | Status |',
      '| --- | --- | --- |',
      '| Ann Gray | Chair | Present |',
      '| Bill Durl | Member | Apologies |',
    ])
    expect(apologies).toEqual(['Bill Durl'])
  })

  it.each([
    ['Code', ['PG', 'PD', 'P']],
    ['Class', ['P', '3a', 'Y']],
    ['Initials', ['Y', 'ZD', 'P']],
  ])('is not marked by what only looks like a mark, in a column called %s', (called, [a, b, c]) => {
    const { present } = read('Present', [
      `| Name | School | ${called} |`,
      '| --- | --- | --- |',
      `| Paul Gray | Hill School | ${a} |`,
      `| Peter Durl | Dale School | ${b} |`,
      `| Quin Moss | Mill School | ${c} |`,
    ])
    expect(present).toHaveLength(3)
  })

  it('and is so where some marks are other letters', () => {
    const { present } = read('Present', [
      '| Name | School | 14 March |',
      '| --- | --- | --- |',
      '| Paul Gray | Hill School | P |',
      '| Peter Durl | Dale School | Ap |',
      '| Quin Moss | Mill School | n/a |',
    ])
    expect(present).toEqual(['Paul Gray'])
  })

  it('is not marked by a column of something else', () => {
    const { present } = read(null, [
      '| Name | Initials | School |',
      '| --- | --- | --- |',
      '| Ann Gray | AG | Hill School |',
      '| Bill Durl | BD | X |',
    ])
    expect(present).toEqual([])
  })

  it('stands in a table without a header below its label', () => {
    const { present, people } = read('Present', ['| Ann Gray | AG |', '| --- | --- |', '| Bill Durl | BD |'])
    expect(present).toEqual(['AG', 'BD'])
    expect(people.map(({ key }) => key)).toEqual(['AG', 'BD'])
    expect(read('Present', ['| Oak Hall | 40 |', '| --- | --- |', '| chairs | 12 |']).people).toEqual([])
    expect(read(null, ['| Ann Gray | AG |', '| --- | --- |', '| Bill Durl | BD |']).people).toEqual([])
  })

  it.each(['People arriving and leaving', 'Member stories'])('is not the heading %s', (section) => {
    expect(read(section, ['- Today: Berit', '- Rowan Tate']).people).toEqual([])
  })
})

describe('a list without commas', () => {
  it.each([
    ['Present: KB MO RichVale', ['KB', 'MO', 'RichVale']],
    ['Apologies: JonasMeer BritaTorn DinaRolf', ['Jonas Meer', 'Brita Torn', 'Dina Rolf']],
    ['Present: DavidM DavidR', ['DavidM', 'DavidR']],
    ['Present: @kim @jo', ['@kim', '@jo']],
    ['Present: KB MO and HT', ['KB', 'MO', 'HT']],
    ['Present: Mr Mark Ash Mrs Ann Bell', ['Mr Mark Ash', 'Mrs Ann Bell']],
    ['Present: Cllrs T Ash, B Moss', ['T Ash', 'B Moss']],
  ])('is a list where each word is a name: %s', (line, names) => {
    expect(read(null, [line]).names).toEqual(names)
  })

  it.each(['Jonas Meer', 'TJ Khoo', 'JoAnn Smith', 'Bas McKay', 'Cllr Mrs D Ash', 'Leo DeLuca'])(
    'is one person: %s',
    (name) => {
      expect(read(null, [`Apologies: ${name}`]).names).toEqual([name])
    },
  )

  it('is several people beside a list that has blanks alone between its names', () => {
    const { names, apologies } = read(null, ['Present: KB MO HT', 'Apologies: Anneke Bo'])
    expect([names, apologies]).toEqual([
      ['KB', 'MO', 'HT', 'Anneke', 'Bo'],
      ['Anneke', 'Bo'],
    ])
  })

  it.each([
    ['a list with commas', ['Present: Ann Gray, Lea Moss', 'Apologies: Anneke Bo']],
    ['a list of one name a line', ['- Ann Ash', '- Lea Moss', '- Apologies: Anneke Bo']],
  ])('is one person beside %s', (_, lines) => {
    expect(read('Present', lines).apologies).toEqual(['Anneke Bo'])
  })
})

describe('what stands beside a name', () => {
  it.each([
    ['- Livia Yates (deputy chair)', 'deputy chair'],
    ['- Livia Yates, Director for Learning', 'Director for Learning'],
    ['- Livia Yates - Membership Secretary', 'Membership Secretary'],
    ['- Treasurer: Livia Yates', 'Treasurer'],
    ['- Livia Yates - arr 1305', undefined],
    ['- Livia Yates arrived 15:09', undefined],
    ['- Livia Yates from item 4', undefined],
    ['- Livia Yates left 8pm', undefined],
    ['- Livia Yates via Zoom', undefined],
    ['- Livia Yates (minute taker)', undefined],
    ['- Livia Yates (Tallow Systems)', undefined],
    ['- Tallow Systems: Livia Yates', undefined],
    ['- [x] Livia Yates, Tallow Systems, Inc.', undefined],
  ])('is a role only if it is an office: %s', (line, role) => {
    const { people } = read('Present', [line])
    expect(people.map((person) => [person.name, person.role])).toEqual([['Livia Yates', role]])
  })

  it.each([
    'JD (James Davis)',
    'JD = James Davis',
    'JD - James Davis',
    '[JD] James Davis',
    'JD: James Davis (jcd)',
  ])('is the name behind its initials: %s', (item) => {
    expect(read('Present', [`- ${item}`]).names).toEqual(['JD = James Davis'])
  })

  it('is a name in small letters behind an office only if it is on a list', () => {
    expect(read(null, ['Present: badger7, zed', 'Chair: zed']).names).toEqual(['badger7', 'zed'])
    expect(read(null, ['Present: badger7', 'Chair: ring the bank', 'Chair: ring']).names).toEqual(['badger7'])
  })

  it.each(['MK: Ask Leah.', 'Friend of Luisa', 'University of Manchester'])('is nobody: %s', (item) => {
    expect(read('Present', ['- Ann Gray', `- ${item}`]).people.map(({ name }) => name)).not.toContain(
      item.replace(/^MK: |\.$/g, ''),
    )
  })
})

describe('a list of people', () => {
  it.each([
    ['a rule', ['- Ann Gray', '---', '- Roof Repairs']],
    [
      'prose',
      ['Ann Gray', 'We opened at noon and spoke at length of the roof and of its cost.', '- Roof Repairs'],
    ],
    ['a bold heading in two runs', ['- Ann Gray', '**2.** **Matters arising**', '- Roof Repairs']],
  ])('is over with %s', (_, lines) => {
    expect(read('Present', lines).names).toEqual(['Ann Gray'])
  })

  it('is none where most of its items name nobody', () => {
    expect(
      read('Attendance: 15', ['- Lead by the chair', '- Roof Repairs', '- minutes were approved']).people,
    ).toEqual([])
  })

  it('has a first name and a full name that are two people, whatever its categories', () => {
    expect(read('Present', ['- Ann Gray', '- Ann']).people).toHaveLength(2)
    expect(read(null, ['Present: Ann Gray, Lea', 'Absent: Ann']).people).toHaveLength(3)
  })

  it('is that of front matter where that says it', () => {
    const lines = ['Present: Lea Moss', 'Apologies: Bill Durl']
    expect(read(null, lines, { apologies: ['Ann Gray'] })).toMatchObject({
      present: ['Lea Moss'],
      apologies: ['Ann Gray'],
    })
  })
})

describe('what stands beside people', () => {
  it.each([
    ['Present: Ann Fox, Bo Lee, Clerk. Absent, Cy Day', ['Ann Fox', 'Bo Lee', 'Cy Day']],
    ['Present: Ann Fox, and Bo Lee, clerk.', ['Ann Fox', 'Bo Lee']],
    ['Present: Treasurer, and Bo Lee, Cy Day', ['Bo Lee', 'Cy Day']],
    ['Present: Borough Cllr C Sampson, Ann Fox', ['Cllr C Sampson', 'Ann Fox']],
    ['Present: County Councillor Jane Roe, Ann Fox', ['Jane Roe', 'Ann Fox']],
    ['Guests: BEP30, Ann Fox', ['Ann Fox']],
    ['Guests: zed0, Ann Fox', ['zed0', 'Ann Fox']],
    ['2 people from Kelpdown, 2 people from Marrow.', []],
    ['Guests were Ann Fox, Bo Lee', []],
    ['People: Ann Fox, Bo Lee', ['Ann Fox', 'Bo Lee']],
    ['Present were Ann Fox, Bo Lee', ['Ann Fox', 'Bo Lee']],
  ])('is none of them: %s', (line, names) => {
    expect(read(null, [line]).names).toEqual(names)
  })

  it('is the office of whoever stands before it, with its stop', () => {
    expect(read(null, ['Present: Ann Fox, and Bo Lee, clerk.']).people[1]?.role).toBe('clerk')
  })
})

describe('who somebody is', () => {
  it('is the person on the roster, by key, name or first name', () => {
    const { present, people } = read(null, ['Present: TR, Ralph Holloway, Jo Mills'], {}, roster)
    expect(present).toEqual(['TR', 'RH', 'Jo Mills'])
    expect(people[0]).toMatchObject({ key: 'TR', name: 'Terry Reynolds', onRoster: true })
    expect(read(null, ['Present: Terry'], {}, roster).present).toEqual(['TR'])
  })

  it('is told by front matter', () => {
    const fields = { present: ['TR', 'Jane Mills (JM)'], apologies: ['RH'] }
    expect(read(null, [], fields, roster)).toMatchObject({ present: ['TR', 'JM'], apologies: ['RH'] })
  })

  it('is told by initials anywhere in the text', () => {
    expect(read(null, ['Then Richard Hop (RH) spoke; [SB] Susan Bond replied']).names).toEqual([
      'RH = Richard Hop',
      'SB = Susan Bond',
    ])
  })

  it('is another than on the roster where the file prints the initials beside another name', () => {
    const { people, doubts } = read(null, ['Present: Richard Hopkins (RH), Terry Reynolds (TR)'], {}, roster)
    expect(people.map(({ key }) => key).sort()).toEqual(['Richard Hopkins', 'TR'])
    expect(people.find(({ name }) => name === 'Richard Hopkins')?.aliases).toEqual(['RH'])
    expect(doubts).toMatchObject([{ initials: 'RH', other: 'Ralph Holloway', isOnRoster: true, line: 1 }])
  })

  it('is the full name where two have the same initials', () => {
    const { people, doubts } = read(null, ['Present: Ann Carr (AC), Anna Conley (AC)'])
    expect(people.map(({ key }) => key)).toEqual(['Ann Carr', 'Anna Conley'])
    expect(doubts).toMatchObject([
      { initials: 'AC', name: 'Anna Conley', other: 'Ann Carr', isOnRoster: false },
    ])
  })
})
