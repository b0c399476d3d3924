import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { type CheckRequest, checkMinutes } from '../../src/commands/check/check-minutes.js'
import { plain } from '../../src/render/renderer.js'
import { nothingTyped } from '../check-request.js'
import { newRepository, type Repository } from '../repository.js'
import { rowingClub } from '../rowing-club.js'

let club: Repository
let approved: string
beforeAll(() => {
  club = rowingClub()
  approved = club
    .git('log', '--format=%h', '--fixed-strings', '--grep=The minutes of June are approved')
    .trim()
})
afterAll(() => club.remove())

/** What the check of the club says since its minutes of June were approved. */
async function since(request: Partial<CheckRequest> = {}) {
  const paper = { palette: plain, width: 80 }
  const environment = { here: club.folder, minutes: null, today: '2012-08-20', stdout: paper, stderr: paper }
  const rule = 'approved-changed'
  const { stdout, exitCode } = await checkMinutes(
    { ...nothingTyped, compareWith: approved, only: [rule], ...request },
    environment,
  )
  return { stdout, exitCode }
}

test('approved minutes that a later commit edits are shown at the line, as a warning', async () => {
  const { stdout, exitCode } = await since()
  expect(stdout).toContain(`\
minutes/may.md:13:1  warning  approved-changed
  Unexpected change of approved minutes in line 13, expected it in the
  minutes of a later meeting

   13 | The club agreed that the boats are fine.
      | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
`)
  expect(stdout.match(/approved-changed/g)).toHaveLength(1)
  expect(exitCode).toBe(0)
})

test('as an error where the run says so', async () => {
  expect((await since({ errors: ['approved-changed'] })).exitCode).toBe(1)
})

describe('a line by which a branch closes an action of approved minutes', () => {
  const lines = ['It rained.', '- [ ] RH to find a trainer', '- [ ] TR to call', 'The end.']
  const minutesOf = (...said: readonly string[]): string =>
    `---\nmeeting: spring\ndate: 2012-03-14\nstatus: approved\n---\n\n# Meeting\n\n${said.join('\n')}\n`

  /** `rule message` of all that is told of a branch that changes approved minutes. */
  async function toldOf(said: readonly string[], request: Partial<CheckRequest> = {}) {
    const house = newRepository()
    house.write('minutes/spring.md', minutesOf(...lines))
    house.commit('Approved')
    house.write('minutes/spring.md', minutesOf(...said))
    const paper = { palette: plain, width: 80 }
    const environment = {
      here: house.folder,
      minutes: null,
      today: '2012-08-20',
      stdout: paper,
      stderr: paper,
    }
    const asked = { ...nothingTyped, compareWith: 'main', format: 'json', ...request } as const
    const { stdout } = await checkMinutes(asked, environment)
    house.remove()
    const {
      problems,
    }: { readonly problems: readonly { readonly rule: string; readonly message: string }[] } =
      JSON.parse(stdout)
    return problems
      .filter(({ rule }) => rule === 'approved-changed' || rule === 'gate-weakened')
      .map(({ rule, message }) => `${rule} ${message.split(', ')[0]}`)
  }

  const closed = ['It rained.', '- [x] RH to find a trainer', '- [ ] TR to call', 'The end.']
  const closes = 'gate-weakened Unexpected change of an old line of approved minutes'

  it('is told once', async () => {
    expect(await toldOf(closed)).toEqual([closes])
  })

  it('is left out among other lines that are changed', async () => {
    const more = ['It snowed.', '- [x] RH to find a trainer', '- [ ] TR to write', 'The end.']
    expect(await toldOf(more)).toEqual([
      'approved-changed Unexpected change of approved minutes in line 9 and in line 11',
      closes,
    ])
  })

  it('is one of those that are changed where nobody else tells of it', async () => {
    const change = 'approved-changed Unexpected change of approved minutes in line 10'
    expect(await toldOf(closed, { only: ['approved-changed'] })).toEqual([change])
    expect(await toldOf(closed, { without: ['gate-weakened'] })).toEqual([change])
    expect(await toldOf(closed, { acceptWeaker: true })).toEqual([change])
  })
})
