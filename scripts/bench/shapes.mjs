// Minutes of one shape, as long as they are wanted: what a program may read in time with the square of their length.

const owners = ['TR', 'AF', 'RH', 'JM', 'KO', 'MW']
const nouns = [
  'gate',
  'roof',
  'hedge',
  'bench',
  'drain',
  'kiln',
  'bell',
  'path',
  'lamp',
  'pond',
  'well',
  'barn',
]
const verbs = ['mend', 'paint', 'measure', 'photograph', 'insure', 'price', 'inspect', 'move', 'sell', 'list']

const of = (list, n) => list[n % list.length]
const owner = (n) => of(owners, n)
/** A task of its own for each number, of words that return. */
const task = (n) => `${of(verbs, n)} the ${of(nouns, n)} of plot ${n}`
const day = (n) => new Date(Date.UTC(2003, 0, 1 + n)).toISOString().slice(0, 10)
const named = (n) => `${of(['Anna', 'Bela', 'Cora', 'Dario', 'Edda', 'Fynn', 'Gero'], n)} ${surname(n)}`
const letters = 'abcdefghijklmnopqrst'
/** A surname of its own for each number: Kabad, Kabaf. */
const surname = (n) =>
  `K${[...n.toString(20)].map((digit) => letters[Number.parseInt(digit, 20)]).join('a')}l`

const head =
  '# Hall committee, 3 May 2011\n\nPresent: Tomas Roe (TR), Ada Finn (AF), Rolf Hahn (RH).\n\n## 1. Roof\n\n'

/** As many pieces as are so many bytes long together. */
function filled(bytes, piece, between = '\n') {
  const pieces = []
  for (let length = 0, n = 0; length < bytes; n++) {
    const text = piece(n)
    pieces.push(text)
    length += text.length + between.length
  }
  return pieces.join(between)
}

/** One file of minutes with such a piece again and again. */
const repeated =
  (piece, { before = head, between = '\n', after = '' } = {}) =>
  (bytes) => ({ '2011-05-03.md': `${before}${filled(bytes, piece, between)}\n${after}` })

/** Many meetings of one series, each with a piece of its own. */
const meetings =
  (piece, each = 400) =>
  (bytes) =>
    Object.fromEntries(
      Array.from({ length: Math.ceil(bytes / each) }, (_, n) => {
        const text = `# Hall committee\n\nDate: ${day(n * 7)}\n\n${piece(n)}\n`
        return [
          `${day(n * 7)}.md`,
          text.length < each
            ? `${text}\n${'We spoke of the weather. '.repeat((each - text.length) / 25)}\n`
            : text,
        ]
      }),
    )

const table = (columns) => `| ${columns.join(' | ')} |\n| ${columns.map(() => '---').join(' | ')} |\n`

/** A meeting that raises actions, and the next, which lists them all again with a word more. */
const twice =
  (piece, above = '## Actions') =>
  (bytes) => ({
    '2011-05-03.md': `# Hall committee, 3 May 2011\n\n${filled(bytes / 2, piece)}\n`,
    '2011-06-07.md': `# Hall committee, 7 June 2011\n\n${above}\n\n${filled(bytes / 2, (n) => `${piece(n)} today`)}\n`,
  })

/** Minutes by what they are made of; each gives files by their paths. */
export const shapes = {
  'prose, one paragraph': repeated((n) => `We heard that the ${of(nouns, n)} of plot ${n} was dry.`),
  'prose, one line': repeated((n) => `We heard that the ${of(nouns, n)} of plot ${n} was dry.`, {
    between: ' ',
  }),
  'one word': repeated(() => 'plotplotplotplot', { between: '' }),
  headings: repeated((n) => `## ${n + 2} ${of(nouns, n)}\n`),
  'headings of one word': repeated(() => '# a\n'),
  'headings with a task each': repeated(
    (n) => `## ${of(nouns, n)} ${n}\n\n- [ ] ${owner(n)} to ${task(n)}\n`,
  ),
  'one list of tasks': repeated((n) => `- [ ] ${owner(n)} to ${task(n)}`),
  'one list of the same task': repeated(() => '- [ ] TR to mend the gate'),
  'tasks that share their words': repeated(
    (n) => `- [ ] ${owner(n)} to mend gate ${n % 7} again, paint roof ${n % 11}`,
  ),
  'tasks with notes below': repeated(
    (n) => `- [ ] ${owner(n)} to ${task(n)}\n  - the ${of(nouns, n)} is wet\n  - Done`,
  ),
  'one task with many notes': repeated((n) => `  - the ${of(nouns, n)} of plot ${n} is wet`, {
    before: `${head}- [ ] TR to mend the gate\n`,
  }),
  'nested lists': repeated((n) => `${'  '.repeat(n % 12)}- [ ] ${owner(n)} to ${task(n)}`),
  'paragraphs and lists by turns': repeated(
    (n) => `The ${of(nouns, n)} was seen.\n\n- ${owner(n)} to ${task(n)}\n`,
  ),
  'lists of actions below labels': repeated(
    (n) => `Actions:\n\n- ${owner(n)} to ${task(n)}\n- ${owner(n + 1)}: ${task(n + 1)}\n`,
  ),
  'labels, a line each': repeated((n) => `Action: ${owner(n)} to ${task(n)} by ${1 + (n % 28)} June 2011\n`),
  'labels in one paragraph': repeated((n) => `Action: ${owner(n)} to ${task(n)}`),
  'labels in a row': repeated(() => 'Action:', { between: ' ' }),
  'markers in one paragraph': repeated((n) => `The ${of(nouns, n)} was seen. [Action: ${owner(n)}]`, {
    between: ' ',
  }),
  'markers, a line each': repeated(
    (n) => `The ${of(nouns, n)} of plot ${n} was seen.\n\n**[Action: ${owner(n)}]**\n`,
  ),
  'markers below one another': repeated((n) => `[Action: ${owner(n)}]\n`),
  'agreements in one paragraph': repeated((n) => `${owner(n)} AGREED to ${task(n)}.`),
  'agreements, a paragraph each': repeated((n) => `${owner(n)} AGREED to ${task(n)}.\n`),
  'agreements of a group': repeated((n) => `It was AGREED that the ${of(nouns, n)} of plot ${n} be kept.\n`),
  'agreements and markers': repeated((n) => `Members AGREED to ${task(n)}. [Action: ${owner(n)}]`, {
    between: ' ',
  }),
  'agreements of "he"': repeated((n) => `He AGREED to ${task(n)}.`, { between: ' ' }),
  'AGREED AGREED': repeated(() => 'AGREED', { between: ' ' }),
  'agreements and tasks': repeated(
    (n) => `${owner(n)} AGREED to ${task(n)}.\n\n- [ ] ${owner(n)} to ${task(n)}\n`,
  ),
  'agreements and a closing list': (bytes) => ({
    '2011-05-03.md': `${head}${filled(bytes / 2, (n) => `${owner(n)} AGREED to ${task(n)}.\n`)}\n## Actions\n\n${filled(bytes / 2, (n) => `- ${owner(n)} to ${task(n)}`)}\n`,
  }),
  'a closing table': (bytes) => ({
    '2011-05-03.md': `${head}${filled(bytes / 2, (n) => `Members AGREED to ${task(n)}.\n`)}\n## Actions\n\n${table(['Action', 'Owner', 'Item'])}${filled(bytes / 2, (n) => `| See to the ${of(nouns, n)} | ${owner(n)} | ${n % 9} |`)}\n`,
  }),
  'a table of actions': repeated((n) => `| ${task(n)} | ${owner(n)} | ${day(n)} |`, {
    before: `${head}${table(['Action', 'Owner', 'Due'])}`,
  }),
  'a table of three columns': repeated((n) => `| ${of(nouns, n)} | ${n} | ${n * 3} |`, {
    before: `${head}${table(['Area', 'Spent', 'Budget'])}`,
  }),
  'an Action column': repeated((n) => `| ${n} | ${owner(n)} AGREED to ${task(n)}. | ${owner(n)} |`, {
    before: `${head}${table(['Item', 'Discussion', 'Action'])}`,
  }),
  'an Action column of one row': (bytes) => ({
    '2011-05-03.md': `${head}${table(['Item', 'Discussion', 'Action'])}| 1 | ${filled(bytes / 2, (n) => `${owner(n)} AGREED to ${task(n)}.`, ' ')} | ${filled(bytes / 2, (n) => owner(n), '<br>')} |\n`,
  }),
  'a wide table': (bytes) => {
    const cells = Array.from({ length: bytes / 24 }, (_, n) => `${of(nouns, n)} ${n}`)
    return { '2011-05-03.md': `${head}${table(cells)}| ${cells.join(' | ')} |\n` }
  },
  'a wide table of actions': (bytes) => {
    const rest = Array.from({ length: bytes / 24 }, (_, n) => `${of(nouns, n)} ${n}`)
    return {
      '2011-05-03.md': `${head}${table(['Action', 'Owner', ...rest])}| Mend it | TR | ${rest.join(' | ')} |\n`,
    }
  },
  'many tables': repeated((n) => `${table(['Action', 'Owner'])}| ${task(n)} | ${owner(n)} |\n`),
  'attendance, a bullet a name': repeated((n) => `- ${named(n)}`, {
    before: '# Hall committee, 3 May 2011\n\n## Present\n\n',
    after: '\n## 1. Roof\n\n- [ ] Anna Kal to mend the gate\n',
  }),
  'attendance in one line': repeated((n) => `${named(n)} (${surname(n).slice(0, 2)}${n})`, {
    before: '# Hall committee, 3 May 2011\n\nPresent: ',
    between: ', ',
    after: '\n## 1. Roof\n\n- [ ] Anna Kal to mend the gate\n',
  }),
  'attendance as a table': repeated((n) => `| ${named(n)} | Member |`, {
    before: `# Hall committee, 3 May 2011\n\n## Attendance\n\n${table(['Name', 'Role'])}`,
    after: '\n## 1. Roof\n\n- [ ] Anna Kal to mend the gate\n',
  }),
  'attendance in front matter': repeated((n) => `  - ${named(n)}`, {
    before: '---\ndate: 2011-05-03\npresent:\n',
    after: '---\n\n- [ ] Anna Kal to mend the gate\n',
  }),
  'owners that nobody knows': repeated((n) => `- [ ] ${named(n)} to mend the ${of(nouns, n)}`),
  'one task of many owners': repeated((n) => named(n), {
    before: `${head}- [ ] `,
    between: ', ',
    after: ' to mend the gate\n',
  }),
  'many @mentions': repeated((n) => `- [ ] @${surname(n).toLowerCase()} mend the ${of(nouns, n)}`),
  '@mentions in a row': repeated((n) => `@${surname(n).toLowerCase()}`, { between: ' ' }),
  'names in prose': repeated((n) => `${named(n)} spoke of the ${of(nouns, n)}.`),
  'speakers by turns': repeated((n) => `${owner(n)}: I will ${task(n)}.\n`),
  'many days': repeated((n) => `by ${day(n)}`, {
    before: `${head}- [ ] TR to mend the gate `,
    between: ', ',
  }),
  'many days in prose': repeated((n) => `We met on ${1 + (n % 28)} June ${1990 + (n % 30)} at noon.`),
  'unknown ids': repeated((n) => `- [x] hall-2009/${n % 30}.${n} TR to ${task(n)}`),
  'ids in a row': repeated((n) => `hall-2009/3.${n}`, { between: ' ' }),
  'pins in a row': repeated((n) => `- [ ] ${owner(n)} to ${task(n)} ^p${n}`),
  'a pin for all': repeated((n) => `- [ ] ${owner(n)} to ${task(n)} ^p`),
  'a review': repeated((n) => `- ${owner(n)} to ${task(n)}. Done.`, {
    before: `${head}## Matters arising\n\n`,
  }),
  'sections of a review': repeated((n) => `## Matters arising\n\n- ${owner(n)} to ${task(n)}. Done.\n`),
  footnotes: repeated(
    (n) => `- [ ] ${owner(n)} to ${task(n)}[^${n}]\n\n[^${n}]: as the ${of(nouns, n)} is wet\n`,
  ),
  definitions: repeated(
    (n) => `- [ ] ${owner(n)} to [${task(n)}][p${n}]\n\n[p${n}]: https://example.org/${n}\n`,
  ),
  'links in a row': repeated((n) => `[${of(nouns, n)}](https://example.org/${n}) Action:`, { between: ' ' }),
  'html comments': repeated((n) => `<!-- ${task(n)} -->\n\n- [ ] ${owner(n)} to ${task(n)}\n`),
  'notes to the check': repeated((n) => `<!-- epha-disable-next-line owner-missing -->\n- [ ] ${task(n)}\n`),
  'html blocks': repeated((n) => `<div>\nAction: ${owner(n)} to ${task(n)}\n</div>\n`),
  'html quotations': repeated((n) => `<blockquote>\n\nAction: ${owner(n)} to ${task(n)}\n\n</blockquote>\n`),
  quotations: repeated((n) => `> Action: ${owner(n)} to ${task(n)}\n`),
  'one quotation': repeated((n) => `> Action: ${owner(n)} to ${task(n)}`),
  'fenced code': repeated((n) => `\`\`\`\nAction: ${owner(n)} to ${task(n)}\n\`\`\`\n`),
  'code that is never closed': repeated((n) => `Action: ${owner(n)} to ${task(n)}`, {
    before: `${head}\`\`\`\n`,
  }),
  'indented code': repeated((n) => `    Action: ${owner(n)} to ${task(n)}`),
  'emphasis that stays open': repeated((n) => `**Action ${owner(n)} _to ${of(verbs, n)}`, { between: ' ' }),
  'emphasis, closed': repeated((n) => `**${owner(n)}** AGREED to _${task(n)}_.`, { between: ' ' }),
  'brackets that stay open': repeated((n) => `[Action ${owner(n)}`, { between: ' ' }),
  'line breaks': repeated((n) => `Action: ${owner(n)} to ${task(n)}<br>`, { between: '' }),
  'underlined headings': repeated((n) => `Plot ${n}\n---\n\nAction: ${owner(n)} to ${task(n)}\n`),
  'sentences that commit somebody': repeated((n) => `${owner(n)} will ${task(n)}.`, { between: ' ' }),
  'numbered items': repeated((n) => `${n + 2}. ${of(nouns, n)}. ${owner(n)} to ${task(n)}`),
  'items with letters': repeated(
    (n) => `${String.fromCharCode(97 + (n % 26))}) ${owner(n)} will ${task(n)}.\n`,
  ),
  'blank lines': repeated(() => '', { after: '- [ ] TR to mend the gate\n' }),
  'merge conflicts': repeated(
    (n) => `<<<<<<< HEAD\n- [ ] ${owner(n)} to ${task(n)}\n=======\n- [ ] TR to rest\n>>>>>>> other\n`,
  ),
  'a roster': (bytes) => ({
    'epha.yaml': `people:\n${filled(bytes, (n) => `  P${n}: { name: ${named(n)}, role: member }`)}\n`,
    '2011-05-03.md': `${head}- [ ] TR to mend the gate\n`,
  }),
  'named queries': (bytes) => ({
    'epha.yaml': `queries:\n${filled(bytes, (n) => `  q${n}: "owner is TR and words has ${of(nouns, n)}"`)}\n`,
    '2011-05-03.md': `${head}- [ ] TR to mend the gate\n`,
  }),
  'meetings that carry all others': meetings(
    (n) => `- [ ] ${owner(n)} to ${task(n)}\n\n## Matters arising\n\nAll other actions carried forward.`,
  ),
  'meetings that carry by word': meetings(
    (n) =>
      `- [ ] ${owner(n)} to ${task(n)}\n\n## Matters arising\n\n- ${owner(n + 5)} to ${task(n > 0 ? n - 1 : 0)}`,
  ),
  'meetings that raise alike actions': meetings(
    (n) => `## Actions\n\n- ${owner(n)} to mend the gate of plot ${n}\n- ${owner(n + 1)} to update the list`,
  ),
  'meetings that close by number': meetings(
    (n) =>
      `## 1 Roof\n\n- [ ] ${owner(n)} to ${task(n)}\n\n## Matters arising\n\n- [x] ${day((n - 1) * 7)}/1.1 done`,
  ),
  'meetings of unknown ids': meetings(
    (n) =>
      `## 1 Roof\n\n- [ ] ${owner(n)} to ${task(n)}\n\n## Matters arising\n\n- [x] hall-${n}/1.${n} done`,
  ),
  'meetings with strangers': meetings(
    (n) => `Present: ${named(n)}, ${named(n + 1)}, ${named(n * 3)}\n\n- [ ] ${named(n)} to ${task(n)}`,
  ),
  'like actions of one owner, listed again': twice((n) => `- [ ] TR to send the report ${n} to the office`),
  'like actions of one owner, reviewed': twice(
    (n) => `- [ ] TR to send the report ${n} to the office`,
    '## Matters arising',
  ),
  'like actions of many owners': twice((n) => `- [ ] ${named(n)} to send the report to the office`),
  'the same two words': twice(() => '- [ ] mend gates'),
  'meetings of many series': (bytes) =>
    Object.fromEntries(
      Array.from({ length: Math.ceil(bytes / 400) }, (_, n) => [
        `s${n}/${day(n)}.md`,
        `# Committee ${n}\n\nDate: ${day(n)}\n\n- [ ] ${owner(n)} to ${task(n)}\n\n${'We spoke of the weather. '.repeat(12)}\n`,
      ]),
    ),
}
