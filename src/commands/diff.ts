import { changesFormatNames } from '../render/changes/index.js'
import type { Command } from './command.js'
import { choiceOf, isTyped, textValue } from './flag-values.js'
import { confidentialFlag, jsonFlag } from './shared-flags.js'

/** `epha diff`: what a branch, or any two commits, change in the register. */
export const diffCommand: Command = {
  name: 'diff',
  calledAlso: ['changed', 'change', 'difference'],
  arguments: '[revision]',
  summary:
    'what changed in the register: since this branch left the one it is merged into, or between two commits',
  about: `Without a revision it is asked since this branch left the one that it will be merged into: origin/HEAD,
origin/main, origin/master, main or master, whichever comes first. The files are read as they lie here, committed or not.
  main         since this branch left main
  HEAD~3       since the commit before the last three
  v1..v2       from the one to the other
  main...v2    from where v2 left main to v2`,
  flags: [
    {
      flags: '--format <format>',
      help: changesFormatNames.join(', '),
      choices: changesFormatNames,
      not: ['--json'],
    },
    jsonFlag,
    confidentialFlag,
  ],
  examples: [
    'epha diff',
    'epha diff HEAD~1',
    'epha diff v1..v2 --format json',
    'epha diff --format markdown',
  ],
  run: async ({ words: [range = null], values, environment, host }) => {
    const { diffMinutes } = await import('./diff/diff-minutes.js')
    const format = isTyped(values, 'json') ? 'json' : textValue(values, 'format')
    const { GITHUB_ACTIONS, GITHUB_BASE_REF } = host.variables
    return diffMinutes(
      {
        range,
        target: GITHUB_ACTIONS === 'true' && GITHUB_BASE_REF ? `origin/${GITHUB_BASE_REF}` : null,
        format: choiceOf(format ?? 'text', '--format', changesFormatNames),
        confidential: isTyped(values, 'confidential'),
      },
      environment,
    )
  },
}
