import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { clean, folderOf, minutesIn, namesIn, run } from './program.js'
import { patience, times } from './runs.js'

test(
  'of many who write into one file at once none is lost and none fails',
  async () => {
    const [rounds, many] = [times(1, 20), times(12, 64)]
    for (let round = 0; round < rounds; round++) {
      const here = folderOf(many)
      const runs = await Promise.all(
        Array.from({ length: many }, (_, at) => run(here, ['done', `2011-05-02/1.${at + 1}`])),
      )
      expect(runs.filter(({ code }) => code !== 0).map(({ output }) => output)).toEqual([])
      expect(readFileSync(minutesIn(here), 'utf8').match(/- \[x\]/g)).toHaveLength(many)
      expect(namesIn(here)).toEqual(clean)
      if (rounds > 1) console.log(`round ${round + 1}: ${many} of ${many} written`)
    }
  },
  patience,
)
