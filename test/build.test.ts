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
import { buildSync } from 'esbuild'
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

describe('names that parts of the program take of one another', () => {
  const build = (shared: string) => {
    write({
      'src/shared.ts': shared,
      'src/main.ts': "void import('./one.js').then(({ one }) => console.log(one()))\nvoid import('./two.js')",
      'src/one.ts': "import { told } from './shared.js'\nexport const one = () => told()",
      'src/two.ts': "import { told } from './shared.js'\nexport const two = () => [told(), told()]",
      'bundle.mjs': [
        `import { bundleProgram } from ${JSON.stringify(resolve('scripts/bundle.mjs'))}`,
        `await bundleProgram({ name: 'main', entry: 'src/main.ts', folder: 'dist' })`,
      ].join('\n'),
    })
    rmSync(join(home, 'dist'), { recursive: true, force: true })
    return spawnSync(process.execPath, ['bundle.mjs'], { cwd: home, encoding: 'utf8' })
  }

  it('are the things themselves, and no getters that look for them at each call', () => {
    expect(build("export const told = () => 'told'").stderr).toBe('')
    const parts = readdirSync(join(home, 'dist/main'))
    expect(parts).toHaveLength(3)
    for (const part of parts) {
      const code = readFileSync(join(home, 'dist/main', part), 'utf8')
      expect(code).toMatch(/module\.exports=\(?\{\w+/)
      expect(code).not.toMatch(/\bget\b/)
    }
    const run = spawnSync(process.execPath, ['dist/main.cjs'], { cwd: home, encoding: 'utf8' })
    expect(run.stdout).toBe('told\n')
  })

  it.each([
    [
      'one that changes',
      "export let told = () => 'told'\nexport const change = () => {\n  told = () => 'new'\n}",
    ],
    [
      'one in a list',
      "let told = () => 'told'\nconst change = () => {\n  told = () => 'new'\n}\nexport { change, told }",
    ],
  ])('stop the build where they would be old: %s', (_, shared) => {
    const { status, stderr } = build(shared)
    expect(status).toBe(1)
    expect(stderr).toContain('told of src/shared.ts')
  })

  it.each([
    ['a variable that is set once', "export let told = () => 'told'"],
    [
      'another variable of that name',
      "export const told = () => {\n  let told = 'told'\n  told = told.trim()\n  return told\n}",
    ],
    [
      'a field of that name',
      "export let told = () => 'told'\nexport const other = { told: '' }\nother.told = 'new'",
    ],
  ])('stop no build for %s', (_, shared) => {
    expect(build(shared)).toMatchObject({ status: 0, stderr: '' })
  })
})

describe('files that are loaded together', () => {
  const sources = {
    base: "export class Base {}\nconsole.log('base')",
    list: "import { Base } from './base.js'\nexport class List extends Base {}\nconsole.log('list')",
    one: "import { List } from './list.js'\nexport const made = new List()",
    two: "import { List } from './list.js'\nexport const made = new List()",
    main: [
      "import { Base } from './base.js'",
      'void (async () => {',
      "  for (const part of [await import('./one.js'), await import('./two.js')])",
      "    console.log(part.made instanceof Base ? 'of base' : 'of another')",
      '})()',
    ].join('\n'),
  }

  /** Bundles the program and runs it by its own loader: what it prints, and which files it consists of and opened. */
  function bundledTogether(...together: readonly string[]) {
    const folder = mkdtempSync(join(home, 'together-'))
    mkdirSync(join(folder, 'src'))
    for (const [name, text] of Object.entries(sources)) writeFileSync(join(folder, `src/${name}.ts`), text)
    const options = { name: 'main', entry: 'src/main.ts', folder: 'dist', together }
    writeFileSync(
      join(folder, 'bundle.mjs'),
      `import { bundleProgram } from ${JSON.stringify(resolve('scripts/bundle.mjs'))}\nawait bundleProgram(${JSON.stringify(options)})\n`,
    )
    writeFileSync(
      join(folder, 'run.ts'),
      [
        `import { codeLoader } from ${JSON.stringify(resolve('src/workspace/code-loader.ts'))}`,
        'const { load, loaded } = codeLoader(require, () => undefined)',
        `load(${JSON.stringify(join(folder, 'dist/main.cjs'))})`,
        "setTimeout(() => console.log(loaded().map(({ name }) => name.replace(/-.*/, '')).join(' ')), 50)",
      ].join('\n'),
    )
    const node = (...words: readonly string[]) =>
      spawnSync(process.execPath, words, { cwd: folder, encoding: 'utf8' })
    const bundled = node('bundle.mjs')
    if (bundled.status !== 0) throw new Error(bundled.stderr)
    buildSync({
      entryPoints: [join(folder, 'run.ts')],
      outfile: join(folder, 'run.cjs'),
      bundle: true,
      platform: 'node',
      format: 'cjs',
    })
    const { stdout, stderr } = node('run.cjs')
    expect(stderr).toBe('')
    const files = readdirSync(join(folder, 'dist/main')).map((name) => name.replace(/-.*/, ''))
    return { lines: stdout.trimEnd().split('\n'), files: files.sort() }
  }

  it('are files of their own where nobody asks for more', () => {
    const { lines, files } = bundledTogether()
    expect(lines.slice(0, -1)).toEqual(['base', 'list', 'of base', 'of base'])
    expect(files).toEqual(['chunk', 'chunk', 'one', 'two'])
    expect(lines.at(-1)?.split(' ').toSorted()).toEqual(['chunk', 'chunk', 'main.cjs', 'one', 'two'])
  })

  it('are one file where they are to be, and each is run once all the same', () => {
    const { lines, files } = bundledTogether('src/main.ts', 'src/one.ts')
    expect(lines).toEqual(['base', 'list', 'of base', 'of base', 'main.cjs one two'])
    expect(files).toContain('two')
  })

  it('are files of their own too for whoever else loads them, but for those that every run has loaded', () => {
    expect(bundledTogether('src/main.ts', 'src/one.ts').files).toEqual(['chunk', 'one', 'two'])
    const { lines } = bundledTogether('src/main.ts', 'src/two.ts')
    expect(lines).toEqual(['base', 'list', 'of base', 'of base', 'main.cjs one chunk two'])
  })

  it('are named by a file that is loaded late, else nothing is bundled', () => {
    expect(() => bundledTogether('src/main.ts', 'src/three.ts')).toThrow(/is no file of its own in main/)
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
