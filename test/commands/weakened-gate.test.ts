import { mkdirSync, mkdtempSync, rmSync, symlinkSync, unlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type CheckRequest, checkMinutes } from '../../src/commands/check/check-minutes.js'
import { plain } from '../../src/render/renderer.js'
import { nothingTyped } from '../check-request.js'
import { newRepository, type Repository } from '../repository.js'

// A branch brings the minutes of December, which say nothing of the paint, and changes what the check looks at.
const settings = 'people:\n  RH: Ralph Holloway\n  TR: Terry Reynolds\n'
const november =
  '---\nmeeting: 2026-11\ndate: 2026-11-01\n---\n# Board\n\n## 3. Painting\n\n' +
  '- [ ] RH to write the report (by 13 November 2026)\n- [ ] TR to buy the paint (by 13 November 2026)\n'
const body = '# Board\n\n## 2. Matters arising\n\n- [x] 2026-11/3.1 RH to write the report\n'
const december = (front = '', date = '2026-12-01') =>
  `---\nmeeting: 2026-12\ndate: ${date}\n${front}---\n${body}`
const newest = 'minutes/2026-12-01.md'

let repository: Repository
beforeEach(() => {
  repository = newRepository()
  repository.write('minutes/epha.yaml', settings)
  repository.write('minutes/2026-11-01.md', november)
  repository.commit('Minutes of November')
  repository.git('checkout', '--quiet', '-b', 'december')
})
afterEach(() => repository.remove())

const asked: CheckRequest = { ...nothingTyped, format: 'json', compareWith: 'main' }

/** The rules that fail, what the branch is told to change, and the exit code. */
async function checked(request: Partial<CheckRequest> = {}, today = '2026-12-10') {
  const paper = { palette: plain, width: null }
  const environment = { here: repository.folder, minutes: null, today, stdout: paper, stderr: paper }
  const { stdout, stderr, exitCode } = await checkMinutes({ ...asked, ...request }, environment)
  const report: {
    readonly problems: readonly {
      readonly rule: string
      readonly severity: string
      readonly message: string
    }[]
    readonly changes: readonly string[]
  } = JSON.parse(stdout)
  return {
    errors: report.problems.flatMap(({ rule, severity }) => (severity === 'error' ? [rule] : [])),
    messages: report.problems.map(({ message }) => message),
    changes: report.changes,
    stderr: stderr.join('\n'),
    exitCode,
  }
}

const write = (path: string, text: string) => repository.write(path, text)
const move = (from: string, to: string) => {
  mkdirSync(join(repository.folder, to, '..'), { recursive: true })
  repository.git('mv', from, to)
}

interface Way {
  readonly does: string
  readonly branch: () => void
  /** What the branch is told to change; a part of the sentence. */
  readonly told: string
}

/** Each drops the paint, and hides that it does. */
const ways: readonly Way[] = [
  {
    does: 'turns the rule off',
    branch: () => {
      write(newest, december())
      write('minutes/epha.yaml', `${settings}check: { action-unreported: off }\n`)
    },
    told: 'turns action-unreported off',
  },
  {
    does: 'makes the rule a warning',
    branch: () => {
      write(newest, december())
      write('minutes/epha.yaml', `${settings}check: { action-unreported: warning }\n`)
    },
    told: 'makes action-unreported a warning',
  },
  {
    does: 'complains of nothing before next year',
    branch: () => {
      write(newest, december())
      write('minutes/epha.yaml', `${settings}check: { since: 2027-01-01 }\n`)
    },
    told: 'complains of no minutes before 1 January 2027',
  },
  {
    does: 'excludes the new file',
    branch: () => {
      write(newest, december())
      write('minutes/epha.yaml', `${settings}exclude: ["2026-12*"]\n`)
    },
    told: 'leaves out `2026-12*`',
  },
  {
    does: 'excludes it with a wider pattern',
    branch: () => {
      write(newest, december())
      write('minutes/epha.yaml', `${settings}exclude: ["**/*-0?-*", "*-1[2-9]-*"]\n`)
    },
    told: 'leaves out `*-1[2-9]-*`',
  },
  {
    does: 'suppresses the rule in the new minutes',
    branch: () =>
      write(
        newest,
        december().replace('## 2', '<!-- epha-disable-next-line action-unreported -- known -->\n## 2'),
      ),
    told: 'suppresses action-unreported at minutes/2026-12-01.md:7',
  },
  {
    does: 'calls the new minutes another series',
    branch: () => write(newest, december('series: other\n')),
    told: 'puts minutes/2026-12-01.md into the series other',
  },
  {
    does: 'calls the old minutes another series',
    branch: () => {
      write(newest, december())
      write('minutes/2026-11-01.md', november.replace('---\n#', 'series: other\n---\n#'))
    },
    told: 'puts minutes/2026-11-01.md into the series other',
  },
  {
    does: 'calls the new minutes an agenda',
    branch: () => write(newest, december('status: agenda\n')),
    told: 'adds minutes/2026-12-01.md as an agenda',
  },
  {
    does: 'calls them the agenda of a day to come, with what was done ticked off',
    branch: () => write(newest, december('status: agenda\n', '2027-12-01')),
    told: 'adds minutes/2026-12-01.md as an agenda',
  },
  {
    does: 'names the new file as a template',
    branch: () => write('minutes/template-2026-12-01.md', december()),
    told: 'adds minutes/template-2026-12-01.md under a name that is not read',
  },
  {
    does: 'puts the new file where a website keeps drafts',
    branch: () => write('minutes/_drafts/2026-12-01.md', december()),
    told: 'adds minutes/_drafts/2026-12-01.md under a name that is not read',
  },
  {
    does: 'hides the new file from every list',
    branch: () => write('minutes/.2026-12-01.md', december()),
    told: 'adds minutes/.2026-12-01.md under a name that is not read',
  },
  {
    does: 'gives the new file another ending',
    branch: () => write('minutes/2026-12-01.txt', december()),
    told: 'adds minutes/2026-12-01.txt under a name that is not read',
  },
  {
    does: 'puts the new file into a folder of its own',
    branch: () => write('minutes/_a/2026-12-01.md', december()),
    told: 'puts minutes/_a/2026-12-01.md into the series _a',
  },
  {
    does: 'gives the new file a folder, and the folder settings',
    branch: () => {
      write('minutes/sub/2026-12-01.md', december())
      write('minutes/sub/epha.yaml', 'check: { action-unreported: off }\n')
    },
    told: 'puts minutes/sub/2026-12-01.md into the series sub',
  },
  {
    does: 'names a folder of the new file as a series in the settings',
    branch: () => {
      write('minutes/2026/12-01.md', december())
      write('minutes/epha.yaml', `${settings}series: { other: { folder: "2026" } }\n`)
    },
    told: 'changes `series` in epha.yaml',
  },
  {
    does: 'titles the new minutes as those of another committee',
    branch: () => write(newest, december().replace('# Board', '# Friends of the library')),
    told: 'titles minutes/2026-12-01.md as those of another committee',
  },
  {
    does: 'dates the new minutes before the old ones',
    branch: () => write(newest, december('', '2020-12-01')),
    told: 'dates minutes/2026-12-01.md 1 Dec 2020 in place of 1 Dec 2026',
  },
  {
    does: 'dates the new minutes in the year after',
    branch: () => write('minutes/newest.md', december('', '2027-12-01')),
    told: 'dates minutes/newest.md 1 Dec 2027 in place of 10 Dec 2026',
  },
  {
    does: 'dates them so, and ticks nothing off in a file that is named for its day',
    branch: () =>
      write(newest, december('', '2027-12-01').replace(body, '# Board\n\nThe last minutes were read.\n')),
    told: 'dates minutes/2026-12-01.md 1 Dec 2027 in place of 10 Dec 2026',
  },
  {
    does: 'dates them so, and minutes what was agreed',
    branch: () =>
      write(
        'minutes/newest.md',
        december('', '2027-12-01').replace(body, '# Board\n\nIt was AGREED to meet less.\n'),
      ),
    told: 'dates minutes/newest.md 1 Dec 2027 in place of 10 Dec 2026',
  },
  {
    does: 'gives the new minutes no date',
    branch: () => write('minutes/newest.md', body),
    told: 'leaves minutes/newest.md without a date',
  },
  {
    does: 'takes the date off the old minutes',
    branch: () => {
      write(newest, december())
      repository.git('mv', 'minutes/2026-11-01.md', 'minutes/old.md')
      write('minutes/old.md', november.replace('date: 2026-11-01\n', ''))
    },
    told: 'leaves minutes/old.md without a date',
  },
  {
    does: 'dates the old minutes after the new ones',
    branch: () => {
      write(newest, december())
      write('minutes/2026-11-01.md', november.replace('date: 2026-11-01', 'date: 2027-11-01'))
    },
    told: 'dates minutes/2026-11-01.md 1 Nov 2027 in place of 1 Nov 2026',
  },
  {
    does: 'breaks the settings',
    branch: () => {
      write(newest, december('series: other\n'))
      write('minutes/epha.yaml', 'people: { RH: [Ralph\n')
    },
    told: 'changes `people` in epha.yaml: RH, TR',
  },
  {
    does: 'begins the new file with a byte order mark',
    branch: () => write(newest, `\ufeff${december('status: agenda\n')}`),
    told: 'adds minutes/2026-12-01.md as an agenda',
  },
]

test('the honest branch, which only drops it, fails by the rule itself', async () => {
  write(newest, december())
  expect(await checked()).toMatchObject({ errors: ['action-unreported'], changes: [], exitCode: 1 })
})

test.each(ways)('a branch that drops an action and $does fails, and is told what it changes', async (way) => {
  way.branch()
  repository.commit('Minutes of December')
  const { errors, changes, messages, exitCode } = await checked()
  expect(exitCode).toBe(1)
  expect(errors).toContain('gate-weakened')
  expect(messages.join('\n')).toContain('2026-11/3.2')
  expect(changes.join('\n')).toContain(way.told)
})

test('whoever reviews accepts it in the run, and nothing in the branch can', async () => {
  write(newest, december())
  write('minutes/epha.yaml', `${settings}check: { action-unreported: off, gate-weakened: off }\n`)
  expect((await checked()).errors).toEqual(['gate-weakened'])
  const accepted = await checked({ acceptWeaker: true })
  expect(accepted).toMatchObject({ errors: [], exitCode: 0 })
  expect(accepted.changes).toContain('This branch turns action-unreported off.')
  expect(accepted.stderr).toContain('1 problem that it hides is accepted.')
  const silencing = '<!-- epha-disable-next-line action-unreported, gate-weakened -- known -->'
  write(newest, december().replace('## 2', `${silencing}\n## 2`))
  expect((await checked()).errors).toEqual(['gate-weakened'])
})

test('minutes that lose their line, their file or their ending are found whatever else the branch does', async () => {
  const drops: readonly (() => void)[] = [
    () => write('minutes/2026-11-01.md', november.replace(/.*paint.*\n/, '')),
    () =>
      write('minutes/2026-11-01.md', november.replace(/^.*paint.*\n/m, '<!-- epha-ignore -- old -->\n\n$&')),
    () => write('minutes/2026-11-01.md', november.replace('---\n#', 'status: agenda\n---\n#')),
    () => move('minutes/2026-11-01.md', 'minutes/2026-11-01.txt'),
    () => move('minutes/2026-11-01.md', 'archive/2026-11-01.md'),
    () => move('minutes/2026-11-01.md', 'minutes/template-2026-11-01.md'),
  ]
  for (const drop of drops) {
    drop()
    write('minutes/2026-12-01.md', '# Board, 1 December 2026\n\n- [ ] TR to buy a brush\n')
    repository.commit('Minutes of December')
    const { errors, exitCode } = await checked({}, '2026-12-10')
    expect([exitCode, errors.length > 0]).toEqual([1, true])
    repository.git('reset', '--quiet', '--hard', 'main')
  }
})

describe('settings', () => {
  test('nearer to the minutes than those that were agreed on are those of the branch alone', async () => {
    repository.git('checkout', '--quiet', 'main')
    move('minutes/epha.yaml', 'epha.yaml')
    repository.commit('Settings above the minutes')
    repository.git('checkout', '--quiet', '-b', 'nearer')
    write(newest, december())
    write('minutes/epha.yaml', `${settings}check: { action-unreported: off }\n`)
    const { errors, changes } = await checked()
    expect(errors).toEqual(['gate-weakened'])
    expect(changes).toContain('This branch puts minutes/epha.yaml in the place of epha.yaml.')
  })

  test('without a person are checked with that person', async () => {
    repository.git('checkout', '--quiet', 'main')
    write(
      'minutes/epha.yaml',
      `${settings}check: { owner-left: error }\n`.replace(
        'Terry Reynolds',
        '{ name: Terry Reynolds, until: 2026-06-30 }',
      ),
    )
    repository.commit('TR left')
    repository.git('checkout', '--quiet', '-b', 'without')
    write(
      newest,
      `${december()}- [ ] 2026-11/3.2 TR to buy the paint\n\n## 3. Roof\n\n- [ ] TR to call a roofer\n`,
    )
    expect(new Set((await checked()).errors)).toEqual(new Set(['owner-left']))
    write('minutes/epha.yaml', 'people: { RH: Ralph Holloway }\n')
    const { errors, changes } = await checked()
    expect(new Set(errors)).toEqual(new Set(['gate-weakened']))
    expect(changes.join('\n')).toContain('changes `people` in epha.yaml: TR')
  })

  test('may name more people and words, and new terms, without a word of it', async () => {
    write(
      newest,
      `${december()}- [x] 2026-11/3.2 TR has bought it\n\n- [ ] Zed Young to call (by the end of the yule term)\n`,
    )
    write(
      'minutes/epha.yaml',
      `${settings}  ZY: Zed Young\ngroups: [All]\nterms: { yule: { from: 2026-12-01, until: 2026-12-31 } }\nqueries: { mine: "owner:TR" }\n`,
    )
    expect(await checked()).toMatchObject({ errors: [], changes: [], exitCode: 0 })
  })

  test('that change in a way that hides nothing are told, and pass', async () => {
    write(newest, `${december()}- [x] 2026-11/3.2 TR has bought it\n`)
    write('minutes/epha.yaml', `${settings}date-order: month-day\ncheck: { weekday-wrong: off }\n`)
    const { changes, exitCode } = await checked()
    expect(exitCode).toBe(0)
    expect(changes).toEqual([
      'This branch turns weekday-wrong off.',
      'This branch changes `date-order` in epha.yaml.',
    ])
  })
})

test('what only weighed a warning weighs no more when it is hidden', async () => {
  const excuse = '<!-- epha-disable-next-line owner-unknown -- a visitor -->'
  write(
    newest,
    `${december()}- [x] 2026-11/3.2 TR has bought it\n\n## 3. Roof\n\n${excuse}\n- [ ] QX to call\n`,
  )
  const { errors, messages, changes, exitCode } = await checked()
  expect([errors, exitCode]).toEqual([[], 0])
  expect(messages.join('\n')).toContain('hides it from `owner-unknown`')
  expect(changes).toEqual(['This branch suppresses owner-unknown at minutes/2026-12-01.md:14.'])
  expect((await checked({ maxWarnings: 0 })).exitCode).toBe(1)
})

test('a comment that was there before is no news, and one that is shown as words suppresses nothing', async () => {
  const excuse = '<!-- epha-disable-next-line owner-unknown -- a visitor -->'
  repository.git('checkout', '--quiet', 'main')
  write('minutes/2026-11-01.md', `${november}${excuse}\n- [ ] QX to call\n`)
  repository.commit('A visitor')
  repository.git('checkout', '--quiet', '-b', 'later')
  write(newest, `${december()}- [x] 2026-11/3.2 TR has bought it\n- [x] 2026-11/3.3 QX called\n`)
  expect(await checked()).toMatchObject({ errors: [], changes: [] })
  write(
    newest,
    december().replace('## 2', '\\<!-- epha-disable-next-line action-unreported -- known -->\n## 2'),
  )
  expect((await checked()).errors).toContain('action-unreported')
})

test('a baseline that grew is the branch’s own', async () => {
  const file = 'known.json'
  const old = { file, write: false, mayGrow: false }
  const growing = { file, write: true, mayGrow: true }
  await checked({ baseline: growing, compareWith: null })
  repository.commit('A baseline')
  repository.git('branch', '--force', 'main', 'HEAD')
  write(newest, december())
  await checked({ baseline: growing, compareWith: null })
  repository.commit('Minutes of December, and a longer baseline')
  const { errors, changes } = await checked({ baseline: old })
  expect(errors).toEqual(['gate-weakened'])
  expect(changes).toEqual(['This branch lets the baseline grow by 1 problem.'])
})

describe('an old line that is closed where it stands', () => {
  const closed = november.replace('- [ ] TR', '- [-] TR')

  test('is told', async () => {
    write(newest, december())
    write('minutes/2026-11-01.md', closed)
    const { changes, exitCode } = await checked()
    expect(exitCode).toBe(0)
    expect(changes).toEqual([
      'This branch sets an old line of 2026-11/3.2 to withdrawn: minutes/2026-11-01.md:10.',
    ])
  })

  test.each([
    ['withdrawn', '- [-] TR to buy the paint (by 13 November 2026)'],
    ['done', '- [x] TR to buy the paint (by 13 November 2026)'],
    ['done', '- [ ] TR to buy the paint (by 13 November 2026) (done 2026-11-20)'],
  ])('fails in minutes that were approved, whatever they say now: %s', async (status, line) => {
    const approved = november.replace('---\n#', 'status: approved\n---\n#')
    repository.git('checkout', '--quiet', 'main')
    write('minutes/2026-11-01.md', approved)
    repository.commit('Approved')
    repository.git('checkout', '--quiet', '-b', 'closing')
    write(newest, december())
    write('minutes/2026-11-01.md', november.replace(/^.*paint.*$/m, line))
    const { errors, messages, changes } = await checked()
    expect(errors).toEqual(['gate-weakened'])
    expect(messages.join()).toContain(`sets 2026-11/3.2 to ${status}`)
    expect(changes.join()).toContain('in approved minutes')
  })

  test('is also one that was put into approved minutes, as a sentence or with the id', async () => {
    const approved = november.replace('---\n#', 'status: approved\n---\n#')
    repository.git('checkout', '--quiet', 'main')
    write('minutes/2026-10-01.md', '# Board, 1 October 2026\n\n- [ ] TR to sweep the yard\n')
    write(
      'minutes/2026-11-01.md',
      `${approved}\n## 4. Matters arising\n\n- [ ] 2026-10-01/h1.1 TR: the yard\n`,
    )
    repository.commit('Approved')
    repository.git('checkout', '--quiet', '-b', 'put-in')
    write(newest, `${december()}- [ ] 2026-11/3.2 TR to buy the paint\n`)
    expect((await checked()).errors).toEqual(['action-unreported'])
    write(
      'minutes/2026-11-01.md',
      `${approved}\n## 4. Matters arising\n\n- [ ] 2026-10-01/h1.1 TR: the yard\n- [x] 2026-10-01/h1.1 TR swept it\n`,
    )
    const { errors, changes } = await checked()
    expect(errors).toEqual(['gate-weakened'])
    expect(changes.join()).toContain('sets an old line of 2026-10-01/h1.1 to done')
  })

  test('is none where later minutes close it, or minutes are approved', async () => {
    write(newest, `${december()}- [-] 2026-11/3.2 TR: no paint is needed\n`)
    write('minutes/2026-11-01.md', november.replace('---\n#', 'status: approved\n---\n#'))
    expect(await checked()).toMatchObject({ errors: [], changes: [], exitCode: 0 })
  })
})

test('minutes that are taken away are told, and those that are renamed are not', async () => {
  write('minutes/2026-10-01.md', '# Board, 1 October 2026\n\nNothing was agreed.\n')
  repository.commit('Minutes of October')
  repository.git('branch', '--force', 'main', 'HEAD')
  move('minutes/2026-10-01.md', 'minutes/1-october-2026.md')
  expect((await checked()).changes).toEqual([])
  repository.git('rm', '--quiet', '-f', 'minutes/1-october-2026.md')
  expect((await checked()).changes).toEqual(['This branch takes minutes/2026-10-01.md away.'])
})

test('what `exclude` left out before is left out, and new files there are told', async () => {
  repository.git('checkout', '--quiet', 'main')
  write('minutes/epha.yaml', `${settings}exclude: [drafts/**]\n`)
  repository.commit('Drafts are left out')
  repository.git('checkout', '--quiet', '-b', 'draft')
  write('minutes/drafts/2026-12-01.md', december())
  expect(await checked()).toMatchObject({
    errors: [],
    changes: ['This branch adds minutes/drafts/2026-12-01.md where `exclude` leaves it out.'],
  })
})

test('an agenda of a day to come is told, and hides nothing', async () => {
  write(newest, '---\nmeeting: 2026-12\ndate: 2026-12-20\nstatus: agenda\n---\n# Board\n\n1. Paint\n')
  expect(await checked()).toMatchObject({
    errors: [],
    changes: ['This branch adds minutes/2026-12-01.md as an agenda.'],
    exitCode: 0,
  })
})

test('a draft for a day to come is told, and passes nothing over', async () => {
  write('minutes/2026-12-20.md', december('', '2026-12-20').replace(body, '# Board\n\n1. Paint\n'))
  expect(await checked()).toMatchObject({
    errors: [],
    changes: ['This branch adds minutes/2026-12-20.md for a day to come.'],
    exitCode: 0,
  })
  expect((await checked({}, '2026-12-20')).errors).toEqual(['action-unreported'])
})

test('a draft for a day to come that was there is held when the branch says what was done', async () => {
  const next = 'minutes/2026-12-20.md'
  const draft = december('', '2026-12-20').replace(body, '# Board\n\n1. Paint\n')
  repository.git('checkout', '--quiet', 'main')
  write(next, draft)
  repository.commit('The next meeting')
  repository.git('checkout', '--quiet', '-b', 'minuted')
  write(next, draft.replace('1. Paint', '1. The door'))
  expect(await checked()).toMatchObject({ errors: [], changes: [], exitCode: 0 })
  write(next, december('', '2026-12-20'))
  expect((await checked()).errors).toEqual(['gate-weakened'])
})

test('another committee that is known already may have its minutes in its own folder', async () => {
  repository.git('checkout', '--quiet', 'main')
  for (const name of ['council', 'board'])
    write(`minutes/${name}/2026-11-02.md`, `# ${name}, 2 November 2026\n\n- [ ] RH to count the chairs\n`)
  repository.commit('Two committees')
  repository.git('checkout', '--quiet', '-b', 'council')
  write(
    'minutes/council/2026/2026-12-02.md',
    '# Council, 2 December 2026\n\n## Matters arising\n\n- [x] council/2026-11-02/h1.1 RH counted\n',
  )
  expect(await checked()).toMatchObject({ errors: [], changes: [], exitCode: 0 })
  repository.git('reset', '--quiet', '--hard')
  repository.git('clean', '--quiet', '-fd')
  write(
    'minutes/board/2026-12-02.md',
    '# Council, 2 December 2026\n\n## Matters arising\n\n- [x] board/2026-11-02/h1.1 RH counted\n',
  )
  expect((await checked()).errors).toContain('gate-weakened')
})

describe('what git can play', () => {
  test('a link in the place of the folder hides none of its minutes', async () => {
    repository.git('mv', 'minutes', 'kept')
    write('clean/2026-12-01.md', december())
    symlinkSync('clean', join(repository.folder, 'minutes'))
    repository.commit('A link')
    const { errors, exitCode } = await checked()
    expect([errors.length > 0, exitCode]).toEqual([true, 1])
  })

  test('a link in the place of a file, or of the settings, leaves the check undone', async () => {
    for (const path of ['minutes/2026-11-01.md', 'minutes/epha.yaml']) {
      unlinkSync(join(repository.folder, path))
      symlinkSync('/dev/null', join(repository.folder, path))
      expect((await checked()).exitCode).toBe(3)
      repository.git('checkout', '--quiet', '--', path)
    }
  })

  test('a submodule in the place of the folder cannot be compared', async () => {
    const other = newRepository()
    other.write('2026-12-01.md', december())
    other.commit('Minutes of December')
    repository.git('rm', '--quiet', '-r', 'minutes')
    repository.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', other.folder, 'minutes')
    await expect(checked()).rejects.toThrow('they are in a submodule')
    other.remove()
  })

  test('a folder `minutes` beside minutes that lay in the root does not hide them', async () => {
    const flat = newRepository()
    flat.write('2026-11-01.md', november)
    flat.commit('Minutes of November')
    flat.git('checkout', '--quiet', '-b', 'folder')
    flat.write('minutes/2026-12-01.md', december())
    repository.remove()
    repository = flat
    expect((await checked()).errors).toEqual(['gate-weakened'])
  })

  test('a clone without the files of the other branch cannot be compared', async () => {
    const clone = mkdtempSync(join(tmpdir(), 'epha-partial-'))
    write('minutes/2026-11-01.md', november.replace(/.*paint.*\n/, ''))
    repository.commit('An action is dropped')
    repository.git('config', 'uploadpack.allowFilter', 'true')
    repository.git(
      'clone',
      '--quiet',
      '--filter=blob:none',
      '--no-local',
      `file://${repository.folder}`,
      clone,
    )
    const here = repository.folder
    repository = { ...repository, folder: clone }
    await expect(checked({ compareWith: 'origin/main' })).rejects.toThrow('this is a partial clone')
    repository = { ...repository, folder: here }
    rmSync(clone, { recursive: true })
  })

  test.each(['a minute', 'another minute', 'the settings', 'both'])(
    'a file that is missing on the side of the base leaves the check undone, by its path: %s',
    async (which) => {
      const paths =
        {
          'a minute': ['minutes/2026-10-01.md'],
          'another minute': ['minutes/2026-09-01.md'],
          'the settings': ['minutes/epha.yaml'],
          both: ['minutes/2026-09-01.md', 'minutes/2026-10-01.md'],
        }[which] ?? []
      for (const path of ['minutes/2026-10-01.md', 'minutes/2026-09-01.md'])
        repository.write(path, `# Board\n\n## 3. House\n\n- [ ] RH to mend what ${path} says\n`)
      repository.write('minutes/epha.yaml', 'people: { RH: Ralph Holt }\n# the base\n')
      repository.commit('More minutes')
      repository.git('branch', '-f', 'base')
      for (const path of ['minutes/2026-10-01.md', 'minutes/2026-09-01.md'])
        repository.write(path, '# Board\n\n## 3. House\n\nNothing.\n')
      repository.write('minutes/epha.yaml', 'people: { RH: Ralph Holt }\n')
      repository.commit('Actions are dropped')
      for (const path of paths) {
        const id = repository.git('rev-parse', `base:${path}`).trim()
        rmSync(join(repository.folder, '.git/objects', id.slice(0, 2), id.slice(2)))
      }
      const more = paths.length > 1 ? ' and 1 more' : ''
      await expect(checked({ compareWith: 'base' })).rejects.toThrow(`it lacks \`${paths[0]}\`${more}`)
    },
  )

  test('attributes that save minutes in another encoding leave the check undone', async () => {
    write('.gitattributes', '*.md working-tree-encoding=UTF-16\n')
    write(newest, Buffer.from(december(), 'utf16le').toString('latin1'))
    expect((await checked()).exitCode).not.toBe(0)
  })
})

describe('minutes that pass over an action already', () => {
  const third = '- [ ] TR to ask the choir (by 13 November 2026)\n'
  const known = `${body}- [x] 2026-11/3.3 TR to ask the choir\n`
  const old = (text: string) => december().replace(body, () => text)
  const comment = '<!-- epha-disable-next-line action-unreported -- the paint is not needed -->\n## 2'

  test('pass over no second one unseen under the comment that excuses the first', async () => {
    repository.git('checkout', '--quiet', 'main')
    write('minutes/2026-11-01.md', november + third)
    write(newest, old(known.replace('## 2', comment)))
    repository.commit('Minutes of December')
    repository.git('checkout', '--quiet', '-B', 'later')
    expect((await checked()).exitCode).toBe(0)
    write(newest, old(body.replace('## 2', comment)))
    const { errors, messages, exitCode } = await checked()
    expect(exitCode).toBe(1)
    expect(errors).toEqual(['gate-weakened'])
    expect(messages.join('\n')).toContain(
      '1 of the 3 actions outstanding since 1 Nov 2026 is not mentioned (2026-11/3.3)',
    )
    expect((await checked({ acceptWeaker: true })).exitCode).toBe(0)
  })

  test('pass over no second one unseen beside the first that the other side has', async () => {
    repository.git('checkout', '--quiet', 'main')
    write('minutes/2026-11-01.md', november + third)
    write(newest, old(known))
    repository.commit('Minutes of December')
    repository.git('checkout', '--quiet', '-B', 'later')
    expect((await checked()).exitCode).toBe(0)
    write(newest, old(body))
    const { errors, messages, exitCode } = await checked()
    expect(exitCode).toBe(1)
    expect(errors).toEqual(['action-unreported'])
    expect(messages).toEqual(['1 of the 3 actions outstanding since 1 Nov 2026 is not mentioned'])
  })

  test('pass over no second one unseen beside the first that a baseline knows', async () => {
    write('minutes/2026-11-01.md', november + third)
    write(newest, old(known))
    const baseline = { file: 'known.json', write: false, mayGrow: false }
    await checked({ compareWith: null, baseline: { ...baseline, write: true } })
    expect((await checked({ compareWith: null, baseline })).exitCode).toBe(0)
    write(newest, old(body))
    const { messages, exitCode } = await checked({ compareWith: null, baseline })
    expect(exitCode).toBe(1)
    expect(messages).toEqual(['1 of the 3 actions outstanding since 1 Nov 2026 is not mentioned'])
  })

  test('count for each action where only so many warnings may be', async () => {
    write('minutes/epha.yaml', `${settings}check: { action-unreported: warning }\n`)
    write('minutes/2026-11-01.md', november + third)
    write(newest, old(known))
    expect((await checked({ compareWith: null, maxWarnings: 1 })).exitCode).toBe(0)
    write(newest, old(body))
    expect((await checked({ compareWith: null, maxWarnings: 1 })).exitCode).toBe(1)
  })
})
