import { letterFormatNames } from '../render/reminder/index.js'
import { filterFlags, filterOf } from './actions/flags.js'
import type { Command } from './command.js'
import { choiceOf, isTyped, textValue } from './flag-values.js'
import { allTimeFlag } from './shared-flags.js'

/** `epha remind`: a letter to each owner. */
export const remindCommand: Command = {
  name: 'remind',
  calledAlso: ['letter', 'mail', 'email', 'reminder', 'write', 'chase'],
  arguments: '[query...]',
  summary: 'a letter to each owner of something outstanding: printed, in a folder, or sent',
  flags: [
    ...filterFlags,
    allTimeFlag,
    { flags: '--due-within <days>', help: 'overdue, or due within so long: 21d, 3w' },
    { flags: '--format <format>', help: letterFormatNames.join(', '), choices: letterFormatNames },
    { flags: '--out <folder>', help: 'a letter, a message and a calendar for each owner, and an index' },
    {
      flags: '--addresses <file>',
      help: 'e-mail addresses by owner, beside those of epha.yaml and epha.local.yaml',
    },
    {
      flags: '--send',
      help: 'send them by EPHA_SMTP_URL, from EPHA_SMTP_FROM, after showing who gets what',
      not: ['--out', '--format'],
    },
    // Whoever fears to send types it; without --send nothing is sent.
    {
      flags: '--dry-run',
      help: 'print the letters, as without --send',
      not: ['--send', '--out'],
      hidden: true,
    },
    { flags: '--yes', help: 'send without asking', needs: ['--send'] },
    {
      flags: '--not-within <days>',
      help: 'nobody is sent a second letter within so long (7d)',
      needs: ['--send'],
    },
  ],
  examples: [
    'epha remind --owner TR',
    'epha remind --overdue --meeting last',
    'epha remind --due-within 21d --out letters',
    'epha remind --send --addresses ../addresses.yaml',
  ],
  run: async ({ words, values, environment, host }) => {
    const options = {
      flags: filterOf(words, values),
      allTime: isTyped(values, 'allTime'),
      dueWithin: textValue(values, 'dueWithin'),
      format: choiceOf(textValue(values, 'format') ?? 'text', '--format', letterFormatNames),
      out: textValue(values, 'out'),
      addresses: textValue(values, 'addresses'),
      send: isTyped(values, 'send'),
      yes: isTyped(values, 'yes'),
      notWithin: textValue(values, 'notWithin') ?? '7d',
    }
    const { remind } = await import('./remind/write-letters.js')
    const { EPHA_SMTP_URL, EPHA_SMTP_FROM } = host.variables
    const smtp = { url: EPHA_SMTP_URL || null, from: EPHA_SMTP_FROM || null }
    return remind(options, { ...environment, smtp, now: host.now, ask: host.ask, say: host.say })
  },
}
