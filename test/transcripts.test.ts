import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { newRepository, type Repository } from './repository.js'
import { rowingClub } from './rowing-club.js'

// A transcript is `$ epha …`, then exactly what it prints, what goes to stderr after a bar, then the exit code where
// it is not 0. It is run in the folder of its name, or in the one that its first line names; where that line is "on a
// branch", in a repository whose main branch is the folder `main` there, and the branch the folder `branch`; where it is "in
// the rowing club", in the repository of that club. Its commands only read, so that several run at once. Where that line is "step by step" they write too: they run one after the other,
// in a copy of the folder.
const folder = resolve('fixtures/transcripts')
const program = resolve('bin/epha.js')

async function textOf(stream: NodeJS.ReadableStream): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString('utf8')
}

async function printed(command: string, { folder: here, home }: Place): Promise<string> {
  const { PATH } = process.env
  const child = spawn('sh', ['-c', command.replace(/^epha/, '"$EPHA"')], {
    cwd: here,
    env: { PATH, EPHA: program, EPHA_TODAY: '2011-06-20', ...(home === null ? {} : { HOME: home }) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<number | null>((done) => child.on('close', done))
  const [stdout, stderr, status] = await Promise.all([textOf(child.stdout), textOf(child.stderr), ended])
  const aside = stderr.replace(/^(?=.)/gm, '│ ')
  // Program   epha 0.1.0, Node v20.20.2
  // Cache     2 MB, in /home/clerk/.cache/epha; it can be deleted at any time
  const shown = stdout
    .replace(/(?<=, Node v)[\d.]+$/gm, '…')
    .replace(/(?<=^Cache {5})\w.*(?=; it can be deleted)/gm, '…')
  return `$ ${command}\n${shown}${aside}${status === 0 ? '' : `exit ${status}\n`}`
}

/** What each of the commands prints, in their order. */
async function allPrinted(commands: readonly string[], place: Place): Promise<readonly string[]> {
  const answers: string[] = []
  const waiting = [...commands.entries()]
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
      answers[next[0]] = await printed(next[1], place)
  }
  await Promise.all(Array.from({ length: place.atOnce }, work))
  return answers
}

/** A repository with the files of `main`, and on a branch of it those of `branch`. */
function branchOf(path: string): Repository {
  const repository = newRepository()
  cpSync(join(path, 'main'), repository.folder, { recursive: true })
  repository.commit('What was agreed')
  repository.git('checkout', '--quiet', '-b', 'pull-request')
  repository.git('rm', '--quiet', '-r', '.')
  cpSync(join(path, 'branch'), repository.folder, { recursive: true })
  repository.commit('What the branch brings')
  return repository
}

/** Where the commands of a transcript run. */
interface Place {
  readonly folder: string
  /** Where commands keep what can be undone; null where none of them writes. */
  readonly home: string | null
  /** How many of them may run at once: one where they write. */
  readonly atOnce: number
  readonly remove: () => void
}

function placeFor(firstLine: string, named: string): Place {
  const atOnce = availableParallelism()
  switch (firstLine) {
    case 'on a branch': {
      const { folder, remove } = branchOf(named)
      return { folder, home: null, atOnce, remove }
    }
    case 'in the rowing club': {
      const { folder, remove } = rowingClub()
      return { folder, home: null, atOnce, remove }
    }
    case 'step by step': {
      const copy = mkdtempSync(join(tmpdir(), 'epha-steps-'))
      const [folder, home] = [join(copy, 'here'), join(copy, 'home')]
      cpSync(named, folder, { recursive: true })
      return { folder, home, atOnce: 1, remove: () => rmSync(copy, { recursive: true, force: true }) }
    }
    default:
      return { folder: named, home: null, atOnce, remove: () => undefined }
  }
}

const transcripts = readdirSync(folder).filter((name) => name.endsWith('.txt'))

test.each(transcripts)('%s is what people see', { timeout: 300_000 }, async (name) => {
  const path = join(folder, name)
  const transcript = readFileSync(path, 'utf8')
  const [where = '', firstLine = '', elsewhere] =
    /^(in the rowing club|in (.*)|on a branch|step by step)\n/.exec(transcript) ?? []
  const commands = [...transcript.matchAll(/^\$ (.*)$/gm)].map(([, command = '']) => command)
  const place = placeFor(firstLine, join(folder, elsewhere ?? name.replace(/\.txt$/, '')))
  const answers = await allPrinted(commands, place)
  place.remove()
  const seen = [where, ...answers.map((answer) => `${answer}\n`)].join('')
  if (process.env.UPDATE) writeFileSync(path, seen)
  else expect(seen).toBe(transcript)
})
