import { spawn } from 'node:child_process'
import { pathToFileURL } from 'node:url'

/** Openers that fail say so within so many milliseconds; others may stay until the browser is closed. */
const patience = 2000

/** The program that opens a file with whatever its reader opens such files with. */
function opener(platform: NodeJS.Platform): string {
  if (platform === 'darwin') return 'open'
  return platform === 'win32' ? 'explorer.exe' : 'xdg-open'
}

/** Opens a page in the reader's browser, which outlives this program. Gives whether something was there to open it. */
export function openPage(path: string, platform: NodeJS.Platform = process.platform): Promise<boolean> {
  return new Promise((resolve) => {
    // No shell stands between: the address is one argument, whatever the folder is called.
    const child = spawn(opener(platform), [pathToFileURL(path).href], { detached: true, stdio: 'ignore' })
    const waited = setTimeout(() => {
      child.unref()
      resolve(true)
    }, patience)
    const end = (isOpen: boolean): void => {
      clearTimeout(waited)
      resolve(isOpen)
    }
    child.once('error', () => end(false))
    // The Explorer says 1 of whatever it opens.
    child.once('exit', (code) => end(code === 0 || platform === 'win32'))
  })
}
