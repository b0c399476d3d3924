import { afterAll, describe, expect, it } from 'vitest'
import { patience, scratchCopy } from './scratch-copy.js'

describe('a new key of a query: one file, and its line in the list', { timeout: patience }, () => {
  const copy = scratchCopy()
  afterAll(copy.remove)
  copy.add('fixtures/newcomers/query-key')
  copy.insert({
    path: 'src/query/keys/index.ts',
    after: "import { text } from './text.js'\n",
    text: "import { words } from './words.js'\n",
  })
  copy.insert({
    path: 'src/query/keys/index.ts',
    after: '  raised,\n  closed,\n  carried,\n',
    text: '  words,\n',
  })

  it('touches those two files and no other', () => {
    expect(copy.changedFiles()).toEqual(['src/query/keys/index.ts', 'src/query/keys/words.ts'])
  })

  it('has every type right', () => {
    expect(copy.typeErrors()).toBe('')
  })

  it('is read, tested, explained and named among the keys', async () => {
    const epha = await copy.bundleProgram()
    const count = (query: string) => Number(epha(['actions', query, '--count']).stdout)
    expect(count('words<10') + count('words>=10')).toBe(count(''))
    expect(epha(['actions', 'words<10', '--explain']).stdout).toContain('the number of words is < 10')
    expect(epha(['actions', 'wordz<10']).stderr).toContain('did you mean `words`')
  })
})

describe('a new field of an action: its row, and what draws it', { timeout: patience }, () => {
  const copy = scratchCopy()
  afterAll(copy.remove)
  copy.insert({
    path: 'src/model/fields.ts',
    after:
      '/** Every field of an action, in the order of the documentation: what programs rely on. Fields may be added, none changes. */\nexport const fields = {\n',
    text: "  length: field({ value: ({ action }) => action.text.length, csv: { length: itself }, columns: ['length'], sorts: ['length'] }),\n",
  })

  it('is missed by the types where it is not drawn, headed and ordered yet, and nowhere else', () => {
    const places = [...copy.typeErrors().matchAll(/^(src\/\S+?)\(/gm)].map(([, path]) => path)
    expect(places.toSorted()).toEqual([
      'src/model/fields.ts',
      'src/query/order.ts',
      'src/render/action-columns.ts',
      'src/render/csv.ts',
      'src/render/paper-columns.ts',
    ])
  })

  it('is in JSON, in CSV, in the table and in the order once it is', async () => {
    copy.insert({ path: 'src/model/fields.ts', after: "  id: 'ID',\n", text: "  length: 'LENGTH',\n" })
    copy.insert({
      path: 'src/render/action-columns.ts',
      after: "  areas: { most: 24, cell: ({ action }) => cellOf(action.areas.join(', ')) },\n",
      text: '  length: { right: true, cell: ({ action }) => cellOf(String(action.text.length)) },\n',
    })
    copy.insert({
      path: 'src/query/order.ts',
      after: '  age: knownFirst(({ ageDays }) => ageDays, byNumber),\n',
      text: '  length: knownFirst(({ action }) => action.text.length, byNumber),\n',
    })
    copy.insert({
      path: 'src/render/csv.ts',
      after: "  areas: ['areas'],\n",
      text: "  length: ['length'],\n",
    })
    copy.insert({
      path: 'src/render/paper-columns.ts',
      after: "    areas: { heading: 'Areas', most: 20, cell: ({ action }) => action.areas.join(', ') },\n",
      text: "    length: { heading: 'Length', most: 10, cell: ({ action }) => action.text.length },\n",
    })
    expect(copy.changedFiles()).toHaveLength(5)
    expect(copy.typeErrors()).toBe('')
    const epha = await copy.bundleProgram()
    const { actions } = JSON.parse(epha(['actions', '--json', '--sort', 'length']).stdout)
    const lengths: readonly number[] = actions.map(({ length }: { length: number }) => length)
    expect(lengths).toEqual(lengths.toSorted((length, other) => length - other))
    expect(epha(['export']).stdout).toContain('"length"')
    expect(epha(['actions', '--columns', 'id,length']).stdout).toContain('LENGTH')
  })
})
