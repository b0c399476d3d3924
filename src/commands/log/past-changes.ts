import { actionChanges } from '../../compare/action-changes.js'
import type { ActionChange, ActionChanges } from '../../model/action-change.js'
import type { ComparedRegister } from '../../model/register.js'
import type { CommittedWorkspace } from '../../workspace/commit.js'
import type { Commit, History } from '../../workspace/history.js'
import type { FileReading, Workspace } from '../../workspace/workspace.js'
import type { Environment } from '../environment.js'
import { pastRegisters } from './past-registers.js'

/** What is different between a version and one of its parents. */
export interface SinceParent extends Pick<ActionChanges, 'changes' | 'calledBefore'> {
  readonly parent: string
}

/** What a commit changed in the register. */
export interface PastChanges {
  readonly commit: Commit
  /** What none of its parents has. */
  readonly changes: readonly ActionChange[]
  readonly since: readonly SinceParent[]
  /** Minutes that could not be read at this commit: what they said before is taken for them. */
  readonly unread: readonly string[]
}

/** What all commits changed, oldest first, and the register of the last; null where there is no commit. */
export interface Past {
  readonly commits: readonly PastChanges[]
  readonly register: ComparedRegister | null
}

/** Registers of commits, as long as a later one needs them. */
type Registers = Map<string, ComparedRegister>

/** Reads the minutes of one commit after the other, and says what each changed. A merge changed what none of its parents has. */
export async function pastChanges(
  now: Workspace,
  { commits, open }: History,
  environment: Environment,
): Promise<Past> {
  const registers: Registers = new Map()
  const left = new Map<string, number>()
  for (const { parents } of commits)
    for (const parent of parents) left.set(parent, (left.get(parent) ?? 0) + 1)
  const { progress } = environment
  const past = await pastRegisters(now, environment)
  const lastRead = new Map<string, FileReading>()
  const changed: PastChanges[] = []
  let register: ComparedRegister | null = null
  for (const [at, commit] of commits.entries()) {
    progress?.show(`Reading commit ${at + 1} of ${commits.length}  ${commit.subject}`)
    const opened = open(commit)
    const [first = ''] = commit.parents
    const unread: string[] = []
    register =
      opened === null ? (registers.get(first) ?? nothing) : await past.of(readable(opened, lastRead, unread))
    registers.set(commit.id, register)
    changed.push({ commit, ...changesOf(commit, register, registers), unread })
    for (const parent of commit.parents) {
      const children = (left.get(parent) ?? 1) - 1
      left.set(parent, children)
      if (children === 0) registers.delete(parent)
    }
  }
  past.save()
  progress?.end()
  return { commits: changed, register }
}

/** What no parent has, and what each of them lacks. */
function changesOf(
  { parents }: Commit,
  now: ComparedRegister,
  registers: Registers,
): Pick<PastChanges, 'changes' | 'since'> {
  const since = parents.flatMap((parent): readonly SinceParent[] => {
    const before = registers.get(parent)
    return before === undefined ? [] : [{ parent, ...changesSince(before, now) }]
  })
  if (since.length === 0) return { changes: changesSince(nothing, now).changes, since }
  const [changes = [], ...others] = since.map((each) => each.changes)
  const keyOf = ({ kind, now: { id } }: ActionChange): string => `${kind} ${id}`
  const keys = others.map((list) => new Set(list.map(keyOf)))
  return { changes: changes.filter((change) => keys.every((known) => known.has(keyOf(change)))), since }
}

function changesSince(before: ComparedRegister, now: ComparedRegister): Omit<SinceParent, 'parent'> {
  if (before === now) return { changes: [], calledBefore: new Map() }
  const { changes, calledBefore } = actionChanges(before, now)
  return { changes, calledBefore }
}

/** A register in which nothing stands. */
const nothing: ComparedRegister = {
  actions: [],
  beforeLine: [],
  byId: new Map(),
  minutes: [],
  unread: [],
  problems: [],
}

/** The folder with what files said last in place of those that cannot be read. */
function readable(
  workspace: CommittedWorkspace,
  lastRead: Map<string, FileReading>,
  unread: string[],
): CommittedWorkspace {
  return {
    ...workspace,
    files: function* (exclude) {
      for (const reading of workspace.files(exclude)) {
        if (reading.kind === 'read') {
          lastRead.set(reading.file.path, reading)
          yield reading
          continue
        }
        unread.push(reading.unread.path)
        const last = lastRead.get(reading.unread.path)
        if (last !== undefined) yield last
      }
    },
  }
}
