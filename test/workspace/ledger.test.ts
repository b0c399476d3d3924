import { appendFileSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ledgerName, openLedger, type Sent } from '../../src/workspace/ledger.js'

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
