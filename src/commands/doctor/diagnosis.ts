import type { DoctorLine, NextStep } from '../../render/doctor.js'
import type { Environment } from '../environment.js'
import { quoted } from '../shell-word.js'

/** What a step is about, in the order in which people do them: the first that is asked for is the next thing to do. */
const stepOrder = [
  'unread',
  'settings',
  'word',
  'unfinished',
  'settling line',
  'errors',
  'people',
  'series',
  'line',
  'folder',
  'surroundings',
  'warnings',
] as const

/** A step, and what it is about. */
export interface DoctorStep extends NextStep {
  readonly about: (typeof stepOrder)[number]
}

/** What was found about one thing, and what to do about it. */
export interface Diagnosis {
  readonly findings: readonly DoctorLine[]
  readonly steps: readonly DoctorStep[]
}

/** The steps of all diagnoses, the one to begin with first. */
export function stepsInOrder(diagnoses: readonly Diagnosis[]): readonly DoctorStep[] {
  return diagnoses
    .flatMap(({ steps }) => steps)
    .toSorted((step, other) => stepOrder.indexOf(step.about) - stepOrder.indexOf(other.about))
}

/** A finding that needs nobody. */
export function fine(subject: string, words: string, more: readonly string[] = []): DoctorLine {
  return { subject, words, isWrong: false, more }
}

/** A finding that somebody ought to look at. */
export function wrong(subject: string, words: string, more: readonly string[] = []): DoctorLine {
  return { subject, words, isWrong: true, more }
}

/** A command as it is to be typed here: with the place of the minutes where somebody named one. */
export function asTyped(command: string, { minutes }: Pick<Environment, 'minutes'>): string {
  return minutes === null ? command : `${command} --minutes ${quoted(minutes)}`
}
