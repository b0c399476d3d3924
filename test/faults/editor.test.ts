import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ChangedError } from '../../src/workspace/changed-error.js'
import { replaceFile } from '../../src/workspace/replace-file.js'
import { patience, times } from './runs.js'

/**
 * An editor that saves without our lock every 5 ms, and looks each time whether what it saved last is there still. What
 * was replaced in the very moment is back a little later; what is not is lost.
 */
const editor = `
const { readFileSync, writeFileSync, renameSync } = require('node:fs')
const [path, kind, saves] = [process.argv[1], process.argv[2], Number(process.argv[3])]
let number = 0
let lost = 0
const isThere = () => readFileSync(path, 'utf8').startsWith('save ' + number + '.')
const look = () => {
  if (number === 0 || isThere()) return save()
  setTimeout(() => {
    if (!isThere()) lost++
    save()
  }, 100)
}
const save = () => {
  if (number === saves) return process.stdout.write(String(lost))
  const text = 'save ' + ++number + '.\\n'
  if (kind === 'in place') writeFileSync(path, text)
  else {
    writeFileSync(path + '~', text)
    renameSync(path + '~', path)
  }
  setTimeout(look, 5)
}
look()`

test.each([
  // Between the last look and the rename an editor may open the file, or put another there: no system call of Node does both.
  { kind: 'in place', most: 0.001 },
  { kind: 'by renaming', most: 0.01 },
])(
  'of an editor that saves $kind every 5 ms hardly ever a save is lost',
  async ({ kind, most }) => {
    const saves = times(300, 20_000)
    const folder = mkdtempSync(join(tmpdir(), 'epha-editor-'))
    const path = join(folder, 'minutes.md')
    replaceFile(path, 'save 0.\n', path)
    const child = spawn(process.execPath, ['-e', editor, path, kind, String(saves)])
    let lost = ''
    child.stdout.on('data', (chunk) => {
      lost += String(chunk)
    })
    let isOver = false
    const over = new Promise<void>((ended) =>
      child.once('close', () => {
        isOver = true
        ended()
      }),
    )
    let written = 0
    let refused = 0
    while (!isOver) {
      const before = readFileSync(path)
      try {
        if (before.length > 0) replaceFile(path, `${before}edited\n`, path, { expected: before })
        written++
      } catch (error) {
        expect(error).toBeInstanceOf(ChangedError)
        refused++
      }
      await new Promise((done) => setTimeout(done, Math.random() * 4))
    }
    await over
    console.log(`editor ${kind}: ${written} edits written, ${refused} refused, ${lost} saves lost`)
    expect(written).toBeGreaterThan(0)
    expect(Number(lost)).toBeLessThanOrEqual(most * saves)
    expect(readdirSync(folder)).toEqual(['minutes.md'])
  },
  patience,
)
