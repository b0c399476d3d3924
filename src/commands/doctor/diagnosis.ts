import type { DoctorLine, NextStep } from '../../render/doctor.js'

/** What was found about one thing, and what to do about it. */
export interface Diagnosis {
  readonly findings: readonly DoctorLine[]
  readonly steps: readonly NextStep[]
}

/** A finding that needs nobody. */
export function fine(subject: string, words: string, more: readonly string[] = []): DoctorLine {
  return { subject, words, isWrong: false, more }
}

/** A finding that somebody ought to look at. */
export function wrong(subject: string, words: string, more: readonly string[] = []): DoctorLine {
  return { subject, words, isWrong: true, more }
}
