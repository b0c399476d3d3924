import { defineConfig } from 'vitest/config'

// A machine that is busy is no fault of a test: none is held to a time but where it says so.
// biome-ignore lint/style/noDefaultExport: vitest takes the default export of its settings and nothing else.
export default defineConfig({ test: { testTimeout: 60_000, hookTimeout: 180_000 } })
