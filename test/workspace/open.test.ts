import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'

const minutes = '---\ndate: 2011-03-07\n---\n\n- [ ] TR to book the hall\n'

/** What `epha report --open` does in a folder where these programs are all that can be called. */
function reportIn(
  folder: string,
  programs: string,
): { readonly status: number | null; readonly stderr: string } {
  const env = { PATH: programs }
  const words = ['report', '--out', "the clerk's & co", '--open', '--minutes', 'spring.md']
  const { status, stderr } = spawnSync(process.execPath, [join(process.cwd(), 'bin/epha.js'), ...words], {
    cwd: folder,
    env,
    encoding: 'utf8',
  })
  return { status, stderr }
}

describe.skipIf(process.platform !== 'linux')('epha report --open', () => {
  it('hands the first page to the browser as one address, whatever the folder is called', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'epha-open-'))
    writeFileSync(join(folder, 'spring.md'), minutes)
    const browser = join(folder, 'xdg-open')
    writeFileSync(
      browser,
      `#!/bin/sh\nprintf '%s|' "$@" > '${folder}/part' && /bin/mv '${folder}/part' '${folder}/opened'\n`,
    )
    chmodSync(browser, 0o755)
    expect(reportIn(folder, folder)).toMatchObject({ status: 0 })
    const page = pathToFileURL(join(folder, "the clerk's & co", 'index.html')).href
    await expect
      .poll(() => readFileSync(join(folder, 'opened'), 'utf8'), { timeout: 10_000 })
      .toBe(`${page}|`)
  })

  it('says that the page is there where what should open it fails', () => {
    const folder = mkdtempSync(join(tmpdir(), 'epha-open-'))
    writeFileSync(join(folder, 'spring.md'), minutes)
    writeFileSync(join(folder, 'xdg-open'), '#!/bin/sh\nexit 3\n', { mode: 0o755 })
    expect(reportIn(folder, folder).status).toBe(2)
  })

  it('says that the page is there where nothing opens it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'epha-open-'))
    writeFileSync(join(folder, 'spring.md'), minutes)
    expect(reportIn(folder, folder)).toEqual({
      status: 2,
      stderr: "error: `the clerk's & co/index.html` was written, but nothing here opens it in a browser\n",
    })
  })
})
