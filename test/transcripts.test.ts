import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

// A transcript is `$ epha …`, then exactly what it prints, what goes to stderr after a bar, then the exit code where
// it is not 0. It is run in the folder of its name, or in the one that its first line names.
const folder = resolve('fixtures/transcripts')
const program = resolve('bin/epha.js')

function printed(command: string, here: string): string {
  const { PATH } = process.env
  const { stdout, stderr, status } = spawnSync('sh', ['-c', command.replace(/^epha/, '"$EPHA"')], {
    cwd: here,
    encoding: 'utf8',
    env: { PATH, EPHA: program, EPHA_TODAY: '2011-06-20' },
  })
  const aside = stderr.replace(/^(?=.)/gm, '│ ')
  return `$ ${command}\n${stdout}${aside}${status === 0 ? '' : `exit ${status}\n`}`
}

const transcripts = readdirSync(folder).filter((name) => name.endsWith('.txt'))

test.each(transcripts)('%s is what people see', { timeout: 300_000 }, (name) => {
  const path = join(folder, name)
  const transcript = readFileSync(path, 'utf8')
  const where = /^in (.*)\n/.exec(transcript)
  const commands = [...transcript.matchAll(/^\$ (.*)$/gm)].map(([, command = '']) => command)
  const here = join(folder, where?.[1] ?? name.replace(/\.txt$/, ''))
  const seen = [where?.[0] ?? '', ...commands.map((command) => `${printed(command, here)}\n`)].join('')
  if (process.env.UPDATE) writeFileSync(path, seen)
  else expect(seen).toBe(transcript)
})
