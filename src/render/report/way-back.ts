import type { Element } from 'hast'
import { h } from 'hastscript'

/** The way from the page of an owner or a meeting to the first page, and to its list of them. */
export function wayBack(list: 'owners' | 'meetings'): Element {
  const link = (href: string, words: string): Element => h('li', h('a', { href }, words))
  return h('nav', { ariaLabel: 'Other pages' }, [
    h('ul', { role: 'list' }, [
      link('../index.html', 'All actions outstanding'),
      link(`../index.html#${list}`, list === 'owners' ? 'All owners' : 'All meetings'),
    ]),
  ])
}
