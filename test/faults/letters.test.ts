import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type MailServer, startMailServer } from '../mail-server.js'
import { type Run, start } from './program.js'
import { patience, times } from './runs.js'

const owners = ['AF', 'RH', 'TR', 'MB', 'JO']

/** A folder in which each owner has something to do, and an address. */
function clerksFolder(): string {
  const here = mkdtempSync(join(tmpdir(), 'epha-letters-'))
  mkdirSync(join(here, 'minutes'))
  mkdirSync(join(here, 'home'))
  const people = owners.map(
    (key) => `  ${key}: { name: ${key} Somebody, email: ${key.toLowerCase()}@example.org }`,
  )
  writeFileSync(join(here, 'minutes/epha.yaml'), `people:\n${people.join('\n')}\n`)
  const tasks = owners.map((key) => `- [ ] ${key} to mend the gate of ${key}`)
  writeFileSync(
    join(here, 'minutes/2011-05-02.md'),
    `# Board, 2 May 2011\n\n## 1. House\n\n${tasks.join('\n')}\n`,
  )
  return here
}

const send = (here: string, { url }: MailServer) =>
  start(here, ['remind', '--send', '--yes'], [], {
    EPHA_SMTP_URL: url,
    EPHA_SMTP_FROM: 'Clerk <clerk@example.org>',
  })

/** How many letters each owner had. */
const had = ({ taken }: MailServer, from: number): ReadonlyMap<string, number> =>
  new Map(
    owners.map((key) => {
      const address = `${key.toLowerCase()}@example.org`
      return [key, taken.slice(from).filter(({ to }) => to.includes(address)).length]
    }),
  )

function expectNobodyTwice(letters: ReadonlyMap<string, number>, { output }: Run): void {
  for (const [key, number] of letters) {
    expect(number).toBeLessThanOrEqual(1)
    if (number === 0) expect(output).toContain(`${key} may have had the letter`)
  }
}

test(
  'two who send at once write to nobody twice, and to everybody',
  async () => {
    const server = await startMailServer()
    for (let round = 0; round < times(1, 20); round++) {
      const [here, from] = [clerksFolder(), server.taken.length]
      const runs = await Promise.all([send(here, server).done, send(here, server).done])
      expect(runs.map(({ code }) => code)).toEqual([0, 0])
      expect([...had(server, from).values()]).toEqual(owners.map(() => 1))
    }
  },
  patience,
)

test(
  'after a run that was killed nobody has two letters, and whoever has none is told of or had it from the next run',
  async () => {
    const server = await startMailServer()
    const begun = Date.now()
    await send(clerksFolder(), server).done
    const length = Date.now() - begun
    let [killed, told] = [0, 0]
    const wanted = times(2, 200)
    // Some are over before they are killed.
    for (let round = 0; killed < wanted && round < 5 * wanted; round++) {
      const [here, from] = [clerksFolder(), server.taken.length]
      const child = send(here, server)
      setTimeout(() => child.kill('SIGKILL'), length * (0.3 + 0.7 * Math.random()))
      if ((await child.done).signal === 'SIGKILL') killed++
      // A letter that is on its way when the run is killed may arrive a little later.
      await new Promise((waited) => setTimeout(waited, 100))
      const next = await send(here, server).done
      expect(next.code).toBe(0)
      if (next.output.includes('may have had')) told++
      expectNobodyTwice(had(server, from), next)
    }
    expect(killed).toBe(wanted)
    console.log(`letters: ${killed} runs killed, ${told} times it was told who may have had one`)
  },
  patience,
)
