import { describe, expect, it } from 'vitest'
import { parseDocument } from '../../src/parse/document.js'
import { defaultSettings as settings } from '../../src/parse/settings.js'
import { recogniseAlone } from '../reading.js'

const front = '# 9 July 2016\n\nPresent: Nell Oram (NO), Ross Ely\n\n## Actions\n\n'

/** What an indented list gives: `owners | text | status` of each action. */
function actionsIn(list: string, before = front): readonly string[] {
  const document = parseDocument({ path: 'minutes.md', text: `${before}${list}\n` }, settings, {
    alone: true,
    absolutePath: '/minutes.md',
  })
  return recogniseAlone(document, settings).entries.map(
    ({ owners, text, status }) =>
      `${owners.map(({ key }) => key).join('/')} | ${text} | ${status ?? 'outstanding'}`,
  )
}

describe('An indented list, which Markdown takes for code', () => {
  it.each([
    '    *NO to sweep\n    *Ross to wash',
    '    * NO to sweep\n    * Ross to wash',
    '      *NO to sweep\n\n      *Ross to wash',
    '\t*NO to sweep\n\t*Ross to wash',
    '    ***NO to sweep\n    ***Ross to wash',
    '    - NO to sweep\n    - Ross to wash',
    '    1. NO to sweep\n    2. Ross to wash',
    '    + NO to sweep\n\n    + Ross to wash',
    '    • NO to sweep\n    • Ross to wash',
    '    - [ ] NO to sweep\n    - [ ] Ross to wash',
  ])('is a list all the same: %j', (list) => {
    expect(actionsIn(list)).toEqual(['NO | sweep | outstanding', 'Ross Ely | wash | outstanding'])
  })

  it('has answers below its lines, which close them', () => {
    expect(
      actionsIn('    *NO to sweep\n      * Done, twice\n    *Ross to wash\n      * No answer yet'),
    ).toEqual(['NO | sweep | done', 'Ross Ely | wash | outstanding'])
  })

  it('goes on over lines without a star, and knows again what is less far to the right', () => {
    expect(
      actionsIn(
        '      *NO to sweep\n       the yard\n          * as agreed\n      *Ross to wash\n    *NO to sing',
      ),
    ).toEqual([
      'NO | sweep the yard | outstanding',
      'Ross Ely | wash | outstanding',
      'NO | sing | outstanding',
    ])
  })

  it('has lines that are struck out by tags, with or without a remark behind them', () => {
    expect(
      actionsIn(
        '    *<del>NO to sweep</del>\n    *<s>Ross to wash</s> Done, by hand\n    *NO to <del>sing</del> dance',
      ),
    ).toEqual(['NO | sweep | done', 'Ross Ely | wash | done', 'NO | <del>sing</del> dance | outstanding'])
  })

  it('may have a title of its own, and a line before its bullets', () => {
    expect(actionsIn('    **ACTIONS**\n      *NO to sweep\n      *Ross to wash')).toEqual([
      'NO | sweep | outstanding',
      'Ross Ely | wash | outstanding',
    ])
    expect(actionsIn('      -Nothing to say\n    * NO to sweep')).toEqual(['NO | sweep | outstanding'])
  })

  it('may have the title of actions itself, with a line between', () => {
    const before = '# 9 July 2016\n\nPresent: Nell Oram (NO), Ross Ely\n\n'
    const read = ['NO | the yard | outstanding', 'Ross Ely | the van | outstanding']
    expect(actionsIn('    **Actions**\n      *NO: the yard\n      *Ross: the van', before)).toEqual(read)
    expect(
      actionsIn('    **Actions**\n    As agreed.\n      *NO: the yard\n      *Ross: the van', before),
    ).toEqual(read)
    expect(actionsIn('    **Lamps**\n      *NO: the yard\n      *Ross: the van', before)).toEqual([])
  })

  it.each([
    '    /**\n     * NO to sweep\n     */',
    '    ```\n    * NO to sweep\n    ```',
    '```\n* NO to sweep\n```',
    '    a = b\n    *p = c',
    '    -NO to sweep\n    --Ross to wash',
    '    ```\n    - NO to sweep\n    ```',
    '    ***\n    ---',
  ])('is none where it is code: %j', (code) => {
    expect(actionsIn(code).filter((action) => action.startsWith('NO'))).toEqual([])
  })
})
