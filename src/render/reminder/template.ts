import { Liquid } from 'liquidjs'
import { UsageError } from '../../model/usage-error.js'

/** What a template may name; null where there is none. */
export interface TemplateWords {
  readonly name: string
  readonly first_name: string
  readonly key: string
  readonly role: string | null
  readonly association: string | null
  /** What the meetings are called: "headteacher meetings". */
  readonly meetings: string
  /** "two actions", and what goes with it: "them". */
  readonly actions: string
  readonly them: string
  /** Numbers, for conditions. */
  readonly count: number
  readonly overdue: number
  /** "20 Jun 2011". */
  readonly today: string
  readonly next_meeting: string | null
}

const tags = new Set(['if', 'unless', 'case', 'comment', 'raw'])
const filters = new Set(['append', 'capitalize', 'default', 'downcase', 'prepend', 'raw', 'strip', 'upcase'])
const longest = 10_000

/**
 * Conditions and values, and nothing else of the language: no loops, no assignments, no other files, no clock.
 * `epha.yaml` may come with a pull request, so what is left can neither run code nor grow beyond its own length.
 */
function makeEngine(): Liquid {
  const engine = new Liquid({
    templates: {},
    ownPropertyOnly: true,
    strictVariables: true,
    strictFilters: true,
    parseLimit: longest,
    memoryLimit: 10 * longest,
  })
  for (const name of Object.keys(engine.tags)) if (!tags.has(name)) delete engine.tags[name]
  for (const name of Object.keys(engine.filters)) if (!filters.has(name)) delete engine.filters[name]
  engine.registerFilter('raise', (words: unknown) => {
    const [first = ''] = String(words ?? '')
    return first.toUpperCase() + String(words ?? '').slice(first.length)
  })
  return engine
}

/**
 * A template of `epha.yaml` (`remind.greeting`) with its words filled in, blanks at both ends left out. Throws a
 * UsageError that names the setting where the template cannot be read or comes to more than 10,000 characters.
 */
export function fillIn(setting: string, template: string, words: TemplateWords): string {
  let filled: string
  try {
    filled = String(makeEngine().parseAndRenderSync(template, { ...words }))
  } catch (error) {
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
    throw new UsageError(`the template in \`${setting}\` cannot be read: ${reason}`, [
      `expected values such as {{ first_name }}, of  ${Object.keys(words).join(' ')}`,
    ])
  }
  if (filled.length > longest) throw new UsageError(`\`${setting}\` is longer than ${longest} characters`)
  return filled.trim()
}
