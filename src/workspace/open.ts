import { spawn } from 'node:child_process'
import { pathToFileURL } from 'node:url'

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
    child.once('error', () => resolve(false))
    child.once('spawn', () => {
      child.unref()
      resolve(true)
    })
  })
}
