import type { Rule } from '../rule.js'

/** A suppression that suppresses nothing, or does not say why. */
export const suppressionUnused: Rule = {
  name: 'suppression-unused',
  severity: 'warning',
  expects: 'Every suppression says why, and has a problem below it to excuse.',
  reason:
    'A suppression that has outlived its problem hides the next one on that line, and one without a reason hides it ' +
    'from whoever asks later.',
  examples: {
    wrong:
      '<!-- epha-disable-next-line owner-unknown -- a visitor, known to all -->\n- [ ] TR to ask SIEY for a template',
    right:
      '<!-- epha-disable-next-line owner-unknown -- a visitor, known to all -->\n- [ ] TX to ask SIEY for a template',
  },
  reach: 'file',
  judge: 'adopts',
}
