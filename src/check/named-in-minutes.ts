import { escaped } from '../language/phrases.js'
import type { Minutes } from '../model/minutes.js'

/** So many lines beside the actions name somebody who is no slip of the pen. */
const linesThatName = 2

/**
 * Tells whether a file names somebody outside of its actions: a first name with its surname ("Liz Stokes"), wherever
 * that stands, or any name on two lines at least, where this person speaks or is spoken of.
 * @param text of the file; empty where it is not at hand, and then it names nobody
 */
export function namedInMinutes(minutes: Minutes, text: string): (written: string) => boolean {
  const ofActions = new Set(
    minutes.entries.flatMap(({ location, places }) => [location, ...places].map(({ line }) => line)),
  )
  return (written) => {
    const name = escaped(written.replace(/^@/, ''))
    const begins = `(?<![\\p{L}\\p{N}])${name}`
    if (/^\p{Lu}\p{Ll}+$/u.test(name) && new RegExp(`${begins} \\p{Lu}\\p{Ll}`, 'u').test(text)) return true
    const whole = new RegExp(`${begins}(?![\\p{L}\\p{N}])`, 'u')
    const lines = text.split('\n').filter((line, index) => !ofActions.has(index + 1) && whole.test(line))
    return lines.length >= linesThatName
  }
}
