import { check } from './check/check.js'
import { rules } from './check/rules/index.js'
import type { Problem } from './model/problem.js'
import type { Settings } from './model/settings.js'
import { recognise } from './notation/recognise.js'
import { parseDocument } from './parse/document.js'
import { defaultSettings, readSettings } from './parse/settings.js'
import { buildRegister } from './register/build.js'
import { rosterOfOne } from './register/roster/rosters.js'
import { openWorkspace } from './workspace/folder.js'
import type { Workspace } from './workspace/workspace.js'

/** Rules that speak of one file; what needs its neighbours is `epha check`'s alone. */
const ofOneFile: readonly string[] = rules.filter(({ reach }) => reach === 'file').map(({ name }) => name)

/** What a `.remarkrc` may say: severities by rule, over those of the nearest `epha.yaml`. */
export interface RemarkLintOptions {
  readonly [rule: string]: 'off' | 'warning' | 'error'
}

/** What the plugin asks of remark's file, told here so that its types need no other package. */
export interface MarkdownFile {
  readonly cwd: string
  readonly dirname?: string | undefined
  readonly basename?: string | undefined
  toString(): string
  message(reason: string, options: MessageOptions): FileMessage
}

/** Where a message stands, and whose it is. */
export interface MessageOptions {
  readonly place: { line: number; column: number; offset: number }
  readonly source: string
  readonly ruleId: string
}

/** A message of the file, which may be made fatal or given a note. */
export interface FileMessage {
  fatal?: boolean | null | undefined
  note?: string | undefined
}

/**
 * The rules of one file as a plugin of remark: problems become messages of the file, errors fatal ones. Files that
 * are no minutes are let be.
 */
function remarkLintEpha(options: RemarkLintOptions = {}): (tree: unknown, file: MarkdownFile) => void {
  return (_, file) => {
    const folder = openWorkspace(file.dirname ?? '.', file.cwd)
    const settings = settingsOf(folder, options)
    const path = file.basename ?? 'minutes.md'
    const written = String(file)
    const bom = written.startsWith('\ufeff') ? 1 : 0
    const document = parseDocument({ path, text: written.slice(bom) }, settings, {
      alone: true,
      absolutePath: `${folder?.folder ?? file.cwd}/${path}`,
    })
    const minutes = recognise(document, settings, rosterOfOne(document.names, settings))
    if (!minutes.isMinutes) return
    const register = buildRegister([minutes], settings)
    // No rule of one file that is on looks at today.
    const { problems } = check(register, settings, {
      today: minutes.meeting.date ?? '',
      only: wanted(settings),
    })
    for (const problem of problems) if (problem.location.path === minutes.path) report(problem, file, bom)
  }
}

function wanted(settings: Settings): readonly string[] {
  return ofOneFile.filter((name) => {
    const severity = settings.check.severities.get(name) ?? rules.find((rule) => rule.name === name)?.severity
    return severity !== 'off'
  })
}

function settingsOf(folder: Workspace | null, options: RemarkLintOptions): Settings {
  const found = folder?.settings
  const read = found?.kind === 'read' ? readSettings(found.file.text, found.file.path) : defaultSettings
  const severities = new Map([...read.check.severities, ...Object.entries(options)])
  return { ...read, check: { ...read.check, severities } }
}

function report(
  { rule, severity, message, location, related }: Problem,
  file: MarkdownFile,
  bom: number,
): void {
  const { line, column, span } = location
  const start = { line, column, offset: span.start + bom }
  const shown = file.message(message, { place: start, source: 'epha', ruleId: rule })
  shown.fatal = severity === 'error'
  if (related?.path === location.path) shown.note = `${related.label ?? 'see'}: line ${related.line}`
}

// biome-ignore lint/style/noDefaultExport: remark takes the default export of a plugin's entry and nothing else.
export default remarkLintEpha
