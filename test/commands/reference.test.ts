import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Command, Flag } from '../../src/commands/command.js'
import { commands } from '../../src/commands/index.js'
import { everywhereFlags } from '../../src/commands/shared-flags.js'

const path = 'docs/commands.md'

const inCell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('<', '&lt;')

const table = (flags: readonly Flag[]): string =>
  [
    '| flag | does |',
    '| --- | --- |',
    ...flags
      .filter(({ hidden }) => !hidden)
      .map(({ flags: written, help }) => `| \`${written.replaceAll('|', '\\|')}\` | ${inCell(help)} |`),
  ].join('\n')

function section({ name, aliases = [], arguments: words, summary, about, flags, examples }: Command): string {
  const also = aliases.length === 0 ? '' : ` (also \`${aliases.join('`, `')}\`)`
  return [
    `## epha ${name}`,
    `\`epha ${[name, words ?? ''].join(' ').trim()}\`${also}: ${inCell(summary)}.`,
    ...(about === undefined ? [] : [`\`\`\`text\n${about}\n\`\`\``]),
    ...(flags.length === 0 ? [] : [table(flags)]),
    `\`\`\`text\n${examples.join('\n')}\n\`\`\``,
  ].join('\n\n')
}

/** All commands and flags, as the program knows them. */
function reference(): string {
  const shown = commands.filter(({ hidden }) => !hidden)
  return `${[
    '# All commands and flags',
    'Made from the program, by `UPDATE=1 npx vitest run test/commands/reference.test.ts`. `epha help COMMAND` says the same.',
    [
      '| command | answers |',
      '| --- | --- |',
      ...shown.map(({ name, summary }) => `| [\`epha ${name}\`](#epha-${name}) | ${inCell(summary)} |`),
    ].join('\n'),
    '## Every command',
    table(everywhereFlags),
    ...shown.map(section),
  ].join('\n\n')}\n`
}

test('docs/commands.md has every command with every flag, as the program knows them', () => {
  const text = reference()
  if (process.env.UPDATE) writeFileSync(path, text)
  expect(readFileSync(path, 'utf8')).toBe(text)
})
