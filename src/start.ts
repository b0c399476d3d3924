import { cachePlace } from './workspace/cache-place.js'
import { codeLoader, type Require } from './workspace/code-loader.js'
import { type CompiledCode, openCompiled, saveCompiled } from './workspace/compiled-code.js'
import { tuneEngine } from './workspace/engine.js'

/** Set by the build: what the program was built from, in a few letters. */
declare const EPHA_BUILD: string

/**
 * Starts the program that was built into a folder, with the machine code that an earlier run left of its files: compiling
 * them takes longer than most answers. Where nothing can be kept, or `--no-cache` is typed, they are compiled.
 * @param requireNode loads the modules of Node
 */
export function start(folder: string, requireNode: Require): void {
  tuneEngine()
  const place = process.argv.includes('--no-cache') ? null : cachePlace(process.env, process.platform)
  const program = `${EPHA_BUILD} ${process.version} ${process.arch}`
  const compiled: CompiledCode | null = place === null ? null : openCompiled(place, program)
  const loader = codeLoader(requireNode, (name) => compiled?.of(name))
  if (place !== null) process.once('exit', () => saveCompiled(place, program, compiled, loader.loaded()))
  loader.load(`${folder}/epha.cjs`)
}
