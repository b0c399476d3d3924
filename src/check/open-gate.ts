import type { Problem } from '../model/problem.js'
import type { Register } from '../model/register.js'
import type { Settings } from '../model/settings.js'
import { homeOf, unnamedSeries } from './sure-series.js'

/** The place of the settings: as people type it, and the minutes folder as it is written there. */
export interface SettingsPlace {
  readonly shown: string
  readonly folder: string
}

const rule = 'action-unreported'

/**
 * Why silence about an action is a warning and stops nobody, with the line that settles it; null where it is an error,
 * or nothing was passed over.
 */
export function whyTheGateIsOpen(
  problems: readonly Problem[],
  register: Register,
  settings: Settings,
  { shown, folder }: SettingsPlace,
): string | null {
  const open = problems.filter((problem) => problem.rule === rule && problem.severity === 'warning')
  if (open.length === 0) return null
  const begins = `${rule} is a warning here: `
  if (settings.check.severities.get(rule) === 'warning')
    return `${begins}\`check\` in ${shown} says so; --error ${rule} makes it an error.`
  const paths = new Set(open.map(({ location }) => location.path))
  const silent = register.meetings.filter(({ path }) => paths.has(path))
  const named = silent.find(({ series }) => series !== null)
  if (named?.series) {
    const inside = `${homeOf(named) ?? ''}/${named.series}`.replace(/^\//, '')
    const line = `series: { ${inside.replaceAll('/', '-')}: { folder: ${joined(folder, inside)} } }`
    return `${begins}several folders are called ${named.series}, which may be two committees. For each a line in ${shown} settles it: ${line}`
  }
  const titles = unnamedSeries(register.meetings).titles.map((title) => `"${title}"`)
  return (
    `${begins}${titles.join(' and ')} may be two committees. If they are one, this line in ${shown} settles it: ` +
    `series: { committee: { folder: ${folder} } }. If not, \`series\` in the front matter of each.`
  )
}

function joined(folder: string, inside: string): string {
  return folder === '.' ? inside : `${folder}/${inside}`
}
