import type { Span } from '../../source/lines.js'
import type { Stretch, Words } from './words.js'

// A day is only where it is said: not in an address, a link, code or a quotation, and not in what is struck out. Each
// is blotted out before a day is looked for, sign for sign, so that places stay what they are.

/** Stands for a sign of an address, of code or of a quotation: no letter, no blank and no mark of a sentence. */
const blot = '\ufffc'

// https://hall.example/notes/2026-05-03 · www.hall.example/by/friday
const address = /(?:\b[a-z][a-z+.-]{1,15}:\/\/|\bwww\.|\bmailto:)[^\s<>"“”]+/giu
// “open by 3 May” · "by Friday" · `due 2026`
const quotation =
  /“[^“”\n]{1,300}”|«[^«»\n]{1,300}»|„[^„“\n]{1,300}“|(?<![\p{L}\p{N}])"[^"\n]{1,300}"(?![\p{L}\p{N}])|‘(?:[^‘’\n]|’(?=\p{L})){1,300}’|(?<![\p{L}\p{N}])'[^'\n]{2,300}'(?![\p{L}\p{N}])|`[^`\n]{1,300}`/gu

// 🛫 2026-04-20, the day to begin · ⏳ 2026-04-20, the day to look at it · ➕, the day it was written · ❌, that it was dropped
const otherDay = /(?:🛫|⏳|➕|❌)\ufe0f?[ \t]?\d{4}-\d\d-\d\d/gu

/** A text with its addresses and quotations blotted out; a text that is one quotation is what it quotes. */
export function withoutQuotations(text: string): string {
  const whole = text.trim()
  return text
    .replace(otherDay, (found) => ' '.repeat(found.length))
    .replace(address, (found) => blot.repeat(found.length))
    .replace(quotation, (found) => (found === whole ? found : blot.repeat(found.length)))
}

/** The words of a stretch as a day is looked for in them. What is marked from end to end counts as if it were not. */
export function wordsThatCount({ words, start, end }: Stretch): string {
  const text = words.text.slice(start, end)
  const first = start + (text.length - text.trimStart().length)
  const last = start + text.trimEnd().length
  const parts = (spans: readonly Span[]): readonly Span[] =>
    spans
      .filter((span) => span.start < end && span.end > start && (span.start > first || span.end < last))
      .map((span) => ({ start: Math.max(span.start, start) - start, end: Math.min(span.end, end) - start }))
  const blotted = replaced(text, [...parts(words.links), ...parts(words.code)], blot)
  return withoutQuotations(replaced(blotted, parts(words.struck), ' '))
}

/** Days of a stretch that are none by which it is due, with their signs: of a beginning, a reminder, a creation. */
export function daysOfOtherKinds({ words, start, end }: Stretch): readonly Span[] {
  const text = words.text.slice(start, end)
  return [...text.matchAll(otherDay)]
    .filter(([found]) => !found.startsWith('❌'))
    .map(({ index, 0: found }) => ({ start: start + index, end: start + index + found.length }))
}

/** Each struck part of a stretch. */
export function struckParts(words: Words, start: number, end: number): readonly Span[] {
  return words.struck.filter((span) => span.start >= start && span.end <= end && span.end > span.start)
}

function replaced(text: string, spans: readonly Span[], sign: string): string {
  return spans.reduce(
    (before, { start, end }) => before.slice(0, start) + sign.repeat(end - start) + before.slice(end),
    text,
  )
}
