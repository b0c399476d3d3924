import { foldedName, formOf, type NameForm } from '../language/name-form.js'
import { fits, formKey, isWrittenSo, letterOf, type PeopleIndex, peopleIndex } from '../language/people.js'
import type { Action } from '../model/action.js'
import { compareDates, daysBetween, firstDay } from '../model/day.js'
import type { ListPlace, Member, SeenBetween } from '../model/member.js'
import { type Owner, ownerKey, type Person } from '../model/owner.js'
import type { Question, QuestionSide } from '../model/question.js'
import type { Register } from '../model/register.js'
import { isAlike } from './alike-names.js'
import { listedMembers } from './mentioned.js'

/** Two who are further apart than so many days are not asked about: five years. */
const longestGap = 5 * 365

/** So many people at most are asked about for one name: the nearest in time. */
const mostCandidates = 3

/** What is known of the actions of everybody, by `ownerKey`. */
interface Ownership {
  readonly ofPerson: ReadonlyMap<string, readonly Action[]>
  /** Owners on no roster, with those who could be meant. */
  readonly ofNobody: ReadonlyMap<string, Unsettled>
}

interface Unsettled {
  readonly name: string
  readonly actions: Action[]
  /** Keys of those whom it fits on the days of these actions. */
  readonly could: Set<string>
}

/** A name of which it is asked whose it is. */
interface Asked {
  readonly side: QuestionSide
  readonly form: NameForm
  /** Keys of those whom minutes near it leave open; empty where nobody is near. */
  readonly could: ReadonlySet<string>
  /** Key of the person that it is for now; null for nobody. */
  readonly self: string | null
}

/**
 * What only people can answer: whether two names are one person, the weightiest question first. Nobody is asked about
 * two who stand on one list, nor about a pair that `epha.yaml` tells apart.
 */
export function questionsOf(register: Register): readonly Question[] {
  const owned = ownershipOf(register.actions)
  const { members } = register.membership
  const byKey = new Map(members.map((member) => [member.person.key, member]))
  const index = peopleIndex(members.map(({ person }) => person))
  const questions = askedNames(register, owned).flatMap((asked) => {
    if (isAnswered(asked, index)) return []
    const candidates = candidatesFor(asked, index)
      .flatMap(({ key }) => byKey.get(key) ?? [])
      .filter((member) => isPossible(asked, member))
      .sort((member, other) => gapOf(asked, member) - gapOf(asked, other))
      .slice(0, mostCandidates)
    return candidates.map(
      (member): Question => ({
        written: { ...asked.side, key: asked.self },
        person: {
          ...sideOf(member, owned),
          key: member.person.key,
          onRoster: member.person.onRoster,
        },
        others: candidates.filter((other) => other !== member).map(({ person }) => person.name),
        weight: asked.side.actions,
      }),
    )
  })
  return withoutImplied(
    withoutMirrored(questions).sort(
      (question, other) =>
        other.weight - question.weight ||
        other.person.actions - question.person.actions ||
        compareNames(question.written.name, other.written.name),
    ),
  )
}

/**
 * Without those that others answer: where A may be B, and B may be C, it is not asked whether A is C. If one of them
 * says no, it is asked the next time.
 */
function withoutImplied(questions: readonly Question[]): readonly Question[] {
  const groups = new Map<string, Set<string>>()
  const groupOf = (name: string): Set<string> => groups.get(name) ?? new Set([name])
  return questions.filter(({ written, person }) => {
    const [group, other] = [groupOf(written.name), groupOf(person.name)]
    if (group === other) return false
    for (const name of other) group.add(name)
    for (const name of group) groups.set(name, group)
    return true
  })
}

const compareNames = (name: string, other: string): number => (name < other ? -1 : name > other ? 1 : 0)

function ownershipOf(actions: readonly Action[]): Ownership {
  const ofPerson = new Map<string, Action[]>()
  const ofNobody = new Map<string, Unsettled>()
  for (const action of actions)
    for (const owner of action.owners) {
      const key = ownerKey(owner)
      if (owner.kind === 'person') ofPerson.set(key, [...(ofPerson.get(key) ?? []), action])
      if (owner.kind !== 'unknown') continue
      const unsettled = ofNobody.get(key) ?? { name: nameOfOwner(owner), actions: [], could: new Set() }
      ofNobody.set(key, unsettled)
      unsettled.actions.push(action)
      for (const person of owner.ambiguous ?? []) unsettled.could.add(person)
    }
  return { ofPerson, ofNobody }
}

const nameOfOwner = ({ key, written, ambiguous }: Owner): string => (ambiguous ? written : key)

function sideOf({ person, seen, lists }: Member, { ofPerson }: Ownership): QuestionSide {
  return { name: person.name, actions: ofPerson.get(ownerKey(person))?.length ?? 0, seen, lists }
}

/** Everything of which it may be asked whose it is: names left open, owners on no roster, people of the minutes alone. */
function askedNames(register: Register, owned: Ownership): readonly Asked[] {
  const { ofNobody } = owned
  const { membership } = register
  const open = new Map(membership.open.map((name) => [foldedName(name.written), name]))
  const owners = [...ofNobody.values()].map((unsettled): Asked => {
    const onLists = open.get(foldedName(unsettled.name))
    open.delete(foldedName(unsettled.name))
    return {
      side: {
        name: unsettled.name,
        actions: unsettled.actions.length,
        seen: onLists?.seen ?? seenIn(unsettled.actions),
        lists: onLists?.lists ?? [],
      },
      form: formOf(unsettled.name),
      could: new Set([...unsettled.could, ...(onLists?.could ?? [])]),
      self: null,
    }
  })
  const attendance = [...open.values()].map(({ written, seen, lists, could }): Asked => {
    const side = { name: written, actions: 0, seen, lists }
    return { side, form: formOf(written), could: new Set(could), self: null }
  })
  const people = listedMembers(register)
    .filter(({ person }) => !person.onRoster)
    .map(
      (member): Asked => ({
        side: sideOf(member, owned),
        form: formOf(member.person.name),
        could: new Set(),
        self: member.person.key,
      }),
    )
  return [...owners, ...attendance, ...people]
}

function seenIn(actions: readonly Action[]): SeenBetween | null {
  const dates = actions.flatMap(({ meeting }) => meeting.date ?? []).sort(compareDates)
  const [first] = dates
  const last = dates.at(-1)
  return first === undefined || last === undefined ? null : { first, last }
}

/** Whether `epha.yaml` says whose a name is. */
function isAnswered({ form }: Asked, index: PeopleIndex): boolean {
  return index
    .byLetter(letterOf(form))
    .some(({ person, names }) => person.onRoster && isWrittenSo(form, names))
}

function candidatesFor({ form, could, self }: Asked, index: PeopleIndex): readonly Person[] {
  return index
    .byLetter(letterOf(form))
    .filter(({ person, names }) => {
      if (person.key === self || names.not.has(formKey(form))) return false
      return could.has(person.key) || fits(form, names) || isAlike(form, names)
    })
    .map(({ person }) => person)
}

/** Whether a name can be a person's: never on one list, and not too far apart. */
function isPossible(asked: Asked, member: Member): boolean {
  return sharedList(asked.side.lists, member.lists) === null && gapOf(asked, member) <= longestGap
}

/** Days between the times at which two are seen; 0 where these overlap or one of them has no date. */
function gapOf({ side: { seen } }: Asked, { seen: other }: Member): number {
  if (seen === null || other === null) return 0
  return Math.max(
    0,
    daysBetween(firstDay(seen.last), firstDay(other.first)),
    daysBetween(firstDay(other.last), firstDay(seen.first)),
  )
}

/** Of two people who may each be the other, the one of whom less is known is another way of writing the other. */
function withoutMirrored(questions: readonly Question[]): Question[] {
  const pairs = new Map<string, Question>()
  for (const question of questions) {
    const { written, person } = question
    const pair = [written.name, person.name].sort().join('\n')
    const before = pairs.get(pair)
    if (!before || isSmaller(written, before.written)) pairs.set(pair, question)
  }
  return [...pairs.values()]
}

const isSmaller = (side: QuestionSide, other: QuestionSide): boolean =>
  side.actions < other.actions || (side.actions === other.actions && side.lists.length < other.lists.length)

/** The first place of a list on which both stand; null where no list has both. */
export function sharedList(lists: readonly ListPlace[], others: readonly ListPlace[]): ListPlace | null {
  const there = new Set(others.map(({ path, list }) => `${list} ${path}`))
  return lists.find(({ path, list }) => there.has(`${list} ${path}`)) ?? null
}
