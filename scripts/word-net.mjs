// Makes the .doc files of fixtures/word/net: fixtures in Markdown, typed in Word and saved as Word 97 by LibreOffice.
// node scripts/word-net.mjs
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const out = resolve('fixtures/word/net')
const built = resolve('node_modules/.word-net.mjs')
await build({
  entryPoints: ['test/word/net.ts'],
  outfile: built,
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
})
const { docName, isAlsoDoc, netFixtures, wordOf } = await import(pathToFileURL(built).href)
const work = mkdtempSync(join(tmpdir(), 'word-net-'))
for (const fixture of netFixtures().filter(isAlsoDoc))
  writeFileSync(join(work, docName(fixture).replace(/\.doc$/, '.docx')), await wordOf(fixture))
const profile = `-env:UserInstallation=${pathToFileURL(join(work, 'profile')).href}`
const files = readdirSync(work).map((name) => join(work, name))
try {
  execFileSync('soffice', [
    profile,
    '--headless',
    '--convert-to',
    'doc',
    '--outdir',
    join(work, 'doc'),
    ...files,
  ])
} catch (error) {
  throw error.code === 'ENOENT'
    ? new Error('LibreOffice (soffice) is missing: it saves the .doc files')
    : error
}
mkdirSync(out, { recursive: true })
for (const name of readdirSync(join(work, 'doc'))) copyFileSync(join(work, 'doc', name), join(out, name))
rmSync(work, { recursive: true })
rmSync(built)
