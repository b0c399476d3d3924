import { dirname, join, relative, resolve, sep } from 'node:path'
import { isHeld, meetingsToCome } from '../../model/next-meeting.js'
import { UsageError } from '../../model/usage-error.js'
import { type Flags, hasAnyFlag } from '../../query/flags.js'
import { explainQuery, type Query } from '../../query/query.js'
import { select } from '../../query/select.js'
import { counted } from '../../render/english.js'
import { lineAddress, pageFolders, pageMark } from '../../render/report/site.js'
import type { SourceLocation } from '../../source/lines.js'
import { openPage } from '../../workspace/open.js'
import { replacePages } from '../../workspace/pages.js'
import { queryTyped } from '../actions/query-typed.js'
import { answerOf } from '../answer.js'
import type { Answer, Environment } from '../environment.js'
import { load } from '../load.js'
import type { Loaded } from '../loaded.js'
import { isWithoutSettings, refuseMistakes, settingsFaultsOf } from '../settings-aside.js'

/** What was typed after `epha report`. */
export interface ReportOptions {
  /** The folder of the pages, from the current folder. */
  readonly out: string
  /** Opens the first page in a browser once it is written. */
  readonly open: boolean
  /** Which actions are on the pages. */
  readonly flags: Flags
  /** Also what lies before the line in time. */
  readonly allTime: boolean
}

/** Paths in `link:` count from the folder of `epha.yaml`, as all paths there do. */
function fromSettingsFolder(path: string, { workspace, settings }: Loaded): string {
  const base = dirname(resolve(workspace.folder, settings.path ?? ''))
  return relative(settings.path === null ? workspace.folder : base, join(workspace.folder, path)).replaceAll(
    sep,
    '/',
  )
}

/** The heading of pages that hold some of the actions alone: nobody is to take them for all. */
function partOf(title: string | null, query: Query): string {
  const only = `only actions of which: ${explainQuery(query)
    .map((line) => line.trim())
    .filter((line) => line !== 'all of')
    .join(', ')}`
  return title === null ? only : `${title}; ${only}`
}

/** The pages of a register, as a folder that works from a file share. Prints where the first of them is. */
export async function writePages(options: ReportOptions, environment: Environment): Promise<Answer> {
  const loaded = await load(environment, options)
  const faults = settingsFaultsOf(loaded)
  // What `exclude` keeps from being read would stand on a page that others see.
  if (isWithoutSettings(faults)) refuseMistakes(faults, 'Nothing was written.')
  // The writer of HTML is loaded when it is asked for.
  const { reportFiles } = await import('../../render/report/report-files.js')
  const { register, settings, today } = loaded
  const query = await queryTyped(options.flags, loaded, 'all')
  const { listed, counts } = select(register, {
    query,
    today,
    sort: [],
    groupBy: null,
    limit: null,
    // Only counted: their words stay out of every page.
    confidential: true,
  })
  const files = reportFiles({
    today,
    association: hasAnyFlag(options.flags) ? partOf(settings.title, query) : settings.title,
    pastMeetings: register.meetings.filter((meeting) => isHeld(meeting, today)),
    toCome: meetingsToCome(register.meetings, today)
      .flat()
      .toSorted((meeting, other) => (meeting.date < other.date ? -1 : 1)),
    people: register.people,
    unread: register.unread,
    listed,
    since: register.since,
    beforeSince: counts.beforeSince,
    addressOf: (location: SourceLocation) =>
      settings.link === null
        ? null
        : lineAddress(settings.link, { ...location, path: fromSettingsFolder(location.path, loaded) }),
  })
  const folder = resolve(environment.here, options.out)
  const place = { absolute: folder, shown: options.out, here: environment.here }
  const removed = replacePages(place, { files, folders: pageFolders, mark: pageMark })
  const first = join(options.out, 'index.html')
  if (options.open && !(await openPage(join(folder, 'index.html'))))
    throw new UsageError(`\`${first}\` was written, but nothing here opens it in a browser`)
  const gone =
    removed.length === 0
      ? ''
      : ` ${counted(removed.length, 'page')} of an earlier report ${removed.length === 1 ? 'was' : 'were'} removed.`
  return answerOf(
    `${first}\n`,
    [`${counted(files.length, 'page')} in \`${options.out}\`.${gone}`],
    loaded,
    environment,
  )
}
