import { settingsLines } from '../../render/settings.js'
import type { Loaded } from '../loaded.js'
import { type Diagnosis, fine, wrong } from './diagnosis.js'

/** What `epha.yaml` sets, and what of it cannot hold. */
export function aboutSettings({ settings, workspace }: Loaded): Diagnosis {
  if (workspace.settings === null) return { findings: [fine('Settings', 'no epha.yaml')], steps: [] }
  if (workspace.settings.kind === 'unread') {
    const { path, why, cure } = workspace.settings.unread
    const shown = workspace.fromHere(path)
    return {
      findings: [wrong('Settings', `\`${shown}\` could not be read: ${why}`)],
      steps: [
        {
          about: 'settings',
          sentence: `\`${shown}\` could not be read, and nothing of it holds: ${why}.`,
          type: cure === undefined ? [] : [cure],
        },
      ],
    }
  }
  const shown = workspace.fromHere(workspace.settings.file.path)
  const { problems } = settings
  if (problems.length === 0)
    return { findings: [fine('Settings', `\`${shown}\``, settingsLines(settings))], steps: [] }
  const faults = problems.map(
    ({ message, location }) => `${shown}:${location.line}:${location.column}  ${message}`,
  )
  const count = `${problems.length} ${problems.length === 1 ? 'part' : 'parts'}`
  return {
    findings: [
      wrong('Settings', `\`${shown}\`, of which ${count} cannot hold`, [
        ...faults,
        ...settingsLines(settings),
      ]),
    ],
    steps: [
      {
        about: 'settings',
        sentence: settings.broken
          ? `Mend \`${shown}\`, of which nothing holds:`
          : `Mend \`${shown}\`, of which ${count} cannot hold:`,
        type: faults.slice(0, 6),
      },
    ],
  }
}
