import type { Element } from 'hast'
import { h } from 'hastscript'

/** An id that a narrow page breaks behind its signs, `2011-spring/` and `4a.1`, and never within a word or a number. */
export function idText(id: string): Element {
  const parts = id.match(/[^-./_]*[-./_]+|[^-./_]+/g) ?? [id]
  return h(
    'code',
    { className: ['id'] },
    parts.flatMap((part, at) => (at === 0 ? [part] : [h('wbr'), part])),
  )
}
