import { withoutUnseen } from '../source/visible.js'

// In both, every text stands in double quotes: what is escaped there means the same.

/**
 * JSON that means the same, on as many lines, with every control and bidi character written as an escape, and `##[` too,
 * which a build server would obey.
 */
export function jsonText(value: unknown, indent?: number): string {
  return escaped(JSON.stringify(value, null, indent), jsonEscapes)
}

/** Double-quoted YAML that means the same, in the same manner. */
export function escapedInYaml(yaml: string): string {
  return escaped(yaml, (character) => {
    const code = character.codePointAt(0) ?? 0
    return code > 0xffff ? `\\U${code.toString(16).padStart(8, '0')}` : jsonEscapes(character)
  })
}

/** Line ends stand between the texts, never in them. */
function escaped(text: string, escapeOf: (character: string) => string): string {
  return withoutUnseen(text, (character) =>
    character === '\n' ? character : escapeOf(character),
  ).replaceAll('##[', '##\\u005b')
}

function jsonEscapes(character: string): string {
  return character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('')
}
