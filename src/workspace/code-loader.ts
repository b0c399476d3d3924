import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
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

/** A file of CommonJS as a function: exports, require, module, its path and its folder. */
type Wrapper = (...parts: readonly unknown[]) => void

/**
 * Loads files of CommonJS that load one another by `./name`, as Node does, but for the search for each of them and with the
 * machine code that was kept of it. Everything else they load is Node's own.
 * @param codeOf the machine code of a file by its name; undefined for none
 */
export function codeLoader(folder: string, codeOf: (name: string) => Buffer | undefined): CodeLoader {
  const modules = new Map<string, { exports: unknown }>()
  const loaded: LoadedCode[] = []
  const requireNode = createRequire(join(folder, 'epha.cjs'))
  const load = (path: string): unknown => {
    const there = modules.get(path)
    if (there) return there.exports
    const module = { exports: {} }
    modules.set(path, module)
    const cachedData = codeOf(basename(path))
    const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(path, 'utf8')}\n})`
    const script = new Script(source, { filename: path, ...(cachedData ? { cachedData } : {}) })
    loaded.push({
      name: basename(path),
      script,
      isNew: cachedData === undefined || script.cachedDataRejected === true,
    })
    const own = dirname(path)
    const require = (name: string): unknown =>
      name.startsWith('./') ? load(join(own, name)) : requireNode(name)
    // The source is the wrapper above: it is a function of these five.
    const run = script.runInThisContext() as Wrapper
    run.call(module.exports, module.exports, require, module, path, own)
    return module.exports
  }
  return { load, loaded: () => loaded }
}
