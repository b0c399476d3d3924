import type { Spelling, SpellingReason } from '../model/member.js'

/** Why a way of writing is somebody's: `only one near, within 200 days`. */
export function reasonInWords(reason: SpellingReason): string {
  switch (reason.code) {
    case 'settings':
      return 'epha.yaml'
    case 'in-full':
      return 'the name in full'
    case 'spelt-alike':
      return 'the same name, spelt otherwise'
    case 'same-handle':
      return 'beside the same handle'
    case 'beside-name':
      return 'beside the name'
    case 'only-one-near':
      return reason.days === null ? 'only one it fits' : `only one near, within ${reason.days} days`
    case 'owner-only':
      return 'in actions, only one near'
    case 'as-printed':
      return 'never printed in full'
  }
}

/** All ways of writing somebody but the name, those of one reason together: `TR (beside the name); Terry (…)`. */
export function spellingsInWords(name: string, spellings: readonly Spelling[]): string {
  const byReason = new Map<string, string[]>()
  for (const { written, reason } of spellings) {
    if (written === name) continue
    const words = reasonInWords(reason)
    byReason.set(words, [...(byReason.get(words) ?? []), written])
  }
  return [...byReason].map(([words, names]) => `${names.join(', ')} (${words})`).join('; ')
}
