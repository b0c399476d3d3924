// The programs that are measured beside epha, on the same actions: those of Debian where they are installed, those of npm
// in a folder of their own. What is missing is named.
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const npmPackages = { 'minutes-sdk': '0.14.1', 'markdownlint-cli2': '0.22.1', 'remark-cli': '12.0.1' }

/** The first line that a program says of itself; null where it cannot be run. */
function firstLine(command, args) {
  const { error, stdout } = spawnSync(command, args, { encoding: 'utf8' })
  return error ? null : (stdout.trim().split('\n')[0] ?? command)
}

/** Puts the packages of npm into a folder; gives those that are there, by name. */
function installed(folder) {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{"private":true}')
  const wanted = Object.entries(npmPackages).map(([name, version]) => `${name}@${version}`)
  const { status } = spawnSync('npm', ['install', '--silent', '--no-audit', '--no-fund', ...wanted], {
    cwd: folder,
  })
  return status === 0
}

/** The same actions as other programs keep them. */
function writeActions(folder, meetings) {
  mkdirSync(folder, { recursive: true })
  const actions = meetings.flatMap(({ series, raised }) => raised.map((action) => ({ ...action, series })))
  const stamp = (day) => `${day.replaceAll('-', '')}T100000Z`
  const tasks = actions.map(({ owner, words, raised, done, series }) => ({
    description: words,
    status: done ? 'completed' : 'pending',
    entry: stamp(raised),
    ...(done ? { end: stamp(done) } : {}),
    project: series,
    tags: [owner],
  }))
  writeFileSync(join(folder, 'tasks.json'), JSON.stringify(tasks))
  writeFileSync(
    join(folder, 'todo.txt'),
    actions
      .map(
        ({ owner, words, raised, done, series }) =>
          `${done ? `x ${done} ` : ''}${raised} ${words} @${owner} +${series}\n`,
      )
      .join(''),
  )
  writeFileSync(
    join(folder, 'todo.config'),
    `export TODO_DIR="${folder}"\nexport TODO_FILE="$TODO_DIR/todo.txt"\nexport DONE_FILE="$TODO_DIR/done.txt"\nexport REPORT_FILE="$TODO_DIR/report.txt"\n`,
  )
  for (const { path, date, series, raised, bytes } of meetings) {
    const items = raised.map(
      ({ owner, words, done }) =>
        `  - assignee: ${owner}\n    task: ${words}\n    status: ${done ? 'done' : 'open'}`,
    )
    const front = `---\ntitle: ${series}\ntype: meeting\ndate: ${date}T10:00:00\nduration: 90m\naction_items:\n${items.join('\n')}\n---\n\n`
    const file = join(folder, 'sdk', path)
    mkdirSync(join(file, '..'), { recursive: true })
    writeFileSync(
      file,
      `${front}${'We spoke of the weather. '.repeat(Math.max(1, (bytes - front.length) / 25))}\n`,
    )
  }
}

/**
 * The peers that this machine has, ready to run on these minutes, and the names of those that it has not.
 * @param folder where their files may lie
 */
export function peersFor({ folder, minutes, meetings, withNpm }) {
  writeActions(folder, meetings)
  const found = []
  const missing = []
  const add = (name, version, command, cwd) =>
    version === null ? missing.push(name) : found.push({ name, version, command, cwd })

  add('ripgrep, `rg -w TR`', firstLine('rg', ['--version']), ['rg', '-w', 'TR', minutes])
  const taskVersion = firstLine('task', ['--version'])
  if (taskVersion !== null) {
    const rc = join(folder, 'taskrc')
    writeFileSync(rc, `data.location=${join(folder, 'task')}\nconfirmation=off\nnews.version=9.9.9\n`)
    mkdirSync(join(folder, 'task'), { recursive: true })
    spawnSync('task', [`rc:${rc}`, 'import', join(folder, 'tasks.json')])
    add('Taskwarrior, `task +TR list`', taskVersion, ['task', `rc:${rc}`, '+TR', 'list'])
  } else missing.push('Taskwarrior (Debian: taskwarrior)')
  const todo = ['todo-txt', 'todo.sh'].find((name) => spawnSync('which', [name]).status === 0)
  add('todo.txt, `todo.sh ls @TR`', todo ? firstLine(todo, ['-V']) : null, [
    todo,
    '-d',
    join(folder, 'todo.config'),
    'ls',
    '@TR',
  ])
  const packages = join(folder, 'npm')
  const bin = (name) => join(packages, 'node_modules', '.bin', name)
  const hasNpm = withNpm && installed(packages)
  const sdk = join(packages, 'sdk.mjs')
  if (hasNpm)
    writeFileSync(
      sdk,
      `import { findOpenActions } from 'minutes-sdk'\nconsole.log(await findOpenActions(${JSON.stringify(join(folder, 'sdk'))}, 'TR'))\n`,
    )
  const version = (name) => (hasNpm ? npmPackages[name] : null)
  add('minutes-sdk, `findOpenActions`', version('minutes-sdk'), [process.execPath, sdk])
  add('markdownlint-cli2', version('markdownlint-cli2'), [bin('markdownlint-cli2'), '**/*.md'], minutes)
  add('remark-cli', version('remark-cli'), [bin('remark'), '.', '--quiet'], minutes)
  return { found, missing }
}
