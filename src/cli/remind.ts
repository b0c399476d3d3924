import { choiceOf, type Given, isGiven, listOf, textOf } from '../commands/flag-values.js'
import type { Post, RemindOptions } from '../commands/remind/write-letters.js'
import { letterFormatNames } from '../render/names.js'
import { ask } from './ask.js'

/** What was typed after `epha remind`. Throws UsageError for a format that letters do not have. */
export function remindOptions(given: Given): RemindOptions {
  return {
    owner: listOf(given, 'owner'),
    dueWithin: textOf(given, 'dueWithin'),
    format: choiceOf(textOf(given, 'format') ?? 'text', '--format', letterFormatNames),
    out: textOf(given, 'out'),
    addresses: textOf(given, 'addresses'),
    send: isGiven(given, 'send'),
    yes: isGiven(given, 'yes'),
    notWithin: textOf(given, 'notWithin') ?? '7d',
  }
}

/** What sending letters knows of the world. */
export function postOf({ env, stdin, stderr }: NodeJS.Process): Post {
  return {
    smtp: { url: env.EPHA_SMTP_URL || null, from: env.EPHA_SMTP_FROM || null },
    now: () => new Date(),
    ask: stdin.isTTY && stderr.isTTY ? (question) => ask(question, stdin, stderr) : null,
    tell: (line) => stderr.write(`${line}\n`),
  }
}
