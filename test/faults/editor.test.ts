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
 * was replaced in the very moment is back a little later; what is not is lost. It may rest at times, after some 20 saves.
 */
const editor = `
const { readFileSync, writeFileSync, renameSync } = require('node:fs')
const [path, kind, saves, rest] = [process.argv[1], process.argv[2], ...process.argv.slice(3).map(Number)]
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
  setTimeout(look, Math.random() < 0.05 ? 5 + rest * Math.random() : 5)
}
look()`

test.each([
  { kind: 'in place', how: 'every 5 ms', rest: 0, most: 0 },
  { kind: 'by renaming', how: 'every 5 ms', rest: 0, most: 0 },
  // Between the last look and the rename an editor may put another file there: no system call of Node does both.
  { kind: 'in place', how: 'and rests at times', rest: 300, most: 0.001 },
  { kind: 'by renaming', how: 'and rests at times', rest: 300, most: 0.001 },
])(
  'of an editor that saves $kind $how no save is lost',
  async ({ kind, how, rest, most }) => {
    const saves = times(300, 20_000)
    const folder = mkdtempSync(join(tmpdir(), 'epha-editor-'))
    const path = join(folder, 'minutes.md')
    replaceFile(path, 'save 0.\n', path)
    const child = spawn(process.execPath, ['-e', editor, path, kind, String(saves), String(rest)])
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
      if (isEdited(path)) written++
      else refused++
      await new Promise((done) => setTimeout(done, Math.random() * 4))
    }
    await over
    console.log(`editor ${kind} ${how}: ${written} edits written, ${refused} refused, ${lost} saves lost`)
    expect(lost).toMatch(/^\d+$/)
    expect(Number(lost)).toBeLessThanOrEqual(most * saves)
    if (rest > 0) expect(written).toBeGreaterThan(0)
    expect(isEdited(path)).toBe(true)
    expect(readFileSync(path, 'utf8')).toMatch(/edited\n$/)
    expect(readdirSync(folder)).toEqual(['minutes.md'])
  },
  patience,
)

/** Whether a line could be added to the file: not while the editor saves it. */
function isEdited(path: string): boolean {
  const before = readFileSync(path)
  if (before.length === 0) return false
  try {
    replaceFile(path, `${before}edited\n`, path, { expected: before })
    return true
  } catch (error) {
    expect(error).toBeInstanceOf(ChangedError)
    return false
  }
}
