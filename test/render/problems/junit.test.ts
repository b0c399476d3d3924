import { readFileSync } from 'node:fs'
import { XmlDocument, XsdValidator } from 'libxml2-wasm'
import { afterAll, expect, test } from 'vitest'
import { junit } from '../../../src/render/problems/junit.js'
import { place, reportOf, unreported, wrongWeekday } from './spring-and-summer.js'

const schema = XmlDocument.fromBuffer(
  readFileSync(new URL('../../../fixtures/schemas/junit-4.xsd', import.meta.url)),
)
const validator = XsdValidator.fromDoc(schema)
afterAll(() => {
  validator.dispose()
  schema.dispose()
})

/** The tests and the failures of each suite, once the schema has found nothing. */
function validSuites(xml: string): readonly (readonly [string, number])[] {
  const document = XmlDocument.fromString(xml)
  try {
    validator.validate(document)
    return document.find('/testsuites/testsuite').map((suite) => {
      const name = suite.get('@name')?.content ?? ''
      return [name, suite.find('testcase/failure').length] as const
    })
  } finally {
    document.dispose()
  }
}

test('each file is a suite, and each error a test that fails', () => {
  expect(validSuites(junit(reportOf([unreported, wrongWeekday])))).toEqual([
    ['minutes/2011-spring.md', 0],
    ['minutes/2011-summer.md', 1],
  ])
})

test('a warning passes as it does for the exit code, and is told in the output of its suite', () => {
  const xml = junit(reportOf([wrongWeekday]))
  expect(validSuites(xml).map(([, failures]) => failures)).toEqual([0, 0])
  expect(xml).toContain(wrongWeekday.message)
})

test('more warnings than may be fail as errors do', () => {
  const xml = junit(reportOf([wrongWeekday], { warningsFail: true }))
  expect(validSuites(xml).map(([, failures]) => failures)).toEqual([0, 1])
})

test('what could not be read fails where no problem tells of it', () => {
  const incomplete = { isIncomplete: true }
  expect(validSuites(junit(reportOf([wrongWeekday], incomplete)))).toHaveLength(3)
  expect(junit(reportOf([wrongWeekday], incomplete))).toContain('<error type="unread"')
  expect(validSuites(junit(reportOf([unreported], incomplete)))).toHaveLength(2)
})

test('controls, lone surrogates and the end of a CDATA section are well-formed XML', () => {
  const message = ']]><script>&amp; \u0000\u0008\u000b\u001b[31m \ud800 \udfff \ufffe \uffff "\'<'
  const problem = { ...wrongWeekday, message, location: place('minutes/<&"\u0001>.md', 1) }
  expect(validSuites(junit(reportOf([problem])))).toHaveLength(3)
})

test('minutes without a problem are a suite that passes', () => {
  expect(validSuites(junit(reportOf([])))).toHaveLength(2)
})
