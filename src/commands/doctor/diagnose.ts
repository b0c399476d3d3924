import { isUsageError } from '../../model/usage-error.js'
import { doctorJson, doctorLines } from '../../render/doctor.js'
import { written } from '../../render/lines.js'
import { isIncomplete } from '../answer.js'
import type { Answer, Environment } from '../environment.js'
import { load } from '../load.js'
import type { Loaded } from '../loaded.js'
import { aboutCache } from './cache.js'
import { type Diagnosis, fine, stepsInOrder } from './diagnosis.js'
import { aboutFolder } from './folder.js'
import { aboutGit } from './git.js'
import { aboutLine } from './line.js'
import { aboutMail, type MailSettings } from './mail.js'
import { aboutMinutes, withoutMinutes } from './minutes.js'
import { aboutProblems, aboutSeries, checked } from './problems.js'
import { aboutRoster } from './roster.js'
import { aboutSettings } from './settings.js'
import { aboutWord } from './word.js'

/** What is looked at beside the minutes. */
export interface DoctorEnvironment extends Environment {
  /** Of epha, and of Node. */
  readonly versions: { readonly epha: string; readonly node: string }
  readonly smtp: MailSettings
  /** For programs. */
  readonly json: boolean
}

/** The one thing to do next, then what is found and what is not; wherever it is called, it has an answer. */
export async function diagnose(environment: DoctorEnvironment): Promise<Answer> {
  let loaded: Loaded
  try {
    loaded = await load(environment)
  } catch (error) {
    if (!isUsageError(error)) throw error
    return answered([withoutMinutes(error), aboutMail(environment.smtp, null)], environment, 0)
  }
  const exitCode = isIncomplete(loaded.register) || loaded.settings.broken ? 3 : 0
  return answered(await diagnosesOf(loaded, environment), environment, exitCode)
}

async function diagnosesOf(loaded: Loaded, environment: DoctorEnvironment): Promise<readonly Diagnosis[]> {
  const { here, smtp } = environment
  const found = await checked(loaded, environment)
  return [
    aboutMinutes(loaded),
    aboutFolder(loaded, environment),
    aboutWord(loaded, here),
    aboutProblems(found, environment),
    aboutSeries(found),
    aboutLine(loaded, found, environment),
    aboutSettings(loaded),
    await aboutRoster(loaded, environment),
    aboutGit(loaded, here),
    aboutMail(smtp, loaded),
  ]
}

function answered(
  diagnoses: readonly Diagnosis[],
  { versions, stdout, cache, json }: DoctorEnvironment,
  exitCode: 0 | 3,
): Answer {
  const program = fine('Program', `epha ${versions.epha}, Node ${versions.node}`)
  const findings = [program, ...diagnoses.flatMap((diagnosis) => diagnosis.findings), aboutCache(cache)]
  const steps = stepsInOrder(diagnoses)
  const text = json ? doctorJson(findings, steps) : written(doctorLines(findings, steps, stdout))
  return { stdout: text, stderr: [], exitCode }
}
