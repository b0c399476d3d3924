import { watch } from 'chokidar'

/** Things are at rest when nothing has changed for so many milliseconds: editors save in several steps. */
const rest = 150

/**
 * Calls `changed` whenever files at the paths or below have changed and come to rest, never twice at once, until
 * `stop` says so. What is below `except` does not count.
 */
export async function onChange(
  paths: readonly string[],
  except: readonly string[],
  changed: () => Promise<void>,
  stop: AbortSignal,
): Promise<void> {
  const watcher = watch([...paths], { ignoreInitial: true, ignored: [...except], followSymlinks: false })
  let timer: NodeJS.Timeout | undefined
  let running = Promise.resolve()
  const failed = new Promise<never>((_resolve, reject) => {
    watcher.on('error', reject)
    watcher.on('all', () => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        running = running.then(changed)
        running.catch(reject)
      }, rest)
    })
  })
  const stopped = new Promise<void>((resolve) => {
    if (stop.aborted) resolve()
    stop.addEventListener('abort', () => resolve(), { once: true })
  })
  try {
    await Promise.race([stopped, failed])
  } finally {
    clearTimeout(timer)
    await watcher.close()
    await running.catch(() => undefined)
  }
}
