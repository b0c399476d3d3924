import { expect, test } from 'vitest'
import { codes } from '../../src/word/doc/properties.js'
import { readStyleSheet } from '../../src/word/doc/styles.js'

const word = (value: number): Buffer => {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}
/** A piece with its length before it, at an even place. */
const piece = (bytes: Buffer): Buffer =>
  Buffer.concat([word(bytes.length), bytes, Buffer.alloc(bytes.length % 2)])

const property = (code: number, ...operand: readonly number[]): Buffer =>
  Buffer.concat([word(code), Buffer.from(operand)])

interface Style {
  readonly known?: number
  readonly base?: number
  /** 1 for paragraphs, 2 for characters. */
  readonly kind?: number
  readonly properties?: Buffer
  readonly characters?: Buffer
}

const none = Buffer.alloc(0)

function styleOf({
  known = 0xffe,
  base = 0xfff,
  kind = 1,
  properties = none,
  characters = none,
}: Style): Buffer {
  const fixed = [word(known), word((base << 4) | kind), word(2), word(0), word(0)]
  const name = [word(2), Buffer.from('My', 'utf16le'), word(0)]
  const own = [piece(Buffer.concat([word(0), properties])), piece(characters)]
  return piece(Buffer.concat([...fixed, ...name, ...own]))
}

/** A sheet of styles as a `.doc` has it. */
const sheetOf = (styles: readonly Style[]): Buffer =>
  Buffer.concat([
    piece(Buffer.concat([word(styles.length), word(10), Buffer.alloc(14)])),
    ...styles.map(styleOf),
  ])

const listUse = property(codes.listUse, 3, 0)
const listLevel = property(codes.listLevel, 1)
const bold = property(codes.bold, 1)

test('a style gives its list, its level and bold letters, and those of its bases before', () => {
  const styles = readStyleSheet(
    sheetOf([{ properties: listUse, characters: bold }, { base: 0, properties: listLevel }, {}]),
  )
  const codesOf = (style: number): readonly number[] =>
    [...(styles.get(style)?.properties ?? []), ...(styles.get(style)?.characters ?? [])].map(
      ({ code }) => code,
    )
  expect(codesOf(0)).toEqual([codes.listUse, codes.bold])
  expect(codesOf(1)).toEqual([codes.listUse, codes.listLevel, codes.bold])
  expect(styles.get(1)?.properties[0]?.operand.readInt16LE(0)).toBe(3)
  expect(codesOf(2)).toEqual([])
})

test('a heading is one that Word knows, or rests on one', () => {
  const styles = readStyleSheet(sheetOf([{ known: 2 }, { base: 0 }, { known: 0 }]))
  expect([...styles.values()].map(({ heading }) => heading)).toEqual([2, 2, null])
})

test('a style of characters gives paragraphs nothing, and one that rests on itself ends', () => {
  const styles = readStyleSheet(
    sheetOf([
      { kind: 2, properties: listUse },
      { base: 1, properties: listLevel },
    ]),
  )
  expect(styles.get(0)?.properties).toEqual([])
  expect(styles.get(1)?.heading).toBe(null)
})
