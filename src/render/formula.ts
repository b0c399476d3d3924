// After blanks and apostrophes too: = + - @, full width too, tab, CR, LF.
const formula = /^(?:['\s]*[=+\-@\uff1d\uff0b\uff0d\uff20]|'*[\t\r\n])/

/** Whether a spreadsheet may take a text for a formula. */
export function isFormulaLike(text: string): boolean {
  return formula.test(text)
}
