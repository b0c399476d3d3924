import { type Flags, ownerWords } from '../../query/flags.js'
import { ownerKeysOf, ownerMeant } from '../../query/keys/owner.js'
import { joinedParts, type OwnerPart, type PartStatus, partName } from '../../query/owner-parts.js'
import type { ActionsOptions } from '../actions/flags.js'
import type { Environment } from '../environment.js'
import { findMinutes } from '../find-minutes.js'
import type { Loaded } from '../loaded.js'
import { cacheFor, type FoundRegister, findRegister, type KeptHead, settingsOf } from './kept-register.js'

/** What is asked of actions, and the status that is meant where none is asked for. */
interface OwnersQuestion {
  readonly options: ActionsOptions
  readonly usual: 'outstanding' | 'all'
}

/** Flags whose words only the whole register understands. */
const beyondOwners = ['meeting', 'item', 'area', 'series', 'expression'] as const

/**
 * What a kept register says of the owners and the status that are asked for, without reading what it says of others: the
 * answer is the same. Null where nothing was kept or something has changed since, and where the question is about more.
 */
export function ownersRegister(environment: Environment, question: OwnersQuestion): Loaded | null {
  const { options } = question
  const { flags, explain, possible, allTime, failOn } = options
  if (beyondOwners.some((flag) => flags[flag]) || explain || possible || allTime || failOn.length > 0)
    return null
  const { minutes, here, today } = environment
  const workspace = findMinutes(minutes, here, today)
  const cache = cacheFor(environment, workspace, {})
  const found = cache && findRegister(cache, workspace, {}, today)
  if (!found) return null
  try {
    const owned = partsOf(found, flags, question.usual)
    if (owned === null) return null
    const { register, files, others } = found.head
    return {
      workspace,
      settings: settingsOf(found.head, workspace),
      register: { ...nothingElse, ...register, ...joinedParts(owned) },
      today,
      files,
      apart: [],
      others,
    }
  } finally {
    found.close()
  }
}

/** What of a register only other questions look at. */
const nothingElse = {
  membership: { members: [], open: [] },
  byId: new Map(),
  decisions: [],
  tallies: [],
  minutes: [],
  unread: [],
} as const

const noPart: OwnerPart = { actions: [], beforeLine: [], possible: [] }

/** The parts of those who are asked for, or of everybody; null where one cannot be told, and for damage. */
function partsOf(
  { head, part }: FoundRegister,
  { owner, unassigned, status }: Flags,
  usual: 'outstanding' | 'all',
): readonly OwnerPart[] | null {
  const wanted = status ?? usual
  const statuses: readonly PartStatus[] =
    wanted === 'outstanding' ? ['outstanding'] : wanted === 'all' ? ['outstanding', 'closed'] : ['closed']
  const isOfAll = unassigned || owner.length === 0
  // What is closed of everybody together lies in the whole register alone.
  if (isOfAll && statuses.includes('closed')) return null
  const owners = isOfAll ? [null] : keysMeant(owner, head.register)
  if (owners === null) return null
  const parts: OwnerPart[] = []
  for (const name of owners.flatMap((key) => statuses.map((each) => partName(key, each)))) {
    // What `keepRegister` wrote under this name.
    const kept = head.parts.has(name) ? (part(name) as OwnerPart | undefined) : noPart
    if (kept === undefined) return null
    parts.push(kept)
  }
  return parts
}

/** The owners that words mean, as parts are named by them; null where one means nobody whom the register knows. */
function keysMeant(words: readonly string[], register: KeptHead['register']): readonly string[] | null {
  const keys = new Set<string>()
  for (const word of words.flatMap(ownerWords)) {
    const meant = ownerMeant(word, register)
    if (meant === null || 'ambiguous' in meant) return null
    for (const key of ownerKeysOf(meant)) keys.add(key)
  }
  return [...keys]
}
