import { dayText } from '../../language/day-text.js'

// Contrast of text: 6.1 or more on paper, 6.3 in bars, 6.9 in the dark; of bars on paper 6.2 and 7.1.
const colours = `
:root {
  color-scheme: light dark;
  --paper: #fdfdfb; --ink: #1d1f21; --quiet: #595b5e; --rule: #dddcd6; --edge: #1d1f21; --wash: #f3f2ec;
  --link: #16527f; --late: #a3191b; --soon: #7a4a00; --bar: #3d6482; --in-bar: #fff; --field: #85847d;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #17191b; --ink: #e9e7e2; --quiet: #aeaca5; --rule: #363a3d; --edge: #8f8e88; --wash: #212427;
    --link: #9ecbf0; --late: #ff9c92; --soon: #efc574; --bar: #7fa9c9; --in-bar: #10151a; --field: #7d7c76;
  }
}`

// System typefaces. Sans: epha speaks; serif: the minutes speak.
const type = `
:root {
  --sans: -apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif;
  --serif: Charter, "Bitstream Charter", "Iowan Old Style", Cambria, Georgia, "Liberation Serif", serif;
  --mono: ui-monospace, "SF Mono", Consolas, "Liberation Mono", monospace;
}
*, ::before, ::after { box-sizing: border-box; }
html { font-size: 106.25%; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
body {
  max-width: 60rem; margin: 0 auto; padding: 2.25rem 1.15rem 3rem;
  background: var(--paper); color: var(--ink);
  font: 1rem/1.5 var(--sans); font-variant-numeric: tabular-nums; overflow-wrap: anywhere;
}
h1, h2, h3, p, ol, ul, table, blockquote { margin: 0; padding: 0; }
h1 {
  margin-top: .3rem; font-size: clamp(2rem, 1.5rem + 2.4vw, 2.9rem); line-height: 1.1; font-weight: 650;
  letter-spacing: -.018em; text-wrap: balance;
}
h2 { font-size: 1.42rem; line-height: 1.25; font-weight: 650; letter-spacing: -.008em; }
h3 { max-width: 34em; font-size: 1.1rem; line-height: 1.38; font-weight: 600; text-wrap: pretty; }
code { font: .93em/1.4 var(--mono); }
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: .18em; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 3px; border-radius: 2px; }
main:focus { outline: none; }
[hidden] { display: none !important; }
.unseen {
  position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}
.skip { position: absolute; top: .5rem; left: -100vw; padding: .5rem .75rem; background: var(--paper); }
.skip:focus { left: 1rem; }`

const head = `
.org, .from, .note, .meta, .cite, footer { color: var(--quiet); }
.org, .nothing { font-size: .94rem; }
.lead {
  max-width: 34em; margin-top: .9rem; font-size: clamp(1.18rem, 1.08rem + .5vw, 1.38rem); line-height: 1.4;
  text-wrap: pretty;
}
.from { max-width: 44em; margin-top: .6rem; text-wrap: pretty; }
.missing { max-width: 46em; margin-top: 1rem; padding: .6rem .85rem; background: var(--wash); font-size: .94rem; }
nav { margin-top: 1.4rem; border: solid var(--rule); border-width: 1px 0; }
nav ul { display: flex; flex-wrap: wrap; column-gap: 1.35rem; padding: .3rem 0; list-style: none; }
nav a { display: inline-block; padding: .25rem 0; }
.late { color: var(--late); }
.soon { color: var(--soon); }
footer { margin-top: 3.5rem; padding-top: .9rem; border-top: 1px solid var(--rule); font-size: .9rem; }
footer p { max-width: 46em; }`

const filter = `
.filter { display: flex; flex-wrap: wrap; gap: .6rem 1rem; align-items: end; margin: 1.4rem 0 -1.5rem; }
.filter label { display: block; color: var(--quiet); font-size: .9rem; }
.filter > div { flex: 1 1 9rem; min-width: 0; max-width: 16rem; }
.filter input, .filter select {
  display: block; width: 100%; min-height: 2.5rem; padding: .35rem .6rem;
  border: 1px solid var(--field); border-radius: 3px; background: var(--paper); color: var(--ink); font: inherit;
}
.filter output { flex: 1 0 100%; min-height: 1.5em; color: var(--quiet); font-size: .94rem; }`

const actions = `
section { margin-top: 3rem; }
h2 .count { margin-left: .3em; color: var(--quiet); font-weight: 400; }
.note { max-width: 44em; margin-top: .2rem; }
summary { min-height: 1.5rem; cursor: pointer; }
summary h2 { display: inline; }
.actions { margin-top: .9rem; border-top: 2px solid var(--edge); list-style: none; }
.actions > li {
  display: grid; grid-template: "due owner" auto "what what" auto / minmax(0, 1fr) auto; column-gap: 1rem;
  padding: .95rem 0 1.05rem; border-bottom: 1px solid var(--rule);
}
.actions > li:target { background: var(--wash); box-shadow: -.7rem 0 var(--wash), .7rem 0 var(--wash); }
.due { grid-area: due; }
.quiet { color: var(--quiet); }
.what { grid-area: what; min-width: 0; }
.what h3 { margin-top: .2rem; }
.owner { grid-area: owner; max-width: 11rem; text-align: right; overflow-wrap: break-word; }
.owner a { display: inline-block; min-width: 1.5rem; min-height: 1.5rem; color: inherit; }
.owner b { font-size: 1.06rem; font-weight: 650; letter-spacing: .02em; }
.owner span + span { margin-left: .4em; }
.actions blockquote {
  max-width: 38em; margin-top: .4rem; padding-left: .8rem; border-left: 2px solid var(--rule);
  font: 1rem/1.5 var(--serif);
}
.owner small { color: var(--quiet); font-size: .88rem; }
.cite { margin-left: .35em; font: .9rem/1.5 var(--sans); white-space: nowrap; }
.cite a { display: inline-block; padding: .1rem 0; }
.meta { margin-top: .45rem; font-size: .9rem; text-wrap: pretty; }
.meta .cite { margin-left: 0; font-size: 1em; }
code.id { overflow-wrap: break-word; }
.meta code { color: var(--ink); }
.meta a { color: inherit; }
.whole { margin-top: .9rem; }
.whole a { display: inline-block; min-height: 1.5rem; }
.brief { margin-top: .9rem; border-top: 2px solid var(--edge); list-style: none; }
.brief li { max-width: 46em; padding: .45rem 0; border-bottom: 1px solid var(--rule); }`

const tables = `
table { margin-top: .9rem; border-collapse: collapse; font-size: .97rem; }
th, td {
  padding: .42rem 1.3rem .42rem 0; border-bottom: 1px solid var(--rule); text-align: left;
  vertical-align: baseline;
}
tr > :last-child { padding-right: 0; }
thead th {
  border-bottom: 2px solid var(--edge); color: var(--quiet); font-size: .9rem; font-weight: 400;
  vertical-align: bottom; hyphens: manual; overflow-wrap: normal;
}
tbody th { font-weight: 600; }
tbody th, tbody td { vertical-align: top; }
.when { color: var(--quiet); font-size: .9rem; font-weight: 400; white-space: nowrap; }
.number { text-align: right; }
td.number { white-space: nowrap; }
.owners { width: 100%; }
.owners tbody th { min-width: 5.4rem; }
.owners.named tbody th { min-width: 12rem; }
.owners tr > :last-child { width: 99%; padding-left: .6rem; }
.ids { font-size: .93rem; }
.ids a { display: inline-block; margin-right: 1.1rem; }
.meetings { width: 100%; max-width: 46rem; }
.nothing { max-width: 46em; margin-top: .9rem; color: var(--quiet); }
.run a { margin-left: .6em; font-weight: 600; }
.name { font-weight: 400; }
.nothing a { display: inline-block; padding: .1rem 0; }`

const charts = `
.pair { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.2rem 3.2rem; margin-top: 1rem; }
.pair table { width: 100%; margin-top: 0; }
.pair .when { display: block; }
svg { display: block; width: 100%; max-width: 30rem; height: auto; overflow: visible; font: 12px var(--sans); }
svg text { fill: var(--ink); font-variant-numeric: tabular-nums; }
svg .old { fill: var(--bar); }
svg .new { fill: var(--paper); stroke: var(--bar); stroke-width: 1.5; }
svg .base { stroke: var(--edge); stroke-width: 1; }
svg .in, svg .innew, svg .tot, svg .two, svg .ax { text-anchor: middle; }
svg .in, svg .innew, svg .ax, svg .age { font-size: 11.5px; }
svg text.in { fill: var(--in-bar); }
svg .ax, svg .age { fill: var(--quiet); }
svg .age { text-anchor: end; }
svg .tot, svg .end { font-size: 13.5px; font-weight: 650; }
svg .two { font-size: 11.5px; font-weight: 650; }
svg .lab { font-size: 12.5px; font-weight: 600; }
.key { white-space: nowrap; }
.key::before {
  content: ""; display: inline-block; width: .8em; height: .8em; margin-right: .35em; border: 1.5px solid var(--bar);
  vertical-align: -.06em;
}
.key.old::before { background: var(--bar); }`

const screens = `
@media (min-width: 46rem) {
  body { padding: 3.5rem 2.5rem 4rem; }
  .actions > li { grid-template: "due what owner" auto / 9.2rem minmax(0, 1fr) 4.2rem; column-gap: 1.4rem; }
  .actions.names > li { grid-template-columns: 9.2rem minmax(0, 1fr) 8.5rem; }
  .owner small { display: block; }
  .due { padding-top: .1rem; line-height: 1.4; }
  .due time, .due .state, .owner span { display: block; }
  .owner span + span { margin-left: 0; }
  .due .state { white-space: nowrap; }
  .what h3 { margin-top: 0; }
  thead th { white-space: nowrap; }
  .pair tr > :not(:last-child) { padding-right: .9rem; }
}
@media (min-width: 62rem) {
  .pair { grid-template-columns: minmax(0, 25rem) minmax(0, 1fr); align-items: start; }
}
@media (max-width: 30rem) {
  table { font-size: .92rem; }
  th, td { padding-right: .6rem; }
  thead th { font-size: .82rem; }
  .owners tbody th, .owners.named tbody th { min-width: 4.4rem; }
  .owners tr > :last-child { padding-left: 0; }
  .ids a { display: table; margin: 0; padding: .2rem 0; font-size: .86rem; }
  .when { display: block; }
  .filter > div { flex-basis: 8rem; max-width: none; }
  .filter > div:first-child { flex-basis: 100%; }
}
@media (max-width: 22rem) {
  body { padding-right: .9rem; padding-left: .9rem; }
  table { font-size: .86rem; }
  th, td { padding-right: .4rem; }
  /* Headings do not break within a word: what stands beside them gives way, however wide the typeface is. */
  thead th { font-size: .78rem; }
  thead .number { width: 1%; }
  .when { white-space: normal; }
}
@media (forced-colors: active) {
  svg text { fill: CanvasText; }
  svg text.in { fill: Canvas; }
  svg .old { fill: CanvasText; }
  svg .new { fill: Canvas; stroke: CanvasText; }
  .key::before { border-color: CanvasText; }
  .key.old::before { background: CanvasText; forced-color-adjust: none; }
}`

const print = `
@media print {
  :root {
    color-scheme: light; --paper: #fff; --ink: #000; --quiet: #484848; --rule: #bbb; --edge: #000; --wash: #fff;
    --link: #000; --late: #8c1416; --soon: #5f3900; --bar: #3d6482; --in-bar: #fff;
  }
  html { font-size: 9.7pt; }
  body { max-width: none; padding: 0; }
  nav, .skip, .filter { display: none; }
  a { text-decoration: none; }
  section { margin-top: 1.6rem; }
  footer { margin-top: 1.4rem; }
  th, td { padding-top: .24rem; padding-bottom: .24rem; vertical-align: top; }
  h3, .actions blockquote { max-width: none; }
  .missing { border: 1px solid var(--rule); }
  .actions > li {
    grid-template: "due what owner" auto / 8.6rem minmax(0, 1fr) 4rem; column-gap: 1.4rem;
    padding: .55rem 0 .6rem;
  }
  .actions.names > li { grid-template-columns: 8.6rem minmax(0, 1fr) 8rem; }
  .due time, .due .state, .owner span { display: block; }
  .owner span + span { margin-left: 0; }
  .actions > li, tr, svg, h2, .missing { break-inside: avoid; }
  .figure { break-inside: avoid; }
  h2, .note, thead, caption { break-after: avoid; }
  thead { display: table-header-group; }
  .pair { grid-template-columns: 7.6cm minmax(0, 1fr); gap: .8cm; align-items: start; }
  svg .old, .key.old::before { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}`

/** The style sheet of every page; `today` (`YYYY-MM-DD`) stands in the foot of what is printed. */
export function styleSheet(today: string): string {
  const foot = 'font: 8pt sans-serif; color: #555;'
  const pages = `
@page {
  size: A4; margin: 17mm 17mm 19mm;
  @bottom-left { content: "Actions outstanding on ${dayText(today)}"; ${foot} }
  @bottom-right { content: "Page " counter(page) " of " counter(pages); ${foot} }
}`
  return [colours, type, head, filter, actions, tables, charts, screens, print, pages].join('\n')
}
