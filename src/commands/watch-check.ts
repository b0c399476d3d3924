import { watchFolder } from '../workspace/watch.js'
import { type CheckRequest, checkMinutes } from './check.js'
import { placesOf } from './check-places.js'
import type { Answer, Environment } from './environment.js'

/** Lines that an editor's problem matcher takes for the beginning and the end of a run. */
const begin = 'epha check: reading'
const end = 'epha check: watching for changes'

/**
 * Checks minutes now and after each change, and hands every answer to `write`, until `stopped` says so. A run that
 * throws ends the watch: a folder that is gone does not come back by itself.
 */
export async function watchCheck(
  request: CheckRequest,
  environment: Environment,
  write: (answer: Answer) => void,
  stopped: AbortSignal,
): Promise<void> {
  const { workspace } = placesOf(request.files, null, environment)
  const run = async (): Promise<void> => {
    write({ stdout: '', stderr: [begin], exitCode: 0 })
    write(await checkMinutes(request, environment))
    write({ stdout: '', stderr: [end], exitCode: 0 })
  }
  await run()
  await new Promise<void>((resolve, reject) => {
    const stop = watchFolder(workspace.folder, () => {
      run().catch((error: unknown) => {
        stop()
        reject(error)
      })
    })
    stopped.addEventListener('abort', () => {
      stop()
      resolve()
    })
  })
}
