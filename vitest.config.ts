import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

// What tests read is kept apart from what their user reads.
const XDG_CACHE_HOME = mkdtempSync(join(tmpdir(), 'epha-tests-'))

// A machine that is busy is no fault of a test: none is held to a time but where it says so.
// biome-ignore lint/style/noDefaultExport: vitest takes the default export of its settings and nothing else.
export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 180_000,
    env: { XDG_CACHE_HOME },
    setupFiles: 'test/same-cases.ts',
  },
})
