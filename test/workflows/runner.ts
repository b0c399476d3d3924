import { spawn } from 'node:child_process'
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'yaml'

/** A step as a workflow or a composite action writes it. */
export interface Step {
  readonly uses?: string
  readonly with?: Readonly<Record<string, string | number | boolean>>
  readonly if?: string
  readonly shell?: string
  readonly env?: Readonly<Record<string, string>>
  readonly run?: string
}

/** `action.yml`. */
export interface ActionFile {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>
  readonly runs: { readonly using: string; readonly steps: readonly Step[] }
}

/** A workflow with the one job that ours have. */
export interface Workflow {
  readonly on: Readonly<Record<string, unknown>>
  readonly permissions: Readonly<Record<string, string>>
  readonly jobs: Readonly<Record<string, { readonly permissions?: unknown; readonly steps: readonly Step[] }>>
}

/** Reads a file of this repository; the shapes above are what its tests look at. */
export function readAction(path: string): ActionFile {
  return parse(readFileSync(path, 'utf8'))
}

/** The same for a workflow. */
export function readWorkflow(path: string): Workflow {
  return parse(readFileSync(path, 'utf8'))
}

/** A machine on which jobs are run: a checkout, and what the runner knows. */
export interface Machine {
  readonly checkout: string
  /** Values of expressions, by what stands in the braces: `secrets.EPHA_SMTP_URL`. */
  readonly values: Readonly<Record<string, string>>
  /** Where `npx` fetches from. */
  readonly registry: string
  /** Folder of npm's cache and of that of `actions/cache`. */
  readonly cache: string
}

/** How a job went: the last exit code, all that was printed, the job summary. */
export interface Run {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
  readonly summary: string
}

/** Runs steps one after the other as the runner of GitHub Actions does, until one fails; `always()` runs nonetheless. */
export async function runSteps(steps: readonly Step[], machine: Machine): Promise<Run> {
  const temporary = mkdtempSync(join(tmpdir(), 'epha-runner-'))
  const summary = join(temporary, 'summary.md')
  writeFileSync(summary, '')
  let run: Run = { status: 0, stdout: '', stderr: '', summary: '' }
  for (const step of steps) {
    if (run.status !== 0 && step.if !== 'always()') continue
    if (step.uses !== undefined) useAction(step, machine)
    if (step.run === undefined) continue
    const { status, stdout, stderr } = await runScript(step, step.run, temporary, machine)
    run = {
      status: run.status || status,
      stdout: run.stdout + stdout,
      stderr: run.stderr + stderr,
      summary: readFileSync(summary, 'utf8'),
    }
  }
  rmSync(temporary, { recursive: true })
  return run
}

/** What expressions come to; one that is not known is a mistake in the workflow, or in this runner. */
function evaluated(text: string, { values }: Machine): string {
  return text.replace(/\$\{\{ ([\w.-]+) \}\}/g, (_, name: string) => {
    const value = values[name]
    if (value === undefined) throw new Error(`nothing is known of ${name}`)
    return value
  })
}

/** The actions that ours use, as far as a machine of one's own needs them: the checkout is there, and so is Node. */
function useAction({ uses = '', with: given = {} }: Step, machine: Machine): void {
  const [name] = uses.split('@')
  const kept = join(machine.cache, 'kept')
  const path = join(machine.checkout, String(given.path ?? ''))
  switch (name) {
    case 'actions/checkout':
    case 'actions/setup-node':
      return
    case 'actions/cache/restore':
      if (existsSync(kept)) copyFileSync(kept, path)
      return
    case 'actions/cache/save':
      if (existsSync(path)) copyFileSync(path, kept)
      return
    default:
      throw new Error(`this runner does not know ${name}`)
  }
}

async function runScript(
  { env = {}, shell }: Step,
  script: string,
  temporary: string,
  machine: Machine,
): Promise<Omit<Run, 'summary'>> {
  const file = join(temporary, 'step.sh')
  writeFileSync(file, evaluated(script, machine))
  const flags = shell === 'bash' ? ['--noprofile', '--norc', '-eo', 'pipefail'] : ['-e']
  const own = Object.entries(env).map(([name, value]) => [name, evaluated(value, machine)] as const)
  const child = spawn('bash', [...flags, file], {
    cwd: machine.checkout,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      HOME: temporary,
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: machine.checkout,
      GITHUB_STEP_SUMMARY: join(temporary, 'summary.md'),
      RUNNER_TEMP: temporary,
      npm_config_registry: machine.registry,
      npm_config_cache: join(machine.cache, 'npm'),
      npm_config_update_notifier: 'false',
      ...Object.fromEntries(own),
    },
  })
  const printed = { stdout: '', stderr: '' }
  child.stdout.on('data', (chunk: Buffer) => {
    printed.stdout += chunk.toString('utf8')
  })
  child.stderr.on('data', (chunk: Buffer) => {
    printed.stderr += chunk.toString('utf8')
  })
  const status = await new Promise<number>((done) => child.on('close', (code) => done(code ?? 1)))
  return { status, ...printed }
}
