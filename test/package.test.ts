import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { installPacked, npm, pack } from './packed.js'

const shell = process.platform === 'win32'

/** What stands in the tarball, and nothing besides. */
const expected = [
  /^package\.json$/,
  /^(README|CHANGELOG)\.md$/,
  /^LICENSE$/,
  /^docs\/(chair|check|clerk|commands|developer|editors|format|history|keeper|languages|reading|speed|writing)\.md$/,
  /^docs\/workflows\/(check|remind)\.yml$/,
  /^bin\/(epha\.js|package\.json)$/,
  /^dist\/(epha|start)\.cjs$/,
  /^dist\/epha\/[\w-]+\.cjs$/,
  /^dist\/THIRD-PARTY-NOTICES\.txt$/,
  /^dist\/[\w-]+\.js$/,
  /^dist\/types\/[\w/-]+\.d\.ts$/,
]

describe('the package as it is installed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'epha-package-'))
  const packed: string[] = []

  const inFolder = (command: string, words: readonly string[]) =>
    spawnSync(command, [...words], { cwd: folder, encoding: 'utf8', shell })

  beforeAll(() => {
    const tarball = pack(folder)
    for (const file of tarball.files) packed.push(file.path)
    writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n')
    installPacked(folder, tarball)
    cpSync(resolve('minutes'), join(folder, 'minutes'), { recursive: true })
  }, 180_000)

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('holds what a user needs and nothing else', () => {
    expect(packed.filter((path) => !expected.some((pattern) => pattern.test(path)))).toEqual([])
    expect(expected.filter((pattern) => !packed.some((path) => pattern.test(path)))).toEqual([])
  })

  it('brings no other package with it', () => {
    const manifest = JSON.parse(readFileSync(join(folder, 'node_modules/epha/package.json'), 'utf8'))
    expect(manifest.dependencies ?? {}).toEqual({})
    expect(inFolder(npm, ['ls', '--all', '--parseable']).stdout.trim().split('\n')).toHaveLength(2)
  })

  it('says its version', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
    const { stdout, status } = inFolder(join(folder, 'node_modules', '.bin', 'epha'), ['--version'])
    expect([stdout.trim(), status]).toEqual([version, 0])
  })

  it('lists the actions of a folder of minutes', () => {
    const { stdout, status } = inFolder(join(folder, 'node_modules', '.bin', 'epha'), [
      'actions',
      '--json',
      '--today',
      '2011-05-03',
    ])
    const { actions } = JSON.parse(stdout)
    expect([status, actions.map((action: { id: string }) => action.id).sort()]).toEqual([
      0,
      ['2011-spring/3.1', '2011-spring/3.2', '2011-spring/4a.1', '2011-spring/4a.2', '2011-spring/4c.1'],
    ])
  })

  it('is a library too: the example of docs/developer.md compiles under strict and prints what it says', () => {
    const page = readFileSync('docs/developer.md', 'utf8')
    const [, example = '', printed = ''] =
      /^## As a library$.*?^```ts\n(.*?)^```$.*?^```text\n(.*?)^```$/ms.exec(page) ?? []
    writeFileSync(join(folder, 'example.ts'), example)
    expect(compiled('example.ts')).toBe('')
    const { stdout, status } = inFolder(process.execPath, ['example.js'])
    if (process.env.UPDATE)
      writeFileSync(
        'docs/developer.md',
        page.replace(`\`\`\`text\n${printed}`, () => `\`\`\`text\n${stdout}`),
      )
    else expect(stdout).toBe(printed)
    expect(status).toBe(0)
  })

  it('has types that need no other package, those of the plugin too', () => {
    writeFileSync(
      join(folder, 'plugin.ts'),
      "import plugin from 'epha/remark-lint'\nexport const rules = plugin({ 'owner-unknown': 'off' })\n",
    )
    expect(compiled('plugin.ts')).toBe('')
  })

  /** What the compiler has to say of a program in the folder. */
  function compiled(name: string): string {
    const flags = [
      '--strict',
      '--exactOptionalPropertyTypes',
      '--noUncheckedIndexedAccess',
      '--target',
      'es2023',
      '--module',
      'nodenext',
      '--lib',
      'es2023,dom',
    ]
    return inFolder(process.execPath, [
      resolve('node_modules/typescript/bin/tsc'),
      ...flags,
      '--types',
      '',
      name,
    ]).stdout
  }
})
