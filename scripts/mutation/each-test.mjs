// Says which test is running: see vitest.config.mjs.
import { beforeEach } from 'vitest'

beforeEach(({ task }) => {
  globalThis.runningTest = task.id
})
