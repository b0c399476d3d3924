import type { OwnWords } from '../model/settings.js'
import type { Language } from './language.js'
import type { Phrases } from './phrases.js'

/**
 * The words of a language and those that a committee has of its own, each where such words of the language stand: what
 * it calls its actions is a label, a title and the head of a column; what it calls done is a state; what it says for
 * AGREED marks an agreement in capitals or bold; what it calls an owner is the head of a column of owners.
 */
export function withOwnWords(language: Language, { actions, done, agreed, owner }: OwnWords): Language {
  if (actions.length + done.length + agreed.length + owner.length === 0) return language
  const { places, status } = language
  const { sections, titles, owned, columns } = places
  return {
    ...language,
    actions: { ...language.actions, labels: beside(language.actions.labels, actions) },
    agreement: { ...language.agreement, marks: beside(language.agreement.marks, agreed) },
    duty: { ...language.duty, ownerLabels: beside(language.duty.ownerLabels, owner) },
    status: { ...status, done: beside(status.done, done) },
    places: {
      ...places,
      bareActions: small(places.bareActions, actions),
      columns: {
        ...columns,
        action: small(columns.action, actions),
        actioned: small(columns.actioned, actions),
        owner: small(columns.owner, owner),
        surelyOwner: small(columns.surelyOwner, owner),
        status: small(columns.status, done),
      },
      sections: {
        ...sections,
        actions: small(sections.actions, actions),
        listSigns: small(sections.listSigns, actions),
      },
      owned: { ...owned, tasks: small(owned.tasks, actions), signs: small(owned.signs, actions) },
      titles: { ...titles, nouns: small(titles.nouns, actions) },
    },
  }
}

/** An apostrophe in phrases may also be typographic. */
const beside = (phrases: Phrases, own: readonly string[]): Phrases =>
  [phrases, ...own.map((word) => word.replaceAll('’', "'"))].join(', ')

/** What is compared in small letters. */
const small = (phrases: Phrases, own: readonly string[]): Phrases =>
  beside(
    phrases,
    own.map((word) => word.toLowerCase()),
  )
