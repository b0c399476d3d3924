import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { reportFiles } from '../../../src/render/report/report-files.js'
import { pageMark } from '../../../src/render/report/site.js'
import { committee, hostile, meetings } from './committee.js'
import { reportOf } from './sample.js'

function contentOf(html: string, element: 'style' | 'script'): string | undefined {
  const [, rest] = html.split(`<${element}>`)
  return rest?.split(`</${element}>`)[0]
}

function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`
}

const every = [...reportFiles(committee), ...reportFiles(hostile)]

describe('every page of a report', () => {
  it.each(every)(
    'allows its own style sheet and script by their hashes, and nothing else: $path',
    ({ text }) => {
      const script = contentOf(text, 'script')
      const style = contentOf(text, 'style') ?? ''
      const allowed = script === undefined ? '' : ` script-src ${hash(script)};`
      expect(text.replaceAll('&#x27;', "'")).toContain(
        `content="default-src 'none'; style-src ${hash(style)};${allowed} base-uri 'none'; form-action 'none'"`,
      )
    },
  )

  it.each(every)('begins with the mark by which a later run knows its own files: $path', ({ text }) => {
    expect(text.startsWith(pageMark)).toBe(true)
  })

  it.each(every)('holds no style attribute, no handler and one script at most: $path', ({ text }) => {
    const tags = text
      .replace(/<style>[\s\S]*?<\/style>/, '')
      .replace(/<script>[\s\S]*?<\/script>/, '')
      .match(/<[a-z][^>]*>/g)
    expect(
      tags?.filter((tag) => /\s(?:style|on[a-z]+)=|<script/.test(tag.replace(/"[^"]*"/g, '""'))),
    ).toEqual([])
  })

  it.each(every)('holds no e-mail address: $path', ({ text }) => {
    expect(text.replace(/<style>[\s\S]*?<\/style>/, '')).not.toMatch(/@[a-z]/)
  })

  it.each(every)('only counts what is confidential: $path', ({ text }) => {
    expect(text).not.toMatch(/caretaker|grievance|2011-spring\/9\.1/)
  })
})

describe('the files of a report', () => {
  it('are one for an owner, in whatever letters the minutes write it', () => {
    const [first] = committee.listed
    if (first === undefined) throw new Error('an action is expected')
    const owned = (id: string, ...keys: string[]) => {
      const owners = keys.map((key) => ({ key, written: key, kind: 'unknown' as const }))
      return { ...first, action: { ...first.action, id, owners } }
    }
    const listed = [
      owned('1.1', '@Kim'),
      owned('1.2', '@kim', '@KIM'),
      owned('1.3', 'Zoé'),
      owned('1.4', 'zoe\u0301'),
    ]
    const files = reportFiles({ ...committee, listed }).filter(({ path }) => path.startsWith('owners/'))
    expect(files.map(({ text }) => /<h1>(.*?)<\/h1>/.exec(text)?.[1])).toEqual([
      'Actions of @Kim',
      'Actions of Zoé',
    ])
  })

  it('have names that every system and every web server takes, none like another', () => {
    const paths = reportFiles(hostile).map((file) => file.path)
    expect(
      paths.filter((path) => !/^(?:(?:owners|meetings|lists)\/)?[A-Za-z0-9_][\w.-]*\.html$/.test(path)),
    ).toEqual([])
    expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length)
    expect(paths).toContain('owners/TR.html')
  })

  it('end with the first page, so that nothing it leads to is missing while they are written', () => {
    expect(reportFiles(committee).at(-1)?.path).toBe('index.html')
  })

  it('lead only to one another, to their own rows, and to lines of the minutes', () => {
    const files = new Map(reportFiles(hostile).map((file) => [file.path, file.text]))
    const broken: string[] = []
    for (const [path, text] of files)
      for (const [, href = ''] of text.matchAll(/href="([^"]*)"/g)) {
        if (href.startsWith('https://example.org/minutes/')) continue
        const { pathname, hash } = new URL(href, `file:///${path}`)
        const target = files.get(pathname.slice(1))
        if (target === undefined || (hash !== '' && !target.includes(`id="${hash.slice(1)}"`)))
          broken.push(`${path} -> ${href}`)
      }
    expect(broken).toEqual([])
  })

  it('are the same bytes for the same minutes', () => {
    expect(reportFiles(committee)).toEqual(reportFiles(committee))
  })

  it('say so where nothing is outstanding, and where nothing was ever raised', () => {
    const index = reportFiles(reportOf(meetings, [])).at(-1)?.text
    expect(index).toContain('No action is outstanding on 20 Jun 2011.')
    expect(index).not.toContain('<script')
  })
})
