import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core'

const places = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]

/** Where a Chromium stands on this machine; null without one. */
export const chromiumPath: string | null =
  places.find((place) => place !== undefined && existsSync(place)) ?? null

/** Said in place of the browser's tests where there is no browser. */
export const noBrowser =
  'SKIPPED: no Chromium is here (apt-get install chromium), so nothing was tested in a browser'

/** Whether browser tests run. Where CI=true they must: a missing browser fails there. */
export const hasBrowser = chromiumPath !== null || process.env.CI === 'true'

/** A headless browser with an empty profile that asks nobody for anything; `close` leaves nothing behind. */
export async function openBrowser(options: BrowserContextOptions = {}): Promise<{
  readonly context: BrowserContext
  readonly close: () => Promise<void>
}> {
  if (chromiumPath === null) throw new Error('No Chromium is here, and CI=true asks for one')
  const profile = mkdtempSync(join(tmpdir(), 'epha-browser-'))
  const context = await chromium.launchPersistentContext(profile, {
    ...options,
    executablePath: chromiumPath,
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
