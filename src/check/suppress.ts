import type { Minutes, Remark } from '../model/minutes.js'
import type { NamedFault, SuppressionRule } from './rule.js'

/** The faults that no comment of the minutes excuses, those that one does, and the comments that excuse nothing. */
export interface Suppressed {
  readonly remaining: readonly NamedFault[]
  readonly excused: readonly NamedFault[]
  readonly unused: readonly NamedFault[]
}

/** One rule that a comment names, with a reason. */
interface Suppression {
  readonly remark: Remark
  readonly rule: string
}

/**
 * Takes out what `<!-- epha-disable-next-line rule -- reason -->` excuses: faults of that rule on the next line with
 * content, or on the comment's own. Without a reason it excuses nothing and is a fault itself; so is one of a rule
 * that was judged and found nothing there.
 */
export function suppress(
  faults: readonly NamedFault[],
  minutes: readonly Minutes[],
  judged: ReadonlySet<string>,
): Suppressed {
  const remarks = minutes.flatMap((file) => file.remarks).filter(({ kind }) => kind === 'disable-next-line')
  const suppressions = remarks.flatMap(suppressionsOf)
  const used = new Set<Suppression>()
  const remaining: NamedFault[] = []
  const excused: NamedFault[] = []
  for (const fault of faults) {
    const fitting = suppressions.filter((suppression) => isExcused(fault, suppression))
    for (const suppression of fitting) used.add(suppression)
    if (fitting.length === 0) remaining.push(fault)
    else excused.push(fault)
  }
  const idle = suppressions.filter((suppression) => judged.has(suppression.rule) && !used.has(suppression))
  return { remaining, excused, unused: [...remarks.flatMap(incompleteness), ...idle.map(idleness)] }
}

function rulesOf({ words }: Remark): readonly string[] {
  return words.split(/[\s,]+/).filter((word) => word !== '')
}

function hasReason({ reason }: Remark): boolean {
  return reason !== null && reason.trim() !== ''
}

function suppressionsOf(remark: Remark): readonly Suppression[] {
  return hasReason(remark) ? rulesOf(remark).map((rule) => ({ remark, rule })) : []
}

function isExcused({ rule, location }: NamedFault, suppression: Suppression): boolean {
  const { remark } = suppression
  return (
    rule === suppression.rule &&
    location.path === remark.location.path &&
    (location.line === remark.nextLine || location.line === remark.location.line)
  )
}

/** What a suppression lacks: a rule, or a reason. */
function incompleteness(remark: Remark): readonly NamedFault[] {
  const names = rulesOf(remark).join(' ')
  if (names === '') return [faultAt(remark, 'Unexpected suppression of no rule, expected the name of one')]
  if (hasReason(remark)) return []
  const complete = `<!-- epha-disable-next-line ${names} -- reason -->`
  return [
    faultAt(remark, `Unexpected suppression of \`${names}\` without a reason, expected \`${complete}\``),
  ]
}

function idleness({ remark, rule }: Suppression): NamedFault {
  return faultAt(
    remark,
    `Unexpected suppression of \`${rule}\`, expected none: the next line has no such problem`,
  )
}

function faultAt({ location }: Remark, message: string): NamedFault {
  const rule: SuppressionRule = 'suppression-unused'
  return { rule, message, location }
}
