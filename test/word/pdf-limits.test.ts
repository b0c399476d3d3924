import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { deflateSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'epha-pdf-limits-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A PDF of one page on which this is drawn. */
function pdfOf(content: Buffer): Buffer {
  const packed = deflateSync(content)
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F1 4 0 R >> >> >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ].map((object, at) => `${at + 1} 0 obj\n${object}\nendobj\n`)
  return Buffer.concat([
    Buffer.from(`%PDF-1.4\n${objects.join('')}`),
    Buffer.from(`5 0 obj\n<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`),
    packed,
    Buffer.from('\nendstream\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n'),
  ])
}

test('a PDF whose drawing takes all memory is refused by name, and the others come in', () => {
  const printed = 'BT /F1 11 Tf 1 0 0 1 60 700 Tm (Minutes of the meeting held on 4 May 2011) Tj ET\n'
  const drawing = printed + '0 0 m 1 1 l S\n'.repeat(5_000_000)
  writeFileSync(join(folder, 'drawn.pdf'), pdfOf(Buffer.from(drawing)))
  writeFileSync(join(folder, 'may.pdf'), pdfOf(Buffer.from(printed)))
  const { stdout, status } = spawnSync(
    process.execPath,
    [resolve('bin/epha.js'), 'import', 'drawn.pdf', 'may.pdf'],
    { cwd: folder, encoding: 'utf8' },
  )
  const words = stdout.replace(/\s+/g, ' ')
  expect(words).toMatch(/drawn\.pdf not imported: not read (?:with 512 MiB of memory|within 20 seconds)/)
  expect(stdout).toContain('minutes/2011-05-04.md')
  expect(status).toBe(3)
}, 120_000)
