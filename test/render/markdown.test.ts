import fc from 'fast-check'
import type { Nodes, Root, RowContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import type { Listing } from '../../src/model/listing.js'
import { liveAndDormant } from '../../src/model/listing.js'
import type { Register } from '../../src/model/register.js'
import type { GroupBy } from '../../src/query/groupings.js'
import { everything } from '../../src/query/query.js'
import { select } from '../../src/query/select.js'
import { markdown } from '../../src/render/markdown.js'
import { visible } from '../../src/source/visible.js'
import { aMeeting, anAction, aPerson, aRegister } from '../builders.js'
import { patience, registers, runs } from '../generated.js'

const today = '2011-06-20'

function listingOf(register: Register, groupBy: GroupBy | null): Listing {
  return select(register, { query: everything, today, sort: [], groupBy, limit: null, confidential: true })
}

function read(text: string): Root {
  return unified().use(remarkParse).use(remarkGfm).parse(text)
}

function tableCells(root: Root): readonly (readonly string[])[] {
  return root.children.flatMap((node) =>
    node.type === 'table' ? node.children.slice(1).map((row) => row.children.map(cellText)) : [],
  )
}

function cellText(cell: RowContent): string {
  return textOf(cell)
}

/** Kinds of whatever stands within a node, links that GitHub would make of any address left out. */
function kindsWithin(node: Nodes): readonly string[] {
  if (!('children' in node)) return []
  return node.children.flatMap((child) => {
    const isAddress =
      child.type === 'link' &&
      [child.url, `${child.url}`.replace(/^(mailto:|http:\/\/)/, '')].includes(textOf(child))
    return [...(child.type === 'text' || isAddress ? [] : [child.type]), ...kindsWithin(child)]
  })
}

const oneLine = (words: string) => visible(words).trim()

test(
  'a table gives every action, and nothing in its words becomes structure',
  () => {
    fc.assert(
      fc.property(registers, (register) => {
        const listing = listingOf(register, null)
        const root = read(markdown(listing))
        const { live, dormant } = liveAndDormant(listing.listed)
        expect(root.children.map((node) => node.type)).toEqual([
          ...(live.length > 0 || dormant.length === 0 ? ['table'] : []),
          ...(dormant.length > 0 ? ['heading', 'table'] : []),
        ])
        const cells = tableCells(root)
        expect(
          cells.map(([id, owners, , status, words]) => [id, owners, status?.split(', ')[0], words]),
        ).toEqual(
          listing.listed.map(({ action }) => [
            oneLine(action.id),
            oneLine(action.owners.map((owner) => owner.key).join(', ') || 'nobody'),
            action.status,
            oneLine(action.text),
          ]),
        )
        const tables = root.children.filter(({ type }) => type === 'table')
        for (const table of tables)
          expect(new Set(kindsWithin(table))).toEqual(new Set(['tableRow', 'tableCell']))
      }),
      { numRuns: runs },
    )
  },
  patience,
)

test(
  'a grouped list is a section for each heading, and a heading is one line of words',
  () => {
    fc.assert(
      fc.property(registers, fc.constantFrom('owner', 'meeting', 'due', 'area'), (register, groupBy) => {
        const listing = listingOf(register, groupBy)
        const root = read(markdown(listing))
        expect(root.children.map((node) => node.type)).toEqual([
          ...listing.groups.flatMap(() => ['heading', 'table']),
          ...(listing.dormantGroups.length > 0 ? ['heading'] : []),
          ...listing.dormantGroups.flatMap(() => ['heading', 'table']),
        ])
        expect(tableCells(root).map(([id]) => id)).toEqual(
          [...listing.groups, ...listing.dormantGroups].flatMap((group) =>
            group.listed.map(({ action }) => oneLine(action.id)),
          ),
        )
        for (const node of root.children) if (node.type === 'heading') expect(kindsWithin(node)).toEqual([])
      }),
      { numRuns: runs },
    )
  },
  patience,
)

test('a table as it is pasted into a report', () => {
  const spring = aMeeting('2011-spring')
  const register = aRegister(
    [
      anAction('2011-spring/3.1', spring, { owners: ['TR', 'AF'], due: '2011-06-13' }),
      anAction('2011-spring/4a.1', spring, { text: 'invite the new chair | of governors', status: 'done' }),
    ],
    { people: [aPerson('TR', 'Terry Reynolds'), aPerson('AF', 'Alison Fiala')] },
  )
  expect(markdown(listingOf(register, null))).toBe(
    [
      '| ID | Owner | Due | Status | Action |',
      '| --- | --- | --- | --- | --- |',
      '| 2011-spring/3.1 | TR, AF | 13 Jun 2011 | outstanding, 7 days overdue | ask SIEY for a template |',
      '| 2011-spring/4a.1 | nobody | no date | done | invite the new chair \\| of governors |',
      '',
    ].join('\n'),
  )
  expect(
    markdown(listingOf(register, 'owner'))
      .split('\n')
      .filter((line) => line.startsWith('##')),
  ).toEqual(['## AF – Alison Fiala', '## TR – Terry Reynolds', '## nobody'])
})
