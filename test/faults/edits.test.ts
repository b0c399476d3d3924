import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type EntryChange, entryEdits } from '../../src/edit/entry/entry-edits.js'
import { type Meant, otherwiseChanged } from '../../src/edit/only-meant.js'
import { withEdits } from '../../src/edit/text-edits.js'
import type { Action } from '../../src/model/action.js'
import type { Register } from '../../src/model/register.js'
import type { TextEdit } from '../../src/source/lines.js'
import { bytesOf } from '../../src/workspace/decode.js'
import { hashOf, undoneFile } from '../../src/workspace/undo.js'
import { anyMinutes, registerOf } from './any-minutes.js'
import { patience, times } from './runs.js'

type Wish = {
  readonly change: EntryChange
  readonly meant: Omit<Meant, 'id' | 'isMentionedAgain'>
  readonly note: string | null
}

const status = (
  wanted: Action['status'],
  on: string | null,
  reason: string | null,
  note: string | null,
): Wish => ({
  change: { kind: 'status', status: wanted, on, reason },
  meant: { status: wanted, ...(on === null ? {} : { closed: on }), ...(note === null ? {} : { note }) },
  note,
})
const wishes: readonly Wish[] = [
  status('done', null, null, null),
  status('done', '2011-06-01', null, null),
  status('done', null, null, 'it is in the loft'),
  status('withdrawn', null, 'too dear 🎈', null),
  status('withdrawn', '2011-06-01', 'too dear', null),
  status('outstanding', null, null, null),
  { change: { kind: 'owner', owner: 'TR' }, meant: { owner: 'tr' }, note: null },
  { change: { kind: 'due', date: '2011-11-18' }, meant: { due: '2011-11-18' }, note: null },
  { change: { kind: 'pin', name: 'kept' }, meant: { pin: 'kept' }, note: null },
]

const bytes = (text: string, bom: boolean): Buffer => bytesOf({ text, bom, path: '' })

/** The first way to write a change that is read as it is meant; null where there is none. */
function edited(
  text: string,
  before: Register,
  action: Action,
  { change, meant, note }: Wish,
): { readonly text: string; readonly edits: readonly TextEdit[]; readonly register: Register } | null {
  const [{ entry }] = action.entries
  if (entry === null) return null
  for (const edits of entryEdits(entry, text, change, note)) {
    const after = withEdits(text, edits)
    const all = { ...meant, id: action.countedId, isMentionedAgain: false }
    const register = registerOf(after)
    if (otherwiseChanged(before, register, all).length === 0) return { text: after, edits, register }
  }
  return null
}

/** Whether two texts are the same byte for byte but for the stretches that edits name. */
function expectRemainder(before: string, after: string, edits: readonly TextEdit[], bom: boolean): void {
  let shift = 0
  let from = 0
  for (const { span, after: added } of [...edits].sort((one, other) => one.span.start - other.span.start)) {
    const kept = bytes(before.slice(from, span.start), bom)
    expect(bytes(after.slice(from + shift, span.start + shift), bom).equals(kept)).toBe(true)
    from = span.end
    shift += added.length - (span.end - span.start)
  }
  expect(bytes(after.slice(from + shift), bom).equals(bytes(before.slice(from), bom))).toBe(true)
}

/** What is said of all other actions. */
const othersIn = ({ actions }: Register, { countedId }: Action): readonly unknown[] =>
  actions
    .filter((action) => action.countedId !== countedId)
    .map(({ countedId: id, text, status, owners, due }) => [
      id,
      text,
      status,
      owners.map(({ key }) => key),
      due?.date,
    ])

/** Tries one change in one file; whether it could be written. */
function tryEdit(text: string, bom: boolean, which: number, what: number): boolean | null {
  const before = registerOf(text)
  const { actions } = before
  const action = actions[which % Math.max(1, actions.length)]
  const wish = wishes[what % wishes.length]
  if (!action || !wish) return null
  const isSo = wish.change.kind === 'status' && wish.change.status === action.status
  if (isSo || (wish.change.kind !== 'status' && action.status !== 'outstanding')) return null
  const result = edited(text, before, action, wish)
  if (result === null) return false
  expectRemainder(text, result.text, result.edits, bom)
  expect(othersIn(result.register, action)).toEqual(othersIn(before, action))
  const undo = undoneFile({ absolute: '', shown: '', text, bom }, result.text)
  expect(undo.after).toBe(hashOf(result.text, bom))
  const back = result.text.slice(0, undo.at) + undo.removed + result.text.slice(undo.at + undo.added.length)
  expect(bytes(back, bom).equals(bytes(text, bom))).toBe(true)
  return true
}

test(
  'an edit changes what was meant and nothing else, and undone it is the file as it was',
  async () => {
    let written = 0
    let refused = 0
    const parts = times(1, 200)
    for (let part = 0; part < parts; part++) {
      fc.assert(
        fc.property(anyMinutes, fc.nat(), fc.nat(), ({ text, bom }, which, what) => {
          const result = tryEdit(text, bom, which, what)
          if (result === true) written++
          if (result === false) refused++
        }),
        { numRuns: 500 },
      )
      if (part % 10 === 9 || part === parts - 1)
        console.log(`${(part + 1) * 500} files: ${written} edits written, ${refused} refused`)
      // What is printed gets out between two parts.
      await new Promise((printed) => setTimeout(printed))
    }
    expect(written).toBeGreaterThan(refused)
  },
  patience,
)
