import type { Minutes, Remark } from '../model/minutes.js'
import type { NamedFault, SuppressionRule } from './rule.js'

/** What is left when the comments of the minutes have been heard, and the comments that nothing answered to. */
export interface Heard {
  readonly left: readonly NamedFault[]
  readonly unused: readonly NamedFault[]
}

interface Suppression {
  readonly remark: Remark
  readonly rule: string
  used: boolean
}

/**
 * Takes out what `<!-- epha-disable-next-line rule -- reason -->` excuses: problems of that rule on the next line
 * with content, or on the comment's own. Without a reason it excuses nothing and is a problem itself.
 */
export function suppress(
  met: readonly NamedFault[],
  minutes: readonly Minutes[],
  judged: ReadonlySet<string>,
): Heard {
  const suppressions: Suppression[] = []
  const unused: NamedFault[] = []
  for (const { remarks } of minutes)
    for (const remark of remarks) {
      if (remark.kind !== 'disable-next-line') continue
      const rules = remark.words.split(/[\s,]+/).filter((word) => word !== '')
      if (rules.length === 0)
        unused.push(complaint(remark, 'Unexpected suppression of no rule, expected the name of one'))
      else if (remark.reason === null || remark.reason.trim() === '')
        unused.push(
          complaint(
            remark,
            `Unexpected suppression of \`${rules.join(' ')}\` without a reason, expected ` +
              `\`<!-- epha-disable-next-line ${rules.join(' ')} -- reason -->\``,
          ),
        )
      else for (const rule of rules) suppressions.push({ remark, rule, used: false })
    }

  const left = met.filter((one) => {
    const fitting = suppressions.filter((suppression) => isExcused(one, suppression))
    for (const suppression of fitting) suppression.used = true
    return fitting.length === 0
  })
  for (const { remark, rule, used } of suppressions)
    if (!used && judged.has(rule))
      unused.push(
        complaint(
          remark,
          `Unexpected suppression of \`${rule}\`, expected none: the next line has no such problem`,
        ),
      )
  return { left, unused }
}

function isExcused(met: NamedFault, { remark, rule }: Suppression): boolean {
  const { path, line } = met.location
  return (
    met.rule === rule &&
    path === remark.location.path &&
    (line === remark.nextLine || line === remark.location.line)
  )
}

const ruleOfSuppressions: SuppressionRule = 'suppression-unused'

function complaint(remark: Remark, message: string): NamedFault {
  return { rule: ruleOfSuppressions, message, location: remark.location }
}
