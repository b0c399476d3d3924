import { dueOf, type Life } from './life.js'

/** Earlier actions of the very same words and owners, until an entry takes them. */
export interface InTurn {
  readonly lives: Life[]
  readonly byDay: Map<string | null, Life[]>
}

/** Actions in their turn; the first that is given is the first to be taken. */
export function turnsOf(lives: readonly Life[]): InTurn {
  const byDay = new Map<string | null, Life[]>()
  // The first stands last, to be taken off.
  const backwards = [...lives].reverse()
  for (const life of backwards) {
    const day = dueOf(life)?.date ?? null
    const there = byDay.get(day)
    if (there) there.push(life)
    else byDay.set(day, [life])
  }
  return { lives: backwards, byDay }
}

/** The first that is not taken yet; those before it are taken off. */
export function nextOf(lives: Life[], taken: ReadonlySet<Life>): Life | undefined {
  for (let life = lives.at(-1); life && taken.has(life); life = lives.at(-1)) lives.pop()
  return lives.at(-1)
}
