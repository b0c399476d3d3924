import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bytesBelow, folderOf, run } from './program.js'
import { patience } from './runs.js'

const reading: readonly (readonly string[])[] = [
  ['actions'],
  ['show', '2011-05-02/1.1'],
  ['why', '2011-05-02/1.1'],
  ['owners'],
  ['people'],
  ['meetings'],
  ['decisions'],
  ['export'],
  ['check'],
  ['remind'],
  ['doctor'],
  ['agenda'],
  ['done', '2011-05-02/1.1', '--dry-run'],
  ['add', '--item', '1', 'mend it', '--dry-run'],
  ['next', '2011-06-06', '--dry-run'],
  ['done', '2011-05-02/9.9'],
  ['assign', '2011-05-02/1.1', 'XX'],
  ['due', '2011-05-02/1.1', '2011-02-30'],
]

test(
  'what only reads, or refuses, leaves the folder as it was, byte for byte',
  async () => {
    const here = folderOf(3)
    cpSync('fixtures/transcripts/walk/minutes', join(here, 'minutes'), { recursive: true })
    const before = bytesBelow(join(here, 'minutes'))
    for (const args of reading) {
      await run(here, args)
      expect([args, bytesBelow(join(here, 'minutes'))]).toEqual([args, before])
    }
  },
  patience,
)
