import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CheckRequest, checkMinutes } from '../../src/commands/check/check-minutes.js'
import { plain } from '../../src/render/renderer.js'
import { nothingTyped } from '../check-request.js'
import type { Repository } from '../repository.js'
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
