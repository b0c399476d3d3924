/** Letters of other alphabets that look like Latin ones, and these, in the same order. */
const alike: readonly (readonly [others: string, latin: string])[] = [
  // Cyrillic
  ['АВЕЅІЈКМНОРСТУҮХЗ', 'ABESIJKMHOPCTYYX3'],
  ['аеорсухіјѕһԁԛԝ', 'aeopcyxijshdqw'],
  // Greek
  ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'],
  ['ορνικχ', 'opvikx'],
]

const latinLetters = new Map(
  alike.flatMap(([others, latin]) => {
    const letters = [...latin]
    return [...others].map((other, index) => [other, letters[index] ?? other] as const)
  }),
)

// Controls, soft hyphens, zero-width letters, bidi marks.
const withoutWidth = /[\p{Cf}\p{Cc}]/gu

/** A name as an eye takes it for Latin letters: "АК" in Cyrillic is "AK", "A\u200bK" too. Full-width letters are plain ones. */
export function latinLookOf(written: string): string {
  return [...written.normalize('NFKC').replace(withoutWidth, '')]
    .map((letter) => latinLetters.get(letter) ?? letter)
    .join('')
}
