import { english } from './en.js'
import { anyOf } from './phrases.js'

const { shortTitles, wholeTitles } = english.names

/** What may stand before a name, with its full stop, as a piece of a regular expression: "Dr.", "Councillor". */
export const titlePattern = `${anyOf([shortTitles, wholeTitles])}\\b\\.?`
