import { readDue } from './due.js'
import { type Draft, left, takeDue, trim } from './entry-draft.js'
import { readStatus } from './status.js'
import { trailingOwners } from './trailing-owners.js'

const closingId =
  /[[(]((?:[^\s/:()[\]]{1,80}\/){1,6}(?:\d{1,3}[a-z]?(?:\.\d{1,3}){1,4}|h\d{1,4}\.\d{1,3}))[\])]$/i
const closingPinnedId = /[[(]((?:[^\s/:()[\]]{1,80}\/){1,6}[\p{L}\p{N}][\p{L}\p{N}_.-]{0,60})[\])]$/u
const closingPin = /(?:^|\s)\^([\p{L}\p{N}](?:[\p{L}\p{N}_.-]{0,60}[\p{L}\p{N}_])?)$/u
const shortened = /\b(?:etc|e\.g|i\.e|a\.m|p\.m|\p{Lu})\.$/u

/** Takes one thing from the end of what is left; whether it found any. `stop`: the length of a full stop there. */
type Step = (draft: Draft, stop: number) => boolean

const steps: readonly Step[] = [readPin, readId, readClosingStatus, readClosingDue, readClosingOwners]

/** What stands at the end may stand in any order: a due day, then a status, then an owner, then a pin. */
export function readEnd(draft: Draft): void {
  for (let turn = 0; turn < 8; turn++) {
    trim(draft)
    const stop = /[.;,]$/.test(left(draft)) && !shortened.test(left(draft)) ? 1 : 0
    if (!steps.some((step) => step(draft, stop))) return
  }
}

const body = (draft: Draft, stop: number): string => draft.words.text.slice(draft.start, draft.end - stop)

function readPin(draft: Draft, stop: number): boolean {
  const match = closingPin.exec(body(draft, stop))
  if (!match) return false
  draft.pin = match[1] ?? null
  draft.end = draft.start + match.index
  return true
}

function readId(draft: Draft, stop: number): boolean {
  if (draft.ref !== null) return false
  const match = closingId.exec(body(draft, stop))
  if (match) {
    draft.ref = match[1] ?? null
    draft.because.push(`the id ${draft.ref} stands at its end`)
    draft.end = draft.start + match.index
    return true
  }
  const pinned = draft.readAside && draft.pinned === null ? closingPinnedId.exec(body(draft, stop)) : null
  if (draft.readAside && pinned?.[1] !== undefined) {
    const reading = draft.readAside(draft.start, draft.start + pinned.index)
    draft.pinned = { ref: pinned[1], reading: { ...reading, due: reading.due ?? draft.due } }
  }
  return false
}

function readClosingStatus(draft: Draft, stop: number): boolean {
  const said = readStatus(left(draft))
  if (!said || draft.start + said.end < draft.end - stop) return false
  if (said.status !== undefined) {
    const written = left(draft).slice(said.start, said.end).trim()
    draft.status = said.status
    draft.because.push(`status: "${written}" says that it is ${said.status}`)
  }
  draft.closed = said.closed ?? draft.closed
  draft.reason = said.reason ?? draft.reason
  draft.end = draft.start + said.start
  return true
}

function readClosingDue(draft: Draft, stop: number): boolean {
  const found = draft.due === null ? readDue(left(draft), draft.document.dueContext) : null
  if (!found || draft.start + found.end < draft.end - stop) return false
  takeDue(draft, found)
  draft.end = draft.start + found.start
  return true
}

function readClosingOwners(draft: Draft): boolean {
  if (draft.owners.length > 0) return false
  const last = trailingOwners(draft, draft.roster)
  if (!last || last.start <= draft.start) return false
  draft.owners = last.owners
  draft.because.push(`owner: ${last.because}`)
  draft.end = last.start
  return true
}
