import { ownerKey } from '../../model/owner.js'
import { isUsageError } from '../../model/usage-error.js'
import { type AddressesRead, readAddresses } from '../../parse/addresses.js'
import { counted } from '../../render/english.js'
import { findLocalSettings, localName } from '../../workspace/folder.js'
import type { Loaded } from '../loaded.js'
import { type Diagnosis, fine, wrong } from './diagnosis.js'

/** EPHA_SMTP_URL and EPHA_SMTP_FROM; null where they are not set. */
export interface MailSettings {
  readonly url: string | null
  readonly from: string | null
}

/** What `epha.local.yaml` says; null where there is none. Throws UsageError where it is not what it should be. */
function localAddresses({ workspace, settings }: Loaded): AddressesRead | null {
  const local = findLocalSettings(workspace.folder, settings.path)
  return local?.kind === 'read' ? readAddresses(local.file.text, localName) : null
}

/** `ownerKey` of the people whose address is known. */
function addressed({ settings }: Loaded, local: AddressesRead | null): ReadonlySet<string> {
  const onRoster = settings.people.filter((person) => person.email !== undefined).map((person) => person.key)
  return new Set([...onRoster, ...(local?.addresses.keys() ?? [])].map((key) => ownerKey({ key })))
}

/** Who of those that have something outstanding can be written to. */
function reached(loaded: Loaded, local: AddressesRead | null): string {
  const outstanding = loaded.register.actions.filter((action) => action.status === 'outstanding')
  const owners = new Set(outstanding.flatMap((action) => action.owners.map(ownerKey)))
  const known = addressed(loaded, local)
  const count = [...owners].filter((key) => known.has(key)).length
  if (owners.size === 0) return 'nobody has anything outstanding'
  return `${count === 0 ? 'none' : count} of ${counted(owners.size, 'owner')} with something outstanding ${count < 2 ? 'has' : 'have'} an address`
}

const mendLocal = (type: readonly string[]): Diagnosis['steps'][number] => ({
  about: 'surroundings',
  sentence: `Mend \`${localName}\`:`,
  type,
})

function withAddresses(words: string, loaded: Loaded | null): Diagnosis {
  if (loaded === null) return { findings: [fine('Mail', words)], steps: [] }
  try {
    const local = localAddresses(loaded)
    const [fault] = local?.faults ?? []
    if (fault === undefined)
      return { findings: [fine('Mail', `${words}; ${reached(loaded, local)}`)], steps: [] }
    return {
      findings: [wrong('Mail', `${words}; ${localName}:${fault.line}: ${fault.message}`)],
      steps: [mendLocal(['TR: name@example.org'])],
    }
  } catch (error) {
    if (!isUsageError(error)) throw error
    return {
      findings: [wrong('Mail', `${words}; ${error.message}`)],
      steps: [mendLocal(error.more)],
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
