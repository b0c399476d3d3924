import { describe, expect, test } from 'vitest'
import { parseDocument } from '../../src/parse/document.js'
import { defaultSettings } from '../../src/parse/settings.js'
import { recogniseAlone } from '../reading.js'

const order = '<!-- epha-disable-next-line owner-missing -- a reason -->'

function obeyed(text: string): readonly number[] {
  const context = { alone: true, absolutePath: '/minutes/roof.md' }
  const document = parseDocument({ path: 'roof.md', text }, defaultSettings, context)
  return recogniseAlone(document, defaultSettings).remarks.map(({ location }) => location.line)
}

describe('a comment to the program', () => {
  test.each([
    ['on a line of its own', order, 1],
    ['behind words', `- [ ] mend the roof ${order}`, 1],
    ['behind a backslash that is written', `a \\\\${order}`, 1],
    ['in a list', `- a\n\n  ${order}\n`, 3],
    ['in a quotation', `> ${order}`, 1],
    ['in a cell', `| a | b |\n|---|---|\n| ${order} | c |`, 3],
    ['over several lines', '<!-- epha-disable-next-line owner-missing --\nit is\nlong -->', 1],
    ['below front matter', `---\ndate: 2026-11-01\n---\n${order}`, 4],
    ['in a heading', `# a ${order}`, 1],
  ])('is obeyed %s', (_, text, line) => {
    expect(obeyed(`${text}\n- [ ] to write\n`)).toEqual([line])
  })

  test.each([
    ['a backslash before it', `\\${order}`],
    ['three backslashes before it', `\\\\\\${order}`],
    ['an exclamation mark that is escaped', order.replace('!', '\\!')],
    ['entities for its brackets', order.replace('<', '&lt;')],
    ['an entity of a number', order.replace('<', '&#60;')],
    ['code around it', `\`${order}\``],
    ['two backticks around it', `\`\` ${order} \`\``],
    ['a fence', `\`\`\`\n${order}\n\`\`\``],
    ['a fence of tildes in a list', `- a\n  ~~~\n  ${order}\n  ~~~`],
    ['an indent of four', `a\n\n    ${order}`],
    ['a tab before it', `\t${order}`],
    ['an indent of code in a list', `- a\n\n      ${order}`],
    ['a title of a link', `[a](https://example.org "${order}")`],
    ['a target of a link', `[a](<https://example.org/${order.replace('<!', '!').replace('>', '')}>)`],
    ['a title of a definition', `[a]: https://example.org "${order}"`],
    ['words of a picture', `![a](b.png "${order}")`],
    ['an attribute', `<a title="${order}">b</a>`],
    ['a value of front matter', `---\ndate: 2026-11-01\ntitle: "${order}"\n---`],
    ['a comment of YAML', `---\ndate: 2026-11-01\n# ${order}\n---`],
    ['an escaped row of a table', `| a | b |\n|---|---|\n| \\${order} | c |`],
    ['a script', `<script>\n"${order}"\n</script>`],
    ['an instruction', `<?a ${order} ?>`],
  ])('is not obeyed where it is words: %s', (_, text) => {
    expect(obeyed(`${text}\n\n- [ ] to write\n`)).toEqual([])
  })
})
