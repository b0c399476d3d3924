import type { Problem } from '../../model/problem.js'
import type { SourceLocation } from '../../source/lines.js'
import { visible } from '../../source/visible.js'
import { jsonText } from '../json-text.js'
import { furtherWords, type ProblemReport, type RuleCard } from './problem-report.js'

/** Static Analysis Results Interchange Format 2.1.0, as code scanning reads it. */
export function sarif({ problems, rules, version }: ProblemReport): string {
  const indexes = new Map(rules.map(({ name }, index) => [name, index]))
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'epha', version, rules: rules.map(descriptor) } },
        columnKind: 'utf16CodeUnits',
        results: problems.map((problem) => result(problem, indexes)),
      },
    ],
  }
  return `${jsonText(log, 2)}\n`
}

function descriptor({ name, severity, expects, reason }: RuleCard): object {
  return {
    id: name,
    shortDescription: { text: expects },
    fullDescription: { text: reason },
    defaultConfiguration: severity === 'off' ? { enabled: false } : { level: severity },
  }
}

function result(problem: Problem, indexes: ReadonlyMap<string, number>): object {
  const { rule, severity, location, related, fix, passedOver } = problem
  const others = passedOver?.actions.map(({ place }) => place) ?? (related === undefined ? [] : [related])
  const index = indexes.get(rule)
  const words = [problem.message, ...furtherWords(problem)].map(visible).join('\n')
  return {
    ruleId: rule,
    ...(index === undefined ? {} : { ruleIndex: index }),
    level: severity,
    message: { text: words },
    locations: [{ physicalLocation: physical(location) }],
    ...(others.length === 0
      ? {}
      : {
          relatedLocations: others.map((other, at) => ({
            id: at + 1,
            physicalLocation: physical(other),
            message: { text: visible(other.label ?? 'the other place') },
          })),
        }),
    ...(fix === undefined || fix.length === 0
      ? {}
      : {
          fixes: [
            {
              description: { text: 'The line as it was meant' },
              artifactChanges: [
                {
                  artifactLocation: { uri: uriOf(location.path) },
                  replacements: fix.map(({ span, after }) => ({
                    deletedRegion: { charOffset: span.start, charLength: span.end - span.start },
                    insertedContent: { text: after },
                  })),
                },
              ],
            },
          ],
        }),
  }
}

function physical({ path, line, column }: SourceLocation): object {
  return { artifactLocation: { uri: uriOf(path) }, region: { startLine: line, startColumn: column } }
}

/** A path as a relative reference: a name may hold blanks, `#`, `?` or a colon. */
function uriOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/')
}
