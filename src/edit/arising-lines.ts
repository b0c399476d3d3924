import { longDayText } from '../language/day-text.js'
import type { Action } from '../model/action.js'
import { oneLine } from '../source/lines.js'
import type { EntryChange } from './entry/entry-edits.js'
import { statusInWords } from './entry/status-words.js'

/** What a line of matters arising is made of. */
export interface Arising {
  readonly action: Action
  /** The line that carries the action forward and changes nothing of it: `- [ ] 2011-spring/4a.1 RH find out …`. */
  readonly carried: string
  readonly change: EntryChange
  /** What was said of it; null where nothing was. */
  readonly note: string | null
}

/**
 * The lines by which the minutes of a later meeting can say what becomes of an action, as a clerk writes them, the fullest
 * first: `- [-] 2011-spring/4c.1 Overtaken by the county conference.` Each has what was said of it; its own words may go.
 */
export function arisingLines({ action, carried, change, note }: Arising): readonly string[] {
  const { id } = action
  const bare = `- [ ] ${id}`
  const words = carried.slice(bare.length).trim()
  const said = note === null ? null : sentence(note)
  switch (change.kind) {
    case 'status': {
      const line = `- [${{ done: 'x', withdrawn: '-', outstanding: ' ' }[change.status]}] ${id}`
      const reason = change.reason === null ? null : sentence(change.reason)
      const day = change.on === null ? '' : statusInWords({ ...change, reason: null })
      const spoken = [reason, said].filter((part) => part !== null).join(' ')
      if (spoken === '') return [joined(line, words, day), joined(line, day)]
      const inBrackets = reason === null ? [] : [joined(line, said ?? '', statusInWords(change))]
      return [joined(line, spoken, day), ...inBrackets]
    }
    case 'owner': {
      const [before] = action.owners
      const others = words.replace(/^\S+(?: & \S+)*:? /, '')
      const handOver = before === undefined ? change.owner : `${ownersBefore(action)} → ${change.owner}`
      const links = before === undefined ? [' to', ':'] : [':', '']
      return [
        ...links.map((link) =>
          joined(bare, `${handOver}${link}`, said ?? (before === undefined ? words : others)),
        ),
        ...(said === null ? [joined(bare, handOver)] : []),
      ]
    }
    case 'due':
      return [said ?? words, ...(said === null ? [''] : [])].map((body) =>
        joined(bare, body, `(by ${longDayText(change.date)})`),
      )
    case 'note':
      return said === null ? [joined(bare, words), bare] : [joined(bare, said)]
    case 'pin':
      return []
  }
}

const ownersBefore = ({ owners }: Action): string => owners.map(({ key }) => key).join(' & ')

const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ')

/** Words as a sentence of minutes: on one line, with a capital and a full stop. */
function sentence(words: string): string {
  const line = oneLine(words)
  const begun = line.slice(0, 1).toUpperCase() + line.slice(1)
  return /[.!?…]$/.test(begun) ? begun : `${begun}.`
}
