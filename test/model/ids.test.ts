import { expect, test } from 'vitest'
import { isEndOfId } from '../../src/model/ids.js'

test('the end of an id is cut at a slash, a minus, an underscore or a blank', () => {
  const id = 'board/works_site-2011 spring/3.1'
  for (const words of [
    id,
    'works_site-2011 spring/3.1',
    'site-2011-spring/3.1',
    '2011 SPRING/3.1',
    ' spring/3.1',
    '3.1',
  ])
    expect(isEndOfId(words, id), words).toBe(true)
  for (const words of [
    'ks_site-2011 spring/3.1',
    '11-spring/3.1',
    'pring/3.1',
    '/3.1',
    '.1',
    '1',
    'site-2011',
  ])
    expect(isEndOfId(words, id), words).toBe(false)
})

test('no words are the end of no id', () => {
  for (const id of ['hall-', 'hall', '']) expect(isEndOfId(' ', id), id).toBe(false)
})
