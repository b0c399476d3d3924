import type { Palette, Terminal } from '../render/renderer.js'
import { plain } from '../render/renderer.js'

/** `--color`: as NO_COLOR, FORCE_COLOR and the stream say, always, or never. */
export type ColorChoice = 'auto' | 'always' | 'never'

/** What a stream says of itself. */
export interface Stream {
  readonly isTTY?: boolean
  readonly columns?: number
}

type Variables = Readonly<Record<string, string | undefined>>

/** What a terminal is taken for that does not say how wide it is. */
const usualWidth = 80

/** The 16 colours that the reader's theme decides on. */
async function coloured(): Promise<Palette> {
  const { Chalk } = await import('chalk')
  const ansi = new Chalk({ level: 1 })
  return {
    key: ansi.cyan,
    late: ansi.red,
    soon: ansi.yellow,
    good: ansi.green,
    strong: ansi.bold,
    quiet: ansi.dim,
  }
}

/** Whether to colour: `--color`, then NO_COLOR, then FORCE_COLOR, then whether the stream is a terminal. */
export function isColoured(choice: ColorChoice, variables: Variables, stream: Stream): boolean {
  if (choice !== 'auto') return choice === 'always'
  const { NO_COLOR, FORCE_COLOR, TERM } = variables
  if (NO_COLOR) return false
  if (FORCE_COLOR) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false'
  return stream.isTTY === true && TERM !== 'dumb'
}

/** What a renderer may know of a stream: its colours, and its width where it is a terminal or COLUMNS gives one. */
export async function terminalOf(
  choice: ColorChoice,
  variables: Variables,
  stream: Stream,
): Promise<Terminal> {
  const columns = columnsOf(variables)
  return {
    palette: isColoured(choice, variables, stream) ? await coloured() : plain,
    width: stream.isTTY === true ? stream.columns || (columns ?? usualWidth) : columns,
  }
}

/** How wide COLUMNS says that everything is to be, in a pipe too; null where it says nothing. */
function columnsOf({ COLUMNS }: Variables): number | null {
  const columns = Number(COLUMNS)
  return Number.isInteger(columns) && columns > 0 ? columns : null
}

/** How wide help is: as the terminal that shows it, in a pipe as COLUMNS says, else as the terminal of stderr. */
export function helpWidth(variables: Variables, stdout: Stream, stderr: Stream): number {
  const own = stdout.isTTY === true ? stdout.columns : undefined
  return own || (columnsOf(variables) ?? (stderr.columns || usualWidth))
}
