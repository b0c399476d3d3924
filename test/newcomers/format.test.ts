import { afterAll, describe, expect, it } from 'vitest'
import { patience, scratchCopy } from './scratch-copy.js'

describe('a new format: one file, and its line in the list', { timeout: patience }, () => {
  const copy = scratchCopy()
  afterAll(copy.remove)
  copy.add('fixtures/newcomers/format')
  copy.insert({
    path: 'src/render/index.ts',
    after: "  calendar: async () => (await import('./calendar.js')).calendarFormat,\n",
    text: "  ids: async () => (await import('./ids.js')).idsFormat,\n",
  })

  it('touches those two files and no other', () => {
    expect(copy.changedFiles()).toEqual(['src/render/ids.ts', 'src/render/index.ts'])
  })

  it('has every type right', () => {
    expect(copy.typeErrors()).toBe('')
  })

  it('lists and exports, is in the help, and is completed', async () => {
    const epha = await copy.bundleProgram()
    const listed = epha(['actions', '--format', 'ids', '--today', '2011-06-20']).stdout
    expect(listed).toMatch(/^(?:2011-spring\/\S+\n)+$/)
    expect(
      epha(['export', '--format', 'ids', '--status', 'outstanding', '--today', '2011-06-20']).stdout,
    ).toBe(listed)
    expect(epha(['actions', '--help']).stdout).toMatch(/calendar,\s+ids/)
    expect(epha(['complete', '--', 'actions', '--format', 'i']).stdout).toBe('ids\n')
  })
})
