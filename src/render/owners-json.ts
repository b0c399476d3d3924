import { jsonText } from './json-text.js'
import type { OwnerCount } from './owners.js'

/** Who has something outstanding, as programs rely on it; an owner without a key is nobody. */
export function ownersJson(
  owners: readonly OwnerCount[],
  { today, outstanding }: { readonly today: string; readonly outstanding: number },
): string {
  const shown = owners.map(({ key, name, role, outstanding, overdue }) => ({
    owner: key,
    name: name === '' ? null : name,
    role: role === '' ? null : role,
    outstanding,
    overdue,
  }))
  const counts = { owners: shown.filter(({ owner }) => owner !== null).length, outstanding }
  return `${jsonText({ version: 1, today, owners: shown, counts }, 2)}\n`
}
