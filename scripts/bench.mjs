// Measures epha beside other programs, and how its cost grows:
//   npm run bench [-- --files 200 --rounds 7 --no-npm --plot docs/pictures/speed.svg]
//   npm run bench -- --growth [--only WORDS] [--sizes 16,64,256,1024] [--work] [--json]
// What is measured is processor time, the program's own and the system's: on a machine that does other things too, it is the
// same where the time on the clock is not. docs/speed.md has the tables.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { byTurns, cpuOf, peakOf } from './bench/cpu.mjs'
import { growthOf } from './bench/growth.mjs'
import { writeMinutes } from './bench/minutes.mjs'
import { peersFor } from './bench/peers.mjs'
import { plotOf } from './bench/plot.mjs'
import { growthText, machineText, speedText } from './bench/print.mjs'

const { values: options } = parseArgs({
  options: {
    files: { type: 'string', default: '200' },
    rounds: { type: 'string', default: '7' },
    npm: { type: 'boolean', default: true },
    plot: { type: 'string' },
    growth: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    sizes: { type: 'string', default: '16,32,64,128,256,512,1024' },
    work: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
  allowNegative: true,
})
const program = resolve('bin/epha.js')
const epha = (...args) => [process.execPath, program, ...args]
const help = spawnSync(process.execPath, [program, 'actions', '--help'], { encoding: 'utf8' }).stdout
/** After so many runs nothing more is kept for later ones: the register by the first, machine code by five. */
const runsThatKeep = 6
/** Without what earlier runs have kept, where the program keeps anything. */
const cold = help.includes('--no-cache') ? ['--no-cache'] : []

const folder = mkdtempSync(join(tmpdir(), 'epha-bench-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
await (options.growth ? growth() : speed())

async function growth() {
  const sizes = options.sizes.split(',').map((size) => Number(size) * 1024)
  const found = await growthOf({
    folder: join(folder, 'shape'),
    sizes,
    pattern: new RegExp(options.only),
    isWork: options.work,
    epha: { program, flags: cold },
    onShape: ({ name, exponent }) => {
      if (process.stderr.isTTY) process.stderr.write(`${exponent.toFixed(2)}  ${name}\n`)
    },
  })
  if (options.json) console.log(JSON.stringify(found))
  else console.log(`${machineText()}\n\n${growthText(found, sizes, options.work)}`)
}

async function speed() {
  const files = Number(options.files)
  const minutes = join(folder, 'minutes')
  const { meetings, bytes } = writeMinutes(minutes, files)
  const { found, missing } = peersFor({
    folder: join(folder, 'peers'),
    minutes,
    meetings,
    withNpm: options.npm,
  })
  const reading =
    'const { readdirSync, readFileSync } = require("node:fs"); for (const name of readdirSync(process.argv[1], ' +
    '{ recursive: true })) if (name.endsWith(".md")) readFileSync(process.argv[1] + "/" + name, "utf8")'
  const commands = [
    { name: '`node -e 0`', command: [process.execPath, '-e', '0'] },
    { name: 'reading the files only', command: [process.execPath, '-e', reading, minutes] },
    { name: 'epha --version', command: epha('--version'), isKept: true },
    ...(cold.length > 0
      ? [
          {
            name: 'epha actions --owner TR',
            command: epha('actions', '--owner', 'TR', '--minutes', minutes),
            isKept: true,
          },
        ]
      : []),
    {
      name: `epha actions --owner TR${cold.length > 0 ? ', nothing kept' : ''}`,
      command: epha('actions', '--owner', 'TR', ...cold, '--minutes', minutes),
    },
    { name: 'epha check', command: epha('check', ...cold, '--minutes', minutes) },
    ...found,
  ]
  for (const { command, isKept = false } of commands)
    if (isKept) for (let run = 0; run < runsThatKeep; run++) cpuOf(command)
  const measured = byTurns(commands, Number(options.rounds)).map((row) => ({
    ...row,
    peak: peakOf(row.command, row),
  }))
  const start = measured[0].cpu
  const count = readdirSync(minutes, { recursive: true }).filter((name) => name.endsWith('.md')).length
  console.log(
    [
      `${count} files, ${(bytes / 1e6).toFixed(1)} MB of minutes; the median of ${options.rounds} runs by turns`,
      machineText(),
      ...(missing.length > 0 ? [`missing here: ${missing.join(', ')}`] : []),
      '',
      speedText(measured, start),
    ].join('\n'),
  )
  if (options.plot) writeFileSync(options.plot, plotOf(`Processor time, ${count} files of minutes`, measured))
}
