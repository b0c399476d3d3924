import type { Workspace } from '../workspace/workspace.js'

/** The same folder with other texts of some files, by their paths; files that are not there yet come with them. */
export function withTexts(workspace: Workspace, texts: ReadonlyMap<string, string>): Workspace {
  if (texts.size === 0) return workspace
  return {
    ...workspace,
    files: function* (exclude) {
      const left = new Map(texts)
      for (const reading of workspace.files(exclude)) {
        const path = reading.kind === 'read' ? reading.file.path : reading.unread.path
        const text = texts.get(path)
        left.delete(path)
        yield text === undefined || reading.kind === 'unread'
          ? reading
          : { kind: 'read', file: { ...reading.file, text } }
      }
      for (const [path, text] of left) yield { kind: 'read', file: { path, text, bom: false } }
    },
    read: (path) => {
      const text = texts.get(path)
      const reading = workspace.read(path)
      if (text === undefined) return reading
      const bom = reading.kind === 'read' && reading.file.bom
      return { kind: 'read', file: { path, text, bom } }
    },
  }
}
