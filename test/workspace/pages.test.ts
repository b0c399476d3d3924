import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { UsageError } from '../../src/model/usage-error.js'
import { type Pages, replacePages } from '../../src/workspace/pages.js'

const mark = '<!doctype html><meta name="generator" content="epha report">'

function pages(...paths: readonly string[]): Pages {
  return {
    files: paths.map((path) => ({ path, text: `${mark}${path}` })),
    folders: ['owners', 'meetings'],
    mark,
  }
}

function folder(): string {
  return mkdtempSync(join(tmpdir(), 'epha-pages-'))
}

const site = (absolute: string) => ({ absolute, shown: 'site', here: absolute })

it('makes the folders it needs, and takes the page of somebody who owns nothing now away', () => {
  const out = join(folder(), 'site')
  expect(replacePages(site(out), pages('owners/TR.html', 'owners/AF.html', 'index.html'))).toEqual([])
  expect(replacePages(site(out), pages('owners/TR.html', 'index.html'))).toEqual(['owners/AF.html'])
  expect(readdirSync(join(out, 'owners'))).toEqual(['TR.html'])
})

it('leaves a page that says the same as it is, and replaces one that does not', () => {
  const out = folder()
  const numberOf = (name: string) => statSync(join(out, name)).ino
  replacePages(site(out), pages('a.html', 'b.html'))
  const [a, b] = ['a.html', 'b.html'].map(numberOf)
  writeFileSync(join(out, 'b.html'), `${mark}old`)
  replacePages(site(out), pages('a.html', 'b.html'))
  expect(numberOf('a.html')).toBe(a)
  expect(numberOf('b.html')).not.toBe(b)
  expect(readFileSync(join(out, 'b.html'), 'utf8')).toBe(`${mark}b.html`)
})

it('leaves alone what somebody else keeps beside the pages', () => {
  const out = folder()
  replacePages(site(out), pages('owners/TR.html', 'index.html'))
  writeFileSync(join(out, 'owners', 'portrait.html'), 'Terry Reynolds')
  writeFileSync(join(out, 'CNAME'), 'epha.example.org')
  symlinkSync(join(out, 'index.html'), join(out, 'owners', 'link.html'))
  replacePages(site(out), pages('index.html'))
  expect(readdirSync(out).sort()).toEqual(['CNAME', 'index.html', 'owners'])
  expect(readdirSync(join(out, 'owners')).sort()).toEqual(['link.html', 'portrait.html'])
})

it('writes nothing over a page that is not its own, and nothing else either', () => {
  const out = folder()
  writeFileSync(join(out, 'index.html'), '<h1>The association</h1>')
  expect(() => replacePages(site(out), pages('owners/TR.html', 'index.html'))).toThrow(
    '`index.html` in `site` is there, expected an empty folder or an earlier report',
  )
  expect(existsSync(join(out, 'owners'))).toBe(false)
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('<h1>The association</h1>')
})

it('does not follow a link out of the folder', () => {
  const out = folder()
  const elsewhere = folder()
  symlinkSync(elsewhere, join(out, 'owners'))
  expect(() => replacePages(site(out), pages('owners/TR.html', 'index.html'))).toThrow(
    '`owners` in `site` is no folder, and pages go there',
  )
  expect(readdirSync(elsewhere)).toEqual([])
})

it('tells which page cannot be written, and that a name is too long', () => {
  const out = folder()
  replacePages(site(out), pages('owners/TR.html'))
  writeFileSync(join(out, 'owners/TR.html'), `${mark}old`)
  chmodSync(join(out, 'owners/TR.html'), 0o444)
  expect(() => replacePages(site(out), pages('owners/TR.html'))).toThrow(
    new UsageError('`site/owners/TR.html` could not be written: it is write-protected'),
  )
  expect(() => replacePages(site(out), pages(`${'x'.repeat(300)}.html`))).toThrow(
    new UsageError('`site` could not be written: the name is too long'),
  )
})

it('keeps the page that was just written where a folder does not tell letters in another case apart', () => {
  const out = folder()
  mkdirSync(join(out, 'owners'))
  writeFileSync(join(out, 'owners', 'tr.html'), mark)
  expect(replacePages(site(out), pages('owners/TR.html', 'index.html'))).toEqual([])
})

it('is not put behind a link that leads out of the folder where it is asked for', () => {
  const [here, elsewhere] = [folder(), folder()]
  symlinkSync(elsewhere, join(here, 'site'))
  for (const name of ['site', 'site/new']) {
    const place = { absolute: join(here, name), shown: name, here }
    expect(() => replacePages(place, pages('index.html'))).toThrow(
      'a link on the way leads out of this folder',
    )
  }
  expect(readdirSync(elsewhere)).toEqual([])
})
