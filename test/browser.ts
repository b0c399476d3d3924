import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core'
import { pathOf } from './tools.js'

/** A headless browser with an empty profile that asks nobody for anything; `close` leaves nothing behind. */
export async function openBrowser(options: BrowserContextOptions = {}): Promise<{
  readonly context: BrowserContext
  readonly close: () => Promise<void>
}> {
  const executablePath = pathOf('chromium')
  if (executablePath === null) throw new Error('No Chromium is here, and CI=true asks for one')
  const profile = mkdtempSync(join(tmpdir(), 'epha-browser-'))
  const context = await chromium.launchPersistentContext(profile, {
    ...options,
    executablePath,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
  return {
    context,
    close: async () => {
      await context.close()
      rmSync(profile, { recursive: true, force: true })
    },
  }
}
