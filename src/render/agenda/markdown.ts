import { type ArisingFormat, type ArisingPart, arisingTitle, shownParts } from './arising.js'

/** Lines of the section, without its title: each item with a task for each action. */
export function arisingBlock(parts: readonly ArisingPart[]): readonly string[] {
  return parts.flatMap(({ label, rows }, at) => [
    ...(at === 0 ? [] : ['']),
    label,
    '',
    ...rows.map(({ line }) => line),
  ])
}

/** Markdown that minutes take as it is. */
export const markdownArising: ArisingFormat = {
  extension: 'md',
  render: (parts) => [`## ${arisingTitle}`, '', ...arisingBlock(shownParts(parts)), ''].join('\n'),
}
