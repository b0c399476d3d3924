import type { Membership } from '../../src/model/member.js'
import { parseDocument } from '../../src/parse/document.js'
import { readSettings } from '../../src/parse/settings.js'
import { whoIsWho } from '../../src/register/roster/rosters.js'
import { type Meetings, textOfMeeting } from '../series.js'

/** Who is who in minutes; with the text of `epha.yaml`, and which files are of the register. */
export function membersOf(meetings: Meetings, epha = '', isOfRegister = (_: string) => true): Membership {
  const settings = readSettings(epha, 'epha.yaml')
  const names = Object.entries(meetings).map(([date, lines]) => {
    const file = { path: `${date}.md`, text: textOfMeeting(date, lines) }
    return parseDocument(file, settings, { alone: false, absolutePath: `/minutes/${date}.md` }).names
  })
  return whoIsWho(names, settings).membership(isOfRegister)
}
