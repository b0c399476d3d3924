import { headerNames } from '../../notation/place/header-names.js'
import type { Span, TextEdit } from '../../source/lines.js'
import { editAt } from '../text-edits.js'
import { cellEdit, wordsOfCell } from './cells.js'
import type { WrittenEntry } from './written-entry.js'

/**
 * The ways to write who has an action from now on, the plainest first: in place of who had it, or, where the entry is about
 * an earlier action, as a hand-over ("AF → TR"); before the words where nobody had it.
 */
export function ownerEdits(written: WrittenEntry, owner: string): readonly (readonly TextEdit[])[] {
  const { entry, text, row } = written
  const cells = (row ?? [])
    .filter(({ heading }) => headerNames().owner.test(heading))
    .map((cell) => [cellEdit(text, cell, owner)])
  const names = entry.owners.map(({ written: name }) => name)
  const places = names.length === 0 ? [] : placesOf(names, written)
  const replaced = places.map(({ start, end }) => [editAt(text, start, end, owner)])
  const handedOver = places.map(({ end }) => [editAt(text, end, end, ` → ${owner}`)])
  const isEarlier = entry.ref !== undefined || entry.shortRef !== undefined || entry.underEarlier
  return [
    ...cells,
    ...(isEarlier ? [...handedOver, ...replaced] : replaced),
    ...(names.length === 0 && row === null ? beforeWords(written, owner) : []),
  ]
}

/** Where all owners of an entry stand, from the first to the last of them; each place at which they do. */
function placesOf(names: readonly string[], { text, start, wordsEnd, row }: WrittenEntry): readonly Span[] {
  const cells = row?.filter((cell) => names.some((name) => wordsOfCell(text, cell).includes(name))) ?? []
  const within = row === null ? [{ start, end: wordsEnd }] : cells.map(({ span }) => span)
  return within.flatMap((span) => {
    const words = text.slice(span.start, span.end)
    const [first = ''] = names
    return startsOf(first, words).flatMap((from) => {
      let end = from + first.length
      for (const name of names.slice(1)) {
        const next = words.indexOf(name, end)
        // RH/AF · RH, AF · RH and AF: nothing else may stand between them.
        if (next < 0 || next - end > 5) return []
        end = next + name.length
      }
      return [{ start: span.start + from, end: span.start + end }]
    })
  })
}

const wordSign = /[\p{L}\p{N}]/u

/** Each place at which a name stands as a whole word. */
function startsOf(name: string, words: string): readonly number[] {
  const starts: number[] = []
  for (let at = words.indexOf(name); at >= 0 && name !== ''; at = words.indexOf(name, at + 1)) {
    const isWhole = !wordSign.test(words.charAt(at - 1)) && !wordSign.test(words.charAt(at + name.length))
    if (isWhole) starts.push(at)
  }
  return starts
}

/** Before the first words of an entry that nobody has. */
function beforeWords({ entry, text, start, wordsEnd }: WrittenEntry, owner: string): readonly TextEdit[][] {
  const [first = ''] = entry.text.split(' ')
  const at = first === '' ? -1 : text.slice(start, wordsEnd).indexOf(first)
  if (at < 0) return []
  const place = start + at
  return [' to ', ': '].map((link) => [editAt(text, place, place, `${owner}${link}`)])
}
