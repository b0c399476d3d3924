import { UsageError } from '../model/usage-error.js'
import { dryRunFlag } from './change/flags.js'
import type { Command } from './command.js'
import { isTyped } from './flag-values.js'

// proforma · 3.1 · school_visits
const pinName = /^\^?([\p{L}\p{N}](?:[\p{L}\p{N}_.-]{0,60}[\p{L}\p{N}_])?)$/u

/** The mistake of a name that cannot stand at the end of an action; what is left of it between `-` is offered. */
function noName(typed: string): UsageError {
  const meant = typed.replace(/[^\p{L}\p{N}_.]+/gu, '-').replace(/^[-_.]+|[-_.]+$/g, '')
  const instead = pinName.test(meant) ? [{ words: meant, meaning: null }] : []
  return new UsageError(
    `\`${typed}\` cannot be a name, expected letters, digits, and \`_\`, \`.\`, \`-\` between them`,
    ['Nothing was written.'],
    null,
    instead.length === 0 ? null : { flag: null, typed, instead },
  )
}

/** `epha pin`: a name that an action keeps, whatever is put in above it. */
export const pinCommand: Command = {
  name: 'pin',
  arguments: '<id> [pin]',
  summary: 'give an action a name that stays, `^name` at its end; without one the number that it has',
  flags: [dryRunFlag, { flags: '--in-place', help: 'in minutes that are approved, too' }],
  examples: ['epha pin 2011-spring/3.1 proforma', 'epha pin 2011-spring/3.1'],
  run: async (call) => {
    const [id = '', typed] = call.words
    const { pinAction } = await import('./change/pin-action.js')
    const name = typed === undefined ? null : (pinName.exec(typed)?.[1] ?? null)
    if (typed !== undefined && name === null) throw noName(typed)
    const { values } = call
    return pinAction(
      { id, name, isDryRun: isTyped(values, 'dryRun'), isInPlace: isTyped(values, 'inPlace') },
      call,
    )
  },
}
