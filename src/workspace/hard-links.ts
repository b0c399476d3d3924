/** Disks that give a file one name only. */
export const linklessErrors: ReadonlySet<string | null> = new Set([
  'EPERM',
  'ENOTSUP',
  'ENOSYS',
  'EOPNOTSUPP',
])
