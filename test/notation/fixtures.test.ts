import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  type Expectation,
  facts,
  fixtureNames,
  meetingFacts,
  mentioned,
  registerOfFixture,
} from './expectation.js'

const folder = 'fixtures/notations'

describe('every way of writing an action is read as its fixture says', () => {
  it.each(fixtureNames(folder))('%s', (name) => {
    const expected: Expectation = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))
    const register = registerOfFixture(folder, name)
    if (expected.actions) {
      const wanted = expected.actions
      const found = register.actions.map(facts)
      expect(found.map((action, index) => mentioned(action, wanted[index] ?? action))).toEqual(wanted)
    }
    if (expected.decisions) {
      expect(register.decisions.map((decision) => decision.evidence.text)).toEqual(expected.decisions)
    }
    if (expected.problems) {
      const met = [...register.minutes.flatMap((minutes) => minutes.problems), ...register.problems]
      const places = new Set(met.map((problem) => `${problem.rule}:${problem.location.line}`))
      expect([...places].sort()).toEqual(expected.problems)
    }
    if (expected.candidates) {
      const possible = register.minutes.flatMap((minutes) => minutes.possible)
      expect(possible.map((candidate) => candidate.location.line)).toEqual(expected.candidates)
    }
    if (expected.agenda) {
      const agenda = register.minutes.flatMap((minutes) => minutes.agenda)
      expect(agenda.map(({ key, title }) => `${key} ${title}`)).toEqual(expected.agenda)
    }
    if (expected.leftOut) {
      const leftOut = register.minutes.flatMap((minutes) => minutes.leftOut)
      expect(leftOut.map(({ location, because }) => `${location.line} ${because.code}`)).toEqual(
        expected.leftOut,
      )
    }
    if (expected.doubts) {
      const doubts = register.minutes.flatMap((minutes) => minutes.doubts)
      expect(doubts.map(({ location, about }) => `${location.line} ${about.kind}`)).toEqual(expected.doubts)
    }
    if (expected.earlier) {
      const earlier = register.minutes.flatMap((minutes) => minutes.earlier)
      expect(earlier.map(({ location, lastLine, title }) => `${location.line}-${lastLine} ${title}`)).toEqual(
        expected.earlier,
      )
    }
    if (expected.carriesOthers !== undefined) {
      const carrying = register.minutes.flatMap(({ carriesOthers = [] }) => carriesOthers)
      expect(carrying.map(({ line }) => line)).toEqual([expected.carriesOthers])
    }
    if (expected.meeting) {
      const meetings = register.meetings.map(meetingFacts)
      expect(mentioned(meetings[0] ?? {}, expected.meeting)).toEqual(expected.meeting)
    }
  })
})
