import type { Status } from '../../model/status.js'
import type { Passage } from '../text/passages.js'
import { isTitleLine, lineLabel } from './label-lines.js'
import type { OpenSection } from './open-sections.js'
import { isEarlier, isListing } from './sections.js'
import { stateOfTitle } from './titles.js'

/** What the title of a group, or of a whole list, says of all that stands below it. */
export interface GroupState {
  readonly status: Status
  /** Index of the heading, line or bullet that says it. */
  readonly opened: number
}

interface Open extends GroupState {
  /** Depth of the heading; `ofLine` of a line. */
  readonly depth: number
}

const ofLine = 99

/** What the titles above say of each passage of a list, by index; null where none of them is a state. */
export function groupStatesOf(
  passages: readonly Passage[],
  sections: readonly Pick<OpenSection, 'section' | 'opened'>[],
): readonly (GroupState | null)[] {
  let above: readonly Open[] = []
  const ofBullet = new Map<number, GroupState>()
  return passages.map((passage): GroupState | null => {
    const { index, kind, depth, parent } = passage
    const { section = 'none' } = sections[index] ?? {}
    const isOfList = isListing(section) || isEarlier(section)
    const title = kind === 'heading' ? passage.words.text : lineLabel(passage)
    const status = isOfList && title !== null ? stateOfTitle(title) : null
    const isTitle = kind === 'heading' || (status !== null && kind === 'paragraph') || isTitleLine(passage)
    if (isTitle) {
      above = above.filter((open) => open.depth < (kind === 'heading' ? depth : ofLine))
      if (status !== null)
        above = [...above, { status, opened: index, depth: kind === 'heading' ? depth : ofLine }]
      return null
    }
    // What stands behind the list below a line is no part of it.
    if (kind === 'paragraph' && parent === null && passages[index - 1]?.kind === 'item')
      above = above.filter((open) => open.depth < ofLine)
    const ofParent = parent === null ? null : (ofBullet.get(parent) ?? null)
    const inherited = ofParent ?? (isOfList ? (above.at(-1) ?? null) : null)
    const state = status === null ? inherited : { status, opened: index }
    if (state) ofBullet.set(index, state)
    return inherited && { status: inherited.status, opened: inherited.opened }
  })
}
