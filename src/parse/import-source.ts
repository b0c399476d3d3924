import { linesOf } from '../source/lines.js'
import { frontMatterBlockOf } from './front-matter.js'
import { readYaml, tooMuch, type YamlValue } from './yaml.js'

/** What front matter says of the paper that minutes were made of. */
export interface ImportSource {
  readonly name: string
  readonly sha256: string | null
  /** What the clerk answered, by the words of the question. */
  readonly answers: ReadonlyMap<string, string>
}

const isMap = (value: YamlValue | undefined): value is ReadonlyMap<string, YamlValue> => value instanceof Map

/** Reads `source` of the front matter of some minutes; null where they name no paper. */
export function sourceIn(text: string): ImportSource | null {
  const block = frontMatterBlockOf(linesOf(text))
  if (block?.kind !== 'yaml' || block.bodyStart === null) return null
  const written = text.slice(block.inside.start, block.inside.end)
  if (tooMuch(written) !== null || !/^source:/m.test(written)) return null
  const source = readYaml(written).fields.get('source')?.value
  if (!isMap(source)) return null
  const [name, sha256, answers] = ['name', 'sha256', 'answers'].map((key) => source.get(key))
  if (typeof name !== 'string') return null
  const kept = isMap(answers) ? [...answers] : []
  return {
    name,
    sha256: typeof sha256 === 'string' ? sha256 : null,
    answers: new Map(
      kept.flatMap(([asked, answer]) => (typeof answer === 'string' ? [[asked, answer] as const] : [])),
    ),
  }
}
