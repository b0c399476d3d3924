import { filterFlags, filterOf } from './actions/flags.js'
import type { Command } from './command.js'
import { noAnswer } from './environment.js'
import { isTyped, textValue } from './flag-values.js'
import { allTimeFlag } from './shared-flags.js'

/** `epha report`: pages for a website or a file share. */
export const reportCommand: Command = {
  name: 'report',
  calledAlso: ['publish', 'website', 'site', 'page', 'board'],
  arguments: '[query...]',
  summary: 'a page of what is outstanding, as a folder for a website or a file share',
  flags: [
    { flags: '--out <folder>', help: 'where the pages go (report)' },
    ...filterFlags,
    allTimeFlag,
    { flags: '--open', help: 'open the first page in a browser' },
    { flags: '--watch', help: 'write the pages again whenever the minutes change' },
  ],
  examples: ['epha report --out site', 'epha report --open', 'epha report --owner TR --out terry'],
  run: async ({ words, values, environment, host }) => {
    const out = textValue(values, 'out') ?? 'report'
    const shared = { out, allTime: isTyped(values, 'allTime'), flags: filterOf(words, values) }
    const { writePages } = await import('./report/write-pages.js')
    const answer = await writePages({ ...shared, open: isTyped(values, 'open') }, environment)
    if (!isTyped(values, 'watch')) return answer
    host.show(answer)
    const { repeatOnChange } = await import('./repeat.js')
    const run = () => writePages({ ...shared, open: false }, environment)
    await repeatOnChange({ run, show: host.show, writes: [out], stop: host.interrupted() }, environment)
    return noAnswer
  },
}
