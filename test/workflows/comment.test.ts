import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { expectGolden } from '../golden.js'
import { rowingClub } from '../rowing-club.js'
import { newSite, type Site } from './pull-request.js'
import { readAction, runSteps } from './runner.js'

const action = readAction('action.yml')

interface Comment {
  readonly id: number
  readonly body: string
  readonly user: { readonly type: string }
}

/** What was asked of the service: "POST /repos/…", and the body of the comment that came with it. */
interface Asked {
  readonly what: string
  readonly token: string | undefined
  readonly body: string | null
}

/** The comments of pull request 7 of `rowing/minutes`, as GitHub keeps them. */
let comments: Comment[] = []
let asked: Asked[] = []
/** What it answers instead of doing anything. */
let refusal: number | null = null

const service = createServer((request, response) => {
  let sent = ''
  request.on('data', (chunk) => {
    sent += chunk
  })
  request.on('end', () => {
    const body: string | null = sent === '' ? null : JSON.parse(sent).body
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost')
    asked.push({ what: `${request.method} ${pathname}`, token: request.headers.authorization, body })
    const answer = (status: number, content: unknown): void => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(content))
    }
    if (refusal !== null) return answer(refusal, { message: '::error::no\n::error::no' })
    const page = Number(searchParams.get('page') ?? 1)
    if (request.method === 'GET') return answer(200, comments.slice((page - 1) * 100, page * 100))
    const own: Comment = {
      id: Number(pathname.split('/').at(-1)) || 40,
      body: body ?? '',
      user: { type: 'Bot' },
    }
    comments = [...comments.filter(({ id }) => id !== own.id), own]
    return answer(request.method === 'POST' ? 201 : 200, own)
  })
})

let site: Site
beforeAll(async () => {
  site = await newSite()
  await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve))
}, 60_000)
afterAll(async () => {
  service.close()
  await site.remove()
})
beforeEach(() => {
  comments = []
  asked = []
  refusal = null
})

const carried = '- [ ] 2011-spring/4.1 RH has no answer (by 12 September 2011).'
const raised = `${carried}\n- [ ] TR to book the hall @rowing/all fixes #12 <img src=x>`

/** The action as a step of a job on a pull request whose minutes say this; null where it changes none. */
async function runAction(line: string | null, given: Readonly<Record<string, string>> = {}) {
  if (line === null) site.repository.git('checkout', '--quiet', 'main')
  else site.propose(line)
  return runActionOn(site.repository.folder, given)
}

/** The same where a pull request is checked out. */
async function runActionOn(checkout: string, given: Readonly<Record<string, string>> = {}) {
  const inputs = Object.entries(action.inputs).map(
    ([name, input]) => [`inputs.${name}`, input.default] as const,
  )
  const { port } = service.address() as AddressInfo
  const values = {
    ...Object.fromEntries(inputs),
    'github.action_path': process.cwd(),
    'github.repository': 'rowing/minutes',
    'github.event.pull_request.number': '7',
    'github.api_url': `http://127.0.0.1:${port}`,
    'inputs.comment': 'true',
    'inputs.token': 'secret-token',
    ...given,
  }
  return runSteps(action.runs.steps, { ...site.machine(values), checkout, registry: 'http://127.0.0.1:9/' })
}

const list = 'GET /repos/rowing/minutes/issues/7/comments'
const ofBot = (id: number, body: string): Comment => ({ id, body, user: { type: 'Bot' } })

describe('The action keeps one comment on a pull request', () => {
  test('that says what changes, with the words of the minutes as code', async () => {
    const run = await runAction(raised)
    expect(run.status).toBe(0)
    expect(asked.map(({ what }) => what)).toEqual([list, 'POST /repos/rowing/minutes/issues/7/comments'])
    expect(asked.map(({ token }) => token)).toEqual(['Bearer secret-token', 'Bearer secret-token'])
    const body = asked[1]?.body ?? ''
    expect(body).toMatch(/^<!-- epha diff -->\n/)
    expect(body).toContain('### Raised (1)')
    expect(run.stdout + run.stderr).not.toContain('secret-token')
    for (const words of ['@rowing/all', '#12', '<img'])
      expect(body.replace(/`[^`]*`/g, '')).not.toContain(words)
    expect(body).toContain('@rowing/all')
  }, 60_000)

  test('whose token only the program sees that writes it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'epha-token-'))
    const log = join(folder, 'seen')
    const node = `#!/bin/sh\necho "$(basename "$1") \${EPHA_TOKEN:-none}" >> '${log}'\nexec '${process.execPath}' "$@"\n`
    writeFileSync(join(folder, 'node'), node, { mode: 0o755 })
    vi.stubEnv('PATH', `${folder}:${process.env.PATH}`)
    try {
      await runAction(raised)
      expect(readFileSync(log, 'utf8').trim().split('\n').sort()).toEqual([
        'comment.mjs secret-token',
        'epha.js none',
        'epha.js none',
      ])
    } finally {
      vi.unstubAllEnvs()
      rmSync(folder, { recursive: true })
    }
  }, 60_000)

  test('and writes into the same one when the branch changes', async () => {
    comments = [
      { id: 3, body: '<!-- epha diff -->\nmine', user: { type: 'User' } },
      ...Array.from({ length: 110 }, (_, index) => ofBot(100 + index, 'A build has failed.')),
      ofBot(5, '<!-- epha diff -->\n\nas it was'),
    ]
    await runAction(raised)
    expect(asked.map(({ what }) => what)).toEqual([
      list,
      list,
      'PATCH /repos/rowing/minutes/issues/comments/5',
    ])
    asked = []
    await runAction(raised)
    expect(asked.map(({ what }) => what)).toEqual([list, list])
    expect(comments.find(({ id }) => id === 3)?.body).toBe('<!-- epha diff -->\nmine')
  }, 60_000)

  test('that comes with no change, and says so once there was one', async () => {
    await runAction(null)
    expect(asked.map(({ what }) => what)).toEqual([list])
    comments = [ofBot(5, '<!-- epha diff -->\n\nas it was')]
    await runAction(null)
    expect(comments[0]?.body).toContain('No action changed.')
  }, 60_000)

  test('also where the check fails, which the run does then', async () => {
    const { status } = await runAction('The minutes were approved.\n\n- [ ] TR to book the hall')
    expect(status).toBe(1)
    expect(asked.at(-1)?.what).toMatch(/^POST /)
  }, 60_000)
})

describe('A pull request of a club that has met for months', () => {
  test('is told in its comment, and at its lines what it edits and what it loses', async () => {
    const club = rowingClub()
    const merged = club
      .git('log', '--format=%H', '--fixed-strings', '--grep=The minutes of June are approved')
      .trim()
    club.git('update-ref', 'refs/remotes/origin/main', merged)
    vi.stubEnv('EPHA_TODAY', '2012-08-20')
    const run = await runActionOn(club.folder, { 'inputs.compare-with': 'origin/main' }).finally(() => {
      vi.unstubAllEnvs()
      club.remove()
    })
    expectGolden(asked.at(-1)?.body ?? '', 'workflows/rowing-club-comment.md')
    const told = run.stdout.split('\n').filter((line) => /^::(?:error|warning|notice)/.test(line))
    expectGolden(`exit code ${run.status}\n${told.join('\n')}\n`, 'workflows/rowing-club-check.txt')
  }, 60_000)
})

describe('No comment is written, and no run fails for it', () => {
  test('where nobody asked for one', async () => {
    expect((await runAction(raised, { 'inputs.comment': 'false' })).status).toBe(0)
    expect(asked).toEqual([])
  }, 60_000)

  test.each([
    ['of no pull request', { 'github.event.pull_request.number': '' }, 'this is no run of a pull request'],
    [
      'of a number that is none',
      { 'github.event.pull_request.number': '7/../8' },
      'no run of a pull request',
    ],
    ['of a repository that is none', { 'github.repository': '../x' }, 'no run of a pull request'],
    [
      'without minutes',
      { 'inputs.minutes': 'nowhere', 'inputs.files': 'minutes' },
      'epha diff gave no answer',
    ],
  ])(
    '%s',
    async (_, given, words) => {
      const { stdout } = await runAction(raised, given)
      expect(stdout).toMatch(new RegExp(`^::(?:notice|warning) title=epha::.*${words}`, 'm'))
      expect(asked).toEqual([])
    },
    60_000,
  )

  test.each([
    [403, /^::notice title=epha::.*`permissions: pull-requests: write`/m],
    [500, /^::warning title=epha::No comment is written: GET .*: 500$/m],
  ])(
    'where GitHub answers %d, whatever it says',
    async (status, words) => {
      refusal = status
      const run = await runAction(raised)
      expect(run.status).toBe(0)
      expect(run.stdout).toMatch(words)
      expect(run.stdout).not.toMatch(/^::error/m)
      expect(run.stdout + run.stderr).not.toContain('secret-token')
    },
    60_000,
  )
})
