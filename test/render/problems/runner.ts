/** A command that the runner of GitHub Actions took from a line of output. */
export interface RunnerCommand {
  readonly command: string
  readonly properties: Readonly<Record<string, string>>
  readonly message: string
}

const unescaped = (words: string): string =>
  words.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')
const unescapedProperty = (words: string): string =>
  unescaped(words.replaceAll('%3A', ':').replaceAll('%2C', ','))

/**
 * Reads output as the runner does: `::name key=value::words` at the start of a line, blanks before it allowed; the
 * older `##[name key=value;]words` anywhere in a line; nothing between `::stop-commands::token` and `::token::`.
 */
export function runnerCommands(output: string): readonly RunnerCommand[] {
  const commands: RunnerCommand[] = []
  let stopped: string | null = null
  for (const line of output.split(/\r\n|\n|\r/)) {
    const read = newer(line) ?? older(line)
    if (read === null) continue
    if (stopped !== null) {
      if (read.command === stopped) stopped = null
      continue
    }
    if (read.command === 'stop-commands') stopped = read.message
    else commands.push(read)
  }
  return commands
}

function newer(line: string): RunnerCommand | null {
  const trimmed = line.trimStart()
  if (!trimmed.startsWith('::')) return null
  const end = trimmed.indexOf('::', 2)
  if (end < 0) return null
  const head = trimmed.slice(2, end)
  const blank = head.indexOf(' ')
  const properties: Record<string, string> = {}
  if (blank >= 0)
    for (const pair of head.slice(blank + 1).split(',')) {
      const equals = pair.indexOf('=')
      if (equals > 0) properties[pair.slice(0, equals).trim()] = unescapedProperty(pair.slice(equals + 1))
    }
  return {
    command: blank < 0 ? head : head.slice(0, blank),
    properties,
    message: unescaped(trimmed.slice(end + 2)),
  }
}

function older(line: string): RunnerCommand | null {
  const start = line.indexOf('##[')
  const end = line.indexOf(']', start)
  if (start < 0 || end < 0) return null
  const command = line.slice(start + 3, end).split(' ')[0] ?? ''
  return { command, properties: {}, message: line.slice(end + 1) }
}
