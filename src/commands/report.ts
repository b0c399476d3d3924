import type { Command } from './command.js'
import { noAnswer } from './environment.js'
import { isTyped, textValue } from './flag-values.js'
import { allTimeFlag } from './shared-flags.js'

/** `epha report`: pages for a website or a file share. */
export const reportCommand: Command = {
  name: 'report',
  summary: 'a page of what is outstanding, as a folder for a website or a file share',
  flags: [
    { flags: '--out <folder>', help: 'where the pages go (report)' },
    allTimeFlag,
    { flags: '--open', help: 'open the first page in a browser' },
    { flags: '--watch', help: 'write the pages again whenever the minutes change' },
  ],
  examples: ['epha report --out site', 'epha report --open'],
  run: async ({ values, environment, host }) => {
    const out = textValue(values, 'out') ?? 'report'
    const allTime = isTyped(values, 'allTime')
    const { writePages } = await import('./report/write-pages.js')
    const answer = await writePages({ out, open: isTyped(values, 'open'), allTime }, environment)
    if (!isTyped(values, 'watch')) return answer
    host.show(answer)
    const { repeatOnChange } = await import('./repeat.js')
    const run = () => writePages({ out, open: false, allTime }, environment)
    await repeatOnChange({ run, show: host.show, writes: [out], stop: host.interrupted() }, environment)
    return noAnswer
  },
}
