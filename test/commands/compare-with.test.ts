import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type CheckRequest, checkMinutes } from '../../src/commands/check/check-minutes.js'
import { plain } from '../../src/render/renderer.js'
import { nothingTyped } from '../check-request.js'
import { newRepository, type Repository, termlyMinutes } from '../repository.js'

const spring = '## 4. Behaviour\n\n- [ ] RH to find out who will train schools'
const carries = '## 2. Matters arising\n\n- [ ] 2011-spring/4.1 RH has no answer.'
const says = (body: string) => termlyMinutes('2011-summer', '2011-06-13', body)

let repository: Repository
beforeEach(() => {
  repository = newRepository()
  repository.write('epha.yaml', 'people:\n  TR: Terry Reynolds\n  RH: Ralph Holloway\n')
  repository.write('minutes/2011-spring.md', termlyMinutes('2011-spring', '2011-03-14', spring))
  repository.write('minutes/2011-summer.md', says(carries))
  repository.commit('Minutes of spring and summer')
  repository.git('checkout', '--quiet', '-b', 'autumn')
})
afterEach(() => repository.remove())

const asked: CheckRequest = { ...nothingTyped, compareWith: 'main' }

async function compared(request: Partial<CheckRequest> = {}, here = repository.folder) {
  const paper = { palette: plain, width: null }
  return checkMinutes(
    { ...asked, ...request },
    { here, minutes: null, today: '2011-06-20', stdout: paper, stderr: paper },
  )
}

/** Rules and places of what was found. */
async function found(request: Partial<CheckRequest> = {}): Promise<readonly string[]> {
  const { stdout } = await compared({ ...request, format: 'json' })
  const report: {
    readonly problems: readonly { readonly rule: string; readonly source: { path: string } }[]
  } = JSON.parse(stdout)
  return report.problems.map(({ rule, source }) => `${rule} ${source.path}`)
}

test('what was wrong before is not told of, and what this branch brought is', async () => {
  repository.git('checkout', '--quiet', 'main')
  repository.write('minutes/2010-autumn.md', termlyMinutes('2010-autumn', '2010-11-18', '- [ ] TX to call'))
  repository.commit('Minutes of autumn')
  repository.git('checkout', '--quiet', '-b', 'winter')
  expect(await compared()).toMatchObject({ stdout: '', exitCode: 0 })
  repository.write(
    'minutes/2011-summer.md',
    says(`${carries}\n\n## 3. Any other business\n\n- [ ] TY to call`),
  )
  expect(await found()).toEqual(['owner-unknown minutes/2011-summer.md'])
  const { stderr } = await compared()
  expect(stderr.join('\n')).toMatch(/^\d+ problems in main already\.$/m)
})

test('an action dropped by minutes that this branch never touched is found', async () => {
  repository.write(
    'minutes/2011-spring.md',
    termlyMinutes('2011-spring', '2011-03-14', `${spring}\n- [ ] TR to book the hall`),
  )
  repository.commit('An action that was forgotten')
  expect(await found()).toEqual(['action-unreported minutes/2011-summer.md'])
  expect((await compared()).stdout).toContain('2011-spring/4.2')
})

test('an action whose line was taken out is found, wherever the line stood', async () => {
  repository.write('minutes/2011-spring.md', termlyMinutes('2011-spring', '2011-03-14', '## 4. Behaviour'))
  repository.write('minutes/2011-summer.md', says('## 2. Matters arising\n\nThe minutes were approved.'))
  expect(await found()).toEqual(['action-unreported minutes/2011-spring.md'])
  expect((await compared()).stdout).toContain('Unexpected loss of 2011-spring/4.1 (RH, no date)')
  repository.git('rm', '--quiet', '--cached', 'minutes/2011-spring.md')
  rmSync(join(repository.folder, 'minutes/2011-spring.md'))
  expect(await found()).toEqual(['action-unreported minutes/2011-summer.md'])
})

test('a line that moved, was put otherwise or was closed is no loss', async () => {
  for (const line of [
    '- [ ] TR to book the hall\n- [ ] RH to find out who will train schools',
    '- [ ] RH to ask the provider about trainers',
    '- [x] RH to find out who will train schools',
  ]) {
    repository.write(
      'minutes/2011-spring.md',
      termlyMinutes('2011-spring', '2011-03-14', `## 4. Behaviour\n\n${line}`),
    )
    repository.write(
      'minutes/2011-summer.md',
      says(
        '## 2. Matters arising\n\n- [x] 2011-spring/4.1 RH has done so.\n- [x] 2011-spring/4.2 RH has done so.',
      ),
    )
    expect((await found()).filter((one) => one.startsWith('action-unreported'))).toEqual([])
  }
})

test('minutes that were renamed lose nothing', async () => {
  repository.git('mv', 'minutes/2011-spring.md', 'minutes/spring-term.md')
  expect(await found()).toEqual([])
})

test('what has happened on the other branch since is not of this one', async () => {
  repository.git('checkout', '--quiet', 'main')
  repository.write(
    'minutes/2011-spring.md',
    termlyMinutes('2011-spring', '2011-03-14', `${spring}\n- [ ] TR to book the hall`),
  )
  repository.commit('An action that this branch does not know')
  repository.git('checkout', '--quiet', 'autumn')
  expect(await found()).toEqual([])
})

test('the text of an editor is compared too', async () => {
  const unsaved = { name: 'minutes/2011-summer.md', text: says('## 2. Matters arising\n\nApproved.') }
  expect(await found({ unsaved })).toEqual(['action-unreported minutes/2011-summer.md'])
  expect(await found({ files: ['minutes/2011-spring.md'] })).toEqual([])
})

test('minutes that another branch has not at all are all news', async () => {
  repository.git('checkout', '--quiet', '--orphan', 'empty')
  repository.git('rm', '--quiet', '-rf', '--cached', '.')
  repository.git('commit', '--quiet', '--allow-empty', '--message', 'Nothing')
  repository.git('checkout', '--quiet', '-b', 'first')
  repository.write('minutes/2011-summer.md', says('Nothing was said.'))
  expect(await found({ compareWith: 'empty' })).toEqual(['action-unreported minutes/2011-summer.md'])
})

test('no program that the repository names is run', async () => {
  const trap = join(repository.folder, 'trap')
  for (const key of ['core.fsmonitor', 'diff.external', 'core.sshCommand', 'core.pager'])
    repository.git('config', key, `touch ${trap}; false`)
  repository.write('.gitattributes', '*.md diff=trap filter=trap\n')
  repository.git('config', 'diff.trap.textconv', `touch ${trap}; cat`)
  expect(await found()).toEqual([])
  expect(() => execFileSync('test', ['-e', trap])).toThrow()
})

test('a name that is none, or a flag to git, is told with the branches that are there', async () => {
  await expect(compared({ compareWith: 'mian' })).rejects.toMatchObject({
    message: '`mian` after `--compare-with` is no branch, tag or commit; did you mean `main`?',
  })
  for (const compareWith of ['--upload-pack=touch trap', '-h', '', 'main:minutes', 'main..autumn'])
    await expect(compared({ compareWith })).rejects.toThrow('is no branch, tag or commit')
})

test('a clone too short to hold both branches says how to make it longer', async () => {
  const short = mkdtempSync(join(tmpdir(), 'epha-short-'))
  repository.git('clone', '--quiet', '--depth=1', `file://${repository.folder}`, short)
  await expect(compared({ compareWith: 'origin/main' }, short)).rejects.toThrow('this one is shallow')
  rmSync(short, { recursive: true })
})

test('minutes in no repository cannot be compared', async () => {
  rmSync(join(repository.folder, '.git'), { recursive: true })
  await expect(compared()).rejects.toThrow('needs minutes in a git repository')
})

test('branches that have nothing in common cannot be compared', async () => {
  repository.git('checkout', '--quiet', '--orphan', 'other')
  repository.commit('Another beginning')
  await expect(compared()).rejects.toThrow('a commit in common')
})

const autumn = (line: string): string =>
  termlyMinutes('2011-autumn', '2011-06-18', `## 1. Apologies\n\nNone.\n\n## 2. Halls\n\n${line}`)

test.each([
  ['a word of it', 'The schools are closed for a week.'],
  ['words of it in two sentences', 'The train was late. The schools are closed for a week.'],
  ['its number as one that counts', 'There are 2011 schools, 4.1 in each town.'],
  ['its id in a comment', '<!-- 2011-spring/4.1 -->'],
  ['its words where nobody is shown them', '<p hidden>RH has found out who will train schools.</p>'],
  ['its words in code', '```\nRH has found out who will train schools.\n```'],
  ['its item, and what is said of that', '### Behaviour\n\nIt was good.'],
])('an action is passed over by new minutes that have %s', async (_, line) => {
  repository.write('minutes/2011-autumn.md', autumn(line))
  expect(await found()).toEqual(['action-unreported minutes/2011-autumn.md'])
  expect((await compared()).exitCode).toBe(1)
})

test.each([
  ['its words', 'RH has found out who will train schools.'],
  ['its id', 'Nobody has come forward for 2011-spring/4.1.'],
])('an action is not passed over by new minutes that speak of it with %s', async (_, line) => {
  repository.write('minutes/2011-autumn.md', autumn(line))
  expect(await found()).toEqual([])
})

test('an action is passed over again where a branch takes out what spoke of it', async () => {
  repository.git('checkout', '--quiet', 'main')
  repository.write('minutes/2011-autumn.md', autumn('RH has found out who will train schools.'))
  repository.commit('Minutes of autumn')
  repository.git('checkout', '--quiet', '-b', 'winter')
  repository.write('minutes/2011-autumn.md', autumn('It was warm.'))
  expect(await found()).toEqual(['action-unreported minutes/2011-autumn.md'])
})
