// Breaks the program in small ways, one after the other, and tells which of them no test notices:
// npm run test:mutation -- [ROOM | FILE]... [--sample NUMBER/OF] [--tests PATTERN] [--at-once COUNT]
//   [--incremental]
// Without a room or a file, all rooms of docs/testing.md, where what is printed stands.
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { countedText, isEnough } from './mutation/print.mjs'
import { mutantsOf } from './mutation/run.mjs'

const rooms = ['query', 'register', 'notation', 'edit', 'house', 'workspace']

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    // `2/4`: of the declarations that a checksum deals into four parts, those of the second.
    sample: { type: 'string', default: '1/1' },
    // Tests other than those of the room.
    tests: { type: 'string' },
    // Takes over what the last run caught by tests that are still the same; whatever else has changed.
    incremental: { type: 'boolean', default: false },
    'at-once': { type: 'string', default: '1' },
  },
})

const trials = (positionals.length > 0 ? positionals : rooms).map((name) => {
  const isRoom = existsSync(`src/${name}`)
  if (!isRoom && !existsSync(name)) throw new Error(`no room of src/ and no file: ${name}`)
  return { name, files: isRoom ? `src/${name}/**/*.ts` : name, room: isRoom ? name : name.split('/')[1] }
})

const counted = []
for (const trial of trials) {
  const mutants = await mutantsOf(trial, options)
  if (mutants.length === 0) throw new Error(`nothing to break in ${trial.name}, sample ${options.sample}`)
  counted.push({ name: trial.name, mutants })
}
console.log(countedText(counted))
if (!counted.every(isEnough)) process.exitCode = 1
