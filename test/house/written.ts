import type { HouseMinutes } from '../../src/house/house.js'
import { imported } from '../word/imported.js'
import { opening } from '../word/kinds.js'
import { type CellSpec, type Line, type TableSpec, wordFile } from '../word/word-file.js'

/** What a paper with these blocks comes to, below the lines that open each of them. */
export async function minutesOf(...blocks: readonly (Line | TableSpec)[]): Promise<HouseMinutes> {
  return imported(await wordFile([...opening, ...blocks]))
}

/** The lines of minutes below those that open them, without the empty ones. */
export function bodyOf({ text }: HouseMinutes): readonly string[] {
  const lines = text.split('\n').filter((line) => line !== '')
  return lines.slice(lines.findIndex((line) => line.startsWith('Present: ')) + 1)
}

/** A table with the header of minutes above these rows. */
export const agenda = (...rows: readonly (readonly CellSpec[])[]): TableSpec => ({
  rows: [['Item', 'Discussion', 'Action'], ...rows],
})

/** A line that a bullet stands before, and one that Word counts. */
export const bullet = (text: string): Line => ({ text, bullet: true })
export const counted = (text: string): Line => ({ text, numbered: true })
