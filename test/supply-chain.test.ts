import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'

interface Locked {
  readonly version?: string
  readonly resolved?: string
  readonly integrity?: string
  readonly hasInstallScript?: boolean
}

const lockfile: { readonly packages: Readonly<Record<string, Locked>> } = JSON.parse(
  readFileSync('package-lock.json', 'utf8'),
)
const manifest: Readonly<Record<string, Readonly<Record<string, string>> | undefined>> = JSON.parse(
  readFileSync('package.json', 'utf8'),
)
const locked = Object.entries(lockfile.packages)
  .filter(([path]) => path !== '')
  .map(([path, entry]) => ({ name: path.slice(path.lastIndexOf('node_modules/') + 13), ...entry }))

/** Versions in which somebody put something, or that have a hole that epha would stand in. */
const banned: Readonly<Record<string, (version: readonly number[]) => boolean>> = {
  chalk: (version) => version.join('.') === '5.6.1',
  debug: (version) => version.join('.') === '4.4.2',
  'ansi-styles': (version) => version.join('.') === '6.2.2',
  'ansi-regex': (version) => version.join('.') === '6.2.1',
  'strip-ansi': (version) => version.join('.') === '7.1.1',
  'supports-color': (version) => version.join('.') === '10.2.1',
  'wrap-ansi': (version) => version.join('.') === '9.0.1',
  'slice-ansi': (version) => version.join('.') === '7.1.1',
  'js-yaml': (version) => isBefore(version, [3, 15, 2]),
  yaml: (version) => isBefore(version, [2, 8, 3]),
  mammoth: (version) => isBefore(version, [1, 11, 0]),
  '@xmldom/xmldom': (version) => isBefore(version, [0, 8, 15]),
}

function isBefore(version: readonly number[], other: readonly number[]): boolean {
  const at = other.findIndex((part, index) => part !== version[index])
  return at >= 0 && (version[at] ?? 0) < (other[at] ?? 0)
}

const npm = 'https://registry.npmjs.org/'
const numbersOf = (version = ''): readonly number[] => version.split(/[.-]/).slice(0, 3).map(Number)

describe('what is installed to build epha', () => {
  test('is of no version in which there is something wrong', () => {
    for (const name of ['chalk', 'js-yaml', 'yaml', 'mammoth', '@xmldom/xmldom'])
      expect(locked.some((entry) => entry.name === name)).toBe(true)
    const wrong = locked.filter(({ name, version }) => banned[name]?.(numbersOf(version)))
    expect(wrong.map(({ name, version }) => `${name} ${version}`)).toEqual([])
    expect(isBefore([3, 15, 1], [3, 15, 2])).toBe(true)
    expect(isBefore([3, 15, 2], [3, 15, 2])).toBe(false)
    expect(isBefore([4, 0, 0], [3, 15, 2])).toBe(false)
  })

  test('comes from the registry of npm, each with its sum', () => {
    expect(locked.filter(({ resolved = npm }) => !resolved.startsWith(npm))).toEqual([])
    expect(locked.filter(({ integrity }) => !integrity?.startsWith('sha512-'))).toEqual([])
  })

  test('runs no script of its own but the bundler', () => {
    expect(locked.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name)).toEqual([
      'esbuild',
    ])
  })

  test('is no more than somebody can look through', () => {
    expect(locked.length).toBeGreaterThan(400)
    // Of these, Stryker and the parser that it brings are 140.
    expect(locked.length).toBeLessThan(800)
  })

  test('is named at an exact version, and each package with its reason', () => {
    expect(manifest.dependencies).toBeUndefined()
    const reasons = readFileSync('CONTRIBUTING.md', 'utf8')
    for (const [name, version] of Object.entries(manifest.devDependencies ?? {})) {
      expect(version, name).toMatch(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/)
      expect(reasons, name).toContain(`\`${name}\``)
    }
  })

  test('runs no script where epha is installed', () => {
    for (const script of ['preinstall', 'install', 'postinstall'])
      expect(Object.keys(manifest.scripts ?? {})).not.toContain(script)
  })
})

const bundles = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((path) =>
  /\.c?js$/.test(path),
)

test('nothing that is built makes code of a text', () => {
  expect(bundles.length).toBeGreaterThan(10)
  for (const path of bundles) {
    const text = readFileSync(join('dist', path), 'utf8')
    expect(text.match(/new Function\(.{0,60}|(?<![.\w$])eval\(.{0,60}/g), path).toBeNull()
  }
})

describe('a workflow', () => {
  const files = ['.github/workflows', 'docs/workflows'].flatMap((folder) =>
    readdirSync(folder).map((name) => join(folder, name)),
  )

  /** Jobs that may do more than read, and what: npm is told who publishes. */
  const mayMore: Readonly<Record<string, unknown>> = {
    '.github/workflows/release.yml publish': { contents: 'read', 'id-token': 'write' },
  }

  test.each(files)('%s may read, and no more than its job needs', (path) => {
    const { permissions, jobs } = parse(readFileSync(path, 'utf8'))
    expect(permissions).toEqual({ contents: 'read' })
    for (const [name, job] of Object.entries<{ permissions?: unknown }>(jobs))
      expect(job.permissions, name).toEqual(mayMore[`${path} ${name}`])
  })

  test.each(files)(
    '%s puts nothing that others write into a command, nor runs it with more rights',
    (path) => {
      const { on, jobs } = parse(readFileSync(path, 'utf8'))
      expect(Object.keys(on)).not.toContain('pull_request_target')
      expect(Object.keys(on)).not.toContain('workflow_run')
      const steps = Object.values<{ steps: readonly { run?: string }[] }>(jobs).flatMap((job) => job.steps)
      const commands = steps.flatMap(({ run }) => (run === undefined ? [] : [run]))
      expect(commands.length).toBeGreaterThan(0)
      for (const command of commands) expect(command).not.toContain('${{')
    },
  )

  test.each(files)('%s shows no secret to what a stranger proposes', (path) => {
    const { on, jobs } = parse(readFileSync(path, 'utf8'))
    if (Object.keys(on).includes('pull_request')) expect(JSON.stringify(jobs)).not.toContain('secrets.')
    else
      expect(
        Object.keys(on).every((event) => ['schedule', 'workflow_dispatch', 'push'].includes(event)),
      ).toBe(true)
  })

  test.each(files.filter((path) => path.startsWith('.github')))(
    '%s takes each action at a commit',
    (path) => {
      const used = readFileSync(path, 'utf8').match(/uses: .*/g) ?? []
      expect(used.length).toBeGreaterThan(0)
      for (const line of used) expect(line).toMatch(/uses: [\w./-]+@[0-9a-f]{40} # v/)
    },
  )
})
