import stringWidth from 'string-width'
import { expect, test } from 'vitest'
import { widthOf } from '../../src/render/words.js'

test('what is measured by its length takes as many columns as the library says, each character and all in a row', () => {
  const wrong: string[] = []
  for (let code = 0x20; code < 0x3000; code++) {
    const letter = String.fromCharCode(code)
    for (const text of [letter, `a${letter}`, `${letter}b`])
      if (widthOf(text) !== stringWidth(text)) wrong.push(`U+${code.toString(16)} in ${JSON.stringify(text)}`)
  }
  expect(wrong).toEqual([])
})

test('what is wider or narrower than it is long is measured as the library does', () => {
  for (const text of ['日本', 'e\u0301', '👍🏽', '©\ufe0f', 'a\u00adb', 'Ž 日'])
    expect(widthOf(text), text).toBe(stringWidth(text))
  expect(widthOf('日本')).toBe(4)
})
