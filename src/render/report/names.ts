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
 * that no other key has, in whatever case: `TR`, `termly-2011-spring`. A key that is such a name keeps it. Of the
 * others, where two would be alike, where nothing readable is left, or where it is an address, part of a digest
 * of the key stands in the name: it is the same in every run.
 */
export function safeNames(keys: Iterable<string>): ReadonlyMap<string, string> {
  const distinct = [...new Set(keys)]
  const claims = new Map<string, string[]>()
  for (const key of distinct) {
    const small = plainName(key).toLowerCase()
    claims.set(small, [...(claims.get(small) ?? []), key])
  }
  const isClear = (key: string, plain: string): boolean => {
    const small = plain.toLowerCase()
    if (small === '' || devices.test(small.split('.')[0] ?? '') || key.includes('@')) return false
    const rivals = (claims.get(small) ?? []).filter((other) => other !== key)
    return rivals.length === 0 || (key === plain && rivals.every((other) => other !== plainName(other)))
  }
  const nameOf = (key: string): string => {
    const plain = plainName(key)
    if (isClear(key, plain)) return plain
    // An underscore stands in no plain name, so that this one is like none of them. Websites leave out what begins
    // with one.
    const readable = key.includes('@') ? '' : plain.replaceAll('.', '-')
    return `${readable || 'page'}_${digest(key)}`
  }
  return new Map(distinct.map((key) => [key, nameOf(key)]))
}
