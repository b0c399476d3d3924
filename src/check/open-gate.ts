import type { Problem } from '../model/problem.js'
import type { Register } from '../model/register.js'
import type { Settings } from '../model/settings.js'
import { visible } from '../source/visible.js'
import { homeOf, unnamedSeries } from './sure-series.js'

/** The place of the settings: as people type it, and the minutes folder as it is written there. */
export interface SettingsPlace {
  readonly shown: string
  readonly folder: string
}

/** What was checked, and on which day (`YYYY-MM-DD`). */
export interface CheckedFolder {
  readonly register: Register
  readonly settings: Settings
  readonly today: string
}

const rule = 'action-unreported'

/** Minutes that may be of two committees: silence between them is a warning, and stops nobody. */
export interface DoubtfulSeries {
  /** What may be two, as part of a sentence: `"Hall" and "Field"`. */
  readonly names: string
  /** Whether these are folders of one name, else titles in one folder. */
  readonly areFolders: boolean
  /** The line of `epha.yaml` that settles it: for each of the folders, or where the titles are of one committee. */
  readonly line: string
}

/**
 * Why silence about an action is a warning and stops nobody, with the line that settles it; null where it is an error,
 * or nothing was passed over.
 */
export function whyTheGateIsOpen(
  problems: readonly Problem[],
  { register, settings, today }: CheckedFolder,
  place: SettingsPlace,
): string | null {
  const { shown } = place
  const open = openSilences(problems)
  if (open.length === 0) return null
  const begins = `${rule} is a warning here: `
  if (isSetOpen(settings)) return `${begins}\`check\` in ${shown} says so; --error ${rule} makes it an error.`
  const { names, areFolders, line } = seriesOf(open, { register, today }, place)
  return areFolders
    ? `${begins}several folders are called ${names}, which may be two committees. For each a line in ${shown} settles it: ${line}`
    : `${begins}${names} may be two committees. If they are one, this line in ${shown} settles it: ${line}. ` +
        'If not, `series` in the front matter of each.'
}

/** The minutes whose series is doubtful, whether anything was passed over or not; null where settings leave the gate open. */
export function doubtfulSeries(
  problems: readonly Problem[],
  { register, settings, today }: CheckedFolder,
  place: SettingsPlace,
): DoubtfulSeries | null {
  const open = openSilences(problems)
  if (isSetOpen(settings)) return null
  const isDoubtful = open.length > 0 || !unnamedSeries(register.meetings, today).isSure
  return isDoubtful ? seriesOf(open, { register, today }, place) : null
}

function openSilences(problems: readonly Problem[]): readonly Problem[] {
  return problems.filter((problem) => problem.rule === rule && problem.severity === 'warning')
}

const isSetOpen = ({ check }: Settings): boolean => check.severities.get(rule) === 'warning'

/** What may be two committees: the folders that silent minutes lie in, else all minutes that nobody gave a series. */
function seriesOf(
  open: readonly Problem[],
  { register: { meetings }, today }: Omit<CheckedFolder, 'settings'>,
  { folder }: SettingsPlace,
): DoubtfulSeries {
  const paths = new Set(open.map(({ location }) => location.path))
  const named = meetings.find(({ path, series }) => paths.has(path) && series !== null)
  if (named?.series) {
    const inside = `${homeOf(named) ?? ''}/${named.series}`.replace(/^\//, '')
    const line = `series: { ${inside.replaceAll('/', '-')}: { folder: ${joined(folder, inside)} } }`
    return { names: named.series, areFolders: true, line }
  }
  const titles = unnamedSeries(meetings, today).titles.map((title) => `"${visible(title)}"`)
  const line = `series: { committee: { folder: ${folder} } }`
  return { names: titles.join(' and '), areFolders: false, line }
}

function joined(folder: string, inside: string): string {
  return folder === '.' ? inside : `${folder}/${inside}`
}
