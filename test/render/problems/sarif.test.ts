import { createRequire } from 'node:module'
import Ajv from 'ajv-draft-04'
import addFormats from 'ajv-formats'
import { expect, test } from 'vitest'
import { sarif } from '../../../src/render/problems/sarif.js'
import { lookalike, place, reportOf, unreported, wrongWeekday } from './spring-and-summer.js'

const schema: object = createRequire(import.meta.url)(
  '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json',
)
const ajv = new Ajv.default({ strict: false, allErrors: true, unicodeRegExp: false })
addFormats.default(ajv)
const isValid = ajv.compile(schema)

test('problems with another place, a line to write and a cure are valid SARIF', () => {
  const strange = {
    ...wrongWeekday,
    message: 'a\u0000b \ud800',
    location: place('minutes/a b#c?d:e%20.md', 1),
  }
  const log: unknown = JSON.parse(sarif(reportOf([unreported, wrongWeekday, lookalike, strange])))
  isValid(log)
  expect(isValid.errors ?? []).toEqual([])
  expect(log).toMatchObject({
    version: '2.1.0',
    runs: [
      {
        results: [
          {
            ruleId: 'action-unreported',
            level: 'error',
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: 'minutes/2011-summer.md' },
                  region: { startLine: 14, startColumn: 1 },
                },
              },
            ],
            relatedLocations: [
              {
                physicalLocation: { artifactLocation: { uri: 'minutes/2011-spring.md' } },
                message: { text: '2011-spring/4a.1, due 13 Jun 2011' },
              },
              { message: { text: '2011-spring/4a.2, no date' } },
            ],
          },
          { ruleId: 'weekday-wrong', level: 'warning' },
          {
            fixes: [
              {
                artifactChanges: [
                  {
                    replacements: [
                      { deletedRegion: { charOffset: 501, charLength: 0 }, insertedContent: { text: ' ' } },
                    ],
                  },
                ],
              },
            ],
          },
          {
            locations: [
              { physicalLocation: { artifactLocation: { uri: 'minutes/a%20b%23c%3Fd%3Ae%2520.md' } } },
            ],
          },
        ],
      },
    ],
  })
})

test('minutes without a problem are valid SARIF too', () => {
  isValid(JSON.parse(sarif(reportOf([]))))
  expect(isValid.errors ?? []).toEqual([])
})
