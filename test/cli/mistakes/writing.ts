import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { approved, copied, type MistakeScene, minutes, nextDay, plotList, roster, write } from './scene.js'

/** What cannot be written, or not there. */
export const writingMistakes: readonly MistakeScene[] = [
  {
    name: 'minutes that are approved',
    make: (folder) =>
      write(folder, {
        'epha.yaml': roster,
        'minutes/2011-05.md': minutes('2011-05', '2011-05-02', plotList, approved + nextDay),
        'minutes/2011-07.md': minutes('2011-07', '2011-07-04', '## 2. Plots', 'status: agenda\n'),
      }),
    lines: [
      'add "sweep the path" --item 2',
      'add "sweep the path" --item 2 --meeting 2011-07',
      'add "sweep the path" --item 2 --meeting 2011-05',
      'add "sweep the path" --item 2 --meeting 2011-06',
      'approve minutes/2011-07.md',
      'done 2.1 --note "it stands again"',
      'pin 2.1 fence',
      'next',
      'next 2011-04-04',
    ],
  },
  {
    name: 'minutes that are a draft',
    make: async (folder, type) => {
      write(folder, {
        'epha.yaml': roster,
        'minutes/2011-05.md': minutes('2011-05', '2011-05-02', `${plotList}\n- [x] KS to oil the lock ^lock`),
        'minutes/2011-06.md': minutes('2011-06', '2011-06-06', '## 2. Plots', 'status: agenda\n'),
      })
      await type('done 2.2')
    },
    lines: [
      'add "sweep the path"',
      'add "sweep the path" --meeting 2011-05 --item 22',
      'add "sweep the path" --meeting 2011-05 --item 9a',
      'done 2.1 --on 2011-04-01',
      'pin 2.1 lock',
      'carry lock',
      'assign 2.1 PX',
      'withdraw 2.1',
      'triage --withdraw 2.1',
      'triage --withdraw "" --because "it fell"',
      'triage --done 2.1 --carry 2.1',
      'triage --older-than 20d',
      'undo',
    ],
  },
  {
    name: 'minutes of two series',
    make: (folder) =>
      write(folder, {
        'minutes/board.md': minutes('board-05', '2011-05-02', plotList, 'series: board\n'),
        'minutes/sheds.md': minutes('sheds-05', '2011-05-03', plotList, 'series: sheds\n'),
        'minutes/undated.md': '---\nmeeting: undated\nseries: sheds\n---\n\n# Sheds\n',
      }),
    lines: ['agenda', 'next --series bord', 'actions --as-of undated', 'show 2.1', 'due 2.1 2011-09-05'],
  },
  {
    name: 'a folder with an agenda alone',
    make: (folder) =>
      write(folder, {
        'minutes/2011-07.md': minutes('2011-07', '2011-07-04', '## 2. Plots', 'status: agenda\n'),
      }),
    lines: ['agenda', 'next'],
  },
  {
    name: 'minutes that cannot be written to without changing others',
    make: (folder) =>
      write(folder, {
        'epha.yaml': roster,
        'minutes/2011-05.md': minutes(
          '2011-05',
          '2011-05-02',
          '## 2. Plots\n\nMary Wood AGREED to mend the fence. KS AGREED to help her.',
        ),
        'minutes/2011-06.md': minutes(
          '2011-06',
          '2011-06-06',
          '## 2. Plots\n\n| Owner | Action |\n| --- | --- |\n| MW | count the keys |',
        ),
      }),
    lines: [
      'done 2011-06/2.1 --note "- [ ] KS to count again"',
      'add "sweep | the path (done)" --item 2 --owner MW',
    ],
  },
  {
    name: 'minutes whose front matter stands in braces, and another agenda',
    make: (folder) =>
      write(folder, {
        'epha.yaml': '{ people: { MW: Mary Wood } }\n',
        'minutes/2011-05.md':
          '---\n{ meeting: 2011-05, date: 2011-05-02 }\n---\n\n# Allotments\n\n## 2. Plots\n',
        'minutes/2011-06-20.md': '# Allotments\n',
      }),
    lines: ['approve minutes/2011-05.md', 'next 2011-06-20', 'doctor --fix since'],
  },
  {
    name: 'minutes that somebody changed after epha did',
    make: async (folder, type) => {
      const path = 'minutes/2011-05.md'
      write(folder, { 'epha.yaml': roster, [path]: minutes('2011-05', '2011-05-02', plotList) })
      await type('done 2.1')
      write(folder, { [path]: minutes('2011-05', '2011-05-02', '## 2. Plots') })
    },
    lines: ['undo'],
    variables: { HOME: 'HERE/home' },
  },
  {
    name: 'a folder where the file of the next meeting is left out',
    make: (folder) =>
      write(folder, {
        'epha.yaml': 'exclude: [minutes/2011-07-04.md]\n',
        'minutes/2011-05-02.md': minutes('2011-05', '2011-05-02', plotList),
        'minutes/2011-07-04.md': '# Allotments\n',
      }),
    lines: ['next 2011-07-04'],
  },
  {
    name: 'minutes that passed actions over',
    make: copied('passed-over'),
    lines: ['check --fix minutes/2011-05-02.md'],
  },
  {
    name: 'a draft that passes actions over',
    make: (folder) =>
      write(folder, {
        'epha.yaml': roster,
        'minutes/2011-05.md': minutes('2011-05', '2011-05-02', plotList, approved),
        'minutes/2011-06.md': minutes('2011-06', '2011-06-06', '## 2. Plots'),
      }),
    lines: ['check --fix minutes/2011-05.md'],
  },
  {
    name: 'minutes of many months, to which both lines in time fit',
    make: (folder) => {
      const all = [
        'Rob to paint the gate',
        'Ann to mend the pump',
        'Rob to price a shed',
        'Ann to order salt',
      ]
      for (const [index, length] of [4, 3, 2, 1, 1, 1].entries()) {
        const date = `2009-0${index + 1}-06`
        const list = all.slice(0, length).map((words) => `- ${words}\n`)
        const present = 'Present: Ann Lee, Rob Ash\n\n## Actions\n\n'
        write(folder, { [`minutes/${date}.md`]: `# Board, ${date}\n\n${present}${list.join('')}` })
      }
    },
    lines: ['doctor --fix'],
  },
  {
    name: 'minutes whose lock is a folder',
    make: (folder) => {
      write(folder, { 'minutes/2011-05.md': minutes('2011-05', '2011-05-02', plotList) })
      mkdirSync(join(folder, 'minutes/.epha-lock'))
    },
    lines: ['done 2.1'],
  },
  {
    name: 'a folder with nothing to import',
    make: (folder) => mkdirSync(join(folder, 'word')),
    lines: ['import word'],
  },
  {
    name: 'imported minutes that ask something',
    make: (folder) =>
      write(folder, {
        'minutes/may.md': minutes(
          '2011-05',
          '2011-05-02',
          '<!-- epha-review 1: MW read as Mary Wood; Max Webb fits too -->\n\n- [ ] MW to mend the fence',
          'people:\n  MW: Mary Wood\n',
        ),
      }),
    lines: [
      'review minutes/may.md --answers 2=y',
      'review minutes/may.md --answers 1=y,1=y',
      'review minutes/may.md --answers 1=x',
    ],
  },
]
