import { letterFormatNames } from '../render/reminder/index.js'
import type { Command } from './command.js'
import { choiceOf, isTyped, listValue, textValue } from './flag-values.js'
import { allTimeFlag, ownerHelp } from './shared-flags.js'

/** `epha remind`: a letter to each owner. */
export const remindCommand: Command = {
  name: 'remind',
  summary: 'a letter to each owner of something outstanding: printed, in a folder, or sent',
  flags: [
    { flags: '--owner <who>', help: ownerHelp, many: true },
    allTimeFlag,
    { flags: '--due-within <days>', help: 'overdue, or due within so long: 21d, 3w' },
    { flags: '--format <format>', help: letterFormatNames.join(', '), choices: letterFormatNames },
    { flags: '--out <folder>', help: 'a letter, a message and a calendar for each owner, and an index' },
    {
      flags: '--addresses <file>',
      help: 'e-mail addresses by owner, beside those of epha.yaml and epha.local.yaml',
    },
    { flags: '--send', help: 'send them by EPHA_SMTP_URL, from EPHA_SMTP_FROM, after showing who gets what' },
    { flags: '--yes', help: 'send without asking' },
    { flags: '--not-within <days>', help: 'nobody is sent a second letter within so long (7d)' },
  ],
  examples: [
    'epha remind --owner TR',
    'epha remind --due-within 21d --out letters',
    'epha remind --send --addresses ../addresses.yaml',
  ],
  run: async ({ values, environment, host }) => {
    const options = {
      owner: listValue(values, 'owner'),
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
