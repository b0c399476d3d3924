import { UsageError } from '../model/usage-error.js'
import { faultAt, type QueryPlace, type QueryReading } from './query-reading.js'

/** Reads a question of which nobody sees the mistakes: throws UsageError where it is none. */
export type Trial = (text: string) => unknown

/** Whether a question can be read. */
export function isUnderstood(text: string, trial: Trial): boolean {
  try {
    trial(text)
    return true
  } catch (error) {
    if (error instanceof UsageError) return false
    throw error
  }
}

/** So many stretches that cannot be read are left out of a question. */
const mostLeftOut = 20

/**
 * What is left of a question without the stretches of it that cannot be read; null where nothing is.
 * @param nearTo what a word that is left out was probably meant for
 */
export function understood(
  text: string,
  trial: Trial,
  nearTo: (word: string) => string | null = () => null,
): string | null {
  let words = text
  for (let left = 0; left < mostLeftOut; left++) {
    words = words.replace(/\s+/g, ' ').trim()
    if (words === '') return null
    try {
      trial(words)
      return words
    } catch (error) {
      if (!(error instanceof UsageError) || error.pointed === null) return null
      const { start, end } = error.pointed
      // "owner:TR or": it ends too early.
      if (start >= words.length) words = words.replace(/\S+$/, '')
      else words = `${words.slice(0, start)} ${nearTo(words.slice(start, end)) ?? ''} ${words.slice(end)}`
    }
  }
  return null
}

/**
 * A mistake in how a question is put together: `owner:TR or`, `(owner:TR`. What it was probably meant to be is offered, or what
 * is left of it without the stretch that is wrong.
 * @param meant the whole question, mended; null where only leaving out can mend it
 */
export function brokenAt(
  reading: QueryReading,
  place: QueryPlace,
  message: string,
  {
    trial,
    meant,
    more = [],
  }: { readonly trial: Trial; readonly meant: string | null; readonly more?: readonly string[] },
): UsageError {
  const fault = faultAt(reading, place, message, { more })
  const { text, within, isTrial } = reading
  if (within.length > 0 || isTrial) return fault
  const words = meant !== null && isUnderstood(meant, trial) ? meant : understood(text, trial)
  if (words === null) return fault
  return new UsageError(fault.message, fault.more, fault.pointed, {
    flag: null,
    typed: text,
    instead: [{ words, meaning: null }],
  })
}
