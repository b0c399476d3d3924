import { accessSync, constants, existsSync, realpathSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'

/** A program that tests use and that epha does not bring. */
interface Tool {
  /** What it is called, on one system or another. */
  readonly names: readonly string[]
  /** The package of Debian that has it. */
  readonly debian: string
  /** A part of it, of a package of its own, that lies beside the program. */
  readonly part?: string
}

const tools = {
  bash: { names: ['bash'], debian: 'bash' },
  chromium: { names: ['chromium', 'chromium-browser', 'google-chrome'], debian: 'chromium' },
  fish: { names: ['fish'], debian: 'fish' },
  'pre-commit': { names: ['pre-commit'], debian: 'pre-commit' },
  soffice: { names: ['soffice', 'libreoffice'], debian: 'libreoffice-writer-nogui' },
  calc: { names: ['soffice', 'libreoffice'], debian: 'libreoffice-calc-nogui', part: 'libsclo.so' },
  zsh: { names: ['zsh'], debian: 'zsh' },
} as const satisfies Readonly<Record<string, Tool>>

/** A program that some tests use. */
export type ToolName = keyof typeof tools

/** What becomes of tests that use a program. */
export interface Need {
  /** The program is missing and the tests are skipped. Where CI=true they run all the same, and fail. */
  readonly isMissing: boolean
  /** The name of the tests; of skipped ones it says what is missing and how to get it. */
  readonly title: (tests: string) => string
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Where a program stands: where a variable of its name in capitals says, else on the PATH; null without one. */
export function pathOf(tool: ToolName): string | null {
  const { PATH = '', [tool.toUpperCase()]: variable } = process.env
  const { names, part }: Tool = tools[tool]
  const folders = PATH.split(delimiter)
  const places = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  const found = [...(variable === undefined ? [] : [variable]), ...places].find(isProgram) ?? null
  if (found === null || part === undefined) return found
  return existsSync(join(dirname(realpathSync(found)), part)) ? found : null
}

/** What becomes of tests that use a program: `describe.skipIf(need.isMissing)(need.title('the page'), …)`. */
export function needs(tool: ToolName): Need {
  const isMissing = pathOf(tool) === null && process.env.CI !== 'true'
  return {
    isMissing,
    title: (tests) =>
      isMissing ? `SKIPPED, ${tool} is not here (apt-get install ${tools[tool].debian}): ${tests}` : tests,
  }
}
