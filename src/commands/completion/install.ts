import { basename, dirname, join } from 'node:path'
import { nearest } from '../../language/nearest.js'
import { mendedBy, UsageError } from '../../model/usage-error.js'
import { completionScripts, type ShellName, shellNames } from '../../render/completion.js'
import { installFile } from '../../workspace/install-file.js'
import type { Answer } from '../environment.js'

/** What installing needs to know of whoever types. */
export interface Home {
  /** HOME or USERPROFILE, SHELL, XDG_DATA_HOME, XDG_CONFIG_HOME, BASH_COMPLETION_USER_DIR. */
  readonly variables: Readonly<Record<string, string | undefined>>
  readonly platform: NodeJS.Platform
}

/** Where a shell looks for the script, and what is left to do by hand. */
interface Target {
  readonly path: string
  readonly afterwards: readonly string[]
}

const shellNamed = (word: string): ShellName | undefined => shellNames.find((name) => name === word)

function shellOf(word: string): ShellName {
  const shell = shellNamed(word)
  if (shell !== undefined) return shell
  const near = nearest(word, shellNames) ?? 'bash'
  const mend = mendedBy(near, word)
  throw new UsageError(`unknown shell \`${word}\`, expected ${shellNames.join(', ')}`, [], null, mend)
}

function ownShell({ variables, platform }: Home): ShellName {
  if (platform === 'win32') return 'powershell'
  const shell = basename(variables.SHELL ?? '')
  const own = shellNamed(shell === 'pwsh' ? 'powershell' : shell)
  if (own !== undefined) return own
  throw new UsageError(`unknown shell \`${shell}\` in SHELL, expected ${shellNames.join(', ')}`, [
    'try:    epha completion install bash',
  ])
}

function targetOf(shell: ShellName, { variables, platform }: Home): Target {
  const folder = variables.HOME || variables.USERPROFILE
  if (!folder)
    throw new UsageError('no home folder is known: neither HOME nor USERPROFILE is set', [
      `try:    epha completion ${shell}          prints what the shell has to read`,
    ])
  const ofData = variables.XDG_DATA_HOME || join(folder, '.local', 'share')
  const ofSettings = variables.XDG_CONFIG_HOME || join(folder, '.config')
  switch (shell) {
    case 'bash': {
      const own = variables.BASH_COMPLETION_USER_DIR || join(ofData, 'bash-completion')
      const path = join(own, 'completions', 'epha')
      return {
        path,
        afterwards: [
          'Open a new shell. Without the package bash-completion, add to ~/.bashrc:',
          `  . '${path}'`,
        ],
      }
    }
    case 'fish':
      return { path: join(ofSettings, 'fish', 'completions', 'epha.fish'), afterwards: ['Open a new shell.'] }
    case 'zsh': {
      const path = join(ofData, 'zsh', 'site-functions', '_epha')
      return {
        path,
        afterwards: [
          'Add to ~/.zshrc, before compinit, and open a new shell:',
          `  fpath=('${dirname(path)}' $fpath)`,
        ],
      }
    }
    case 'powershell': {
      const own =
        platform === 'win32' ? join(folder, 'Documents', 'PowerShell') : join(ofSettings, 'powershell')
      const path = join(own, 'epha.completion.ps1')
      return {
        path,
        afterwards: ['Add to the file that $PROFILE names, and open a new shell:', `  . '${path}'`],
      }
    }
  }
}

/**
 * `epha completion fish` prints what the shell has to read; `epha completion install` puts it where the shell looks
 * for it. Throws UsageError for a shell that it does not know.
 */
export function completion(words: readonly string[], home: Home): Answer {
  const [word = '', name] = words
  if (word !== 'install') return { stdout: completionScripts[shellOf(word)], stderr: [], exitCode: 0 }
  const shell = name === undefined ? ownShell(home) : shellOf(name)
  const { path, afterwards } = targetOf(shell, home)
  const script = completionScripts[shell]
  installFile(path, script, script.slice(0, script.indexOf('\n') + 1))
  return { stdout: `${path}\n`, stderr: afterwards, exitCode: 0 }
}
