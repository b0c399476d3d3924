import { createHash } from 'node:crypto'

// Windows opens a device under these names, whatever ending they carry.
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)$/

/** Letters that every file system, file share and web server writes alike; at most 60 of them. */
function plainName(key: string): string {
  const letters = key.normalize('NFKD').replace(/\p{M}+/gu, '')
  const parts = letters.split(/[^A-Za-z0-9.]+/).map((part) => part.split('.').filter(Boolean).join('.'))
  return parts.filter(Boolean).join('-').slice(0, 60)
}

function digest(key: string): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 10)
}

/**
 * A name for each key that is safe as the name of a file on every system and as a fragment of an address, and
 * that no other key has, in whatever case: `TR`, `termly-2011-spring`. Where two would be alike, where nothing
 * readable is left, or where it is an address, part of a digest of the key stands in it.
 */
export function safeNames(keys: Iterable<string>): ReadonlyMap<string, string> {
  const distinct = [...new Set(keys)]
  const uses = new Map<string, number>()
  for (const key of distinct) {
    const small = plainName(key).toLowerCase()
    uses.set(small, (uses.get(small) ?? 0) + 1)
  }
  const names = new Map<string, string>()
  for (const key of distinct) {
    const plain = plainName(key)
    const small = plain.toLowerCase()
    const unclear = small === '' || key.includes('@') || (uses.get(small) ?? 0) > 1
    const isDevice = devices.test(small.split('.')[0] ?? '')
    // An underscore stands in no plain name, so what has one can collide with none that has none.
    const readable = key.includes('@') ? '' : plain
    names.set(key, unclear || isDevice ? `${readable}_${digest(key)}` : plain)
  }
  return names
}
