/** `1 action`, `2 actions`. */
export function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

/** `once`, `twice`, `3 times`. */
export function times(number: number): string {
  if (number === 1) return 'once'
  return number === 2 ? 'twice' : `${number} times`
}
