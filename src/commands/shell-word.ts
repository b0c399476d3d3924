/** A path as a shell takes it for one word, be it sh or PowerShell. */
export function quoted(path: string): string {
  if (/^[\w./:-]+$/.test(path)) return path
  // What stands between double quotes is replaced by both of them where it has one of these.
  if (path.includes("'") && !/["$`\\!]/.test(path)) return `"${path}"`
  return `'${path.replaceAll("'", "'\\''")}'`
}
