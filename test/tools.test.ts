import { afterEach, expect, test, vi } from 'vitest'
import { needs, pathOf } from './tools.js'

afterEach(() => vi.unstubAllEnvs())

test('a program that is missing is named, with the package that has it, and its tests are skipped', () => {
  vi.stubEnv('PATH', '/nowhere')
  vi.stubEnv('CI', '')
  const { isMissing, title } = needs('soffice')
  expect(isMissing).toBe(true)
  expect(title('Word files')).toBe(
    'SKIPPED, soffice is not here (apt-get install libreoffice-writer-nogui): Word files',
  )
})

test('where CI=true the tests of a missing program run, and fail', () => {
  vi.stubEnv('PATH', '/nowhere')
  vi.stubEnv('CI', 'true')
  expect(needs('soffice').isMissing).toBe(false)
})

test('a program is where its variable says, else on the PATH', () => {
  expect(pathOf('bash')).toMatch(/bash$/)
  vi.stubEnv('CHROMIUM', process.execPath)
  expect(pathOf('chromium')).toBe(process.execPath)
})
