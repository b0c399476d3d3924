import { win32 } from 'node:path'
import { expect, test } from 'vitest'
import { readMinutes } from '../../src/index.js'
import { isInFolder, waysOf, wayTo, withSlashes } from '../../src/workspace/paths.js'

const here = 'C:\\Users\\clerk\\council'
const folder = win32.resolve(here, '.\\minutes\\termly\\')

test('on Windows paths are said with slashes, however they were typed', () => {
  expect(withSlashes('minutes\\2011\\spring.md', win32)).toBe('minutes/2011/spring.md')
  expect(wayTo(folder, win32.join(folder, '2011\\spring.md'), win32)).toBe('2011/spring.md')
  expect(wayTo(folder, win32.resolve(here, 'epha.yaml'), win32)).toBe('../../epha.yaml')
  expect(wayTo(folder, 'c:\\users\\clerk\\Council\\minutes\\termly\\x.md', win32)).toBe('x.md')
})

test('on Windows a minutes folder given with backslashes is left and entered with slashes', () => {
  const { fromHere, fromSettings } = waysOf(folder, here, here, win32)
  expect(fromHere('2011/spring.md')).toBe('minutes/termly/2011/spring.md')
  expect(fromHere('../epha.yaml')).toBe('minutes/epha.yaml')
  expect(fromSettings('minutes/termly/west')).toBe('west')
  expect(fromSettings('minutes\\termly')).toBe('')
  expect(waysOf(here, here, here, win32).fromHere('')).toBe('.')
})

test('on Windows what lies on another drive or beside a folder is not in it', () => {
  expect(isInFolder(folder, win32.join(folder, 'x.md'), win32)).toBe(true)
  expect(isInFolder(folder, folder.toUpperCase(), win32)).toBe(true)
  expect(isInFolder(folder, `${folder}-old\\x.md`, win32)).toBe(false)
  expect(isInFolder(folder, here, win32)).toBe(false)
  expect(isInFolder(folder, 'D:\\minutes\\termly\\x.md', win32)).toBe(false)
  expect(isInFolder(folder, '\\\\server\\share\\x.md', win32)).toBe(false)
  expect(isInFolder(folder, win32.join(folder, '..x.md'), win32)).toBe(true)
})

test('a backslash is a letter of a name where paths have slashes', () => {
  expect(withSlashes('a\\b.md')).toBe(process.platform === 'win32' ? 'a/b.md' : 'a\\b.md')
})

test('minutes saved on Windows are read as any, with places that count its line ends', () => {
  const text = '# Heads, 14 March 2011\r\n\r\n## 3. Safeguarding\r\n\r\n- [ ] TR to ask SIEY\r\n'
  const [entry] = readMinutes({ path: 'termly/2011-spring.md', text }).entries
  expect(entry).toMatchObject({ text: 'ask SIEY', location: { line: 5, column: 1 } })
  expect(text.slice(entry?.location.span.start, entry?.location.span.end)).toBe('- [ ] TR to ask SIEY')
})
