import { describe, expect, it } from 'vitest'
import { registerOfFixture } from '../notation/expectation.js'
import { registerOfSeries } from '../series.js'
import { lives } from './lives.js'

describe('an action that names no id', () => {
  it('is known again in the review of earlier actions by its owner and words, if by one alone', () => {
    expect(lives('by-words')).toEqual([
      '2011-spring/3.1 TR: ask SIEY for a template for recording concerns about a child · done 2011-06-13',
      '  2011-summer · words · status outstanding → done',
      '2011-spring/3.2 RH: find out who will train schools in restraint, and when · outstanding · carried 1',
      '  2011-summer · words · carried',
      '2011-spring/3.3 AF: circulate the notes of the June session · outstanding',
      '2011-spring/3.4 AF: circulate the notes of the July session · outstanding',
      '2011-spring/3.5 JM: book the hall · outstanding · carried 1',
      '  2011-summer · words · carried',
      '2011-summer/2.3 AF: circulate the notes of the session · outstanding',
      '2011-summer/2.4 JM: send flowers to the caretaker · done 2011-06-13',
      '2011-summer/2.5 TR: book the hall · outstanding',
      'match-doubtful 2.md:13',
    ])
  })

  it('is known again below a line that only says "Actions", in a review', () => {
    expect(lives('under-a-label')).toEqual([
      '2011-spring/7.1 TR: ask SIEY for a template for recording concerns · outstanding · carried 1',
      '  2011-summer · words · carried',
      '2011-spring/7.2 AF: plan a session on restraint · done 2011-06-13',
      '  2011-summer · words · status outstanding → done',
    ])
  })

  it('is known again in the list of a meeting whose review names it by its id, unless that closes it', () => {
    expect(lives('id-and-again')).toEqual([
      '2011-spring/3.1 TR: paint the long fence · outstanding · carried 1',
      '  2011-summer · very-same-words · carried',
      '  2011-summer · id · carried',
      '2011-spring/3.2 RH: oil the heavy gate · done 2011-06-13',
      '  2011-summer · id · status outstanding → done',
      '2011-summer/2.2 RH: oil the heavy gate · outstanding',
    ])
  })

  it('is a problem that names the candidates where it may be two', () => {
    const { problems } = registerOfFixture('fixtures/register', 'by-words')
    const doubtful = problems.find(({ rule }) => rule === 'match-doubtful')
    expect(doubtful?.message).toMatch(/2011-spring\/3\.3 \(0\.\d\d\), 2011-spring\/3\.4 \(0\.\d\d\)/)
  })

  it('is known again in a review by what its words have in common, and not by one of several that fit', () => {
    expect(lives('alike-by-a-little')).toEqual([
      '2011-spring/3.1 TR: ask the county for a map of the paths · outstanding · carried 1',
      '  2011-summer · words · carried',
      '2011-spring/3.2 TR: ask the county for a map of the bridges and the fords · outstanding',
      '2011-spring/3.3 RH: write a notice for the ferry · outstanding · carried 1',
      '  2011-summer · words · carried',
      '2011-spring/3.4 AF: find out what a new stove for the hall would cost · outstanding · carried 1',
      '  2011-summer · words · carried',
      '2011-spring/3.5 JM: repair the oak bench · outstanding · carried 1',
      '  2011-summer · words · carried',
      '2011-spring/3.6 JM: sort the postcards of the old harbour · outstanding · carried 1',
      '  2011-summer · words · carried · owner none → JM',
      '2011-spring/3.7 RH: order slates from the Cornish quarry · outstanding',
      '2011-spring/3.8 AF: paint the north wall of the old barn · outstanding',
      '2011-spring/3.9 AF: paint the south wall of the barn · outstanding',
      '2011-spring/3.10 TR: clear the ivy · outstanding · carried 1',
      '  2011-summer · words · carried',
      '2011-spring/3.11 RH: count the swallows, the swifts, the martins and the bats · outstanding',
      '2011-summer/2.6 RH: ordered slates from the Delabole quarry · outstanding',
      '2011-summer/2.7 AF: paint the wall of the barn · outstanding',
      '2011-summer/2.9 RH: counted the swallows · outstanding',
      'match-doubtful 2.md:15',
      'match-doubtful 2.md:17',
    ])
  })

  it('keeps how sure the match was, and which came next', () => {
    const { actions } = registerOfFixture('fixtures/register', 'by-words')
    const sighting = actions[0]?.entries[1]
    expect(sighting?.score).toBeGreaterThanOrEqual(0.6)
    expect(sighting?.knownBy).toBe('words')
  })

  it('is another where a name or a number is another', () => {
    expect(lives('look-alikes').filter((line) => !line.startsWith('match-doubtful'))).toEqual([
      '2011-spring/3.1 TR: find a venue for the June conference · outstanding',
      '2011-spring/3.2 RH: renew the licence for 12 schools · outstanding',
      '2011-summer/2.1 TR: find a venue for the October conference · outstanding',
      '2011-summer/2.2 RH: renew the licence for 15 schools · outstanding',
    ])
  })

  it('is new where it was agreed in the review of earlier actions', () => {
    expect(lives('agreed-in-review')).toEqual([
      '2011-spring/3.1 TR: ask SIEY for a template · outstanding',
      '2011-summer/2.1 TR: ask SIEY for a template · outstanding',
    ])
  })

  it('is said again anywhere by the same owners and the very same words, while it is outstanding', () => {
    expect(lives('said-again')).toEqual([
      '2011-spring/7.1 TR: ask SIEY for a template · outstanding · carried 2',
      '  2011-summer · very-same-words · carried',
      '  2011-autumn · very-same-words · carried',
      '2011-spring/7.2 AF: plan a session · done 2011-06-13',
      '  2011-summer · very-same-words · status outstanding → done',
      '2011-spring/7.3 RH: organise a conference · outstanding',
      'board-05/7.1 TR: ask SIEY for a template · outstanding',
      '2011-summer/7.3 JM: organise a conference · outstanding',
      '2011-autumn/7.2 AF: plan a session · outstanding',
      'match-doubtful 3.md:13',
    ])
  })

  it('is carried once by a meeting that reviews it and lists it again', () => {
    const [action, ...others] = registerOfFixture('fixtures/register', 'twice-in-a-meeting').actions
    expect(action?.carried).toBe(1)
    expect(others).toEqual([])
  })

  it('is nobody else’s who has the same initials in other minutes', () => {
    expect(lives('initials')).toEqual([
      '2011-spring/7.1 Jane Smith: send the list to every school · outstanding',
      '2011-summer/2.1 John Stone: send the list to every school · outstanding',
      '2011-autumn/3.1 JS: thank the caretaker · outstanding',
      'match-doubtful 2.md:12',
    ])
  })

  it('is the same person’s whom one meeting calls by the first name alone', () => {
    expect(lives('first-names')).toEqual([
      '2011-spring/7.1 Fletcher: improve the signs at the door · outstanding · carried 1',
      '  2011-summer · very-same-words · carried',
    ])
  })

  it('is said again in the very same words where an owner is left out or added, and a doubt where it is another', () => {
    expect(lives('owners-beside')).toEqual([
      '2011-spring/7.1 TR: order new chairs for the library · outstanding · carried 1',
      '  2011-summer · very-same-words · carried',
      '2011-spring/7.2 RH, JM: draw up the rota for the summer · outstanding · carried 1',
      '  2011-summer · very-same-words · carried · owner RH → RH, JM',
      '2011-spring/7.3 AF: read the draft of the charter · outstanding · carried 1',
      '  2011-summer · very-same-words · carried · owner TR, AF → AF',
      '2011-spring/7.4 JM: count the keys of the old building · outstanding · carried 1',
      '  2011-summer · very-same-words · carried · owner none → JM',
      '2011-spring/7.5 AF: mend the lamp above the door · outstanding',
      '2011-spring/7.6 TR: read the report of the auditor · outstanding',
      '2011-spring/7.7 RH: read the report of the auditor · outstanding',
      '2011-spring/7.8 JM: water · outstanding',
      '2011-summer/7.5 JM: mend the lamp above the door · outstanding',
      '2011-summer/7.6 nobody: read the report of the auditor · outstanding',
      '2011-summer/7.7 AF: water · outstanding',
      'match-doubtful 2.md:13',
      'match-doubtful 2.md:14',
    ])
  })

  it('tells whose the very same words were, and what to write where the action went over', () => {
    const { problems } = registerOfFixture('fixtures/register', 'owners-beside')
    const other = problems.find(({ rule, location }) => rule === 'match-doubtful' && location.line === 13)
    expect(other?.message).toBe(
      'Unexpected JM beside the very words of 2011-spring/7.5, expected AF, or `2011-spring/7.5 AF → JM` where it went over',
    )
  })

  it('is said again by its owner in plainly the same words, addresses aside, where only one fits', () => {
    expect(lives('plainly-the-same')).toEqual([
      '2011-spring/7.1 TR: ask the county whether the path may be closed, https://example.org/draft/17 · outstanding · carried 1',
      '  2011-summer · words · carried',
      '2011-spring/7.2 RH: trim the hedge along the drive · outstanding · carried 1',
      '  2011-summer · words · carried',
      '2011-spring/7.3 AF: update the site · outstanding',
      '2011-spring/7.4 AF: print the leaflets for the open day in May · outstanding',
      '2011-spring/7.5 JM: write to the bank · outstanding',
      '2011-spring/7.6 JM: write to the school · outstanding',
      '2011-spring/7.7 JM: renew the licence for 12 schools · outstanding',
      '2011-spring/7.8 TR: review https://example.org/changes/12 for Ann · outstanding',
      '2011-spring/7.9 RH: look at the roof · outstanding',
      '2011-spring/7.10 SB: paint the gate · outstanding',
      '2011-spring/7.11 JM: file the issue · outstanding',
      '2011-spring/7.12 AF: check the alarm · outstanding · carried 1',
      '  2011-summer · words · carried',
      '2011-summer/7.3 AF: update the site with the names of all new members, their schools and the days on which each of them is there · outstanding',
      '2011-summer/7.4 AF: print the posters for the open day in May · outstanding',
      '2011-summer/7.5 JM: write to the bank and the school · outstanding',
      '2011-summer/7.6 JM: renew the licence for 15 schools · outstanding',
      '2011-summer/7.7 TR: review https://example.org/changes/13 for Ann · outstanding',
      '2011-summer/7.8 RH: look at the roof of the shed · outstanding',
      '2011-summer/7.9 RH: look at the roof of the hall · outstanding',
      '2011-summer/7.10 AF: paint the gate green · outstanding',
      '2011-summer/7.11 JM: file an issue about the stability of the driver · outstanding',
      'match-doubtful 2.md:13',
      'match-doubtful 2.md:16',
      'match-doubtful 2.md:17',
    ])
  })

  it('is done once where the next review copies its tick', () => {
    expect(lives('ticked-again')).toEqual([
      '2011-spring/7.1 TR: fit the new lock · done 2011-06-13',
      '  2011-summer · very-same-words · status outstanding → done',
      '  2011-autumn · very-same-words',
    ])
  })

  it('is one alone: two of the same words with two days stay two, and each is the one of its day and its owners', () => {
    expect(lives('alike-in-one-meeting')).toEqual([
      '2011-spring/7.1 TR: pay the rent · outstanding · due 2011-07-01',
      '2011-spring/7.2 TR: pay the rent · outstanding · due 2011-10-01 · carried 1',
      '  2011-summer · very-same-words · carried',
      '2011-spring/7.3 nobody: renew the certificate of the fire brigade · outstanding · due 2011-07-01',
      '2011-spring/7.4 nobody: renew the certificate of the fire brigade · outstanding · due 2011-10-01 · carried 1',
      '  2011-summer · very-same-words · carried',
      '2011-spring/7.5 AF: clean the gutters · outstanding · due 2011-07-01 · carried 1',
      '  2011-summer · very-same-words · carried · due none → 2011-07-01',
      '2011-spring/7.6 RH: check the ropes · outstanding · carried 2',
      '  2011-may · very-same-words · carried · owner RH, JM → RH',
      '  2011-summer · very-same-words · carried',
      '2011-spring/7.7 JM: check the bolts · outstanding · carried 1',
      '  2011-summer · very-same-words · carried',
      '2011-spring/7.8 TR: trim the hedge along the drive · outstanding',
      '2011-spring/7.9 AF, RH: sand the floor of the hall · outstanding',
      '2011-spring/7.10 TR: mark out the pitch · outstanding · carried 1',
      '  2011-summer · very-same-words · carried · owner JM → TR',
      '2011-spring/7.11 AF: ask the county about the path to the mill · outstanding · carried 1',
      '  2011-summer · words · carried',
      '2011-spring/7.12 RH: print a map of the woods · done 2011-06-13',
      '  2011-summer · id · status outstanding → done',
      '2011-spring/7.13 AF: read the meter · outstanding · due 2011-07-01 · carried 1',
      '  2011-summer · very-same-words · carried',
      '2011-spring/7.14 AF, RH: read the meter · outstanding · due 2011-10-01',
      '2011-spring/7.15 nobody: order chairs · outstanding',
      '2011-spring/7.16 nobody: clear the attic of the old chairs and the tables · outstanding',
      '2011-spring/7.17 AF: test the alarm of the library, the basement and the boiler · outstanding · carried 1',
      '  2011-summer · words · carried',
      '2011-may/7.2 TR: fit the lock of the shed · done 2011-05-02',
      '2011-may/7.3 TR: grease the lock of the gate · done 2011-05-02',
      '2011-summer/2.2 AF: ask the county about paths · outstanding',
      '2011-summer/2.4 RH: print a map of the old woods · done 2011-06-13',
      '2011-summer/2.5 TR: grease the lock of the gate · outstanding',
      '2011-summer/7.4 AF: clean the gutters · outstanding · due 2011-10-01',
      '2011-summer/7.6 TR, AF: trim the hedge along the drive at last · outstanding',
      '2011-summer/7.7 AF: sand the floor of the hall at last · outstanding',
      '2011-summer/7.10 nobody: order chairs · outstanding',
      '2011-summer/7.11 nobody: clear the attic of the old chairs · outstanding',
      '2011-summer/7.12 TR: fit the lock of the shed · done 2011-06-13',
      '2011-summer/7.13 AF: test the alarm of the library · outstanding',
    ])
  })
})

describe('The very same words', () => {
  const known = (first: string, second: string): number =>
    registerOfSeries({
      '2020-01-06': ['## Actions', '', `- [ ] ${first}`],
      '2020-02-03': ['## Actions', '', `- [ ] ${second}`],
    }).actions.length

  it.each([
    ['Mend the pump, then tell @Quill and the mill', 'mend the pump then tell Quill and the mill'],
    ['Mend the pump: "the old one" in the yard', 'Mend the pump: “the old one” in the yard!'],
    ['Mend the pump; oil it', 'Mend the pump, oil it.'],
    ['Mend the 1,000 pumps by 12:30 at the mill', 'Mend the 1,000 pumps by 12:30 at the mill'],
  ])('are the same whatever marks stand between them: %s', (first, second) => {
    expect(known(first, second)).toBe(1)
  })

  it.each([
    ['Mend pump 1,2 of the mill', 'Mend pump 12 of the mill'],
    ['Mend pump #1 of the mill', 'Mend pump #2 of the mill'],
    ['Mend the pump of the C++ club', 'Mend the pump of the C club'],
    ['Mend the pump, not the mill', 'Mend the pump and the mill'],
  ])('are others with another word or number: %s', (first, second) => {
    expect(known(first, second)).toBe(2)
  })
})
