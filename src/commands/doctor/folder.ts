import { counted } from '../../render/english.js'
import type { Environment } from '../environment.js'
import type { Loaded } from '../loaded.js'
import { quoted } from '../shell-word.js'
import { type Diagnosis, fine } from './diagnosis.js'

/** Nine of ten minutes are to lie in one folder: beside a single stray that is nine at least. */
const enough = 9 / 10

/** Where nearly all minutes lie in one folder, and what else was read is of no committee that anybody named. */
export function aboutFolder(
  { register, workspace, settings }: Loaded,
  { minutes }: Pick<Environment, 'minutes'>,
): Diagnosis {
  const paths = register.minutes.map(({ path }) => path)
  const folder = workspace.alone || minutes !== null ? '' : nearlyAllIn(paths)
  if (folder === '') return { findings: [], steps: [] }
  const isNamed = (path: string): boolean =>
    [...settings.series.values()].some((series) => path.startsWith(`${series.folder}/`))
  const strays = paths.filter((path) => !path.startsWith(`${folder}/`) && !isNamed(path))
  if (strays.length === 0) return { findings: [], steps: [] }
  const inside = paths.filter((path) => path.startsWith(`${folder}/`)).length
  const shown = quoted(workspace.fromHere(folder))
  const more = strays.length - 3
  return {
    findings: [
      fine(
        'Folder',
        `${inside} of ${counted(paths.length, 'file')} lie in \`${workspace.fromHere(folder)}\`; apart:`,
        [
          ...strays.slice(0, 3).map((path) => workspace.fromHere(path)),
          ...(more > 0 ? [`and ${more} more`] : []),
        ],
      ),
    ],
    steps: [
      {
        about: 'folder',
        sentence: `${inside} of ${paths.length} minutes lie in one folder; where the others are none of yours, name that folder in each command, or in EPHA_MINUTES.`,
        type: [`epha doctor --minutes ${shown}`],
      },
    ],
  }
}

/** The innermost folder that holds nearly all of the paths; empty for none. */
function nearlyAllIn(paths: readonly string[]): string {
  let folder = ''
  for (;;) {
    const inside = new Map<string, number>()
    const above = folder === '' ? '' : `${folder}/`
    for (const path of paths) {
      const [name, ...rest] = path.startsWith(above) ? path.slice(above.length).split('/') : []
      if (name !== undefined && rest.length > 0) inside.set(name, (inside.get(name) ?? 0) + 1)
    }
    const next = [...inside].find(([, number]) => number >= paths.length * enough)
    if (next === undefined) return folder
    folder = above + next[0]
  }
}
