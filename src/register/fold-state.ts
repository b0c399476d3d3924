import type { CarryingMeeting } from './carried.js'
import type { Folding } from './fold.js'
import type { Life } from './life.js'
import type { Series } from './series.js'

/** What the meetings up to one of them have left. */
export type FoldState = Pick<Folding, 'lives' | 'byId' | 'series'>

/** The state before the first meeting. */
export const emptyState = (): FoldState => ({ lives: [], byId: new Map(), series: new Map() })

/** The same state once more: whatever is folded into the one, the other stays as it is. */
export function copyState({ lives, byId, series }: FoldState): FoldState {
  const carrying = new Map(
    [...series.values()].map((each): [readonly CarryingMeeting[], CarryingMeeting[]] => [
      each.carrying,
      [...each.carrying],
    ]),
  )
  const copies = new Map(lives.map((life) => [life, copyLife(life, carrying.get(life.carrying) ?? [])]))
  const copyOf = (life: Life): Life => copies.get(life) ?? life
  return {
    lives: lives.map(copyOf),
    byId: new Map([...byId].map(([id, life]) => [id, copyOf(life)])),
    series: new Map(
      [...series].map(([name, each]) => [name, copySeries(each, copyOf, carrying.get(each.carrying) ?? [])]),
    ),
  }
}

function copyLife(life: Life, carrying: readonly CarryingMeeting[]): Life {
  return {
    ...life,
    words: [...life.words],
    silent: [...life.silent],
    notes: [...life.notes],
    sightings: [...life.sightings],
    carriedThrough: [...life.carriedThrough],
    carrying,
  }
}

function copySeries(
  { outstanding, byWords, byWord, wordings }: Series,
  copyOf: (life: Life) => Life,
  carrying: CarryingMeeting[],
): Series {
  const setOf = (lives: ReadonlySet<Life>): Set<Life> => new Set([...lives].map(copyOf))
  const mapOf = (map: ReadonlyMap<string, ReadonlySet<Life>>): Map<string, Set<Life>> =>
    new Map([...map].flatMap(([key, lives]) => (lives.size === 0 ? [] : [[key, setOf(lives)]])))
  // How a text is compared depends on the text alone.
  return {
    outstanding: setOf(outstanding),
    byWords: mapOf(byWords),
    byWord: mapOf(byWord),
    wordings,
    carrying,
  }
}
