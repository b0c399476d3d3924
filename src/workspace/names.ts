import picomatch from 'picomatch'
import { UsageError } from '../model/usage-error.js'

/** Whether a folder of this name may hold minutes. */
export function isReadFolder(name: string): boolean {
  return !/^[._]/.test(name) && name !== 'node_modules'
}

/** Whether a file of this name may be minutes. */
export function isReadFile(name: string): boolean {
  if (!/\.(?:md|markdown)$/i.test(name) || /template/i.test(name)) return false
  // README.md, README.de.md
  return !/^(?:readme|changelog|license|contributing)\.(?:[\w-]+\.)?(?:md|markdown)$/i.test(name)
}

/**
 * A question to a path, whether one of the globs names it. They know `*`, `**`, `?` and `[…]` and nothing else:
 * brackets and braces are common in names of areas ("Central (Mid)"), and what a pull request may put into
 * `epha.yaml` must not take the machine's time. Throws UsageError for a glob with more than three `*` in one name.
 */
export function excluder(globs: readonly string[]): (path: string) => boolean {
  const patterns = globs.map((glob) => {
    const stars = glob.split('/').map((name) => (name === '**' ? 0 : name.split(/\*+/).length - 1))
    if (Math.max(...stars) > 3 || stars.length > 32)
      throw new UsageError(`Unexpected glob \`${glob}\` in exclude, expected at most three \`*\` in one name`)
    return glob
      .replace(/^\.\//, '')
      .replace(/\/$/, '')
      .replace(/[()+|!@{}^$]/g, '\\$&')
  })
  return patterns.length === 0
    ? () => false
    : picomatch(patterns, { dot: true, nonegate: true, noextglob: true })
}
