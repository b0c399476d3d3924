import { firstLine } from '../place.js'
import type { Rule } from '../rule.js'

/** A part of the minutes that was not read. */
export const minutesUnreadable: Rule = {
  name: 'minutes-unreadable',
  severity: 'error',
  expects: 'Every part of the minutes can be read.',
  reason: 'Actions that stand there are missing from the register, and from every list and reminder.',
  examples: {
    wrong: `${'- '.repeat(45)}a drawing that was pasted in`,
    right: 'Nothing was agreed.',
  },
  reach: 'file',
  judge: ({ unread }) =>
    unread.map(({ path, why, location }) => ({
      message: `Unexpected file: ${why}, expected minutes that can be read`,
      location: location ?? firstLine(path),
    })),
}
