const ending = /\.(?:md|markdown)$/i

/** The folders of a path, the outermost first. */
export function folderNames(path: string): readonly string[] {
  return path
    .split(/[\\/]/)
    .slice(0, -1)
    .filter((folder) => folder !== '' && folder !== '.')
}

/** The name that a file gives its meeting: without its ending; of an `index.md` that of its folder. */
export function meetingName(path: string): string {
  const name = (path.split(/[\\/]/).at(-1) ?? '').replace(ending, '')
  if (name.toLowerCase() !== 'index') return name
  return folderNames(path).at(-1) ?? name
}
