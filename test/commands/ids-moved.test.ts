import { afterEach, beforeEach, expect, test } from 'vitest'
import { type CheckRequest, checkMinutes } from '../../src/commands/check/check-minutes.js'
import { plain } from '../../src/render/renderer.js'
import type { TextEdit } from '../../src/source/lines.js'
import { nothingTyped } from '../check-request.js'
import { newRepository, type Repository } from '../repository.js'

// The minutes of May, and those of June that quote them, are on main; the branch changes what the ids are made of.
const may = (put = '') =>
  `# Rowing committee, 7 May 2012\n\n${put}## Boats\n\n- [ ] TR to varnish the oars\n- [ ] AF to fetch the canoe\n`
const june =
  '# Rowing committee, 4 June 2012\n\n## Matters arising\n\n- [ ] may/h2.1 TR is waiting for varnish.\n' +
  '- [ ] may/h2.2 AF is waiting for the tide.\n\n## Jetty\n\nRH will look.\n\n**[Action: RH]**\n\n## Shed\n\n- [ ] RH to sweep the shed\n'
const welcome = '## Welcome\n\nEverybody was welcome.\n\n'

let repository: Repository
beforeEach(() => {
  repository = newRepository()
  repository.write('epha.yaml', 'people: { TR: Terry Reynolds, AF: Alison Fiala, RH: Ralph Holloway }\n')
  repository.write('minutes/may.md', may())
  repository.write('minutes/june.md', june)
  repository.commit('Minutes of May and June')
  repository.git('checkout', '--quiet', '-b', 'tidy')
})
afterEach(() => repository.remove())

interface Told {
  readonly rule: string
  readonly severity: string
  readonly message: string
  readonly source: { readonly path: string; readonly line: number }
  readonly fix: readonly TextEdit[] | null
}

async function checked(request: Partial<CheckRequest> = {}) {
  const paper = { palette: plain, width: null }
  const environment = {
    here: repository.folder,
    minutes: null,
    today: '2012-06-20',
    stdout: paper,
    stderr: paper,
  }
  const asked: CheckRequest = { ...nothingTyped, format: 'json', compareWith: 'main', ...request }
  const { stdout, exitCode } = await checkMinutes(asked, environment)
  const report: { readonly problems: readonly Told[]; readonly changes: readonly string[] } =
    JSON.parse(stdout)
  return { ...report, moves: report.problems.filter(({ rule }) => rule === 'ids-moved'), exitCode }
}

const write = (path: string, text: string) => repository.write(path, text)
const move = (from: string, to: string) => repository.git('mv', from, to)

test('a heading that is put in is an error where later minutes quote what stands below it', async () => {
  write('minutes/may.md', may(welcome))
  const { moves, exitCode } = await checked()
  expect(moves.map(({ severity, message }) => `${severity} ${message}`)).toEqual([
    'error Unexpected move of 2 ids that were published: `may/h2.1` → `may/h3.1`, `may/h2.2` → `may/h3.2`, expected each action to keep its id',
  ])
  expect(moves[0]?.source).toMatchObject({ path: 'minutes/may.md', line: 9 })
  expect(moves[0]?.fix?.map(({ after, place }) => `${place?.line} ${after}`)).toEqual([
    '9  ^h2.1',
    '10  ^h2.2',
  ])
  expect(exitCode).toBe(1)
})

test('a file that gets another name is one, and a line of front matter keeps it', async () => {
  move('minutes/may.md', 'minutes/2012-05-07.md')
  const { moves } = await checked()
  expect(moves[0]?.message).toContain('`may/h2.1` → `2012-05-07/h2.1`')
  expect(moves[0]?.source).toMatchObject({ path: 'minutes/2012-05-07.md', line: 1 })
  expect(moves[0]?.fix?.map(({ after }) => after)).toEqual(['---\nmeeting: may\n---\n\n'])
  write('minutes/2012-05-07.md', `---\nmeeting: may\n---\n\n${may()}`)
  expect(await checked()).toMatchObject({ problems: [], exitCode: 0 })
})

test('lines that are put otherwise, other files and what stands behind them move nothing', async () => {
  write(
    'minutes/may.md',
    `${may().replace('varnish the oars', 'varnish all oars twice')}\n## Flag\n\n- [ ] TR to wash it\n`,
  )
  write(
    'minutes/july.md',
    '# Rowing committee, 2 July 2012\n\n## Matters arising\n\nAll other actions carried forward.\n',
  )
  expect((await checked()).moves).toEqual([])
})

test('what a line took out moves is found, though the lines below are as they were', async () => {
  write('minutes/may.md', may().replace('- [ ] TR to varnish the oars\n', ''))
  const { moves } = await checked()
  expect(moves[0]?.message).toContain('`may/h2.2` → `may/h2.1`')
})

test('in the newest draft, which no minutes quote, it is a warning; in approved ones an error', async () => {
  const june2 = june.replace('## Shed', '## Flag\n\n## Shed')
  write('minutes/june.md', june2)
  expect((await checked()).moves).toMatchObject([{ severity: 'warning' }])
  expect((await checked()).exitCode).toBe(0)
  repository.git('checkout', '--quiet', '--', '.')
  repository.git('checkout', '--quiet', 'main')
  write('minutes/june.md', `---\nstatus: approved\n---\n\n${june}`)
  repository.commit('June is approved')
  repository.git('checkout', '--quiet', '-b', 'later')
  write('minutes/june.md', `---\nstatus: draft\n---\n\n${june2}`)
  expect((await checked()).moves).toMatchObject([{ severity: 'error' }])
})

test('new minutes of the branch that quote an old number of the newest draft make it an error', async () => {
  write('minutes/june.md', june.replace('## Shed', '## Flag\n\n## Shed'))
  write(
    'minutes/july.md',
    '# Rowing committee, 2 July 2012\n\n## Matters arising\n\n- [x] june/h4.1 RH has swept it.\n',
  )
  expect((await checked()).moves).toMatchObject([{ severity: 'error' }])
})

test('what has no words of its own takes no pin, and what keeps it is said', async () => {
  write('minutes/june.md', june.replace('## Jetty', '## Flag\n\n## Jetty'))
  const { moves } = await checked()
  expect(moves[0]?.message).toMatch(/; nothing can be pinned to h3\.1, which a line of bold/)
  expect(moves[0]?.fix?.map(({ after }) => after)).toEqual([' ^h4.1'])
})

test('a number that is pinned to another line is said, and not pinned twice', async () => {
  write('minutes/may.md', may('## Flag\n\n- [ ] RH to wash the flag ^h2.1\n\n'))
  const { moves } = await checked()
  expect(moves[0]?.message).toContain('; h2.1 is pinned to another line now')
  expect(moves[0]?.fix?.map(({ after }) => after)).toEqual([' ^h2.2'])
})

test('of a name that other minutes have now, those are named first', async () => {
  move('minutes/may.md', 'minutes/2012-05-07.md')
  write('minutes/may.md', '# Rowing committee, 28 May 2012\n\n## Flag\n\n- [ ] RH to wash the flag\n')
  const { moves } = await checked()
  expect(moves[0]?.message).toContain("; may.md has their meeting's id now, and needs one of its own first")
  expect(moves[0]?.fix).toBeNull()
})

test('minutes that change their names with each other each get theirs back', async () => {
  move('minutes/may.md', 'minutes/x.md')
  move('minutes/june.md', 'minutes/may.md')
  move('minutes/x.md', 'minutes/june.md')
  const { moves } = await checked()
  expect(moves.map(({ source, fix }) => `${source.path} ${fix?.map(({ after }) => after).join()}`)).toEqual([
    'minutes/june.md ---\nmeeting: may\n---\n\n',
    'minutes/may.md ---\nmeeting: june\n---\n\n',
  ])
})

test.each([
  [
    'a rule that is off',
    () =>
      write(
        'epha.yaml',
        'people: { TR: Terry Reynolds, AF: Alison Fiala, RH: Ralph Holloway }\ncheck: { ids-moved: off }\n',
      ),
    may(welcome),
  ],
  [
    'a comment',
    () => {},
    may(welcome).replace('- [ ] TR', '<!-- epha-disable-next-line ids-moved -- moved -->\n- [ ] TR'),
  ],
  ['an agenda', () => {}, `---\nstatus: agenda\n---\n\n${may(welcome)}`],
])('%s of the branch does not hide it', async (_, hide, text) => {
  write('minutes/may.md', text)
  hide()
  const { problems, exitCode } = await checked()
  expect(
    problems.some(({ rule, message }) => rule === 'gate-weakened' && message.includes('`ids-moved`')),
  ).toBe(true)
  expect(exitCode).toBe(1)
})

test('a branch that does no more than pin and name moves nothing', async () => {
  write('minutes/may.md', `---\nmeeting: may\n---\n\n${may().replace('the oars', 'the oars ^oars')}`)
  expect(await checked()).toMatchObject({ problems: [], exitCode: 0 })
})
