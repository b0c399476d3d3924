import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
const shell = process.platform === 'win32'

/** What stands in the tarball, and nothing besides. */
const expected = [
  /^package\.json$/,
  /^(README|CHANGELOG)\.md$/,
  /^LICENSE$/,
  /^docs\/(check|format)\.md$/,
  /^docs\/workflows\/(check|remind)\.yml$/,
  /^bin\/(epha\.js|package\.json)$/,
  /^dist\/(calendar|check|epha|import|junit|reader|remind|report-files|watch|yaml)\.cjs$/,
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
    const answer = execFileSync(npm, ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
      encoding: 'utf8',
      shell,
    })
    const [tarball] = JSON.parse(answer)
    for (const file of tarball.files) packed.push(file.path)
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n')
    const words = [
      'install',
      '--ignore-scripts',
      '--offline',
      '--no-audit',
      '--no-fund',
      `./${tarball.filename}`,
    ]
    execFileSync(npm, words, { cwd: folder, stdio: 'ignore', shell })
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

  it('is a library too', () => {
    const program =
      "import { readMinutes } from 'epha'; console.log(readMinutes({ path: '2011-06-13.md', text: '- [ ] TR to ask' }).entries.length)"
    const { stdout, status } = inFolder(process.execPath, ['--input-type=module', '-e', program])
    expect([stdout.trim(), status]).toEqual(['1', 0])
  })
})
