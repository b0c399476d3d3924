/** What points at one thing whoever writes it: an address, the number of an issue, the id of an action. */
export interface Pointer {
  readonly kind: 'link' | 'number' | 'id'
  /** In small letters: an address without its beginning and its fragment, a number, an id. */
  readonly key: string
  /** Of a number: whose it is, `owner/repository` or an address up to it; null where it stands alone. */
  readonly repository: string | null
  /** As it was written. */
  readonly written: string
}

// … see https://example.org/minutes/4 · <https://example.org> · [the draft](https://example.org/draft)
const address = /\bhttps?:\/\/[^\s<>()[\]"'`|]+/gi
// https://github.com/hall/roof/issues/12 · https://git.example.org/hall/roof/-/merge_requests/12
const numberedAddress =
  /^(.+?)\/(?:-\/)?(?:issues|pull|pulls|pull-requests|merge_requests|discussions|bugs|tickets)\/(\d+)/
// hall/roof#12 · #12 · GH-12
const signedNumber = /(?<![\w&/])([\w.-]+\/[\w.-]+)?(?:#|\bGH-)(\d{1,9})(?![\w])/g
// PR 12 · issue 12 · pull request #12
const calledNumber = /\b(?:PR|MR|issue|ticket|pull request|merge request)s? ?[#!]?(\d{2,9})(?!\w|[.,]\d)/gi
// RFC 208 · EIP-2315
const namedNumber = /\b\p{Lu}{2,6}[ -]?(\d{3,9})(?!\w|[.,]\d)/gu
// AGM 2020
const yearAlone = /^(?:19|20)\d\d$/
// 2011-spring/4a.1 · 2011-spring/proforma
const id = /(?<![\w/.:-])[\w-][\w./-]*\/[\w.-]*\w/g

// Most lines have no number, no sign and no path.
const mayPoint = /[\d#/]/

/** What a text points at; the same thing twice counts once. */
export function pointersIn(text: string): readonly Pointer[] {
  if (!mayPoint.test(text)) return []
  const found = new Map<string, Pointer>()
  const add = (pointer: Pointer): void => {
    found.set(`${pointer.kind} ${pointer.repository ?? ''} ${pointer.key}`, pointer)
  }
  for (const [written] of text.matchAll(address)) add(pointerOfAddress(written))
  const words = text.replace(address, ' ')
  for (const [written, repository, digits = ''] of words.matchAll(signedNumber))
    if (repository !== undefined || digits.length > 1) add(numberOf(digits, repository ?? null, written))
  for (const [written, digits = ''] of words.matchAll(calledNumber)) add(numberOf(digits, null, written))
  for (const [written, digits = ''] of words.matchAll(namedNumber))
    if (!yearAlone.test(digits)) add(numberOf(digits, null, written))
  for (const [written] of words.matchAll(id))
    add({ kind: 'id', key: written.toLowerCase(), repository: null, written })
  return [...found.values()]
}

/** Whether two point at one thing: a number alone may be that of any repository. */
export function pointsAtSame(one: Pointer, other: Pointer): boolean {
  if (one.kind !== other.kind || one.key !== other.key) return false
  return one.repository === null || other.repository === null || one.repository === other.repository
}

/** What the pointers have in common that may point at one thing, to look them up by. */
export function keyOfPointer({ kind, key }: Pointer): string {
  return `${kind} ${key}`
}

function pointerOfAddress(written: string): Pointer {
  const plain = written
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/[.,;:!?*_~]+$/, '')
    .toLowerCase()
  const numbered = numberedAddress.exec(plain)
  if (numbered) return numberOf(numbered[2] ?? '', repositoryOf(numbered[1] ?? ''), written)
  return { kind: 'link', key: plain.replace(/#.*$/, '').replace(/\/+$/, ''), repository: null, written }
}

/** "hall/roof" of "github.com/hall/roof", as it is written before a number. */
function repositoryOf(place: string): string {
  return place.replace(/^[^/]+\//, '')
}

function numberOf(digits: string, repository: string | null, written: string): Pointer {
  return {
    kind: 'number',
    key: digits.replace(/^0+(?=\d)/, ''),
    repository: repository?.toLowerCase() ?? null,
    written: written.trim(),
  }
}
