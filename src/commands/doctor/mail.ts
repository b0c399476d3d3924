import { ownerKey } from '../../model/owner.js'
import { isUsageError } from '../../model/usage-error.js'
import { readAddresses } from '../../parse/addresses.js'
import { counted } from '../../render/english.js'
import { findLocalSettings, localName } from '../../workspace/folder.js'
import type { Loaded } from '../loaded.js'
import { type Diagnosis, fine, wrong } from './diagnosis.js'

/** EPHA_SMTP_URL and EPHA_SMTP_FROM; null where they are not set. */
export interface MailSettings {
  readonly url: string | null
  readonly from: string | null
}

/** `ownerKey` of the people whose address is known. Throws UsageError where `epha.local.yaml` is not what it should be. */
function addressed({ workspace, settings }: Loaded): ReadonlySet<string> {
  const onRoster = settings.people.filter((person) => person.email !== undefined).map((person) => person.key)
  const local = findLocalSettings(workspace.folder, settings.path)
  const apart = local?.kind === 'read' ? [...readAddresses(local.file.text, localName).keys()] : []
  return new Set([...onRoster, ...apart].map((key) => ownerKey({ key })))
}

/** Who of those that have something outstanding can be written to. */
function reached(loaded: Loaded): string {
  const outstanding = loaded.register.actions.filter((action) => action.status === 'outstanding')
  const owners = new Set(outstanding.flatMap((action) => action.owners.map(ownerKey)))
  const known = addressed(loaded)
  const count = [...owners].filter((key) => known.has(key)).length
  if (owners.size === 0) return 'nobody has anything outstanding'
  return `${count === 0 ? 'none' : count} of ${counted(owners.size, 'owner')} with something outstanding ${count < 2 ? 'has' : 'have'} an address`
}

function withAddresses(words: string, loaded: Loaded | null): Diagnosis {
  if (loaded === null) return { findings: [fine('Mail', words)], steps: [] }
  try {
    return { findings: [fine('Mail', `${words}; ${reached(loaded)}`)], steps: [] }
  } catch (error) {
    if (!isUsageError(error)) throw error
    return {
      findings: [wrong('Mail', `${words}; ${error.message}`)],
      steps: [{ about: 'surroundings', sentence: `Mend \`${localName}\`:`, type: error.more }],
    }
  }
}

/** Whether letters can be sent, and to whom; of the mail server its name alone, of addresses their number. */
export function aboutMail({ url, from }: MailSettings, loaded: Loaded | null): Diagnosis {
  if (url === null) return withAddresses('EPHA_SMTP_URL is not set, so nothing can be sent', loaded)
  if (!URL.canParse(url) || !/^smtps?:$/.test(new URL(url).protocol))
    return {
      findings: [wrong('Mail', 'EPHA_SMTP_URL is no address of a mail server')],
      steps: [
        {
          about: 'surroundings',
          sentence: 'Set EPHA_SMTP_URL:',
          type: ['EPHA_SMTP_URL=smtps://user:password@mail.example.org'],
        },
      ],
    }
  const sender = from === null ? 'EPHA_SMTP_FROM is not set' : 'EPHA_SMTP_FROM is set'
  return withAddresses(`by ${new URL(url).hostname}; ${sender}`, loaded)
}
