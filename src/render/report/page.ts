import { createHash } from 'node:crypto'
import type { Element, ElementContent, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { dayText } from '../../language/day-text.js'
import type { Listed } from '../../model/listing.js'
import { visible } from '../../source/visible.js'
import { capitalised, inWords } from '../english.js'
import { withoutAddresses } from './site.js'
import { styleSheet } from './style.js'

/** One page, without what all pages share. */
export interface Page {
  readonly title: string
  readonly association: string | null
  readonly heading: string
  /** What stands between the heading and the lists: the answer as a sentence, what was read, links. */
  readonly head: readonly ElementContent[]
  readonly main: readonly ElementContent[]
  /** Run once the page has been read. */
  readonly script?: string
}

function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`
}

function policy(style: string, script: string | undefined): string {
  const parts = ["default-src 'none'", `style-src ${hash(style)}`]
  if (script !== undefined) parts.push(`script-src ${hash(script)}`)
  return [...parts, "base-uri 'none'", "form-action 'none'"].join('; ')
}

/** The same tree with nothing in its words that an eye would miss, and no e-mail address. */
function shown(node: ElementContent): ElementContent {
  if (node.type === 'text') return { ...node, value: withoutAddresses(visible(node.value)) }
  if (node.type !== 'element') return { type: 'text', value: '' }
  // Column headings are epha's own words, with soft hyphens in them.
  if (node.tagName === 'thead') return node
  return { ...node, children: node.children.map(shown) }
}

function metaNamed(name: string, content: string): Element {
  return h('meta', { name, content })
}

/** The bytes of a page. Words come in as text of a tree, never as markup: there is nothing here to escape by hand. */
export function pageText(page: Page, today: string): string {
  const style = styleSheet(today)
  const words = shown(
    h('body', [
      h('a', { className: ['skip'], href: '#main' }, 'Skip to the actions'),
      h('header', [
        page.association === null ? null : h('p', { className: ['org'] }, page.association),
        h('h1', page.heading),
        ...page.head,
      ]),
      h('main', { id: 'main', tabIndex: -1 }, [...page.main]),
      h('footer', [
        h('p', [
          'Made by ',
          h('code', 'epha report'),
          ` on ${dayText(today)} from the minutes alone. Nothing on this page is fetched from anywhere, and nobody is counted when they read it. If something here is wrong, the minutes are where to put it right.`,
        ]),
      ]),
    ]),
  )
  const root: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: 'en-GB' }, [
        h('head', [
          h('meta', { charSet: 'utf-8' }),
          metaNamed('generator', 'epha report'),
          h('meta', { httpEquiv: 'Content-Security-Policy', content: policy(style, page.script) }),
          metaNamed('viewport', 'width=device-width, initial-scale=1'),
          metaNamed('color-scheme', 'light dark'),
          metaNamed('referrer', 'no-referrer'),
          metaNamed('robots', 'noindex'),
          shown(h('title', page.title)),
          h('style', style),
        ]),
        words,
        page.script === undefined ? null : h('script', page.script),
      ]),
    ],
  }
  return `${toHtml(root)}\n`
}

/** A stretch of the register that a page answers for; confidential actions are among it, to be counted. */
export interface ShownActions {
  readonly today: string
  readonly listed: readonly Listed[]
}

function overdueWords(overdue: number, all: number): string {
  if (overdue === all)
    return all === 1 ? 'It is overdue.' : all === 2 ? 'Both are overdue.' : 'All are overdue.'
  return `${capitalised(inWords(overdue))} ${overdue === 1 ? 'is' : 'are'} overdue.`
}

/** The answer as sentences: "Nine actions are outstanding on 20 Jun 2011. Six are overdue." */
export function answerSentences({ today, listed }: ShownActions): ElementContent[] {
  const outstanding = listed.filter((shown) => shown.action.status === 'outstanding')
  const count = outstanding.length
  if (count === 0) return [{ type: 'text', value: `No action is outstanding on ${dayText(today)}.` }]
  const overdue = outstanding.filter((shown) => shown.overdue).length
  const nobodys = outstanding.filter(
    (shown) => shown.action.owners.length === 0 && !shown.action.confidential,
  ).length
  const confidential = outstanding.filter((shown) => shown.action.confidential).length
  const sentences: (ElementContent | string)[] = [
    `${capitalised(inWords(count))} ${count === 1 ? 'action is' : 'actions are'} outstanding on ${dayText(today)}.`,
  ]
  if (overdue > 0) sentences.push(' ', h('span', { className: ['late'] }, overdueWords(overdue, count)))
  const dormant = outstanding.filter((shown) => shown.dormant).length
  if (dormant > 0)
    sentences.push(
      ` ${capitalised(inWords(dormant))} ${dormant === 1 ? 'has' : 'have'} not been mentioned for a year.`,
    )
  if (nobodys > 0)
    sentences.push(
      ` ${capitalised(inWords(nobodys))} ${nobodys === 1 ? 'has' : 'have'} nobody’s name beside ${nobodys === 1 ? 'it' : 'them'}.`,
    )
  if (confidential > 0)
    sentences.push(
      ` ${capitalised(inWords(confidential))} ${confidential === 1 ? 'is' : 'are'} confidential, and only counted here.`,
    )
  return h('p', sentences).children
}
