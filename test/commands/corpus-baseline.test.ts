import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { BaselineRequest } from '../../src/commands/check/baseline.js'
import { checkMinutes } from '../../src/commands/check/check-minutes.js'
import { plain } from '../../src/render/renderer.js'

/** Real minutes that were read by people; they are not part of this project. */
const corpus = resolve('../shared/corpus/files')
const isHere = existsSync(corpus)
const name = isHere ? 'a baseline of 46 real minutes' : 'SKIPPED: the labelled minutes are not here'

interface Reported {
  readonly problems: readonly { readonly rule: string; readonly source: { readonly path: string } }[]
}

describe.skipIf(!isHere)(name, { timeout: 120_000 }, () => {
  test('is empty of news on the next run, finds one bad line, shrinks, and grows only when it may', async () => {
    const here = mkdtempSync(join(tmpdir(), 'epha-corpus-'))
    const minutes = join(here, 'minutes')
    cpSync(corpus, minutes, { recursive: true })
    const paper = { palette: plain, width: null }
    const run = async (baseline: Partial<BaselineRequest>) => {
      const answer = await checkMinutes(
        {
          files: [],
          format: 'json',
          quiet: false,
          all: false,
          only: [],
          without: [],
          errors: [],
          acceptWeaker: false,
          since: null,
          maxWarnings: 0,
          confidential: false,
          unsaved: null,
          baseline: { file: 'baseline.json', write: false, mayGrow: false, ...baseline },
          compareWith: null,
          runner: null,
          version: '0.1.0',
        },
        { here, minutes: null, today: '2026-01-01', stdout: paper, stderr: paper },
      )
      const { problems }: Reported = JSON.parse(answer.stdout)
      return { ...answer, found: problems.map(({ rule, source }) => `${rule} ${source.path}`) }
    }
    const kept = () => readFileSync(join(here, 'baseline.json'), 'utf8')

    expect((await run({ write: true })).exitCode).toBe(0)
    expect(await run({})).toMatchObject({ found: [], exitCode: 0 })

    const [path = ''] = JSON.parse(kept()).problems.map((row: { readonly path: string }) => row.path)
    const file = join(minutes, path)
    const before = readFileSync(file, 'utf8')
    writeFileSync(file, `${before.trimEnd()}\n\n- [ ] to order 12 lanterns by 31 February 2026\n`)
    const { found, exitCode } = await run({})
    expect(found).toContain(`due-unreadable minutes/${path}`)
    expect(exitCode).toBe(1)

    const whole = kept()
    expect((await run({ write: true })).exitCode).toBe(1)
    expect(kept()).toBe(whole)
    expect((await run({ write: true, mayGrow: true })).exitCode).toBe(0)
    expect(kept().length).toBeGreaterThan(whole.length)
    expect((await run({})).found).toEqual([])

    writeFileSync(file, before)
    expect((await run({ write: true })).exitCode).toBe(0)
    expect(kept()).toBe(whole)
    rmSync(here, { recursive: true })
  })
})
