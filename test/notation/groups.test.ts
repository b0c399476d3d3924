import { describe, expect, it } from 'vitest'
import { parseDocument } from '../../src/parse/document.js'
import { defaultSettings as settings } from '../../src/parse/settings.js'
import { recogniseAlone } from '../reading.js'

const front = '---\ndate: 2019-05-13\npeople: { TR: Terry Reed, RH: Rosa Hale, AF: Ann Fox }\n---\n\n'

/** The owners and the words of the actions of a list. */
function actionsIn(...lines: readonly string[]): readonly string[] {
  const text = `${front}## Actions\n\n${lines.join('\n')}\n`
  const document = parseDocument({ path: 'minutes.md', text }, settings, {
    alone: true,
    absolutePath: '/minutes.md',
  })
  return recogniseAlone(document, settings).entries.map(({ owners, text: words }) =>
    [...owners.map(({ key }) => key), words].join(' '),
  )
}

describe('A bullet with its owner in a field below it', () => {
  it.each([
    ['- Roof:', '    - Assigned: TR', '    - Goal: find out what it costs', '    - Status: asked twice'],
    ['- Roof', '    - Owner: TR', '    - Ask Ned for a price', '    - Ask the mill for a price'],
    ['- Roof:', '    - Who: TR', '    - RH has the key'],
    [
      '- Roof',
      '    - What it costs: much',
      '    - Responsible: TR',
      '    - Current state: a letter was sent',
    ],
  ])('is the action, whatever else stands there: %s %s', (...lines) => {
    expect(actionsIn(...lines)).toEqual(['TR Roof'])
  })

  it('is a title of others where the field is of one of these', () => {
    const lines = ['- Roof:', '    - Ask Ned for a price', '        - Owner: TR', '    - RH to call the mill']
    expect(actionsIn(...lines)).toEqual(['TR Ask Ned for a price', 'RH call the mill'])
  })
})

describe('A bullet that says how a vote went below an action', () => {
  it('makes no title of it, though it names who abstained', () => {
    const lines = ['- Paint the shed green', '    - Vote: 7 yes, 2 abstain (TR and RH)']
    expect(actionsIn(...lines)).toEqual(['Paint the shed green'])
  })
})

describe('A bullet above bullets that say what is to be done', () => {
  const others = ['- Roof', '    - Ask Ned (TR)', '- Kitchen', '    - Buy cups (RH)']
  const rules = '- New rules for the hall in winter'

  it('groups these where the others of its list do so', () => {
    expect(actionsIn(...others, rules, '    - Publish them for all members')).toEqual([
      'TR Ask Ned',
      'RH Buy cups',
      'Publish them for all members',
    ])
  })

  it.each([
    ['only one other does so', ['- Roof', '    - Ask Ned (TR)', rules, '    - Publish them']],
    ['it has an owner', [...others, '- New rules for the hall in winter (AF)', '    - Publish them']],
    [
      'it says itself what is to be done',
      [...others, '- Write new rules for the hall', '    - Publish them'],
    ],
    ['what stands below it tells something', [...others, rules, '    - These were lost']],
    ['it has a box', [...others, '- [ ] New rules for the hall in winter', '    - Publish them']],
  ])('is the action where %s', (_, lines) => {
    expect(actionsIn(...lines).at(-1)).toMatch(/rules for the hall/)
  })
})
