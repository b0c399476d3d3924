import { createTwoFilesPatch, structuredPatch } from 'diff'
import { visible } from '../source/visible.js'
import type { Palette } from './renderer.js'

/** A file as it was, and as it is written. */
export interface WrittenChange {
  /** As people type its path. */
  readonly shown: string
  /** Null where it is made. */
  readonly before: string | null
  readonly after: string
}

/** A change as a unified diff, which `git apply` and `patch` take. */
export function unifiedDiff({ shown, before, after }: WrittenChange): string {
  const from = before === null ? '/dev/null' : `a/${shown}`
  const patch = createTwoFilesPatch(from, `b/${shown}`, before ?? '', after, undefined, undefined, {
    context: 3,
  })
  const [, ...lines] = patch.split('\n')
  return lines.map(harmless).join('\n')
}

/** Each place of a change: file and line, what stood there, and what stands there now. */
export function changedPlaces({ shown, before, after }: WrittenChange, palette: Palette): readonly string[] {
  if (before === null) return [`${palette.key(visible(shown))}  new`, ...added(after, palette)]
  const { hunks } = structuredPatch('', '', before, after, undefined, undefined, { context: 0 })
  return hunks.flatMap(({ newStart, lines }) => [
    palette.key(visible(`${shown}:${newStart}`)),
    ...lines.flatMap((line) => {
      const words = `${line.slice(0, 1)} ${visible(line.slice(1))}`
      if (line.startsWith('-')) return palette.late(words)
      return line.startsWith('+') ? palette.good(words) : []
    }),
  ])
}

const added = (text: string, palette: Palette): readonly string[] =>
  text.split(/\r\n|\r|\n/).map((line) => palette.good(`+ ${visible(line)}`))

/** Signs that a terminal obeys are shown, but for those that a patch needs: tabs, and the line end of Windows. */
function harmless(line: string): string {
  return line.replace(/[^\t\r]+|\r(?!$)/g, visible)
}
