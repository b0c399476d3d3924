import { watch } from 'node:fs'

/** Editors write a file in several steps; a change counts when nothing has followed it for so long. */
const settledAfter = 150

/**
 * Calls `changed` after each change of a Markdown or YAML file in a folder or below, until the returned function is
 * called. Changes that come together count once.
 */
export function watchFolder(folder: string, changed: () => void): () => void {
  let timer: NodeJS.Timeout | undefined
  const watcher = watch(folder, { recursive: true }, (_, name) => {
    if (name !== null && !/\.(?:md|markdown|yaml)$/i.test(name)) return
    clearTimeout(timer)
    timer = setTimeout(changed, settledAfter)
  })
  return () => {
    clearTimeout(timer)
    watcher.close()
  }
}
