import type { Minutes } from '../src/model/minutes.js'
import type { Settings } from '../src/model/settings.js'
import { type RecogniseOptions, recognise } from '../src/notation/recognise.js'
import { type Document, parseDocument } from '../src/parse/document.js'
import { readSettings } from '../src/parse/settings.js'
import { rosterOfOne } from '../src/register/roster/rosters.js'

/** What a document gives that stands alone: nobody is known but whom it names itself, and the settings. */
export function recogniseAlone(
  document: Document,
  settings: Settings,
  options: RecogniseOptions = {},
): Minutes {
  return recognise(document, settings, rosterOfOne(document.names, settings), options)
}

/** The entries of a text that stands alone. @param epha the text of `epha.yaml` */
export function entriesAlone(text: string, epha = ''): Minutes['entries'] {
  const settings = readSettings(epha, 'epha.yaml')
  const context = { alone: true, absolutePath: '/minutes.md' }
  return recogniseAlone(parseDocument({ path: 'minutes.md', text }, settings, context), settings).entries
}
