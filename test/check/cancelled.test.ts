import { describe, expect, it } from 'vitest'
import { check } from '../../src/check/check.js'
import { parseDocument } from '../../src/parse/document.js'
import { defaultSettings } from '../../src/parse/settings.js'
import { buildRegister } from '../../src/register/build.js'
import { recogniseAlone } from '../reading.js'

/** Which files pass over what was raised in March. */
function passedOver(files: Readonly<Record<string, string>>): readonly string[] {
  const all = { '2011-03-14.md': '# Board, 2011-03-14\n\n- [ ] RH to oil the lock\n', ...files }
  const minutes = Object.entries(all).map(([path, text]) => {
    const context = { alone: false, absolutePath: `/minutes/${path}` }
    return recogniseAlone(parseDocument({ path, text }, defaultSettings, context), defaultSettings)
  })
  const texts = new Map(Object.entries(all))
  return check(buildRegister(minutes, defaultSettings), defaultSettings, {
    today: '2011-09-01',
    only: ['action-unreported'],
    textOf: (path) => texts.get(path) ?? null,
  }).problems.map(({ location }) => location.path)
}

describe('Minutes of a meeting that was cancelled', () => {
  it.each([
    '# Board, 2011-06-13: CANCELLED\n',
    '# **2011-06-13 Board - canceled**\n\n\n',
    '---\ntitle: Board of 13 June, called off\n---\n\n# Board\n',
  ])('pass nothing over where they say no more than that: %s', (text) => {
    expect(passedOver({ '2011-06-13.md': text })).toEqual([])
  })

  it.each([
    '# Board, 2011-06-13\n\n## Cancelled orders\n',
    '# Board, 2011-06-13: cancelled\n\nThe hall was sold.\n',
    '# Board, 2011-06-13: cancelled\n\n- [x] TR to sell the hall\n',
    '# Board, 2011-06-13: cancelled\n\n| Motion | Result |\n| --- | --- |\n| Sell the hall | carried |\n',
    '# Board, 2011-06-13\n',
    '# Board, 2011-06-13\n\nCancelled.\n',
  ])('pass over what they do not name where anything else was minuted: %s', (text) => {
    expect(passedOver({ '2011-06-13.md': text })).toEqual(['2011-06-13.md'])
  })

  it('leave it to the next ones', () => {
    const files = {
      '2011-06-13.md': '# Board, 2011-06-13: cancelled\n',
      '2011-07-11.md': '# Board, 2011-07-11\n\nTea.\n',
    }
    expect(passedOver(files)).toEqual(['2011-07-11.md'])
  })
})
