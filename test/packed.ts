import { execFileSync } from 'node:child_process'

const shell = process.platform === 'win32'

/** npm as this system calls it. */
export const npm = shell ? 'npm.cmd' : 'npm'

/** The package as npm packs it. */
export interface Packed {
  readonly filename: string
  readonly version: string
  readonly integrity: string
  readonly shasum: string
  readonly files: readonly { readonly path: string }[]
}

/** Packs what the build made, into a folder; of this project, or of a copy of it. */
export function pack(folder: string, project = '.'): Packed {
  const words = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder]
  const [packed] = JSON.parse(execFileSync(npm, words, { cwd: project, encoding: 'utf8', shell }))
  return packed
}

/** Installs the packed tarball that lies in a folder, in that folder, from nowhere else. */
export function installPacked(folder: string, { filename }: Packed): void {
  const flags = ['--ignore-scripts', '--offline', '--no-audit', '--no-fund']
  execFileSync(npm, ['install', ...flags, `./${filename}`], { cwd: folder, stdio: 'ignore', shell })
}
