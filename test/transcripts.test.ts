import { spawn } from 'node:child_process'
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { newRepository, type Repository } from './repository.js'

// A transcript is `$ epha …`, then exactly what it prints, what goes to stderr after a bar, then the exit code where
// it is not 0. It is run in the folder of its name, or in the one that its first line names; where that line is "on a
// branch", in a repository whose main branch is the folder `main` there, and the branch the folder `branch`. Its commands
// only read, so that several run at once.
const folder = resolve('fixtures/transcripts')
const program = resolve('bin/epha.js')

async function textOf(stream: NodeJS.ReadableStream): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString('utf8')
}

async function printed(command: string, here: string): Promise<string> {
  const { PATH } = process.env
  const child = spawn('sh', ['-c', command.replace(/^epha/, '"$EPHA"')], {
    cwd: here,
    env: { PATH, EPHA: program, EPHA_TODAY: '2011-06-20' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<number | null>((done) => child.on('close', done))
  const [stdout, stderr, status] = await Promise.all([textOf(child.stdout), textOf(child.stderr), ended])
  const aside = stderr.replace(/^(?=.)/gm, '│ ')
  return `$ ${command}\n${stdout}${aside}${status === 0 ? '' : `exit ${status}\n`}`
}

/** What each of the commands prints, in their order; as many run at once as the machine has processors. */
async function allPrinted(commands: readonly string[], here: string): Promise<readonly string[]> {
  const answers: string[] = []
  const waiting = [...commands.entries()]
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
      answers[next[0]] = await printed(next[1], here)
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work))
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

const transcripts = readdirSync(folder).filter((name) => name.endsWith('.txt'))

test.each(transcripts)('%s is what people see', { timeout: 300_000 }, async (name) => {
  const path = join(folder, name)
  const transcript = readFileSync(path, 'utf8')
  const where = /^(?:in (.*)|on a branch)\n/.exec(transcript)
  const commands = [...transcript.matchAll(/^\$ (.*)$/gm)].map(([, command = '']) => command)
  const named = join(folder, where?.[1] ?? name.replace(/\.txt$/, ''))
  const repository = where?.[0] === 'on a branch\n' ? branchOf(named) : null
  const answers = await allPrinted(commands, repository?.folder ?? named)
  repository?.remove()
  const seen = [where?.[0] ?? '', ...answers.map((answer) => `${answer}\n`)].join('')
  if (process.env.UPDATE) writeFileSync(path, seen)
  else expect(seen).toBe(transcript)
})
