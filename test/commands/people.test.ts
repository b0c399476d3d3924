import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Host } from '../../src/commands/command.js'
import type { Answer, Environment } from '../../src/commands/environment.js'
import { load } from '../../src/commands/load.js'
import { listEverybody } from '../../src/commands/people/list-people.js'
import { settleQuestions } from '../../src/commands/people/settle.js'
import { writeRoster } from '../../src/commands/people/write-roster.js'
import { surePeople } from '../../src/query/sure-people.js'
import { plain } from '../../src/render/renderer.js'

/** Rowan of 2018 may be Rowan Tate of 2021: nothing in these minutes says so. */
const board = {
  'minutes/2018-03-01.md':
    '# Board, 1 March 2018\n\nPresent: Rowan, Ida Moss (IM)\n\n- [ ] Rowan to paint the gate\n- [ ] IM to buy chalk\n',
  'minutes/2018-05-01.md':
    '# Board, 1 May 2018\n\nPresent: Rowan, Ida\n\n- [x] Rowan to mend the roof\n- [ ] Ida to sweep\n',
  'minutes/2021-03-01.md':
    '# Board, 1 March 2021\n\nPresent: Rowan Tate, Ida Moss\n\n- [ ] Rowan Tate to order seeds\n',
  'minutes/2021-06-01.md':
    '# Board, 1 June 2021\n\nPresent: Rowan Tate, Ida Moss\n\n- [ ] The Board to meet again\n',
}

interface Run {
  readonly answer: Answer
  readonly said: readonly string[]
  readonly settings: () => string
  readonly environment: Environment
}

function folderOf(files: Readonly<Record<string, string>>): string {
  const here = mkdtempSync(join(tmpdir(), 'epha-people-'))
  onTestFinished(() => rmSync(here, { recursive: true, force: true }))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(here, path)), { recursive: true })
    writeFileSync(join(here, path), text)
  }
  return here
}

function environmentIn(here: string): Environment {
  const terminal = { palette: plain, width: null }
  return { here, minutes: null, today: '2021-11-27', stdout: terminal, stderr: terminal }
}

/** A terminal at which these keys are pressed, one after another, then none. */
function hostWith(keys: string | null, said: string[], more: Partial<Host> = {}): Host {
  const waiting = [...(keys ?? '')]
  return {
    versions: { epha: '0', node: '20' },
    platform: 'linux',
    variables: {},
    now: () => new Date(0),
    randomWord: () => 'word',
    readInput: async () => '',
    ask: null,
    keys:
      keys === null
        ? null
        : () => ({
            press: async (question) => {
              said.push(question)
              return waiting.shift() ?? ''
            },
            line: async () => '',
            end: () => said.push('(end)'),
          }),
    say: (line) => said.push(line),
    show: ({ stdout }) => said.push(stdout),
    interrupted: () => new AbortController().signal,
    ...more,
  }
}

async function settle(here: string, keys: string | null): Promise<Run> {
  const said: string[] = []
  const environment = environmentIn(here)
  const answer = await settleQuestions(environment, hostWith(keys, said))
  return { answer, said, environment, settings: () => readFileSync(join(here, 'minutes/epha.yaml'), 'utf8') }
}

async function ownersIn(here: string): Promise<readonly string[]> {
  const { register } = await load(environmentIn(here))
  const nameOf = (key: string) => register.people.find((person) => person.key === key)?.name ?? key
  return register.actions.map(
    ({ text, owners }) => `${text} = ${owners.map(({ key }) => nameOf(key)).join()}`,
  )
}

test('everybody who owns or attended is listed once, with spellings, actions and days; bodies apart', async () => {
  const { stdout, stderr } = await listEverybody(
    { format: 'table' as const, csv: {}, output: null },
    environmentIn(folderOf(board)),
  )
  expect(stdout.replace(/ {2,}/g, '  ').split('\n')).toEqual([
    'NAME  OPEN  ALL  SEEN',
    'Ida Moss  2  2  1 Mar 2018 to 1 Jun 2021',
    '  also IM (beside the name); Ida (only one near, within 200 days)',
    'Rowan  1  2  1 Mar to 1 May 2018',
    '  never printed in full',
    'Rowan Tate  1  1  1 Mar to 1 Jun 2021',
    '',
    'Bodies',
    'The Board  1  1  1 Jun 2021',
    '',
    'Questions',
    '  Rowan = Rowan Tate?',
    '  2 and 1 action; never on one list; seen in 2018 and in 2021',
    '',
  ])
  expect(stderr).toEqual([
    '3 people, 1 body.',
    '1 question, about 2 actions: `epha people --settle` asks it.',
  ])
})

test('a yes makes an alias, says when and why, gives the actions to the person and is never asked again', async () => {
  const here = folderOf(board)
  const { answer, settings, said } = await settle(here, 'y')
  expect(answer).toMatchObject({ stdout: '1 answer kept in minutes/epha.yaml.\n', exitCode: 0 })
  expect(said).toContain('Kept: Rowan is Rowan Tate.')
  expect(said.at(-1)).toBe('(end)')
  expect(settings()).toBe(
    'people:\n  # 27 Nov 2021: Rowan is Rowan Tate; 2 and 1 action; never on one list; seen in 2018 and in 2021\n' +
      '  Rowan Tate: { aliases: [Rowan] }\n',
  )
  expect(await ownersIn(here)).toContain('mend the roof = Rowan Tate')
  expect((await settle(here, 'n')).answer.stdout).toBe('Nothing is open.\n')
})

test('a no is kept too: the two stay two, and nobody asks again', async () => {
  const here = folderOf(board)
  const { settings } = await settle(here, 'n')
  expect(settings()).toBe(
    'different:\n  # 27 Nov 2021: Rowan is not Rowan Tate; 2 and 1 action; never on one list; seen in 2018 and in 2021\n' +
      '  - [Rowan, Rowan Tate]\n',
  )
  expect(await ownersIn(here)).toContain('mend the roof = Rowan')
  expect((await settle(here, 'y')).answer.stdout).toBe('Nothing is open.\n')
})

test('a no leaves whom the name fits as well', async () => {
  const here = folderOf({
    'minutes/2021-01-01.md': 'Present: Rowan Tate, Rowan Mills\n\n- [ ] Rowan Tate to sing\n',
    'minutes/2021-02-01.md': 'Present: Rowan\n\n- [ ] Rowan to dance\n',
  })
  expect(await ownersIn(here)).toContain('dance = Rowan')
  const { said } = await settle(here, 'n')
  expect(said.join('\n')).toContain('Rowan = Rowan Tate?')
  expect(await ownersIn(here)).toContain('dance = Rowan Mills')
})

test('skipped questions and other keys keep nothing; q stops', async () => {
  const here = folderOf(board)
  for (const keys of ['s', 'xq', '']) {
    expect((await settle(here, keys)).answer.stdout).toBe('No answer was kept.\n')
    expect(() => readFileSync(join(here, 'minutes/epha.yaml'))).toThrow('ENOENT')
  }
})

test('an answer that the minutes contradict is refused with the line of the list that has both', async () => {
  const here = folderOf({
    'minutes/2019-01-01.md': 'Present: Rowan, Ro\n\n- [ ] Rowan to paint\n- [ ] Ro to mend\n',
    'minutes/2021-09-01.md': 'Present: Rowan Tate (Ro)\n\n- [ ] Rowan Tate to sing\n',
  })
  const { said, settings } = await settle(here, 'yy')
  expect(said.filter((line) => /^(?:Kept|Not kept)/.test(line))).toEqual([
    expect.stringMatching(/^Kept: Ro(?:wan)? is Rowan Tate\.$/),
    expect.stringMatching(/^Not kept: .* stand on one list, minutes\/2019-01-01\.md:1$/),
  ])
  expect(settings().match(/aliases/g)).toHaveLength(1)
})

test('without a terminal nothing is asked', async () => {
  await expect(settle(folderOf(board), null)).rejects.toThrow('`--settle` asks on a terminal')
})

test('an epha.yaml that is no YAML, or a link, is not written, and its line is told', async () => {
  const broken = folderOf({ ...board, 'minutes/epha.yaml': 'title: Board\npeople: [\n' })
  await expect(settle(broken, 'y')).rejects.toMatchObject({
    message: expect.stringContaining('`minutes/epha.yaml` could not be read'),
    more: expect.arrayContaining([expect.stringMatching(/^minutes\/epha\.yaml:\d+:\d+$/)]),
  })
  const linked = folderOf({ ...board, 'elsewhere.yaml': 'title: Board\n' })
  symlinkSync(join(linked, 'elsewhere.yaml'), join(linked, 'minutes/epha.yaml'))
  await expect(settle(linked, 'y')).rejects.toThrow('could not be read')
  expect(readFileSync(join(linked, 'elsewhere.yaml'), 'utf8')).toBe('title: Board\n')
})

test('nothing is written through a folder that is a link out of the repository', async () => {
  const elsewhere = folderOf(board)
  const here = folderOf({ '.git/HEAD': 'ref: refs/heads/main\n' })
  symlinkSync(join(elsewhere, 'minutes'), join(here, 'minutes'))
  await expect(settle(here, 'y')).rejects.toThrow('lies outside of the repository')
  expect(() => readFileSync(join(elsewhere, 'minutes/epha.yaml'))).toThrow('ENOENT')
})

test('an epha.yaml that somebody changed meanwhile is not written, and its line is told', async () => {
  const here = folderOf({ ...board, 'minutes/epha.yaml': 'title: Board\n' })
  const said: string[] = []
  const host = hostWith('y', said, {
    say: (line) => {
      said.push(line)
      if (line.includes('1 of 1')) writeFileSync(join(here, 'minutes/epha.yaml'), 'title: Board\nlink: x\n')
    },
  })
  await expect(settleQuestions(environmentIn(here), host)).rejects.toMatchObject({
    message: '`minutes/epha.yaml` changed since it was read, at line 2',
  })
  expect(readFileSync(join(here, 'minutes/epha.yaml'), 'utf8')).toBe('title: Board\nlink: x\n')
})

test('--write shows what it adds, keeps what is there, and changes nobody', async () => {
  const settings = '# ours\r\npeople:\r\n  "Ida Moss": Ida Moss # since 2009\r\n'
  const here = folderOf({ ...board, 'minutes/epha.yaml': `\ufeff${settings}` })
  const owners = await ownersIn(here)
  const answer = await writeRoster(environmentIn(here), hostWith(null, []))
  expect(answer.stdout).toBe(
    [
      'minutes/epha.yaml',
      '-   "Ida Moss": Ida Moss # since 2009',
      '+   "Ida Moss": { name: Ida Moss, aliases: [IM] } # since 2009',
      '',
    ].join('\n'),
  )
  expect(readFileSync(join(here, 'minutes/epha.yaml'), 'utf8')).toBe(
    '\ufeff# ours\r\npeople:\r\n  "Ida Moss": { name: Ida Moss, aliases: [IM] } # since 2009\r\n',
  )
  expect(await ownersIn(here)).toEqual(owners)
  expect((await writeRoster(environmentIn(here), hostWith(null, []))).stderr).toEqual([
    'Nothing is to be added.',
  ])
})

test('--write leaves out whoever would then be taken for somebody of other days', async () => {
  const here = folderOf({
    'minutes/2003-01-01.md': 'Present: RT\n\n- [ ] RT to paint\n',
    'minutes/2021-01-01.md': 'Present: Rowan Tate, Ida Moss\n\n- [ ] Rowan Tate to sing\n',
  })
  await writeRoster(environmentIn(here), hostWith(null, []))
  expect(readFileSync(join(here, 'minutes/epha.yaml'), 'utf8')).toBe('people:\n  Ida Moss: Ida Moss\n')
})

test('--write adds whoever a later line names that nobody present there is: the action is this person’s already', async () => {
  const here = folderOf({
    'minutes/2021-01-01.md': '# Board\n\nPresent: Rowan Tate (RT), Ida Moss (IM)\n\n- [ ] RT to sing\n',
    'minutes/2021-02-01.md':
      '# Board\n\nPresent: Ida Moss (IM)\n\n## Matters arising\n\n- [x] 2021-01-01/h1.1 RT has sung.\n',
  })
  await writeRoster(environmentIn(here), hostWith(null, []))
  expect(readFileSync(join(here, 'minutes/epha.yaml'), 'utf8')).toBe(
    'people:\n  IM: Ida Moss\n  RT: Rowan Tate\n',
  )
})

test('--write asks at a terminal, and writes nothing without a yes', async () => {
  const here = folderOf(board)
  const said: string[] = []
  await writeRoster(environmentIn(here), hostWith(null, said, { ask: async () => 'n' }))
  expect(said.join('')).toContain('+ people:\n')
  expect(() => readFileSync(join(here, 'minutes/epha.yaml'))).toThrow('ENOENT')
})

/** Whom minutes leave no doubt of, each with the names beside the full one: `Ida Moss: IM`. */
async function sureIn(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const { register } = await load(environmentIn(folderOf(files)))
  return surePeople(register, []).map(({ name, aliases }) => `${name}: ${aliases.join()}`)
}

const ida = {
  'minutes/epha.yaml': 'people:\n  Ida Moss: Ida Moss\n',
  'minutes/2018-03-01.md': '# Board, 1 March 2018\n\nPresent: Ida Moss (IM)\n\n- [ ] IM to buy chalk\n',
}

test('letters beside a name are surely that person’s, and nobody’s where two have them', async () => {
  const later = (present: string) => ({
    'minutes/2021-03-01.md': `# Board, 1 March 2021\n\nPresent: ${present}\n\n- [ ] IM to sweep\n`,
  })
  expect(await sureIn(ida)).toEqual(['Ida Moss: IM'])
  expect(await sureIn({ ...ida, ...later('Ian Marsh (IM)') })).toEqual(['Ian Marsh: '])
})
