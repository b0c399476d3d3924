// Prints "N passed, N failed" from vitest's JSON and exits 1 when anything failed, a step before the tests
// included: node scripts/summary.mjs RESULTS STATUS
import { readFileSync } from 'node:fs'

const [path, status] = process.argv.slice(2)

function counts() {
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(path, 'utf8'))
    const broken = testResults.filter(
      (file) => file.status === 'failed' && file.assertionResults.length === 0,
    )
    return { passed: numPassedTests, failed: numFailedTests + broken.length }
  } catch {
    return { passed: 0, failed: 0 }
  }
}

const { passed, failed } = counts()
const total = failed === 0 && status !== '0' ? 1 : failed
console.log(`${passed} passed, ${total} failed`)
process.exitCode = total > 0 ? 1 : 0
