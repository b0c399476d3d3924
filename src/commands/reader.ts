/** Text to minutes, on its own: the build keeps it in a file apart, loaded when there is something to read. */
export { recognise } from '../notation/recognise.js'
export { parseDocument } from '../parse/document.js'
export { defaultSettings, readSettings } from '../parse/settings.js'
export { rosterOfOne, rostersOf, whoIsWho } from '../register/roster/rosters.js'
