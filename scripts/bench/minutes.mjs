// Minutes of committees as they are measured on: the same files for the same seed, each with some actions in one of the
// ways in which committees write them, talk around them, and a review of what earlier meetings left.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const members = [
  ['TR', 'Tomas Roe'],
  ['AF', 'Ada Finn'],
  ['RH', 'Rolf Hahn'],
  ['JM', 'Jana Mraz'],
  ['KO', 'Kari Olsen'],
  ['MW', 'Mina Wolf'],
  ['PL', 'Piet Lind'],
  ['SB', 'Sara Bauer'],
]
const verbs = [
  'mend',
  'paint',
  'measure',
  'insure',
  'price',
  'inspect',
  'move',
  'list',
  'renew',
  'photograph',
]
const things = [
  'the lych gate',
  'the boathouse roof',
  'the bowls green',
  'the bell ropes',
  'the bus timetable',
]
const more = ['the well cover', 'the ferry steps', 'the tithe map', 'the lamp brackets', 'the mill sluice']
const ends = [
  'before the fair',
  'with the ferryman',
  'for the north bank',
  'with the parish of Orme',
  'as last year',
  '',
]
const heads = [
  'The warden',
  'Two families',
  'The surveyor',
  'The choir',
  'Everybody',
  'The ferryman',
  'The board',
]
const says = [
  'said that',
  'had heard that',
  'was glad that',
  'could not tell whether',
  'asked if',
  'doubted that',
]
const facts = [
  'the frost had lifted the paving again',
  'the lower field stays wet until June',
  'the ledger is two years behind',
]
const others = [
  'a second boat has been offered',
  'the old lease still binds the mill',
  'no letter had come from the county',
]
const topics = [
  'Finance',
  'River and ferry',
  'Buildings',
  'Footpaths',
  'Events',
  'Letters',
  'Trees',
  'Lighting',
]
const titles = ['ferry', 'mill', 'green', 'bells', 'trust', 'harbour', 'library', 'orchard']
const styles = ['task', 'label', 'list', 'margin', 'column', 'closing']

/** Numbers from 0 to 1, the same for the same seed (xorshift). */
function numbersOf(seed) {
  let state = (seed * 2654435761) | 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 4294967296
  }
}

const day = (month, date) => new Date(Date.UTC(2004, month, date)).toISOString().slice(0, 10)

/** What one series of minutes is made with. */
function writerOf(seed) {
  const next = numbersOf(seed)
  const pick = (list) => list[Math.floor(next() * list.length)]
  const sentence = () => `${pick(heads)} ${pick(says)} ${pick([...facts, ...others])}.`
  const sentences = (count) => Array.from({ length: count }, sentence).join(' ')
  const paragraph = () => {
    const kind = next()
    if (kind < 0.6) return sentences(3 + Math.floor(next() * 4))
    if (kind < 0.9) return Array.from({ length: 4 }, () => `- ${sentence()}`).join('\n')
    return `| Fund | Spent |\n| --- | ---: |\n${things.map((thing) => `| ${thing} | ${Math.floor(next() * 900)} |`).join('\n')}`
  }
  return { next, pick, sentence, sentences, paragraph }
}

const written = {
  task: ({ owner, words, due }) => ({ body: `- [ ] ${owner} to ${words}${due}` }),
  label: ({ owner, words, due }) => ({ body: `**Action:** ${owner} to ${words}${due}` }),
  list: ({ owner, words, due }) => ({ body: `Actions:\n\n- ${owner}: ${words}${due}` }),
  margin: ({ owner, words, talk }) => ({
    body: `${talk} ${owner} AGREED to ${words}. **[Action: ${owner}]**`,
  }),
  column: ({ owner, words, talk, item }) => ({
    row: `| ${item} | ${talk} ${owner} AGREED to ${words}. | ${owner} |`,
  }),
  closing: ({ owner, words, talk }) => ({
    body: `${talk} ${owner} AGREED to ${words}.`,
    closing: `| ${words} | ${owner} |`,
  }),
}

/** The meetings of one series, one after the other: where the minutes go, their text, and what they raise. */
function* meetingsOf(number, { bytes, perSeries }) {
  const name = number < titles.length ? titles[number] : `${titles[number % titles.length]}-${number}`
  const { next, pick, sentences, paragraph } = writerOf(number + 1)
  const style = styles[number % styles.length]
  let open = []
  for (let month = 0; month < perSeries; month++) {
    const date = day(month, 4 + Math.floor(next() * 20))
    const review = open.filter(() => next() < 0.6)
    for (const action of review) if (next() < 0.6) action.done = date
    const raised = Array.from({ length: 8 }, () => ({
      owner: next() < 0.1 ? 'TR' : pick(members)[0],
      words: `${pick(verbs)} ${pick([...things, ...more])} ${pick(ends)}`.trim(),
      due: next() < 0.4 ? ` by ${day(month + 1, 9)}` : '',
      raised: date,
      done: null,
    }))
    const items = topics.map((topic, at) => ({ number: at + 3, topic, parts: [paragraph()] }))
    const rows = []
    const closing = []
    for (const [at, action] of raised.entries()) {
      const item = items[at % items.length]
      const {
        body,
        row,
        closing: last,
      } = written[style]({ ...action, talk: sentences(1), item: item.number })
      if (body) item.parts.push(body)
      if (row) rows.push(row)
      if (last) closing.push(last)
    }
    const reviewed = review.map(({ owner, words, done }) =>
      style === 'task'
        ? `- [${done ? 'x' : ' '}] ${owner} to ${words}`
        : `- ${owner} to ${words}${done ? '. **Done**' : ''}`,
    )
    const textOf = () =>
      [
        `# ${name} board\n\nDate: ${date}\n\nPresent: ${members.map(([key, full]) => `${full} (${key})`).join(', ')}.`,
        `## 1. Welcome\n\n${sentences(2)}`,
        `## 2. Matters arising\n\n${reviewed.join('\n') || 'None.'}${month % 5 === 4 ? '\n\nAll other actions carried forward.' : ''}`,
        ...(rows.length > 0
          ? [`| Item | Discussion | Action |\n| --- | --- | --- |\n${rows.join('\n')}`]
          : []),
        ...items.map(({ number: item, topic, parts }) => `## ${item}. ${topic}\n\n${parts.join('\n\n')}`),
        ...(closing.length > 0
          ? [`## Actions\n\n| Action | Owner |\n| --- | --- |\n${closing.join('\n')}`]
          : []),
      ].join('\n\n')
    let length = textOf().length
    for (const wanted = bytes * (0.85 + 0.3 * next()); length < wanted; ) {
      const part = paragraph()
      pick(items).parts.splice(1, 0, part)
      length += part.length + 2
    }
    open = [...open, ...raised].filter(({ done }) => done === null).slice(-60)
    yield { path: `${name}/${date}.md`, series: name, date, text: `${textOf()}\n`, raised }
  }
}

/**
 * Writes minutes into a folder, with an `epha.yaml`.
 * @returns the meetings, without their texts, and how many bytes they have together
 */
export function writeMinutes(folder, files, { bytes = 15_360, perSeries = 100 } = {}) {
  const meetings = []
  let size = 0
  const write = (path, text) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  write('epha.yaml', `people:\n${members.map(([key, name]) => `  ${key}: { name: ${name} }`).join('\n')}\n`)
  for (let number = 0; meetings.length < files; number++)
    for (const { text, ...meeting } of meetingsOf(number, { bytes, perSeries })) {
      if (meetings.length === files) break
      write(meeting.path, text)
      size += text.length
      meetings.push({ ...meeting, bytes: text.length })
    }
  return { meetings, bytes: size }
}
