import { check } from '../../check/check.js'
import type { Rule, Sample } from '../../check/rule.js'
import { rules } from '../../check/rules/index.js'
import { sampleOf } from '../../check/sample.js'
import type { Problem } from '../../model/problem.js'
import type { Answer } from '../environment.js'

/** Reads, folds and checks a few files that lie nowhere; the rule is on. */
export type CheckSamples = (samples: readonly Sample[], rule: Rule, today: string) => readonly Problem[]

/** The day of the built-in minutes: an answer must not depend on when it is asked for. */
const today = '2011-06-20'

/**
 * Runs the wrong example of every rule through the whole gate, a line for each: exit 0 when each was caught, 2 when
 * one slipped through.
 */
export function selfTest(checkSamples: CheckSamples, tested: readonly Rule[] = rules): Answer {
  const lines: string[] = []
  let slipped = 0
  for (const rule of tested) {
    const isCaught = checkSamples(sampleOf(rule, 'wrong'), rule, today).some(
      (problem) => problem.rule === rule.name,
    )
    if (!isCaught) slipped++
    lines.push(`${isCaught ? 'caught ' : 'slipped through'}  ${rule.name}`)
  }
  const end =
    slipped === 0
      ? `${tested.length} of ${tested.length} were caught.`
      : `${slipped} of ${tested.length} slipped through: do not trust this gate.`
  return {
    stdout: lines.map((line) => `${line}\n`).join(''),
    stderr: [end],
    exitCode: slipped === 0 ? 0 : 2,
  }
}

/** The check that the program makes. */
export async function loadCheckSamples(): Promise<CheckSamples> {
  const { defaultSettings, parseDocument, readSettings, recognise, rosterOfOne, rostersOf } = await import(
    '../reader.js'
  )
  const { buildRegister } = await import('../../register/build.js')
  return (samples, rule, day) => {
    const file = samples.find(({ path }) => path === 'epha.yaml')
    const read = file ? readSettings(file.text, file.path) : defaultSettings
    const severities = new Map(read.check.severities)
    if (rule.severity === 'off') severities.set(rule.name, 'warning')
    const settings = { ...read, check: { ...read.check, severities } }
    const documents = samples
      .filter((sample) => sample !== file)
      .map(({ path, text }) =>
        parseDocument({ path, text }, settings, { alone: false, absolutePath: `/minutes/${path}` }),
      )
    const rosters = rostersOf(
      documents.map(({ names }) => names),
      settings,
    )
    const minutes = documents.map((document) =>
      recognise(document, settings, rosters.get(document.path) ?? rosterOfOne(document.names, settings)),
    )
    return check(buildRegister(minutes, settings, []), settings, { today: day }).problems
  }
}
