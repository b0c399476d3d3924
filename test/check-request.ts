import type { CheckRequest } from '../src/commands/check/check-minutes.js'

/** What `epha check` is asked where nothing is typed behind it. */
export const nothingTyped: CheckRequest = {
  files: [],
  format: null,
  quiet: false,
  all: false,
  only: [],
  without: [],
  errors: [],
  acceptWeaker: false,
  since: null,
  maxWarnings: null,
  confidential: false,
  unsaved: null,
  baseline: null,
  compareWith: null,
  runner: null,
  version: '0.1.0',
}
