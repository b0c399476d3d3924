import { nearest } from '../language/nearest.js'
import { peopleIndex, resolvePerson, writtenName } from '../language/people.js'
import { ownerKey } from '../model/owner.js'
import type { ReadingProblem } from '../model/problem.js'
import type { Register } from '../model/register.js'
import type { Settings } from '../model/settings.js'
import { isUsageError } from '../model/usage-error.js'
import type { SourceLocation } from '../source/lines.js'
import type { Workspace } from '../workspace/workspace.js'

type Said = Pick<ReadingProblem, 'message' | 'location'>

/** Mistakes of `epha.yaml` that stay the same as long as the minutes do. */
export interface RegisterMistakes {
  readonly ofRules: readonly ReadingProblem[]
  readonly ofRegister: readonly ReadingProblem[]
}

/** Folders and files of `epha.yaml` that are not there. */
export function folderMistakes(settings: Settings, workspace: Workspace): readonly ReadingProblem[] {
  return recorded([...missingSeries(settings, workspace), ...missingExcluded(settings, workspace)])
}

/**
 * Rules of `epha.yaml` that there are none of, members of groups whom nobody knows, queries that ask for nothing that is
 * known.
 * @param register null where not all minutes were read: what they would have to know is not asked for then
 * @param today `YYYY-MM-DD`
 */
export async function registerMistakes(
  settings: Settings,
  register: Register | null,
  today: string,
): Promise<RegisterMistakes> {
  const ofRegister =
    register === null
      ? []
      : [...unknownMembers(settings, register), ...(await wrongQueries(settings, register, today))]
  return { ofRules: recorded(await unknownRules(settings)), ofRegister: recorded(ofRegister) }
}

function recorded(said: readonly Said[]): readonly ReadingProblem[] {
  return said.map((mistake) => ({ rule: 'settings-unknown', ...mistake }))
}

const nearestOf = (word: string, known: readonly string[]): string => {
  const near = nearest(word, known)
  return near === null ? '' : `; nearest is \`${near}\``
}

/** The places that begin so, each with what stands behind: `series: termly` is `termly`. */
function marked(
  { places }: Settings,
  beginning: string,
): readonly (readonly [name: string, location: SourceLocation])[] {
  return [...places].flatMap(([name, location]) =>
    name.startsWith(beginning) ? [[name.slice(beginning.length), location] as const] : [],
  )
}

async function unknownRules(settings: Settings): Promise<readonly Said[]> {
  const written = marked(settings, 'check: ')
  if (written.length === 0) return []
  // The rules are a good part of the program, and most settings name none.
  const { unknownRuleMessage } = await import('../check/rules/settings-unknown.js')
  const { rules } = await import('../check/rules/index.js')
  const names = rules.map(({ name }) => name)
  return written.flatMap(([name, location]) =>
    names.includes(name) ? [] : [{ message: unknownRuleMessage(name, names), location }],
  )
}

function missingSeries(settings: Settings, workspace: Workspace): readonly Said[] {
  return marked(settings, 'series: ').flatMap(([name, location]) => {
    const folder = settings.series.get(name)?.folder
    if (folder === undefined || workspace.namesIn(folder) !== null) return []
    const near = nearestOf(lastName(folder), workspace.namesIn(above(folder)) ?? [])
    return [
      {
        message: `Unexpected folder of the series \`${name}\`, expected one that is there${near}`,
        location,
      },
    ]
  })
}

/** `drafts/**` may be for drafts to come; where something of nearly that name lies there, it is a slip. */
function missingExcluded(settings: Settings, workspace: Workspace): readonly Said[] {
  return marked(settings, 'exclude: ').flatMap(([glob, location]) => {
    const names = glob.replace(/^\.\//, '').split('/')
    const wild = names.findIndex((name) => /[*?[]/.test(name))
    const plain = (wild === -1 ? names : names.slice(0, wild)).filter((name) => name !== '')
    const path = plain.length === 0 ? '' : workspace.fromSettings(plain.join('/'))
    const name = lastName(path)
    const there = workspace.namesIn(above(path))
    // 2010 is not 2011 written wrongly.
    if (path === '' || there === null || there.includes(name) || /\d/.test(name)) return []
    const near = nearest(name, there)
    if (near === null) return []
    return [
      {
        message: `Unexpected \`${glob}\` in \`exclude\`, expected what is there; nearest is \`${near}\``,
        location,
      },
    ]
  })
}

const lastName = (path: string): string => path.slice(path.lastIndexOf('/') + 1)
const above = (path: string): string => path.slice(0, Math.max(path.lastIndexOf('/'), 0))

/** The nearest key is looked for so many times: of a list that is wrong as a whole nobody reads more. */
const mostNearest = 50

function unknownMembers({ groups, places }: Settings, register: Register): readonly Said[] {
  const index = peopleIndex(register.people)
  const keys = register.people.map(({ key }) => key)
  const known = new Set([...keys, ...groups.keys()].map((key) => ownerKey({ key })))
  const said: Said[] = []
  for (const [group, members] of groups)
    for (const member of members) {
      const location = places.get(`groups: ${group}: ${member}`)
      const isKnown =
        known.has(ownerKey({ key: member })) || resolvePerson(writtenName(member), index) !== null
      if (isKnown || location === undefined) continue
      const near = said.length < mostNearest ? nearestOf(member, keys) : ''
      said.push({
        message: `Unexpected \`${member}\` in \`groups: ${group}\`, expected somebody on the roster or in the minutes${near}`,
        location,
      })
    }
  return said
}

async function wrongQueries(settings: Settings, register: Register, today: string): Promise<readonly Said[]> {
  if (settings.queries.size === 0) return []
  const { expressionReader } = await import('../query/expression.js')
  const read = expressionReader(register, today, settings)
  return [...settings.queries].flatMap(([name, query]) => {
    const location = settings.places.get(`queries: ${name}`)
    if (location === undefined) return []
    try {
      read(query)
      return []
    } catch (error) {
      if (!isUsageError(error)) throw error
      const at = within(location, query, error.pointed?.text === query ? error.pointed.start : 0)
      const message = error.message.replace(/\?$/, '')
      return [{ message: `${message} in \`queries: ${name}\``, location: at }]
    }
  })
}

/** The place in a text of one line; its beginning where blanks or line ends are not as they are written. */
function within(location: SourceLocation, text: string, offset: number): SourceLocation {
  const { start, end } = location.span
  const quotes = (end - start - text.length) / 2
  if (quotes !== 0 && quotes !== 1) return location
  const moved = quotes + offset
  return { ...location, column: location.column + moved, span: { start: start + moved, end: end - quotes } }
}
