import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { onChange } from '../../src/workspace/watch.js'

let here: string
beforeEach(() => {
  here = mkdtempSync(join(tmpdir(), 'epha-watch-'))
  for (const folder of ['minutes', 'minutes/letters', 'elsewhere']) mkdirSync(join(here, folder))
  writeFileSync(join(here, 'minutes/a.md'), 'A')
  symlinkSync(join(here, 'elsewhere'), join(here, 'minutes/linked'))
})
afterEach(() => rmSync(here, { recursive: true, force: true }))

const save = (path: string, text = `${Math.random()}`) => writeFileSync(join(here, path), text)

/** Longer than what is saved takes to come to rest. */
const aMoment = 500

/** Watches the minutes while something is done: how often a change was told, and how it ended. */
function watching(changed: () => Promise<void> = async () => {}) {
  const stop = new AbortController()
  let told = 0
  const ended = onChange(
    [join(here, 'minutes')],
    [join(here, 'minutes/letters')],
    () => {
      told++
      return changed()
    },
    stop.signal,
  )
  return {
    told: () => told,
    ended,
    /** Saves a file again and again until that is told: a watcher needs a while to begin. */
    untilTold: async (path: string): Promise<void> => {
      for (const before = told; told === before; ) {
        save(path)
        await pause(aMoment)
      }
    },
    /** How often it was told, once that has not changed for a while. */
    untilQuiet: async (): Promise<number> => {
      for (let before = -1; before !== told; ) {
        before = told
        await pause(4 * aMoment)
      }
      return told
    },
    end: async () => {
      stop.abort()
      await ended
    },
  }
}

test('what is saved is told, be it there already or new', async () => {
  const { untilTold, end } = watching()
  await untilTold('minutes/a.md')
  await untilTold('minutes/new.md')
  await untilTold('minutes/linked.md')
  await end()
})

test('what lies below a folder that does not count, or behind a link, is told of nobody', async () => {
  const { told, untilTold, end, untilQuiet } = watching()
  await untilTold('minutes/a.md')
  const before = await untilQuiet()
  save('minutes/letters/TR.txt')
  save('elsewhere/x.md')
  await pause(aMoment)
  expect(told()).toBe(before)
  await end()
})

test('a change is never told while another is, and the last is waited for', async () => {
  let running = 0
  let most = 0
  let finished = 0
  const { told, untilTold, end } = watching(async () => {
    most = Math.max(most, ++running)
    await pause(2 * aMoment)
    running--
    finished++
  })
  await untilTold('minutes/a.md')
  save('minutes/b.md')
  await pause(aMoment)
  save('minutes/c.md')
  await pause(aMoment)
  await end()
  expect([most, running]).toEqual([1, 0])
  expect(finished).toBe(told())
})

test('it ends where it was to end before it began, and after it has ended nothing is told', async () => {
  const stop = new AbortController()
  stop.abort()
  let told = 0
  await onChange(
    [join(here, 'minutes')],
    [],
    async () => {
      told++
    },
    stop.signal,
  )
  save('minutes/a.md')
  await pause(aMoment)
  expect(told).toBe(0)
})

test('it ends with what went wrong while a change was told', async () => {
  const watcher = watching(async () => {
    throw new Error('no room left')
  })
  const ended = expect(watcher.ended).rejects.toThrow('no room left')
  await watcher.untilTold('minutes/a.md')
  await ended
})
