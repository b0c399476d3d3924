import { type MistakeScene, minutes, plotList, roster, smtp, write } from './scene.js'

/** Settings, letters, and files of others in the way. */
export const settingsMistakes: readonly MistakeScene[] = [
  {
    name: 'minutes whose epha.yaml says wrong things',
    make: (folder) =>
      write(folder, {
        'epha.yaml': `${roster}queries: { mine: owner:MW is:overdo, round: "@round" }\nremind: { greeting: "Dear {{ first }}" }\n`,
        'list.yaml': '- mm@example.org\n',
        'minutes/2011-05.md': minutes('2011-05', '2011-05-02', plotList),
      }),
    lines: ['actions @mine', 'actions @mien', 'actions @round', 'remind --addresses list.yaml'],
  },
  {
    name: 'minutes whose epha.yaml cannot be read',
    make: (folder) =>
      write(folder, {
        'epha.yaml': 'people: [\n',
        'minutes/2011-05.md': minutes('2011-05', '2011-05-02', plotList),
      }),
    lines: ['doctor --fix since', 'remind --send --yes'],
  },
  {
    name: 'minutes with letters to send',
    make: (folder) => {
      write(folder, {
        'epha.yaml': `${roster}remind: { greeting: "Dear {{ first_name }}" }\n`,
        'minutes/2011-05.md': minutes('2011-05', '2011-05-02', plotList),
      })
    },
    lines: ['remind --send', 'remind --due-within soon'],
    variables: smtp,
  },
  {
    name: 'minutes with letters to send, and no mail server',
    make: (folder) =>
      write(folder, {
        'epha.yaml': roster,
        'minutes/2011-05.md': minutes('2011-05', '2011-05-02', plotList),
      }),
    lines: ['remind --send --yes'],
  },
  {
    name: 'minutes with letters to send, from nobody',
    make: (folder) =>
      write(folder, {
        'epha.yaml': roster,
        'minutes/2011-05.md': minutes('2011-05', '2011-05-02', plotList),
      }),
    lines: ['remind --send --yes'],
    variables: { ...smtp, EPHA_SMTP_FROM: 'the clerk' },
  },
  {
    name: 'minutes with letters to send, and a mail server that is none',
    make: (folder) =>
      write(folder, {
        'epha.yaml': roster,
        'minutes/2011-05.md': minutes('2011-05', '2011-05-02', plotList),
      }),
    lines: ['remind --send --yes'],
    variables: { ...smtp, EPHA_SMTP_URL: 'mail.example.org' },
  },
  {
    name: 'an epha.yaml that has a line in time',
    make: (folder) =>
      write(folder, {
        'epha.yaml': `${roster}register: { since: 2010-01-01 }\n`,
        'minutes/2011-05.md': minutes('2011-05', '2011-05-02', plotList),
      }),
    lines: ['doctor --fix since', 'doctor --fix sicne'],
  },
  {
    name: 'minutes whose epha.yaml has letters that cannot be written',
    make: (folder) =>
      write(folder, {
        'epha.yaml': `${roster}remind: { greeting: "Dear {{ first_name" }\n`,
        'minutes/2011-05.md': minutes('2011-05', '2011-05-02', plotList),
      }),
    lines: ['remind'],
  },
  {
    name: 'minutes whose epha.yaml has letters without an end',
    make: (folder) =>
      write(folder, {
        'epha.yaml': `${roster}remind: { greeting: "${'{{name}}'.repeat(1200)}" }\n`,
        'minutes/2011-05.md': minutes('2011-05', '2011-05-02', plotList),
      }),
    lines: ['remind'],
  },
  {
    name: 'a folder where other things have the names of what epha writes',
    make: (folder) =>
      write(folder, {
        'minutes/2011-05.md': minutes('2011-05', '2011-05-02', '- [ ] KS to count the keys'),
        'minutes/epha-reminders.ndjson': 'sent to Kit\n',
        'epha.yaml': roster,
        'site/index.html': '<h1>Our club</h1>\n',
        'other/owners': 'Mary Wood\n',
        'home/.config/fish/completions/epha.fish': 'complete -c epha\n',
        'list.csv': 'Our own list\n',
      }),
    lines: [
      'report --out site',
      'report --out other',
      'completion install fish',
      'actions -o list.csv',
      'remind --send --yes',
    ],
    variables: { ...smtp, HOME: 'HERE/home' },
  },
]
