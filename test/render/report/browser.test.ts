import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { reportFiles } from '../../../src/render/report/report-files.js'
import type { ReportSource } from '../../../src/render/report/site.js'
import { openBrowser } from '../../browser.js'
import { needs } from '../../tools.js'
import { archive } from './archive.js'
import { committee, hostile } from './committee.js'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8')
const kinds = [
  'index.html',
  'owners/TR.html',
  'owners/nobody.html',
  'meetings/2011-winter.html',
  'meetings/2011-spring.html',
]

function written(source: ReportSource): string {
  const folder = mkdtempSync(join(tmpdir(), 'epha-report-'))
  for (const { path, text } of reportFiles(source)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

const { isMissing, title } = needs('chromium')

describe.skipIf(isMissing)(title('in a browser, a report'), { timeout: 60_000 }, () => {
  let browser: Awaited<ReturnType<typeof openBrowser>>
  let unscripted: Awaited<ReturnType<typeof openBrowser>>
  let page: Page
  const folders = { committee: '', hostile: '', archive: '' }
  const asked: string[] = []
  const said: string[] = []

  const open = async (folder: string, path = 'index.html', on: Page = page): Promise<void> => {
    await on.goto(pathToFileURL(join(folder, path)).href)
  }

  beforeAll(async () => {
    folders.committee = written(committee)
    folders.hostile = written(hostile)
    folders.archive = written(archive)
    browser = await openBrowser()
    unscripted = await openBrowser({ javaScriptEnabled: false })
    page = await browser.context.newPage()
    page.on('request', (request) => asked.push(request.url()))
    page.on('console', (message) => said.push(message.text()))
    page.on('pageerror', (error) => said.push(String(error)))
    page.on('dialog', async (dialog) => {
      said.push(dialog.message())
      await dialog.dismiss()
    })
  })

  afterAll(async () => {
    await browser?.close()
    await unscripted?.close()
    for (const folder of Object.values(folders)) if (folder) rmSync(folder, { recursive: true, force: true })
  })

  it('answers in its first sentence', async () => {
    await open(folders.committee)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Actions outstanding')
    expect(await page.locator('.lead').textContent()).toBe(
      'Ten actions are outstanding on 20 Jun 2011. Five are overdue. One has nobody’s name beside it. One is confidential, and only counted here.',
    )
    expect(await page.locator('#late ~ ol h3').allTextContents()).toEqual([
      'List the schools that would share a business manager',
      'Ask SIEY for a template for recording child protection incidents and concerns',
      'Follow up that social workers contact schools and keep them informed',
      'Follow up the lack of specialist restraint training',
    ])
  })

  it('leads from the initials to the page of the owner, and back', async () => {
    await open(folders.committee)
    await page.getByRole('link', { name: 'TR', exact: true }).first().click()
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Actions of Terry Reynolds (TR)')
    await page.getByRole('link', { name: 'All actions outstanding' }).click()
    expect(await page.title()).toBe(
      'Actions outstanding on 20 Jun 2011 – Essex Primary Headteachers’ Association',
    )
  })

  it('finds words, an owner and a meeting, and says how many fit', async () => {
    await open(folders.committee)
    const shown = () => page.locator('.actions > li:visible h3').allTextContents()
    expect(await shown()).toHaveLength(9)
    await page.getByLabel('Search the actions').fill('SCHOOLS informed')
    expect(await shown()).toEqual(['Follow up that social workers contact schools and keep them informed'])
    expect(await page.locator('output').textContent()).toBe('1 of 9 actions shown.')
    await page.getByLabel('Search the actions').fill('')
    await page.getByLabel('Owner', { exact: true }).selectOption('GO')
    expect(await shown()).toEqual(['Collect examples of website policies that a small school can copy'])
    expect(await page.getByRole('heading', { name: 'Overdue' }).isVisible()).toBe(false)
    await page.getByLabel('Owner', { exact: true }).selectOption('nobody')
    await page.getByLabel('Raised at', { exact: true }).selectOption('2010-autumn')
    expect(await shown()).toEqual(['Invite the new chair of the governors’ forum to a meeting'])
    await page.getByLabel('Raised at', { exact: true }).selectOption('2011-spring')
    expect(await shown()).toEqual([])
    await page.keyboard.press('Enter')
    expect(page.url()).toContain('index.html')
  })

  it('is whole without JavaScript, and shows no field that would not answer', async () => {
    const plain = await unscripted.context.newPage()
    await open(folders.committee, 'index.html', plain)
    expect(await plain.locator('.actions > li').count()).toBe(9)
    expect(await plain.locator('table:visible').count()).toBe(7)
    expect(await plain.locator('#filter').isVisible()).toBe(false)
  })

  it('prints on A4, the day and the number of the page in the foot', async () => {
    await open(folders.committee)
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(5)
    expect(pdf).toMatch(/\/MediaBox\s*\[0 0 594\.\d+ 841\.\d+\]/)
    await open(folders.committee, 'owners/TR.html')
    const one = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(one.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
  })

  it('prints black on white, whatever the screen was', async () => {
    await page.emulateMedia({ colorScheme: 'dark', media: 'print' })
    await open(folders.committee)
    const body = await page.locator('body').evaluate((element) => {
      const { color, backgroundColor } = element.ownerDocument.defaultView.getComputedStyle(element)
      return [color, backgroundColor]
    })
    expect(body).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)'])
    expect(await page.locator('#filter').isVisible()).toBe(false)
    await page.emulateMedia({ colorScheme: 'light', media: 'screen' })
  })

  it.each(['committee', 'hostile'] as const)(
    'draws each part as high and as long as its figure: %s',
    async (which) => {
      await open(folders[which])
      const columns = await page.locator('section:has(#trend)').evaluate((section) => {
        const numbers = [...section.querySelectorAll('tbody tr')].map((row) =>
          [...row.querySelectorAll('td')].map((cell) => Number(cell.textContent)),
        )
        const parts = [...section.querySelectorAll('svg rect:not(.mark)')].map((part) => {
          const line = part.classList.contains('new') ? 1.5 : 0
          return {
            kind: part.classList.contains('new') ? 'new' : 'old',
            middle: Number(part.getAttribute('x')) + Number(part.getAttribute('width')) / 2,
            height: Number(part.getAttribute('height')) + line,
          }
        })
        return { numbers, parts }
      })
      // The table has the newest meeting first.
      const last = columns.numbers.toReversed()
      expect(last.length).toBe(8)
      const unit =
        (columns.parts.find((part) => part.kind === 'old')?.height ?? 0) /
        (last.find(([carried]) => carried)?.[0] ?? 1)
      const middles = [...new Set(columns.parts.map((part) => Math.round(part.middle)))].sort(
        (one, other) => one - other,
      )
      const drawn = middles.map((middle) => {
        const heightOf = (kind: string): number => {
          const part = columns.parts.find((one) => one.kind === kind && Math.round(one.middle) === middle)
          return Math.round(((part?.height ?? 0) / unit) * 100) / 100
        }
        return [heightOf('old'), heightOf('new')]
      })
      expect(drawn.map((pair) => pair.map(Math.round))).toEqual(
        last.map(([carried, fresh]) => [carried, fresh]),
      )
      expect(last.every(([carried = 0, fresh = 0, all]) => carried + fresh === all)).toBe(true)
    },
  )

  it.each(['age', 'time', 'carried'])(
    'draws each bar as long as its figure, and writes it at the end: %s',
    async (name) => {
      await open(folders.committee)
      const { figures, bars } = await page.locator(`section:has(#${name})`).evaluate((section) => ({
        figures: [...section.querySelectorAll('tbody tr')].map((row) =>
          Number(row.lastElementChild?.textContent),
        ),
        bars: [...section.querySelectorAll('svg .end')].map((end) => {
          const top = Number(end.getAttribute('y')) - 17
          const bar = [...section.querySelectorAll('svg rect')].find(
            (one) => Number(one.getAttribute('y')) === top,
          )
          return { words: Number(end.textContent), long: Number(bar?.getAttribute('width') ?? 0) }
        }),
      }))
      expect(bars.map((bar) => bar.words)).toEqual(figures)
      const unit = Math.max(...bars.map((bar) => bar.long)) / Math.max(...figures)
      expect(bars.map((bar) => Math.round((bar.long / unit) * 100) / 100)).toEqual(figures)
    },
  )

  it.each(
    kinds.flatMap((path) => (['light', 'dark'] as const).map((colorScheme) => ({ path, colorScheme }))),
  )('has nothing that an accessibility checker finds: $path, $colorScheme', async ({ path, colorScheme }) => {
    await page.emulateMedia({ colorScheme })
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 900 })
      await open(folders.committee, path)
      await page.evaluate(axe)
      const found = await page.evaluate('axe.run({ resultTypes: ["violations"] })')
      expect(found).toMatchObject({ violations: [] })
    }
    await page.emulateMedia({ colorScheme: 'light' })
  })

  it.each(
    (['committee', 'hostile'] as const).flatMap((which) =>
      // A wider typeface than any that a system has.
      ['normal', '.07em'].map((letterSpacing) => ({ which, letterSpacing })),
    ),
  )('needs no scrolling sideways at 320 pixels: $which, letters $letterSpacing apart', async (given) => {
    const { which, letterSpacing } = given
    await page.setViewportSize({ width: 320, height: 800 })
    for (const { path } of reportFiles(which === 'hostile' ? hostile : committee)) {
      await open(folders[which], path)
      const width = await page.locator('html').evaluate((html, spacing) => {
        html.style.setProperty('letter-spacing', spacing)
        return html.scrollWidth
      }, letterSpacing)
      expect([path, width]).toEqual([path, 320])
    }
    await page.setViewportSize({ width: 1280, height: 900 })
  })

  it('breaks an id behind its signs alone, on the narrowest page', async () => {
    await page.setViewportSize({ width: 320, height: 800 })
    await open(folders.committee)
    const broken = await page.evaluate(`[...document.querySelectorAll('code.id')].flatMap((id) => {
      id.closest('li').style.width = '6.5rem'
      return [...id.childNodes].flatMap((part) => {
        const range = document.createRange()
        range.selectNodeContents(part)
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)))
        return part.nodeType === 3 && lines.size > 1 ? [part.data] : []
      })
    })`)
    expect(await page.locator('code.id').count()).toBeGreaterThan(3)
    expect(broken).toEqual([])
    await page.setViewportSize({ width: 1280, height: 900 })
  })

  it.each(['index.html', 'lists/meetings.html', 'lists/no-date.html'])(
    'has nothing that an accessibility checker finds, and no scrolling sideways, in an archive: %s',
    async (path) => {
      await page.setViewportSize({ width: 320, height: 900 })
      await open(folders.archive, path)
      expect(await page.locator('html').evaluate((html) => html.scrollWidth)).toBe(320)
      await page.evaluate(axe)
      expect(await page.evaluate('axe.run({ resultTypes: ["violations"] })')).toMatchObject({
        violations: [],
      })
      await page.setViewportSize({ width: 1280, height: 900 })
    },
  )

  it('says what a search leaves out where a section goes on elsewhere', async () => {
    await open(folders.archive)
    const late = page.locator('section:has(#late)')
    expect(await late.locator('.count').textContent()).toBe('640')
    await page.getByLabel('Search the actions').fill('oar number 0 ')
    expect(await page.locator('output').textContent()).toMatch(
      /^\d+ of 180 actions shown\. 2220 more stand on pages of their own, and were not searched\.$/,
    )
    expect(await late.isVisible()).toBe(true)
    expect(await late.getByRole('link', { name: 'All 640' }).isVisible()).toBe(true)
    await page.getByLabel('Search the actions').fill('')
    expect(await late.locator('.count').textContent()).toBe('640')
  })

  it('shows minutes with markup, scripts and control characters in them as text', async () => {
    for (const { path } of reportFiles(hostile)) {
      await open(folders.hostile, path)
      const foreign = await page
        .locator('img, iframe, object, embed, base, script:not(body > script:last-child), main b b, main i')
        .count()
      expect([path, foreign]).toEqual([path, 0])
      expect(await page.title()).not.toBe('owned')
    }
    await open(folders.hostile)
    const words = await page.locator('main').textContent()
    expect(words).toContain(
      '<script>document.title = "owned"</script><img src="https://example.org/x.png" onerror="alert(1)">',
    )
    expect(words).toContain(
      '"><svg onload=alert(1)> ␛[31mred␛[0m \\u{202E}gnihtyreve\\u{202C} </p></blockquote>',
    )
    expect(words).toContain('Write to [address left out], or <mailto:[address left out]>')
  })

  it('asks for nothing but the page itself, and the browser has nothing to complain of', () => {
    expect(asked.filter((url) => !url.startsWith('file:') || !url.split('#')[0]?.endsWith('.html'))).toEqual(
      [],
    )
    expect(said).toEqual([])
  })
})
