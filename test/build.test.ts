import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { pack } from './packed.js'

const home = mkdtempSync(join(tmpdir(), 'epha-build-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))

function write(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(home, path)), { recursive: true })
    writeFileSync(join(home, path), text)
  }
}

describe('the program as it is bundled', () => {
  it('loads each of two files of one name, and what both share once', () => {
    write({
      'src/shared.ts': 'export class Shared {}',
      'src/main.ts': [
        "import { Shared } from './shared.js'",
        'void (async () => {',
        "  const { name, made } = await import('./commands/check.js')",
        "  const other = await import('./cli/check.js')",
        '  console.log(name, other.name, made instanceof Shared, other.made instanceof Shared)',
        '})()',
      ].join('\n'),
      'src/commands/check.ts':
        "import { Shared } from '../shared.js'\nexport const name = 'commands'\nexport const made = new Shared()",
      'src/cli/check.ts':
        "import { Shared } from '../shared.js'\nexport const name = 'cli'\nexport const made = new Shared()",
      'bundle.mjs': [
        `import { bundleProgram } from ${JSON.stringify(resolve('scripts/bundle.mjs'))}`,
        `await bundleProgram({ name: 'main', entry: 'src/main.ts', folder: 'dist' })`,
      ].join('\n'),
    })
    const bundled = spawnSync(process.execPath, ['bundle.mjs'], { cwd: home, encoding: 'utf8' })
    expect(bundled.stderr).toBe('')
    const run = spawnSync(process.execPath, ['dist/main.cjs'], { cwd: home, encoding: 'utf8' })
    expect(run.stdout).toBe('commands cli true true\n')
  })
})

describe('a build', () => {
  const project = join(home, 'project')

  function build() {
    const child = spawn(process.execPath, ['scripts/build.mjs'], { cwd: project, stdio: 'ignore' })
    return new Promise<number | null>((done) => child.on('close', done))
  }

  it('leaves what is packed beside it whole, and nothing lies about afterwards', async () => {
    mkdirSync(project)
    const parts = [
      'src',
      'scripts',
      'bin',
      'dist',
      'package.json',
      'package-lock.json',
      'tsconfig.json',
      'README.md',
    ]
    for (const name of parts) cpSync(name, join(project, name), { recursive: true })
    symlinkSync(resolve('node_modules'), join(project, 'node_modules'))
    const before = pack(home, project).files.map(({ path }) => path)
    const built = build()
    const during = pack(home, project).files.map(({ path }) => path)
    expect(during).toEqual(before)
    expect(before).toContain('dist/epha.cjs')
    expect(await built).toBe(0)
    expect(readdirSync(project).filter((name) => name.startsWith('.dist'))).toEqual([])
  })

  it('starts with the machine code of its own files alone', () => {
    const files = readdirSync(join(project, 'dist/epha')).sort()
    const sum = createHash('sha256')
    for (const name of ['epha.cjs', ...files.map((file) => `epha/${file}`)])
      sum.update(name).update(readFileSync(join(project, 'dist', name)))
    expect(readFileSync(join(project, 'dist/start.cjs'), 'utf8')).toContain(sum.digest('hex').slice(0, 16))
  })

  it('that fails leaves the program of before', async () => {
    const program = readFileSync(join(project, 'dist/epha.cjs'), 'utf8')
    writeFileSync(join(project, 'src/index.ts'), "export { nowhere } from './nowhere.js'\n")
    expect(await build()).toBe(1)
    expect(readFileSync(join(project, 'dist/epha.cjs'), 'utf8')).toBe(program)
    expect(existsSync(join(project, 'dist/types/index.d.ts'))).toBe(true)
    expect(readdirSync(project).filter((name) => name.startsWith('.dist'))).toEqual([])
  })
})
