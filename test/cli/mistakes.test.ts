import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { typed } from '../typed.js'
import { mistakeMessages, says } from './mistakes/messages.js'
import { offersIn, typeOffers, wordsOf } from './mistakes/offers.js'
import { repositoryMistakes } from './mistakes/repositories.js'
import type { MistakeScene } from './mistakes/scene.js'
import { settingsMistakes } from './mistakes/settings.js'
import { wordMistakes } from './mistakes/words.js'
import { writingMistakes } from './mistakes/writing.js'

const page = 'fixtures/mistakes.txt'
const longest = 100
const mistakeScenes = [...wordMistakes, ...writingMistakes, ...settingsMistakes, ...repositoryMistakes]

/** What is said of each line of a scene. Each has to be a mistake, and what is offered for it has to be understood. */
async function saidIn({ make, lines, variables = {} }: MistakeScene): Promise<string> {
  const here = mkdtempSync(join(tmpdir(), 'epha-mistakes-'))
  const ofThisFolder = Object.fromEntries(
    Object.entries(variables).map(([name, value]) => [name, value.replace('HERE', here)]),
  )
  const typedHere = (line: string) => typed(wordsOf(line), here, { npm_command: 'exec', ...ofThisFolder })
  await make(here, async (line) => expect([line, (await typedHere(line)).exitCode]).toEqual([line, 0]))
  const said: string[] = []
  for (const line of lines) {
    const { stdout, stderr, exitCode } = await typedHere(line)
    expect([line, stdout, exitCode]).toEqual([line, '', 2])
    await typeOffers(offersIn(stderr, 'npx epha'), here)
    const shown = line.length > longest ? `${line.slice(0, longest)}…` : line
    said.push(`$ npx epha ${shown}\n${stderr.replaceAll(here, 'HERE')}`)
  }
  rmSync(here, { recursive: true })
  return said.join('\n')
}

const scenes = readFileSync(page, 'utf8')
  .split(/^In (.*)$\n/m)
  .slice(1)

test.each(mistakeScenes)('mistakes in $name', { timeout: 120_000 }, async (scene) => {
  const said = `\n${await saidIn(scene)}`
  const at = scenes.indexOf(scene.name)
  if (process.env.UPDATE) scenes.splice(at < 0 ? scenes.length : at, at < 0 ? 0 : 2, scene.name, said)
  else expect(said.trim()).toBe(scenes[at + 1]?.trim())
})

test('the page has every scene, and no other', () => {
  const names = mistakeScenes.map(({ name }) => name)
  if (process.env.UPDATE)
    writeFileSync(
      page,
      names.map((name) => `In ${name}\n\n${scenes[scenes.indexOf(name) + 1]?.trim()}\n`).join('\n'),
    )
  else expect(scenes.filter((_, at) => at % 2 === 0)).toEqual(names)
})

// What goes wrong in the world and not in what was typed is shown by the test that makes it happen.
const ofTheWorld: Readonly<Record<string, string>> = {
  'it is not installed': 'commands/diff.test.ts',
  'they are in a submodule': 'commands/weakened-gate.test.ts',
  'this is a partial clone': 'commands/diff.test.ts',
  'The line to the mail server broke': 'commands/remind-send.test.ts',
  'refused by the mail server': 'commands/remind-send.test.ts',
  'the address of ': 'render/reminder/mail.test.ts',
  'a mail header ends there': 'render/reminder/mail.test.ts',
  'nothing here opens it in a browser': 'workspace/open.test.ts',
  'lies outside of the repository': 'commands/people.test.ts',
  'changed since it was read': 'commands/people.test.ts',
  'has more than three `*` in one name': 'workspace/folder.test.ts',
  'for too long': 'workspace/lock.test.ts',
}

// Disks that fail between one step and the next, and guards against what no minutes are known to do.
const neverSeen: readonly string[] = [
  'git could not answer',
  'Wrong in epha, not in the minutes: ',
  'it would change ',
  'its folder is gone',
  'could not be kept beside the new: ',
  'could not be made: ',
  'could not be removed: ',
  'cannot be written to: ',
]

describe('every message of a mistake', () => {
  const files = readdirSync('fixtures/transcripts').filter((name) => name.endsWith('.txt'))
  const pages = [page, ...files.map((name) => join('fixtures/transcripts', name))]
  const said = pages.flatMap((path) => readFileSync(path, 'utf8').match(/(?<=^(?:│ )?error: ).*$/gm) ?? [])
  const lines = [...said, ...said.map((line) => line.replace(/^the saved query .* cannot be read: /, ''))]
  const messages = mistakeMessages()
  const notTyped = messages.filter((message) => !lines.some((line) => says(line, message)))

  test('is typed on a page, or happens in a test', () => {
    expect(messages.length).toBeGreaterThan(150)
    const known = [...Object.keys(ofTheWorld), ...neverSeen]
    expect(notTyped.filter(({ words }) => !known.some((part) => words.includes(part)))).toEqual([])
    // Nobody keeps on this list what is typed by now.
    expect(known.filter((part) => !notTyped.some(({ words }) => words.includes(part)))).toEqual([])
  })

  test('says what is wrong, and not what is unexpected: that is how problems of the minutes begin', () => {
    expect(messages.filter(({ words }) => /^unexpected/i.test(words))).toEqual([])
  })

  test('is said without blame: no "please", no "oops", no exclamation mark, no full stop at its end', () => {
    const bad = /!(?:\s|$)|\bplease\b|\boops\b|\bsorry\b|\binvalid\b|\.$/i
    expect(messages.filter(({ words }) => bad.test(words))).toEqual([])
  })

  test.each(Object.entries(ofTheWorld))('"%s" happens in %s', (part, path) => {
    expect(readFileSync(join('test', path), 'utf8').replaceAll('\\`', '`')).toContain(part)
  })
})
