import { describe, expect, it } from 'vitest'
import { parseDocument } from '../../src/parse/document.js'
import { defaultSettings as settings } from '../../src/parse/settings.js'
import { recogniseAlone } from '../reading.js'

const present = [
  'Cllr Hale (Chair)',
  'Cllr Mrs V. Moss',
  'Mr P. Rudd',
  'Mrs L. Rudd',
  'Dr Edwina van Aken',
  'Dr Lee Fox',
  'Mr O. van der Berg',
  'Mr Al Brown',
].join(', ')

function ownersIn(body: string): string {
  const text = `---\ndate: 2019-05-13\n---\n\nPresent: ${present}\n\n## 1. Hall\n\n${body}\n`
  const document = parseDocument({ path: 'minutes.md', text }, settings, {
    alone: true,
    absolutePath: '/minutes.md',
  })
  const [entry] = recogniseAlone(document, settings).entries
  return entry?.owners.map(({ key }) => key).join(' + ') ?? 'none'
}

describe('A title of several', () => {
  it.each([
    ['Cllrs Hale and Moss', 'Cllr Hale + Cllr Mrs V. Moss'],
    ['Councillors Moss, Hale', 'Cllr Mrs V. Moss + Cllr Hale'],
    ['Drs Fox & van Aken', 'Dr Lee Fox + Dr Edwina van Aken'],
    ['Messrs Rudd and van der Berg', 'Mr P. Rudd + Mr O. van der Berg'],
    ['Mr & Mrs Rudd', 'Mr P. Rudd + Mrs L. Rudd'],
    ['Mr and Mrs van der Berg', 'Mr O. van der Berg + Mrs van der Berg'],
    ['Cllrs Hale and Stone', 'Cllr Hale + Cllr Stone'],
  ])('is the title of each: %s', (names, owners) => {
    expect(ownersIn(`- [ ] ${names} to visit the site`)).toBe(owners)
    expect(ownersIn(`${names} AGREED to visit the site.`)).toBe(owners)
  })
})

describe('A title', () => {
  it.each([
    ['Dr van Aken', 'Dr Edwina van Aken'],
    ['Mr van der Berg', 'Mr O. van der Berg'],
    ['Mr Rudd', 'Mr P. Rudd'],
    ['Mrs Rudd', 'Mrs L. Rudd'],
    ['Mrs L. Rudd', 'Mrs L. Rudd'],
    ['Mr L. Rudd', ''],
    ['Cllr Rudd', 'Cllr Rudd'],
    ['Al', 'Mr Al Brown'],
  ])('tells people of one surname apart: %s', (name, owner) => {
    expect(ownersIn(`- [ ] ${name} to visit the site`)).toBe(owner)
  })

  it('is nobody where no name follows that it belongs to', () => {
    expect(ownersIn('- [ ] Mr and Mrs P. Rudd to visit the site')).toBe('')
    expect(ownersIn('- [ ] Mr to visit the site')).toBe('')
  })
})
