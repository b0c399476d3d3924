import { cpSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import type { Call } from '../../src/commands/command.js'
import { type TriageOptions, triage } from '../../src/commands/triage/triage.js'
import { plain } from '../../src/render/renderer.js'

let here = ''
beforeEach(() => {
  here = mkdtempSync(join(tmpdir(), 'epha-triage-'))
  cpSync('fixtures/transcripts/walk', here, { recursive: true })
})
const paper = { palette: plain, width: null }
const said: string[] = []
/** A call at a terminal where these keys are pressed and these lines typed; without keys there is no terminal. */
function callWith(keys: readonly string[] | null, answers: readonly string[] = []): Call {
  const left = [...(keys ?? [])]
  const lines = [...answers]
  return {
    environment: { here, minutes: null, today: '2013-05-03', stdout: paper, stderr: paper },
    host: {
      variables: { XDG_STATE_HOME: join(here, 'state') },
      say: (line: string) => void said.push(line),
      ask: keys === null ? null : async () => lines.shift() ?? '',
      keys: keys === null ? null : () => ({ press: async () => left.shift() ?? '', end: () => undefined }),
    },
  } as unknown as Call
}
const none: TriageOptions = {
  olderThan: 365,
  done: [],
  withdrawn: [],
  because: null,
  carried: [],
  isDryRun: false,
}
const review = () => readFileSync(join(here, 'minutes/2013-05-03-review.md'), 'utf8')
const files = () => readdirSync(join(here, 'minutes')).sort()

test('each old action is asked about, a key each, and the answers are minuted in one file of today', async () => {
  await triage(none, callWith(['d', 'x', 'w', 's', 'c'], ['', 'the board said no']))
  expect(said).toContain('4 actions to go through; what is answered is written at the end.')
  // The key after a reason that is empty is asked for again.
  expect(review()).toContain('- [x] 2011-spring/2.1 TR ask the board for one form\n')
  expect(files()).toEqual(['2011-spring.md', '2013-05-03-review.md', 'epha.yaml'])
})

test('whoever stops keeps what is answered; whoever answers nothing writes nothing', async () => {
  expect((await triage(none, callWith(['q']))).stderr).toEqual(['Nothing was written.'])
  expect(files()).toEqual(['2011-spring.md', 'epha.yaml'])
  await triage(none, callWith(['w', 'q'], ['overtaken by events']))
  expect(review()).toMatch(/## Matters arising\n\n- \[-\] 2011-spring\/2\.1 Overtaken by events\.\n$/)
})

test('without a terminal flags answer, and what they say twice or without a reason is refused', async () => {
  const call = callWith(null)
  await expect(triage(none, call)).rejects.toThrow('asks on a terminal')
  await expect(triage({ ...none, withdrawn: ['2.1'] }, call)).rejects.toThrow('needs a reason')
  for (const done of [[], ['2.1']])
    await expect(triage({ ...none, done, because: 'it rained' }, call)).rejects.toThrow(
      '`--because` does nothing without `--withdraw`',
    )
  await expect(triage({ ...none, done: ['2.1'], carried: ['2.1'] }, call)).rejects.toThrow('has two answers')
  await expect(triage({ ...none, done: ['2.9'] }, call)).rejects.toThrow('unknown id `2.9`')
  expect(files()).toEqual(['2011-spring.md', 'epha.yaml'])
  await triage({ ...none, done: ['2.1'], carried: ['3a.1'] }, call)
  await triage({ ...none, carried: ['3a.2'] }, call)
  expect(review().match(/^- \[.\] .*$/gm)).toEqual([
    '- [x] 2011-spring/2.1 TR ask the board for one form',
    '- [ ] 2011-spring/3a.1 RH find out who trains schools in restraint',
    '- [ ] 2011-spring/3a.2 AF hold a session for heads',
  ])
})

test('nothing old is nothing to go through', async () => {
  const { stderr } = await triage({ ...none, olderThan: 3650 }, callWith(['d']))
  expect(stderr).toEqual(['No old action is outstanding.'])
})
