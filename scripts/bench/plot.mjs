// Draws what was measured as bars, in SVG.

const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
const width = 760
const left = 270
const step = 26

/** Bars of processor time on paper ruled in powers of ten; epha's stand out. */
export function plotOf(title, rows) {
  const times = rows.map(({ cpu }) => cpu)
  const first = Math.floor(Math.log10(Math.min(...times)))
  const last = Math.ceil(Math.log10(Math.max(...times)))
  const at = (seconds) => left + ((Math.log10(seconds) - first) / (last - first)) * (width - left - 90)
  const height = 60 + rows.length * step + 30
  const lines = Array.from({ length: last - first + 1 }, (_, power) => 10 ** (first + power)).map(
    (seconds) =>
      `<line x1="${at(seconds)}" y1="44" x2="${at(seconds)}" y2="${height - 28}" stroke="#d0d7de"/>` +
      `<text x="${at(seconds)}" y="${height - 12}" text-anchor="middle" fill="#57606a">${seconds} s</text>`,
  )
  const bars = rows.map(({ name, cpu }, index) => {
    const y = 50 + index * step
    const colour = name.startsWith('epha') ? '#0969da' : '#8c959f'
    return (
      `<text x="${left - 8}" y="${y + 14}" text-anchor="end">${escaped(name.replaceAll('`', ''))}</text>` +
      `<rect x="${left}" y="${y}" width="${Math.max(1, at(cpu) - left).toFixed(1)}" height="18" fill="${colour}"/>` +
      `<text x="${(at(cpu) + 6).toFixed(1)}" y="${y + 14}">${cpu.toFixed(3)}</text>`
    )
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12" role="img" aria-label="${escaped(title)}">
<rect width="${width}" height="${height}" fill="#fff"/>
<text x="12" y="24" font-size="15">${escaped(title)}</text>
${[...lines, ...bars].join('\n')}
</svg>
`
}
