import type { Element } from 'hast'
import { h } from 'hastscript'

/** A choice of the filter: the token that rows carry, and its words. */
export interface Choice {
  readonly token: string
  readonly words: string
}

function choose(name: string, label: string, all: string, choices: readonly Choice[]): Element {
  return h('div', [
    h('label', { htmlFor: name }, label),
    h('select', { id: name }, [
      h('option', { value: '' }, all),
      ...choices.map((choice) => h('option', { value: choice.token }, choice.words)),
    ]),
  ])
}

/** Search and filter. Hidden until the script shows it: without one there would be nothing to answer it. */
export function filterForm(owners: readonly Choice[], meetings: readonly Choice[]): Element {
  return h('form', { id: 'filter', className: ['filter'], role: 'search', hidden: true }, [
    h('div', [
      h('label', { htmlFor: 'words' }, 'Search the actions'),
      h('input', { id: 'words', type: 'search', autoComplete: ['off'], spellCheck: 'false' }),
    ]),
    choose('owner', 'Owner', 'Everybody', owners),
    choose('meeting', 'Raised at', 'Every meeting', meetings),
    h('output', { htmlFor: ['words', 'owner', 'meeting'] }),
  ])
}

/** What the form does: plain text that runs in a browser, so that it is hashed as it is sent. */
export const filterScript = `'use strict'
{
  const form = document.getElementById('filter')
  const [words, owner, meeting] = form.elements
  const said = form.querySelector('output')
  const plain = (text) => text.normalize('NFKD').replace(/\\p{M}/gu, '').toLowerCase()
  const rows = [...document.querySelectorAll('.actions > li')].map((row) => ({
    row,
    text: plain(row.textContent),
    owners: row.dataset.owners.split(' '),
    meeting: row.dataset.meeting,
  }))
  const sections = [...document.querySelectorAll('main > section')]
    .map((section) => ({
      section,
      items: [...section.querySelectorAll('.actions > li')],
      elsewhere: Number(section.dataset.elsewhere ?? 0),
    }))
    .filter(({ items, elsewhere }) => items.length + elsewhere > 0)
  const more = sections.reduce((sum, { elsewhere }) => sum + elsewhere, 0)
  const others = more === 0 ? '' : ' ' + more + ' more stand on pages of their own, and were not searched.'
  const apply = () => {
    const wanted = plain(words.value).split(/\\s+/).filter(Boolean)
    const isFiltered = wanted.length > 0 || owner.value !== '' || meeting.value !== ''
    let shown = 0
    for (const one of rows) {
      const fits =
        wanted.every((word) => one.text.includes(word)) &&
        (owner.value === '' || one.owners.includes(owner.value)) &&
        (meeting.value === '' || one.meeting === meeting.value)
      one.row.hidden = !fits
      if (fits) shown += 1
    }
    for (const { section, items, elsewhere } of sections) {
      const left = items.filter((item) => !item.hidden).length
      section.hidden = left + elsewhere === 0
      section.querySelector('.count').textContent = isFiltered ? left : left + elsewhere
      const folded = section.querySelector('details')
      if (folded && isFiltered && left > 0) folded.open = true
    }
    said.textContent = isFiltered ? shown + ' of ' + rows.length + ' actions shown.' + others : ''
  }
  form.hidden = false
  form.addEventListener('input', apply)
  form.addEventListener('submit', (event) => event.preventDefault())
  apply()
}
`
