import type { Rule } from '../rule.js'

/** Front matter that says nothing. */
export const frontMatterUnreadable: Rule = {
  name: 'front-matter-unreadable',
  severity: 'error',
  expects: 'Front matter between `---` and `---` is plain YAML.',
  reason:
    'What stands in it is not known: date, series and roster of these minutes are guessed from elsewhere. Code in front matter is never run.',
  examples: {
    wrong: 'title: [Spring term',
    right: 'title: Spring term',
    around: [
      {
        path: '2011-03-14.md',
        text: '---\nmeeting: 2011-spring\n{example}\n---\n\n# Spring term\n\nNothing was agreed.\n',
      },
    ],
  },
  reach: 'file',
  judge: 'adopts',
}
