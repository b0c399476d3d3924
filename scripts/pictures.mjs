// Makes the pictures of README again, from minutes/ on 20 June 2011: the page of `epha report`, and the table of
// `epha actions` as a terminal shows it. Needs a Chromium, and `script` of util-linux for a terminal.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { chromium } from 'playwright-core'

const pictures = 'docs/pictures'
const command = 'epha actions --owner TR'
const env = {
  ...process.env,
  EPHA_TODAY: '2011-06-20',
  EPHA_MINUTES: 'minutes',
  COLUMNS: '80',
  TERM: 'xterm',
}

/** The 16 colours of a terminal that epha uses, light and dark, by their code. */
const colours = {
  light: { paper: '#ffffff', ink: '#1d1f21', 31: '#b3261e', 32: '#1a7f37', 33: '#8a5a00', 36: '#0b6e8a' },
  dark: { paper: '#17191b', ink: '#e9e7e2', 31: '#ff9c92', 32: '#7ee08f', 33: '#efc574', 36: '#7fd4e8' },
}

/** What a terminal prints, with its escape sequences. */
function onTerminal() {
  const run = command.replace('epha', `${process.execPath} bin/epha.js`)
  return execFileSync('script', ['-qec', run, '/dev/null'], { env, encoding: 'utf8' }).replaceAll('\r', '')
}

/** The same as spans: 1 is bold, 2 dim, 3x a colour, and what ends them begins with a 2 or is 39. */
function spans(text, theme) {
  let style = {}
  return text.split('\u001b[').map((piece, index) => {
    const [, codes = '', words = piece] = index === 0 ? [] : (/^([\d;]*)m(.*)$/s.exec(piece) ?? [])
    for (const code of codes.split(';')) {
      if (code === '1') style = { ...style, 'font-weight': '700' }
      else if (code === '2') style = { ...style, opacity: '.65' }
      else if (code === '22' || code === '0') style = { color: style.color }
      else if (code === '39') style = { ...style, color: undefined }
      else if (theme[code]) style = { ...style, color: theme[code] }
    }
    const css = Object.entries(style).flatMap(([name, value]) => (value ? [`${name}:${value}`] : []))
    return h('span', { style: css.join(';') }, words)
  })
}

function terminalPage(theme) {
  const look = `display:inline-block;margin:0;padding:20px 24px;background:${theme.paper};color:${theme.ink};font:15px/1.45 "DejaVu Sans Mono","Liberation Mono",monospace`
  return toHtml(
    h(
      'body',
      { style: `margin:0;background:${theme.paper}` },
      h('pre', { style: look }, ['$ ', command, '\n', ...spans(onTerminal().trimEnd(), theme)]),
    ),
  )
}

const folder = mkdtempSync(join(tmpdir(), 'epha-pictures-'))
mkdirSync(pictures, { recursive: true })
execFileSync(process.execPath, ['bin/epha.js', 'report', '--out', join(folder, 'site')], {
  env,
  stdio: 'inherit',
})
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
})
for (const colorScheme of ['light', 'dark']) {
  const context = await browser.newContext({
    colorScheme,
    deviceScaleFactor: 1.5,
    viewport: { width: 1080, height: 1000 },
  })
  const page = await context.newPage()
  await page.goto(pathToFileURL(join(folder, 'site', 'index.html')).href)
  await page.screenshot({ path: `${pictures}/page-${colorScheme}.png` })
  const terminal = await context.newPage()
  await terminal.setContent(terminalPage(colours[colorScheme]))
  await terminal.locator('pre').screenshot({ path: `${pictures}/terminal-${colorScheme}.png` })
  await context.close()
}
await browser.close()
rmSync(folder, { recursive: true, force: true })
