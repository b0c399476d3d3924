let collator: Intl.Collator | null = null

// 2011-spring/4a.2: marks stand before figures, and figures before letters, in the alphabet as in these characters.
const plain = /^[a-z0-9./-]*$/

/** Order of two ids or names, 4a.2 before 4a.10, the same in every language of the system; never 0 for two that differ. */
export function compareNaturally(text: string, other: string): number {
  const order = plain.test(text) && plain.test(other) ? comparePlain(text, other) : compareAny(text, other)
  return order || (text < other ? -1 : text > other ? 1 : 0)
}

/** Words of any letters. What orders them takes a while to make, so it is made where it is needed. */
function compareAny(text: string, other: string): number {
  collator ??= new Intl.Collator('en', { numeric: true })
  return collator.compare(text, other)
}

/** Numbers by their value, everything else by its characters. */
function comparePlain(text: string, other: string): number {
  const parts = partsOf(text)
  const others = partsOf(other)
  for (const [index, part] of parts.entries()) {
    const against = others[index]
    if (against === undefined) return 1
    const order = compareParts(part, against)
    if (order !== 0) return order
  }
  return parts.length - others.length
}

/** `4a.10` is `4`, `a`, `.`, `10`: a number whole, without the zeros before it. */
function partsOf(text: string): readonly string[] {
  return (text.match(/\d+|\D/g) ?? []).map((part) => part.replace(/^0+(?=\d)/, ''))
}

const isNumber = (part: string): boolean => part >= '0' && part < ':'

function compareParts(part: string, other: string): number {
  if (isNumber(part) && isNumber(other) && part.length !== other.length) return part.length - other.length
  return part < other ? -1 : part > other ? 1 : 0
}
