import { describe, expect, it } from 'vitest'
import { parseDocument } from '../../src/parse/document.js'
import { defaultSettings as settings } from '../../src/parse/settings.js'
import { recogniseAlone } from '../reading.js'

const front = '---\ndate: 2019-05-13\npeople: { TR: Terry Reed, RH: Rosa Hale }\n---\n\n'

/** Owner, words, status and the text in the file of each action. */
function actionsIn(body: string, title = '## Actions'): readonly string[] {
  const text = `${front}${title}\n\n${body}`
  const context = { alone: true, absolutePath: '/minutes.md' }
  const document = parseDocument({ path: 'minutes.md', text }, settings, context)
  return recogniseAlone(document, settings).entries.map(
    ({ owners, text: words, status, notes, location }) => {
      const { start, end } = location.span
      const found = text.slice(start, end).replace(/\s+/g, ' ')
      const whose = owners.map(({ written }) => written).join('/')
      return [`${whose} | ${words} | ${status ?? ''} | ${found}`, ...notes].join(' + ')
    },
  )
}

describe('A paragraph of boxes without bullets', () => {
  it.each([
    [
      '[ ] TR to ring\n  [x] RH to sweep',
      ['TR | ring | outstanding | [ ] TR to ring', 'RH | sweep | done | [x] RH to sweep'],
    ],
    [
      '[] TR to ring\n[  ] RH to sweep',
      ['TR | ring | outstanding | [] TR to ring', 'RH | sweep | outstanding | [ ] RH to sweep'],
    ],
    [
      '[x ] TR to ring\n[ x] RH to sweep',
      ['TR | ring | done | [x ] TR to ring', 'RH | sweep | done | [ x] RH to sweep'],
    ],
    [
      '[/] TR to ring\n[-] RH to sweep',
      ['TR | ring | outstanding | [/] TR to ring', 'RH | sweep | withdrawn | [-] RH to sweep'],
    ],
    [
      '☐️TR to ring\n☑ RH to sweep',
      ['TR | ring | outstanding | ☐️TR to ring', 'RH | sweep | done | ☑ RH to sweep'],
    ],
    [
      '[ ]TR to ring\nthe bank\n[ ] 2 lamps',
      ['TR | ring the bank | outstanding | [ ]TR to ring the bank', ' | 2 lamps | outstanding | [ ] 2 lamps'],
    ],
    [
      '[ ] @kim to ring\n[ ] **RH** to sweep',
      ['@kim | ring | outstanding | [ ] @kim to ring', 'RH | sweep | outstanding | [ ] **RH** to sweep'],
    ],
  ])('is a list of tasks: %j', (lines, read) => {
    expect(actionsIn(lines)).toEqual(read)
  })

  it.each(['[x](notes.md) TR to ring\n[](other.md) RH to sweep', 'Rain, TR said:\n[ ] it was dry'])(
    'is none where it is a link, or words stand above it: %j',
    (lines) => {
      expect(actionsIn(lines, '## Talk')).toEqual([])
    },
  )
})

describe('HTML pasted into the minutes', () => {
  it.each([
    [
      '<ul class="a">\n<li class="b">TR to ring</li>\n<li>RH to sweep</li>\n</ul>',
      ['TR | ring |  | TR to ring', 'RH | sweep |  | RH to sweep'],
    ],
    [
      '<ul><li><b>TR</b> to ring<ul><li>before noon</li></ul></li><li>RH to sweep</li></ul>',
      ['TR | ring |  | TR</b> to ring + before noon', 'RH | sweep |  | RH to sweep'],
    ],
    [
      '<OL>\n<LI>TR to ring &AMP; write\n<LI>RH to buy &#50; lamps&nbsp;&lt;2 m&gt; tall</LI>\n</OL>',
      [
        'TR | ring & write |  | TR to ring &AMP; write',
        'RH | buy 2 lamps <2 m> tall |  | RH to buy &#50; lamps&nbsp;&lt;2 m&gt; tall',
      ],
    ],
    ['<div>TR to ring<br>RH to sweep</div>', ['TR | ring |  | TR to ring', 'RH | sweep |  | RH to sweep']],
    ['<ul><li>TR to ring<!-- RH to sweep --></li></ul>', ['TR | ring |  | TR to ring']],
    ['<ul><li>TR to ring <!-- RH to sweep</li></ul>', ['TR | ring |  | TR to ring']],
    [
      '<ul><li><del>TR to ring</del></li><li><strike>RH to sweep</strike></li><li><s>RH to mop</s></li></ul>',
      ['TR | ring | done | TR to ring', 'RH | sweep | done | RH to sweep', 'RH | mop | done | RH to mop'],
    ],
    [
      '<ul><li>TR to ring</li></ul><pre><li>RH to sweep</li></pre><script>RH to mop</script>',
      ['TR | ring |  | TR to ring'],
    ],
    [
      '<ul><li>TR to ring</li></ul><table><tr><td>RH to sweep</td></tr></table><ul><li>RH to mop</li></ul>',
      ['TR | ring |  | TR to ring', 'RH | mop |  | RH to mop'],
    ],
    [
      '<ul><li>TR to ring</li></ul><style>b { RH: to }</style><template>RH to mop</template><code>RH to dust</code>',
      ['TR | ring |  | TR to ring'],
    ],
    ['<ul>\n<li>  TR to ring  \n the bank </li>\n</ul>', ['TR | ring the bank |  | TR to ring the bank']],
    [
      '<dl><dt>TR to ring</dt><dd>RH to sweep</dd></dl>',
      ['TR | ring |  | TR to ring', 'RH | sweep |  | RH to sweep'],
    ],
    [
      '<ul><li>TR to ring<ul><li>before noon<ul><li>or at one</li></ul></li></ul></li></ul><ul><li>RH to mop</li></ul>',
      ['TR | ring |  | TR to ring + before noon + or at one', 'RH | mop |  | RH to mop'],
    ],
    [
      '<blockquote>TR to ring</blockquote><p>RH to sweep</p>',
      ['TR | ring |  | TR to ring', 'RH | sweep |  | RH to sweep'],
    ],
  ])('is read as what it shows: %j', (lines, read) => {
    expect(actionsIn(lines)).toEqual(read)
  })
})
