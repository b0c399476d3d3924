import { readFileSync } from 'node:fs'
import { Script } from 'node:vm'

/** A file of the program that was loaded. */
export interface LoadedCode {
  readonly name: string
  readonly script: Script
  /** Whether it was compiled anew: nothing was kept of it, or nothing that this Node can use. */
  readonly isNew: boolean
}

/** Loads the files of a program, each once. */
export interface CodeLoader {
  /** Gives what a file exports. */
  readonly load: (path: string) => unknown
  /** What was loaded so far. */
  readonly loaded: () => readonly LoadedCode[]
}

/** A file of CommonJS as a function: exports, require, module, its path and its folder, and what takes files it holds. */
type Wrapper = (...parts: readonly unknown[]) => void

/** What loads a file by the path that stands in another, and a module of Node by its name. */
export type Require = (name: string) => unknown

/**
 * Loads files of CommonJS that load one another by `./name`, as Node does, but for the search for each of them and with the
 * machine code that was kept of it. No two of them have one name. A file may hold others as functions: it gives them to
 * `pack`, by their names, and they are no longer looked for on the disk.
 * @param requireNode loads everything else
 * @param codeOf the machine code of a file by its name; undefined for none
 */
export function codeLoader(requireNode: Require, codeOf: (name: string) => Buffer | undefined): CodeLoader {
  const modules = new Map<string, { exports: unknown }>()
  const packed = new Map<string, Wrapper>()
  const pack = (parts: Readonly<Record<string, Wrapper>>): void => {
    for (const [name, part] of Object.entries(parts)) packed.set(name, part)
  }
  const loaded: LoadedCode[] = []
  const compiled = (path: string, name: string): Wrapper => {
    const cachedData = codeOf(name)
    const source = `(function (exports, require, module, __filename, __dirname, pack) {${readFileSync(path, 'utf8')}\n})`
    const script = new Script(source, { filename: path, ...(cachedData ? { cachedData } : {}) })
    loaded.push({ name, script, isNew: cachedData === undefined || script.cachedDataRejected === true })
    // The source is the wrapper above: it is a function of these six.
    return script.runInThisContext() as Wrapper
  }
  const load = (path: string): unknown => {
    // Not by `node:path`, which takes longer than most of these files: they name one another with `/`.
    const end = path.lastIndexOf('/')
    const name = path.slice(end + 1)
    const there = modules.get(name)
    if (there) return there.exports
    const module = { exports: {} }
    modules.set(name, module)
    const own = path.slice(0, end)
    const require: Require = (other) =>
      other.startsWith('./') ? load(`${own}/${other.slice(2)}`) : requireNode(other)
    const run = packed.get(name) ?? compiled(path, name)
    run.call(module.exports, module.exports, require, module, path, own, pack)
    return module.exports
  }
  return { load, loaded: () => loaded }
}
