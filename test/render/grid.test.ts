import { expect, test } from 'vitest'
import { printGrid } from '../../src/render/grid.js'
import { words } from '../../src/render/words.js'

test('where a terminal is too narrow for whole words, each row stands by itself, and none is broken', () => {
  const cell = (text: string) => [words(text)]
  const columns = [
    { heading: 'MEETING' },
    { heading: 'TITLE', flexible: true },
    { heading: 'RAISED', right: true },
  ]
  const rows = [[cell('2011-spring'), cell('Headteachers together'), cell('5')]]
  const grid = { columns, sections: [{ title: null, rows }] }
  expect(printGrid(grid, 24, (text) => text)).toEqual([
    '2011-spring',
    '  Headteachers together',
    '  raised 5',
  ])
  for (let width = 24; width <= 60; width++) {
    const lines = printGrid(grid, width, (text) => text)
    expect(lines.join(' ').replace(/\s+/g, ' ')).toContain('Headteachers')
    expect(Math.max(...lines.map((line) => line.length)), `${width}`).toBeLessThanOrEqual(width)
  }
})
