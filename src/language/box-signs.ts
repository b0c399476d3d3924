/** What may stand in a box of a list: a tick, a cross, begun, put off. Other letters and digits number things: `[a]`, `[1]`. */
export const boxSigns = '[xXvVoO✓✔√✗✘/><!?~|.=+*_–—-]'

/** Characters that are a box whole. */
export const wholeBoxes = '[☐☑☒□◻▢⬜]'

/** What a box says of the item behind it, by the sign in it or by the whole character; empty is open. */
export function stateOfBox(sign: string): 'open' | 'done' | 'withdrawn' {
  if (/^[–—-]$/.test(sign)) return 'withdrawn'
  return /^[xXvV✓✔√☑☒]$/.test(sign) ? 'done' : 'open'
}

/** Whether a sign plainly says one of these; nobody knows what `[/]` or `[?]` means. */
export const isPlainBox = (sign: string): boolean => stateOfBox(sign) !== 'open' || /^[☐□◻▢⬜_]?$/.test(sign)
