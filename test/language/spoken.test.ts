import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { english } from '../../src/language/en.js'
import type { Language } from '../../src/language/language.js'
import { readingIn, spoken } from '../../src/language/spoken.js'

const withTag = (tag: string): Language => ({ ...english, tag })
const [one, other] = [withTag('x-one'), withTag('x-other')]

let made: string[] = []
const tag = spoken((words) => {
  made.push(words.tag)
  return words.tag
})

beforeEach(() => {
  made = []
})

describe('what is made of words', () => {
  it('is of English where nothing is being read', () => {
    expect(tag()).toBe('en')
  })

  it('is made once for each language, and not before it is asked for', () => {
    const [first, second] = [withTag('x-first'), withTag('x-second')]
    const tags = [first, second, first, second, first].map((language) => readingIn(language, () => tag()))
    readingIn(withTag('x-never'), () => null)
    expect(tags).toEqual(['x-first', 'x-second', 'x-first', 'x-second', 'x-first'])
    expect(made).toEqual(['x-first', 'x-second'])
  })

  it('may be nothing, and is not made again for that', () => {
    let times = 0
    const nothing = spoken(() => {
      times++
      return null
    })
    expect([nothing(), nothing(), readingIn(one, nothing), nothing()]).toEqual([null, null, null, null])
    expect(times).toBe(2)
  })

  it('may be made of what else is made of the same words', () => {
    const twice = spoken(() => `${tag()} ${tag()}`)
    expect([readingIn(one, twice), twice(), readingIn(other, twice)]).toEqual([
      'x-one x-one',
      'en en',
      'x-other x-other',
    ])
  })
})

describe('reading in a language', () => {
  it('leaves the words from before behind, also by an error', () => {
    const seen = readingIn(one, () => {
      expect(() =>
        readingIn(other, () => {
          throw new Error(tag())
        }),
      ).toThrow('x-other')
      return tag()
    })
    expect([seen, tag()]).toEqual(['x-one', 'en'])
  })

  it('gives each reading its own words, in whatever order and depth they come', () => {
    interface Reading {
      readonly language: Language
      readonly fails: boolean
      readonly within: readonly Reading[]
    }
    const { tree } = fc.letrec<{ tree: Reading; trees: readonly Reading[] }>((tie) => ({
      tree: fc.record({
        language: fc.constantFrom(english, one, other),
        fails: fc.boolean(),
        within: tie('trees'),
      }),
      trees: fc.oneof({ depthSize: 'small' }, fc.constant([]), fc.array(tie('tree'), { maxLength: 3 })),
    }))
    const read = ({ language, fails, within }: Reading): void => {
      const around = tag()
      try {
        readingIn(language, () => {
          for (const reading of within) {
            expect(tag()).toBe(language.tag)
            read(reading)
          }
          expect(tag()).toBe(language.tag)
          if (fails) throw new TypeError('unreadable')
          return null
        })
      } catch (error) {
        if (!(error instanceof TypeError)) throw error
      }
      expect(tag()).toBe(around)
    }
    fc.assert(fc.property(tree, read))
    expect(tag()).toBe('en')
  })
})

it.each(['g', 'y', 'gu', 'gy', ''])(
  'an expression with the flags "%s" begins where every other does',
  (flags) => {
    const made = spoken(() => new RegExp('\\n', flags))
    expect(made().lastIndex).toBe(0)
    expect(made().exec('\nlater\n')?.index).toBe(0)
    const parts = spoken(() => ({ first: new RegExp('\\n', flags), others: 'none', last: null }))
    expect(parts().first.lastIndex).toBe(0)
    expect(parts().first.exec('\nlater\n')?.index).toBe(0)
    const list = spoken(() => [new RegExp('[^a]', flags), new RegExp('a', flags)])
    expect(list().map((expression) => expression.exec('a\n')?.index ?? null)).toEqual(
      flags.includes('y') ? [null, 0] : [1, 0],
    )
  },
)
