import { expect, test } from 'vitest'
import { helpWidth, isColoured, terminalOf } from '../../src/cli/terminal.js'

const terminal = { isTTY: true, columns: 120 }
const pipe = {}

test('--color comes before NO_COLOR, that before FORCE_COLOR, and that before the terminal', () => {
  expect(isColoured('always', { NO_COLOR: '1' }, pipe)).toBe(true)
  expect(isColoured('never', { FORCE_COLOR: '1' }, terminal)).toBe(false)
  expect(isColoured('auto', { NO_COLOR: '1', FORCE_COLOR: '1' }, terminal)).toBe(false)
  expect(isColoured('auto', { NO_COLOR: '', FORCE_COLOR: '1' }, pipe)).toBe(true)
  expect(isColoured('auto', { FORCE_COLOR: '0' }, terminal)).toBe(false)
  expect(isColoured('auto', {}, terminal)).toBe(true)
  expect(isColoured('auto', {}, pipe)).toBe(false)
})

test('a dumb terminal has no colours', () => {
  expect(isColoured('auto', { TERM: 'dumb' }, terminal)).toBe(false)
})

test('only colours that the theme of the reader decides on', async () => {
  const { palette } = await terminalOf('always', {}, pipe)
  expect(Object.values(palette).map((paint) => paint('x'))).toEqual([
    '\u001b[36mx\u001b[39m',
    '\u001b[31mx\u001b[39m',
    '\u001b[33mx\u001b[39m',
    '\u001b[32mx\u001b[39m',
    '\u001b[1mx\u001b[22m',
    '\u001b[2mx\u001b[22m',
  ])
})

test('a pipe has the width that COLUMNS gives it alone, and a terminal that does not say has 80 columns', async () => {
  expect((await terminalOf('auto', {}, pipe)).width).toBeNull()
  expect((await terminalOf('auto', { COLUMNS: '100' }, pipe)).width).toBe(100)
  for (const COLUMNS of ['', '0', '-3', 'wide', '7.5'])
    expect((await terminalOf('auto', { COLUMNS }, pipe)).width).toBeNull()
  expect((await terminalOf('auto', {}, terminal)).width).toBe(120)
  expect((await terminalOf('auto', {}, { isTTY: true, columns: 0 })).width).toBe(80)
  expect((await terminalOf('auto', { COLUMNS: '100' }, { isTTY: true })).width).toBe(100)
})

test('help is as wide as the terminal that shows it, in a pipe as COLUMNS or the terminal of stderr', () => {
  expect(helpWidth({ COLUMNS: '60' }, terminal, pipe)).toBe(120)
  expect(helpWidth({ COLUMNS: '60' }, pipe, terminal)).toBe(60)
  expect(helpWidth({}, pipe, terminal)).toBe(120)
  expect(helpWidth({}, pipe, pipe)).toBe(80)
})
