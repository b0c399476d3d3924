import { spawn } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

// A transcript is `$ epha …`, then exactly what it prints, what goes to stderr after a bar, then the exit code where
// it is not 0. It is run in the folder of its name, or in the one that its first line names. Its commands only read,
// so that several run at once.
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

const transcripts = readdirSync(folder).filter((name) => name.endsWith('.txt'))

test.each(transcripts)('%s is what people see', { timeout: 300_000 }, async (name) => {
  const path = join(folder, name)
  const transcript = readFileSync(path, 'utf8')
  const where = /^in (.*)\n/.exec(transcript)
  const commands = [...transcript.matchAll(/^\$ (.*)$/gm)].map(([, command = '']) => command)
  const here = join(folder, where?.[1] ?? name.replace(/\.txt$/, ''))
  const answers = await allPrinted(commands, here)
  const seen = [where?.[0] ?? '', ...answers.map((answer) => `${answer}\n`)].join('')
  if (process.env.UPDATE) writeFileSync(path, seen)
  else expect(seen).toBe(transcript)
})
