import { describe, expect, it } from 'vitest'
import { labelsIn } from '../../src/notation/phrase/labels.js'
import { entriesAlone } from '../reading.js'
import { readFirstWords } from './owner-words.js'

/**
 * The labels of a line: what stands before each, its words between two strokes, and what else is known of it. `later` is one
 * that does not begin its line.
 */
const labels = (line: string) =>
  readFirstWords(line, 'en', ({ words }, roster) =>
    labelsIn(words, roster).map((label) => {
      const owners = label.named && `of ${label.named.owners.map(({ key }) => key).join('/')}`
      const is = [
        label.number,
        owners,
        label.isBehind && 'behind',
        label.bracketed && 'in brackets',
        label.plural && 'plural',
        !label.opensLine && 'later',
        label.opensAll && 'first',
      ].filter((what) => what)
      const { text } = words
      return `${text.slice(0, label.start)}|${text.slice(label.contentStart, label.contentEnd)}| ${is.join(', ')}`
    }),
  )

describe('A label before its words', () => {
  it.each([
    ['Action: paint it', '| paint it| first'],
    ['ACTION 62.2: paint it', '| paint it| 62.2, first'],
    ['Action (RH): paint it', '| paint it| of RH, first'],
    ['Action [AF]: paint it', '| paint it| of AF, first'],
    ['Action (roof): paint it', '| paint it| first'],
    ['Action for RH: paint it', '| paint it| of RH, first'],
    ['Action for RH to call', '|RH to call| first'],
    ['Action for RH by 3 May', '|RH by 3 May| first'],
    ['Actions: paint it', '| paint it| plural, first'],
    ['1. Action: paint it', '| paint it| first'],
    ['\\- Action: paint it', '- | paint it| first'],
    ['✅ Action: paint it', '✅ | paint it| '],
    ['- [ ] Action: paint it', '| paint it| first'],
    ['Action - paint', '| paint| first'],
    ['Action. Paint it', '| Paint it| first'],
    ['** ACTION ** RH to wax it', '** | RH to wax it| first'],
    ['**ACTION ** draft it', '**| draft it| first'],
    ['Action: paint\nit', '| paint\nit| first'],
    ['We met. Action: RH', 'We met. | RH| later'],
    ['We met. Action: RH. The hall is fine.', 'We met. | RH.| later'],
    ['We met. Action: RH to go. The hall', 'We met. | RH to go. The hall| later'],
    ['We met. Action: paint it. The hall', 'We met. | paint it. The hall| later'],
    ['the bell – ACTION:', 'the bell – || later'],
    ['AI - RH to hang it', '| RH to hang it| first'],
    ['[Action] AF to call (x', '|AF to call (x| first'],
  ])('%j', (line, label) => {
    expect(labels(line)).toEqual([label])
  })

  it.each([
    'Action is needed',
    'Actions for RH to take',
    'the action: paint it',
    'an action plan',
    'x ** ACTION ** RH to wax it',
    '`ACTION: x`',
    'we call it "Action: paint" here',
    'strong action by RH to save it',
  ])('is none in: %s', (line) => {
    expect(labels(line)).toEqual([])
  })

  it('goes on to the next label', () => {
    expect(labels('ACTION: paint it. ACTION: oil it')).toEqual([
      '| paint it. | first',
      'ACTION: paint it. | oil it| later',
    ])
    expect(labels('The gate – ACTION. The bell – ACTION: RH to ring it')).toHaveLength(1)
    expect(labels('ACTION: paint it\nRosa ACTION: oil it')).toEqual([
      '| paint it\n| first',
      'ACTION: paint it\n| oil it| of RH',
    ])
  })
})

describe('A label behind its owner', () => {
  it.each([
    ['ROSA ACTION: sweep', '| sweep| of RH, first'],
    ['Ann Fox ACTION: sweep', '| sweep| of AF, first'],
    ['Rosa and Ann ACTION: sweep', '| sweep| of RH/AF, first'],
    ['Rosa - ACTION: sweep', '| sweep| of RH, first'],
    ['Rosa  –  **ACTION**: sweep', '| sweep| of RH, first'],
    ['Rosa **action**: sweep', '| sweep| of RH, first'],
    ['**Rosa** **action**: sweep', '| sweep| of RH, first'],
    ['✅ Rosa ACTION: sweep', '✅ | sweep| of RH'],
    ['\\> Rosa ACTION: sweep', '> | sweep| of RH, first'],
    ['x\nRosa ACTION: sweep', 'x\n| sweep| of RH'],
    ['@joe ACTION: sweep', '| sweep| of @joe, first'],
  ])('%j', (line, label) => {
    expect(labels(line)).toEqual([label])
  })

  it.each([
    ['Rosa: ACTION: sweep', 'Rosa: | sweep| later'],
    ['Rosa, ACTION: sweep', 'Rosa, | sweep| later'],
    ['Nina ACTION: sweep', 'Nina | sweep| later'],
    ['NH ACTION: sweep', 'NH | sweep| later'],
    ['Rosa and NH ACTION: sweep', 'Rosa and NH | sweep| later'],
    ['Rosa [ACTION: sweep]', 'Rosa | sweep| in brackets, later'],
    ['Rosa AI: sweep', null],
    ['Rosa action: sweep', null],
  ])('names nobody: %s', (line, label) => {
    expect(labels(line)).toEqual(label === null ? [] : [label])
  })
})

describe('A label in brackets', () => {
  it.each([
    ['[ACTION - Rosa] paint it', '|paint it| of RH, first'],
    ['[ACTION Rosa.] paint it', '|paint it| of RH, first'],
    ['**[Action]** paint it', '|paint it| first'],
    ['[Action] - paint it', '|paint it| first'],
    ['[Action]\\: paint it', '|paint it| first'],
    ['(TODO) paint it', '|paint it| first'],
    ['(**Action**) paint it', '|paint it| first'],
    ['(ACTION) “paint” it', '|“paint” it| first'],
    ['[ACTION] @joe paint it', '|@joe paint it| first'],
    ['[AI] paint it', '|paint it| first'],
    ['[Action: AF] paint it', '|paint it| of AF, first'],
    ['[Action: AF] AF AGREED to go', '| AF| in brackets, first'],
    ['(Action: AF) paint it', '| AF| in brackets, first'],
    ['x [ACTION - Rosa] paint it', 'x | Rosa| in brackets, later'],
    ['[AI RH: hang it]', '| RH: hang it| in brackets, first'],
    ['[AI RH to hang it] x', '| RH to hang it| in brackets, first'],
    ['(AI @joe hang it)', '| @joe hang it| in brackets, first'],
    ['[AI Rosa/Ann: hang it]', '| Rosa/Ann: hang it| in brackets, first'],
    ['it (AI RH by Friday)', 'it | RH by Friday| in brackets, later'],
  ])('%s', (line, label) => {
    expect(labels(line)).toEqual([label])
  })

  it.each([
    '(Action) paint it',
    '(AI) paint it',
    '[ACTION]paint it',
    '[ACTION] (paint it)',
    '[ACTION roof] paint it',
    '[ACTION - Rosa paint it',
    '[AI policy]',
    '(AI WX: hang it)',
    '(ai RH: hang it)',
    'it [AI RH',
    'see [Action Plan',
    '[Action Requested] paint it',
  ])('is none in: %s', (line) => {
    expect(labels(line)).toEqual([])
  })

  it('counts where nobody closes the bracket', () => {
    expect(labels('[Action: AF to call the mill')).toEqual(['| AF to call the mill| in brackets, first'])
    expect(labels('We met. (Action: AF to call')).toEqual(['We met. | AF to call| in brackets, later'])
    const owned = (text: string) =>
      entriesAlone(`Present: Ann Fox (AF)\n\n## 1. Hall\n\n${text}\n`).map(
        ({ owners, text }) => `${owners.map(({ key }) => key).join('/')} | ${text}`,
      )
    expect(owned('- [Action: AF to call the mill')).toEqual(['AF | call the mill'])
    expect(owned('We talked of the mill. (Action: AF')).toEqual(['AF | We talked of the mill'])
  })
})

describe('A label in bold with its words', () => {
  it.each([
    ['x **ACTION Rosa to wind it**.', 'x | Rosa to wind it| later'],
    ['**ACTION draft a talk**', '| draft a talk| first'],
    ['x **ACTION draft a talk** y', 'x | draft a talk| later'],
    ['x **ACTION Draft a talk** y', 'x | Draft a talk| later'],
    ['**ACTION Rosa** to wind it', '| Rosa to wind it| first'],
    ['**ACTION Rosa**: wind it', '| Rosa: wind it| first'],
    ['**ACTION Rosa** (x)', '| Rosa| first'],
    ['x **ACTION Rosa → Ann wind it** y', 'x | Rosa → Ann wind it| later'],
    ['x **ACTION Rosa: wind it** y', 'x | Rosa: wind it| later'],
    ['x **ACTION Nina to wind it** y', 'x | Nina to wind it| later'],
    ['x **Action @joe wind it** y', 'x | @joe wind it| later'],
  ])('%s', (line, label) => {
    expect(labels(line)).toEqual([label])
  })

  it.each([
    'x **ACTION DRAFT A TALK** y',
    'x **Action draft a talk** y',
    'x **ACTION Talks** y',
    'x **ACTION plan to paint** y',
    'x **ACTION-draft a talk** y',
    'x **AI draft a talk** y',
    'x **ACTIONS draft a talk** y',
    'x **the ACTION draft a talk** y',
    'x **Action Nina to the mill** y',
    'x ACTION draft a **talk** y',
    'x **Action Rosa wind it** y',
    'x **Action @joe, Rosa wind it** y',
  ])('is none in: %s', (line) => {
    expect(labels(line)).toEqual([])
  })
})

describe('A label behind its words', () => {
  it.each([
    ['the fence. **ACTION**', 'the fence.|| behind'],
    ['the fence **ACTION**', 'the fence|| behind'],
    ['the fence. **Action**', 'the fence.|| behind'],
    ['the fence (ACTION)', 'the fence|| behind, in brackets'],
    ['the fence [ACTION].', 'the fence|| behind, in brackets'],
    ['the fence – ACTION', 'the fence|| behind'],
    ['the fence -> TODO', 'the fence|| behind'],
    ['the fence. ACTION', 'the fence.|| behind'],
    ['the fence > todo Rosa', 'the fence| Rosa| behind'],
    ['the fence – ACTION Rosa', 'the fence| Rosa| behind'],
    ['the fence – ACTION\nRosa', 'the fence|\nRosa| behind'],
    ['the fence – ACTION Rosa\nhall', 'the fence| Rosa| behind'],
    ['the fence – **Action** Rosa', 'the fence| Rosa| behind'],
    ['the fence (action Rosa)', 'the fence| Rosa| behind, in brackets'],
    ['the fence [ACTION Rosa].', 'the fence| Rosa| behind, in brackets'],
    ['the fence – ACTION (RH)', 'the fence|| of RH, behind'],
    ['the fence. **ACTION (RH)**', 'the fence.|| of RH, behind'],
    ['the fence (ACTION Rosa) rots', 'the fence | Rosa| in brackets, later'],
  ])('%j', (line, label) => {
    expect(labels(line)).toEqual([label])
  })

  it.each([
    'the fence **Action**',
    'the fence (Action)',
    'the fence ACTION',
    'the fence. Action',
    'the fence > todo roof',
    'the fence – Action Rosa',
    'the fence (ACTION roof)',
    'the fence – ACTIONS',
    'the fence – AI',
    'the fence → Rosa ACTION',
    'the fence – ACTION (see below)',
    'the fence – ACTION (NH)',
    'the fence – ACTION (RH), and go',
    'funds for ACTION (RH)',
    '3 – ACTION',
  ])('is none in: %s', (line) => {
    expect(labels(line)).toEqual([])
  })

  it('has its owner in brackets behind it', () => {
    const entries = entriesAlone(
      'Present: Rosa Hale (RH)\n\n## 1. Bell\n\nWe need to ring the bell – ACTION (RH)\n',
    )
    expect(entries.map(({ owners, text }) => [owners[0]?.key, text])).toEqual([
      ['RH', 'We need to ring the bell'],
    ])
  })
})

describe('A short label before somebody known', () => {
  it.each([
    ['AI RH to hang it', '| RH to hang it| first'],
    ['AI RH: hang it', '| RH: hang it| first'],
    ['AI @karl fix it', '| @karl fix it| first'],
    ['TODO RH to hang it', '| RH to hang it| first'],
  ])('%s', (line, label) => {
    expect(labels(line)).toEqual([label])
  })

  it.each([
    'AI RH hang it',
    'AI policy',
    'AI WX to hang it',
    'AI RH and WX to hang it',
    'AI TBC to hang it',
    'ai RH to hang it',
    'x AI RH to hang it',
  ])('is none in: %s', (line) => {
    expect(labels(line)).toEqual([])
  })
})
