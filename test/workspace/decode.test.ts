import { expect, test } from 'vitest'
import { bytesOf, readingOf } from '../../src/workspace/decode.js'

const minutes = '# Réunion, 13 June 2011\r\n\r\n- [ ] 王 to book the hall 🎪 (by 4 July 2011)\r\n'
const little = (text: string): Buffer => Buffer.from(text, 'utf16le')
const big = (text: string): Buffer => little(text).swap16()

test.each([
  ['utf-16le', little(`\ufeff${minutes}`)],
  ['utf-16be', big(`\ufeff${minutes}`)],
] as const)('minutes in %s with their mark are read, and known for what they are', (encoding, bytes) => {
  const before = Buffer.from(bytes)
  const reading = readingOf('a.md', bytes)
  expect(reading).toEqual({ kind: 'read', file: { path: 'a.md', text: minutes, bom: true, encoding } })
  expect(bytes.equals(before)).toBe(true)
  if (reading.kind === 'read') expect(bytesOf(reading.file).equals(bytes)).toBe(true)
})

test.each(['', '\ufeff'])('minutes in UTF-8, with a mark or without, give their bytes again', (mark) => {
  const bytes = Buffer.from(`${mark}${minutes}`)
  const reading = readingOf('a.md', bytes)
  expect(reading).toEqual({ kind: 'read', file: { path: 'a.md', text: minutes, bom: mark !== '' } })
  if (reading.kind === 'read') expect(bytesOf(reading.file).equals(bytes)).toBe(true)
})

test('a file of the mark alone is empty', () => {
  for (const bytes of [little('\ufeff'), big('\ufeff')])
    expect(readingOf('a.md', bytes)).toMatchObject({ kind: 'read', file: { text: '' } })
})

/** Why bytes are not read, the place, and what to do. */
function unreadOf(bytes: Buffer): readonly unknown[] {
  const reading = readingOf('a.md', bytes)
  if (reading.kind === 'read') return ['read', reading.file.text]
  const { why, cure, location } = reading.unread
  return [why, `${location?.line}:${location?.column}`, cure]
}

const broken = 'broken UTF-16: half a character'
const unmarked = 'not UTF-8, saved as UTF-16 without its mark'

test.each([
  ['a lone half behind the mark', little('\ufeff# A\n\nA\ud83c to do\n'), broken, '3:2'],
  ['the second half alone, big end first', big('\ufeff# A\n\udfaa\n'), broken, '2:1'],
  ['an odd byte at the end', Buffer.concat([little('\ufeff# A\n'), Buffer.from([0x41])]), broken, '2:1'],
])('UTF-16 that is broken says where: %s', (_, bytes, why, at) => {
  expect(unreadOf(bytes)).toEqual([why, at, 'save it again, as UTF-8'])
})

test.each([
  ['little end first', little(minutes.replace(/[^ -~\r\n]/gu, 'x')), 'iconv -f UTF-16LE -t UTF-8'],
  ['big end first', big(minutes.replace(/[^ -~\r\n]/gu, 'x')), 'iconv -f UTF-16BE -t UTF-8'],
  [
    'in another script',
    little('# 会議 2011年6月\n\n- [ ] 王 は ホール を 予約する\n'),
    'iconv -f UTF-16LE -t UTF-8',
  ],
  ['in another script, big end first', big('# Собрание\n\n- [ ] Иван: зал\n'), 'iconv -f UTF-16BE -t UTF-8'],
])('UTF-16 without its mark is not lost in silence: %s', (_, bytes, cure) => {
  expect(unreadOf(bytes)).toEqual([unmarked, '1:1', cure])
})

test('lines of UTF-16 that were added to UTF-8 say where they begin', () => {
  const bytes = Buffer.concat([Buffer.from('# A\n'), little('- [ ] TR to book the hall\n')])
  expect(unreadOf(bytes)).toEqual([
    'UTF-8, and from here on UTF-16, as an older PowerShell adds it',
    '2:1',
    'take the last lines out, type them again, and save it as UTF-8',
  ])
})

test('a NUL or two in UTF-8 make no UTF-16 of it', () => {
  expect(unreadOf(Buffer.from('- [ ] call\0back a\0b\n'))).toEqual(['read', '- [ ] call\0back a\0b\n'])
})

test('Windows-1252 with a NUL or two is not taken for UTF-16', () => {
  const bytes = Buffer.from('# Caf\xe9\n\n\0 and a longer line of minutes\n', 'latin1')
  expect(unreadOf(bytes)[0]).toBe('not UTF-8, saved by an older Windows program')
})
