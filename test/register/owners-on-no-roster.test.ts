import { describe, expect, it } from 'vitest'
import { parseDocument } from '../../src/parse/document.js'
import { defaultSettings } from '../../src/parse/settings.js'
import { buildRegister } from '../../src/register/build.js'
import { recogniseAlone } from '../reading.js'

/** Owners of the actions of one meeting, an action a line. */
function ownersOf(lines: readonly string[]): readonly string[] {
  const text = `# Orchard group, 9 May 2011\n\n## Actions\n\n${lines.map((line) => `- [ ] ${line}`).join('\n')}\n`
  const context = { alone: true, absolutePath: '/minutes/2011-05-09.md' }
  const document = parseDocument({ path: '2011-05-09.md', text }, defaultSettings, context)
  const { actions } = buildRegister([recogniseAlone(document, defaultSettings)], defaultSettings)
  return actions.map(({ owners }) => owners.map(({ key }) => key).join(', '))
}

describe('an owner on no roster', () => {
  it('is shown in the spelling that is used most', () => {
    expect(ownersOf(['@Kim to prune', '@kim to burn the twigs', '@kim to sell the apples'])).toEqual([
      '@kim',
      '@kim',
      '@kim',
    ])
  })

  it('is shown in the spelling that is used first, of two that are used alike', () => {
    expect(ownersOf(['@Zoé to paint the shed', '@ZOÉ to lock the shed'])).toEqual(['@Zoé', '@Zoé'])
  })

  it('is one owner of an action that names two spellings', () => {
    expect(ownersOf(['@KIM and @kim to sell the apples', '@kim to burn the twigs'])).toEqual(['@kim', '@kim'])
  })

  it('is one body with "the" and without', () => {
    expect(ownersOf(['The Board to meet the neighbours', 'Board to thank the neighbours'])).toEqual([
      'The Board',
      'The Board',
    ])
  })

  it('is not the person whose first name a handle has', () => {
    const lines = ['Zoë Bell to count the ladders', '@Zoé to paint the shed']
    expect(ownersOf(lines)).toEqual(['Zoë Bell', '@Zoé'])
  })
})
