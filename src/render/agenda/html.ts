import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { type ArisingFormat, arisingTitle, shownParts } from './arising.js'

/** A page that Word opens, and whose table it takes over when it is pasted. */
export const htmlArising: ArisingFormat = {
  extension: 'html',
  render: (parts) => {
    const tables = shownParts(parts).flatMap(({ label, rows }) => [
      h('h3', label),
      h('table', { border: '1', cellpadding: '4', cellspacing: '0' }, [
        h('tr', [h('th', 'Number'), h('th', 'Action'), h('th', 'Who'), h('th', 'Due')]),
        ...rows.map(({ id, words, owner, due }) =>
          h('tr', [
            h('td', id),
            h('td', words === '' ? 'Confidential' : words),
            h('td', owner),
            h('td', due),
          ]),
        ),
      ]),
    ])
    const page = h('html', { lang: 'en-GB' }, [
      h('head', [
        h('meta', { charset: 'utf-8' }),
        h('meta', { name: 'generator', content: 'epha' }),
        h('title', arisingTitle),
      ]),
      h('body', [h('h2', arisingTitle), ...tables]),
    ])
    return `<!doctype html>\n${toHtml(page)}\n`
  },
}
