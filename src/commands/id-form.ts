/** Whether a word has the form of an id: `3.1`, `4a.1`, `2011-spring/3.1`, `2011-spring/proforma`. */
export const hasFormOfId = (word: string): boolean => /\d[a-z]?\.\d|\//i.test(word)
