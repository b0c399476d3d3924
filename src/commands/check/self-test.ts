import { check } from '../../check/check.js'
import type { Rule, Sample } from '../../check/rule.js'
import { rules } from '../../check/rules/index.js'
import { sampleOf } from '../../check/sample.js'
import { closedLines } from '../../check/weakening/closed-lines.js'
import { closedLineProblem, hiddenProblem } from '../../check/weakening/hidden.js'
import { agreedMinutes, beforeBranch } from '../../check/weakening/minutes.js'
import { agreedSettings } from '../../check/weakening/settings.js'
import { broughtSuppressions, withoutSuppressions } from '../../check/weakening/suppressions.js'
import type { Minutes } from '../../model/minutes.js'
import type { Problem } from '../../model/problem.js'
import type { Register } from '../../model/register.js'
import type { Settings } from '../../model/settings.js'
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

/** The check that the program makes; where there are files of before, a second one as if nothing else were new. */
export async function loadCheckSamples(): Promise<CheckSamples> {
  const registerOf = await loadRegisterOf()
  const { defaultSettings, readSettings } = await import('../reader.js')
  const settingsIn = (samples: readonly Sample[]): Settings => {
    const file = samples.find(({ path }) => path === settingsName)
    return file ? readSettings(file.text, file.path) : defaultSettings
  }
  return (samples, rule, day) => {
    const now = samples.filter(({ isBefore }) => isBefore !== true)
    const before = samples.filter(({ isBefore }) => isBefore === true)
    const settings = switchedOn(settingsIn(now), rule)
    const register = registerOf(now, settings, asItIs)
    const textOf = (path: string) => textIn(now, path)
    if (before.length === 0) return check(register, settings, { today: day, textOf }).problems
    const settingsBefore = settingsIn(before)
    const registerBefore = registerOf(before, settingsBefore, asItIs)
    const textBefore = (path: string) => textIn(before, path)
    const options = { today: day, before: registerBefore, textOf, textBefore }
    const { problems } = check(register, settings, options)
    const agreed = agreedSettings(settingsBefore, settings)
    const isTouched = (path: string): boolean => textIn(before, path) !== textIn(now, path)
    const branch = beforeBranch(registerBefore, { isTouched, isPassedOver: () => false, today: day })
    const plain = now.map(({ path, text }) => {
      return { path, text: withoutSuppressions(text, broughtSuppressions(text, textIn(before, path))) }
    })
    const asAgreed = registerOf(plain, agreed, (minutes) => agreedMinutes(minutes, branch))
    const seen = new Set(problems.map(keyOf))
    const hidden = check(asAgreed, agreed, {
      ...options,
      textOf: (path) => textIn(plain, path),
    }).problems.filter((problem) => !seen.has(keyOf(problem)))
    const closed = closedLines(registerBefore, register, isTouched).filter(({ isApproved }) => isApproved)
    return [...problems, ...hidden.map(hiddenProblem), ...closed.map(closedLineProblem)]
  }
}

/** What a file of minutes counts as; null for none. */
type CountedAs = (minutes: Minutes) => Minutes | null

type RegisterOf = (samples: readonly Sample[], settings: Settings, countedAs: CountedAs) => Register

async function loadRegisterOf(): Promise<RegisterOf> {
  const { parseDocument, recognise, rosterOfOne, rostersOf } = await import('../reader.js')
  const { buildRegister } = await import('../../register/build.js')
  return (samples, settings, countedAs) => {
    const documents = samples
      .filter(({ path }) => path !== settingsName)
      .map(({ path, text }) =>
        parseDocument({ path, text }, settings, { alone: false, absolutePath: `/minutes/${path}` }),
      )
    const names = documents.map((document) => document.names)
    const rosters = rostersOf(names, settings)
    const minutes = documents.flatMap((document) => {
      const roster = rosters.get(document.path) ?? rosterOfOne(document.names, settings)
      return countedAs(recognise(document, settings, roster)) ?? []
    })
    return buildRegister(minutes, settings)
  }
}

const settingsName = 'epha.yaml'

const asItIs: CountedAs = (minutes) => minutes

function textIn(files: readonly Sample[], path: string): string | null {
  return files.find((sample) => sample.path === path)?.text ?? null
}

function keyOf({ rule, severity, location }: Problem): string {
  return `${rule} ${severity} ${location.path}:${location.line}`
}

function switchedOn(settings: Settings, rule: Rule): Settings {
  if (rule.severity !== 'off') return settings
  const severities = new Map(settings.check.severities).set(rule.name, 'warning')
  return { ...settings, check: { ...settings.check, severities } }
}
