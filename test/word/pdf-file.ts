/** The drawing of a table: where its columns begin and the last ends, and where its rows do, from the top. */
export const tableBoxes = (columns: readonly number[], rows: readonly number[]): readonly string[] =>
  rows.slice(0, -1).flatMap((top, row) => {
    const bottom = rows[row + 1] ?? top
    return columns
      .slice(0, -1)
      .map((left, column) => `${left} ${bottom} ${(columns[column + 1] ?? left) - left} ${top - bottom} re`)
  })

/** A PDF of one page with these words, each at a place of its own; a line of numbers draws a box. */
export function pdfOf(
  words: readonly (readonly [x: number, y: number, text: string])[],
  boxes: readonly string[] = [],
): Buffer {
  const text = words.map(
    ([x, y, shown]) => `BT /F1 11 Tf 1 0 0 1 ${x} ${y} Tm (${shown.replace(/[()\\]/g, '\\$&')}) Tj ET`,
  )
  const content = [...boxes.map((box) => `${box} S`), ...text].join('\n')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let file = '%PDF-1.4\n'
  const places = objects.map((object, at) => {
    const place = file.length
    file += `${at + 1} 0 obj\n${object}\nendobj\n`
    return String(place).padStart(10, '0')
  })
  const table = `xref\n0 6\n0000000000 65535 f \n${places.map((place) => `${place} 00000 n \n`).join('')}`
  return Buffer.from(
    `${file}${table}trailer << /Size 6 /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`,
    'latin1',
  )
}
