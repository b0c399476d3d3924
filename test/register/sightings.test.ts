import { describe, expect, it } from 'vitest'
import { lives } from './lives.js'

describe('what later minutes say of an action', () => {
  it('leaves as it was what they do not say; who only stands as the subject does not own it', () => {
    expect(lives('what-is-not-said-stays')).toEqual([
      '2011-spring/3.1 TR: ask SIEY for a template · outstanding · due 2011-06-13 · carried 2',
      '  2011-summer · id · carried',
      '  2011-autumn · id · carried',
    ])
  })

  it('moves its due day, gives it to somebody else, ends it and takes it up again', () => {
    expect(lives('what-changes')).toEqual([
      '2011-spring/3.1 TR: ask SIEY for a template · done 2011-11-18 · due 2011-11-18 · carried 1',
      '  2011-summer · id · carried · due 2011-06-13 → 2011-11-18',
      '  2011-autumn · id · status outstanding → done',
      '2011-spring/3.2 TR: plan a session · outstanding · carried 1',
      '  2011-summer · id · carried · owner AF → TR',
      '2011-spring/3.3 RH: organise a conference · withdrawn 2011-05-30',
      '  2011-summer · id · status outstanding → withdrawn',
      '2011-spring/3.4 JM: book the hall · done 2011-04-28 · due 2011-05-01',
      '  2011-summer · id · status outstanding → done',
      '2011-spring/3.5 RH: find a provider · outstanding · carried 1',
      '  2011-summer · id · status outstanding → done',
      '  2011-autumn · id · carried · status done → outstanding',
    ])
  })

  it('carries all other actions of the series, and none of another or of its own', () => {
    expect(lives('all-others')).toEqual([
      '2011-spring/3.1 TR: ask SIEY for a template · done 2011-06-13',
      '  2011-summer · id · status outstanding → done',
      '2011-spring/3.2 AF: plan a session · outstanding · carried 1',
      '  2011-summer · all-others · carried',
      '2011-spring/3.3 RH: organise a conference · outstanding · carried 1',
      '  2011-summer · all-others · carried',
      'board-05/1.1 JM: send the accounts · outstanding',
      '2011-summer/3.1 JM: thank SIEY · outstanding',
    ])
  })

  it('counts for nothing in an agenda, which only says when the next meeting is', () => {
    expect(lives('agenda')).toEqual([
      '2011-spring/3.1 TR: ask SIEY for a template · outstanding · due 2011-06-13',
      '2011-autumn/3.1 RH: organise a conference · outstanding',
    ])
  })

  it('makes confidential for good what was so once', () => {
    expect(lives('confidential')).toEqual([
      '2011-spring/3.1 TR: write to the parents · outstanding · carried 1 · confidential',
      '  2011-summer · id · carried',
      '2011-spring/3.2 AF: plan a session · outstanding',
      '2011-spring/h2.1 RH: see the governor · done 2011-06-13 · confidential',
      '  2011-summer · id · status outstanding → done',
    ])
  })

  it('is told in the order of the dates: none, a month as its first day, and of one day by path', () => {
    expect(lives('order')).toEqual([
      'undated/1.1 AF: keep the key · outstanding · carried 1',
      '  a · id · carried · owner TR → AF',
      'a/1.1 JM: ask SIEY · outstanding · carried 2',
      '  b · id · carried · owner TR → RH',
      '  c · id · carried · owner RH → JM',
    ])
  })

  it('is of one series where nobody named any; "by the next meeting" counts from who says it', () => {
    expect(lives('nobody-named-the-series')).toEqual([
      '2011-spring/7.1 TR: ask SIEY for a template · outstanding · due by the next meeting · carried 1',
      '  2011-summer · very-same-words · carried · due 2011-06-13 → by the next meeting',
      '2011-autumn/7.1 TR: ask SIEY for a template · outstanding',
    ])
  })

  it('takes the default day along, and a copied line still means its first Friday', () => {
    expect(lives('due-by-default')).toEqual([
      '2011-spring/7.1 TR: ask SIEY for a template · outstanding · due 2011-11-18 · carried 1',
      '  2011-summer · very-same-words · carried · due 2011-06-13 → 2011-11-18',
      '2011-spring/7.2 AF: plan a session · outstanding · due 2011-11-21 · carried 2',
      '  2011-summer · very-same-words · carried',
      '  2011-autumn · very-same-words · carried · due 2011-03-25 → 2011-11-21',
    ])
  })
})
