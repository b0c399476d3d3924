import { appendFileSync, existsSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ledgerName, openLedger, readLedger, type Sent } from '../../src/workspace/ledger.js'

const sent = (to: string): Sent => ({
  to,
  day: '2011-06-20',
  at: '2011-06-20T12:00:00.000Z',
  messageId: `2011-06-20.${to}.1@example.org`,
  actions: ['2011-spring/3.1'],
})
const folder = () => mkdtempSync(join(tmpdir(), 'epha-ledger-'))

function record(where: string, ...whom: string[]): void {
  const ledger = openLedger(where)
  for (const to of whom) ledger.record(sent(to))
  ledger.close()
}

function read(where: string): readonly Sent[] {
  const ledger = openLedger(where)
  ledger.close()
  return ledger.sent
}

test('what was written down is read again, and gone on with', () => {
  const where = folder()
  record(where, 'TR', 'AF')
  record(where, 'a\nb "🎉"')
  expect(read(where)).toEqual([sent('TR'), sent('AF'), sent('a\nb "🎉"')])
})

test('a last line without its end is no record, and the next one stands on a line of its own', () => {
  const where = folder()
  record(where, 'TR')
  appendFileSync(join(where, ledgerName), '{"to":"AF","da')
  record(where, 'RH')
  expect(read(where)).toEqual([sent('TR'), sent('RH')])
  expect(readFileSync(join(where, ledgerName), 'utf8').split('\n')).toHaveLength(3)
})

test.each(['not JSON', '{}', '[]', '{"to":1,"day":"2011-06-20"}', '{"to":"TR","day":"soon"}'])(
  'a ledger that holds %s is refused, because it is not known who was written to',
  (line) => {
    const where = folder()
    writeFileSync(join(where, ledgerName), `${line}\n`)
    expect(() => openLedger(where)).toThrow(
      expect.objectContaining({
        message: `no record of a letter sent stands in \`${ledgerName}\`, line 1`,
        more: ['Nothing is sent while it is not known who was written to.'],
      }),
    )
  },
)

test('a link in place of the ledger is not followed', () => {
  const where = folder()
  writeFileSync(join(where, 'elsewhere'), '')
  symlinkSync('elsewhere', join(where, ledgerName))
  expect(() => openLedger(where)).toThrow('could not be written')
})

describe('a letter that was begun', () => {
  type Step = readonly ['begin' | 'record' | 'cancel', Sent]
  const [tr, af] = [sent('TR'), sent('AF')]
  const second: Sent = { ...tr, messageId: '2011-06-21.TR.1@example.org' }

  test.each<readonly [string, readonly Step[], readonly Sent[], readonly Sent[]]>([
    ['and of which no more is said may have arrived', [['begin', tr]], [], [tr]],
    [
      'and that the server took was sent',
      [
        ['begin', tr],
        ['record', tr],
      ],
      [tr],
      [],
    ],
    [
      'and that surely did not arrive is neither',
      [
        ['begin', tr],
        ['cancel', tr],
      ],
      [],
      [],
    ],
    [
      'and was begun again counts once',
      [
        ['begin', tr],
        ['cancel', tr],
        ['begin', tr],
      ],
      [],
      [tr],
    ],
    [
      'is told from that of somebody else',
      [
        ['begin', tr],
        ['begin', af],
        ['record', af],
      ],
      [af],
      [tr],
    ],
    [
      'is told from that of another day',
      [
        ['begin', tr],
        ['begin', second],
        ['cancel', second],
      ],
      [],
      [tr],
    ],
    [
      'is one of several',
      [
        ['begin', tr],
        ['begin', af],
      ],
      [],
      [tr, af],
    ],
  ])('%s', (_, steps, taken, unsure) => {
    const where = folder()
    const ledger = openLedger(where)
    for (const [step, letter] of steps) ledger[step](letter)
    ledger.close()
    expect(readLedger(where)).toEqual({ sent: taken, unsure })
  })
})

test('a folder without a ledger was written to nobody, and reading it makes none', () => {
  const where = folder()
  expect(readLedger(where)).toEqual({ sent: [], unsure: [] })
  expect(existsSync(join(where, ledgerName))).toBe(false)
  openLedger(where).close()
  expect(existsSync(join(where, ledgerName))).toBe(false)
})
