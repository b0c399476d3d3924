import { nearest } from '../../language/nearest.js'
import { firstLine } from '../place.js'
import type { Rule } from '../rule.js'
import { sampleMinutes } from '../sample.js'

/** A setting that does nothing. */
export const settingsUnknown: Rule = {
  name: 'settings-unknown',
  severity: 'error',
  expects: 'Every key of epha.yaml is one that epha knows.',
  reason:
    'A key that is misspelt does nothing and says nothing: a rule is believed to be on, or a person to be known, and is not.',
  examples: {
    wrong: 'check: { agenda-gaps: off }',
    right: 'check: { agenda-gap: off }',
    around: [
      { path: 'epha.yaml', text: '{example}\n' },
      sampleMinutes('2011-spring', '2011-03-14', 'Nothing was agreed.'),
    ],
  },
  reach: 'file',
  judge: (_, { settings, ruleNames }) =>
    [...settings.check.severities.keys()]
      .filter((name) => !ruleNames.includes(name))
      .map((name) => ({
        message: unknownRuleMessage(name, ruleNames),
        location: settings.places.get(`check: ${name}`) ?? firstLine(settings.path ?? 'epha.yaml'),
      })),
}

/** Why a name below `check` is none of a rule, and which was meant. */
export function unknownRuleMessage(name: string, ruleNames: readonly string[]): string {
  const near = nearest(name, ruleNames)
  return `Unexpected \`${name}\` under \`check\`, expected the name of a rule${near === null ? '' : `; nearest is \`${near}\``}`
}
