import { afterAll, describe, expect, it } from 'vitest'
import { patience, scratchCopy } from './scratch-copy.js'

describe('a new command: one file, and its line in the list', { timeout: patience }, () => {
  const copy = scratchCopy()
  afterAll(copy.remove)
  copy.add('fixtures/newcomers/command')
  copy.insert({
    path: 'src/commands/index.ts',
    after: "import { showCommand } from './show.js'\n",
    text: "import { tallyCommand } from './tally.js'\n",
  })
  copy.insert({ path: 'src/commands/index.ts', after: '  meetingsCommand,\n', text: '  tallyCommand,\n' })

  it('touches those two files and no other', () => {
    expect(copy.changedFiles()).toEqual(['src/commands/index.ts', 'src/commands/tally.ts'])
  })

  it('has every type right, and stands in the house', () => {
    expect(copy.typeErrors()).toBe('')
    const { passed, output } = copy.runTests(['test/architecture.test.ts'])
    expect(passed, output).toBe(true)
  })

  it('answers, is in the help, and is completed with its flags', async () => {
    const epha = await copy.bundleProgram()
    expect(epha(['tally', '--sentence']).stdout).toBe('5 actions are outstanding.\n')
    expect(epha(['--help']).stdout).toContain('how many actions are outstanding')
    expect(epha(['help', 'tally']).stdout).toContain('--sentence')
    expect(epha(['complete', '--', 'ta']).stdout).toBe('tally\thow many actions are outstanding\n')
    expect(epha(['complete', '--', 'tally', '--s']).stdout).toBe('--sentence\tas a sentence\n')
  })
})

describe('a new flag: the file of its command', { timeout: patience }, () => {
  const copy = scratchCopy()
  afterAll(copy.remove)
  copy.insert({
    path: 'src/commands/owners.ts',
    after: '  flags: [...filterFlags, allTimeFlag',
    text: ", { flags: '--loud', help: 'in capitals' }",
  })
  copy.insert({
    path: 'src/commands/owners.ts',
    after: "await import('./owners/list-owners.js')\n",
    text: [
      "    if (isTyped(values, 'loud')) {",
      '      const asked = { flags: filterOf(words, values), allTime: false, ...listFormatOf(values, listColumns.owners) }',
      '      const answer = await listOwners(asked, environment)',
      '      return { ...answer, stdout: answer.stdout.toUpperCase() }',
      '    }\n',
    ].join('\n'),
  })

  it('touches that file and no other', () => {
    expect(copy.changedFiles()).toEqual(['src/commands/owners.ts'])
  })

  it('is obeyed, in the help, and completed', async () => {
    expect(copy.typeErrors()).toBe('')
    const epha = await copy.bundleProgram()
    expect(epha(['owners', '--loud']).stdout).toContain('TERRY REYNOLDS')
    expect(epha(['help', 'owners']).stdout).toContain('--loud')
    expect(epha(['complete', '--', 'owners', '--l']).stdout).toBe('--loud\tin capitals\n')
  })
})
