const control = /[\u0000-\u001f\u007f\u0085\u2028\u2029]/
const lineBreak = /[\r\n\u0085\u2028\u2029]/

const controls = new RegExp(control, 'g')

/** A text in one line: a blank stands for each line break and control character. */
export const inOneLine = (text: string): string => text.replace(controls, ' ')

/** What keeps a text from being one line, in words: "line break", "control character U+0000"; null where nothing does. */
export function noOneLine(text: string): string | null {
  const found = control.exec(text)
  if (found === null) return null
  const code = (text.codePointAt(found.index) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  return lineBreak.test(found[0]) ? 'line break' : `control character U+${code}`
}
