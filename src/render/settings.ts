import type { PostTerm, Settings } from '../model/settings.js'

type Names = ReadonlyMap<string, readonly string[]>

function named(groups: Names): string {
  return [...groups]
    .map(([name, others]) => (others.length === 0 ? name : `${name} (${others.join(', ')})`))
    .join('; ')
}

function heldPosts(posts: Settings['posts']): string {
  const term = ({ who, from, until }: PostTerm): string =>
    [who, ...(from === null ? [] : [`from ${from}`]), ...(until === null ? [] : [`until ${until}`])].join(' ')
  return [...posts].map(([post, terms]) => `${post} ${terms.map(term).join(', ')}`).join('; ')
}

/** What `epha.yaml` sets, one line a setting; of people their keys, never an address. */
export function settingsLines(settings: Settings): readonly string[] {
  const { check, register, remind, series, terms, queries } = settings
  const severities = [...check.severities].map(([rule, severity]) => `${rule} ${severity}`)
  const since = check.since === null ? [] : [`since ${check.since}`]
  const values: readonly (readonly [name: string, value: string])[] = [
    ['title', settings.title ?? ''],
    ['people', settings.people.map((person) => person.key).join(' ')],
    ['different', settings.different.map((pair) => pair.join(' and ')).join('; ')],
    ['groups', named(settings.groups)],
    ['posts', heldPosts(settings.posts)],
    ['areas', named(settings.areas)],
    ['terms', [...terms].map(([name, { from, until }]) => `${name} ${from} to ${until}`).join('; ')],
    [
      'series',
      [...series].map(([name, { folder }]) => `${name} in ${folder === '' ? '.' : folder}`).join('; '),
    ],
    ['default-due', settings.defaultDue ?? ''],
    ['date-order', settings.dateOrder ?? ''],
    ['exclude', settings.exclude.join(' ')],
    ['queries', [...queries].map(([name, query]) => `${name}: ${query}`).join('; ')],
    ['check', [...severities, ...since].join(', ')],
    [
      'register',
      [
        ...(register.since === null ? [] : [`since ${register.since}`]),
        ...(register.doneAfter === null ? [] : [`unmentioned done-after-${register.doneAfter}`]),
      ].join(', '),
    ],
    [
      'remind',
      Object.entries(remind)
        .map(([name, text]) => `${name} "${String(text)}"`)
        .join(', '),
    ],
    ['link', settings.link ?? ''],
    ['language', settings.language ?? ''],
    [
      'words',
      Object.entries(settings.words)
        .flatMap(([kind, words]) => (words.length === 0 ? [] : [`${kind} ${words.join(', ')}`]))
        .join('; '),
    ],
  ]
  return values.flatMap(([name, value]) => (value === '' ? [] : [`${name}: ${value}`]))
}
