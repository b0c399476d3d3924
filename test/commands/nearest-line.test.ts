import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkMinutes } from '../../src/commands/check/check-minutes.js'
import type { ProblemFormatName } from '../../src/render/problems/index.js'
import { plain } from '../../src/render/renderer.js'
import { nothingTyped } from '../check-request.js'

let here = ''
const june = ['# Rowing, 4 June 2012', '', 'RH: the slates came, and the lamps are dear.']
beforeAll(() => {
  here = mkdtempSync(join(tmpdir(), 'epha-nearest-'))
  mkdirSync(join(here, 'minutes'))
  const may = '- [ ] RH to ask the county and the diocese about a grant for slates, tiles, gutters and lamps'
  writeFileSync(join(here, 'minutes/epha.yaml'), 'people: { RH: Ralph Holloway }\n')
  writeFileSync(join(here, 'minutes/may.md'), `# Rowing, 7 May 2012\n\n${may}\n`)
  writeFileSync(join(here, 'minutes/june.md'), `${june.join('\n')}\n`)
})
afterAll(() => rmSync(here, { recursive: true }))

async function checked(format: ProblemFormatName) {
  const paper = { palette: plain, width: 100 }
  const environment = { here, minutes: null, today: '2012-06-20', stdout: paper, stderr: paper }
  return (await checkMinutes({ ...nothingTyped, format, only: ['action-unreported'] }, environment)).stdout
}

test('the line that comes nearest to an action is quoted from the folder in which one stands', async () => {
  expect(await checked('text')).toContain(`| nearest here, line 3: "${june[2]}"`)
})

test('and JSON says its file from there too', async () => {
  const { problems } = JSON.parse(await checked('json'))
  expect(problems[0].actions[0].nearest).toEqual({ path: 'minutes/june.md', line: 3, by: 'words' })
})
