import { expect, test } from 'vitest'
import { listedOn } from '../../src/query/standing.js'
import { plain } from '../../src/render/renderer.js'
import { showLines } from '../../src/render/show.js'
import { aMeeting, anAction, anEntry, anOwner, aPerson, aRegister, aSighting, place } from '../builders.js'

const areas = ['Central (Mid)', 'South', 'West', 'North East']
const spring = aMeeting('2011-spring', { areas })
const summer = aMeeting('2011-summer', { date: '2011-06-13' })
const autumn = aMeeting('2011-autumn', { date: '2011-11-18' })

const raised = aSighting(spring, anEntry('ask SIEY', { location: place('2011-spring.md', 31) }))
const carried = aSighting(
  summer,
  anEntry('TR has asked SIEY and is waiting for a date.', { location: place('2011-summer.md', 18) }),
  { knownBy: 'id', carried: true, changes: [{ what: 'due', from: '2011-06-13', to: '2011-11-18' }] },
)
const closed = aSighting(
  autumn,
  anEntry('TR has the template; it is on the website.', { location: place('2011-autumn.md', 16) }),
  { knownBy: 'id', status: 'done', changes: [{ what: 'status', from: 'outstanding', to: 'done' }] },
)

const template = anAction('2011-spring/3.1', spring, {
  text: 'ask SIEY for a template for recording child protection incidents and concerns',
  owners: ['TR'],
  status: 'done',
  closed: '2011-11-18',
  due: { date: '2011-11-18', written: 'by 18 November 2011', default: false, location: null },
  carried: 1,
  areas: ['South', 'North East'],
  item: {
    key: '3',
    number: '3',
    title: 'Safeguarding: serious case reviews',
    areas: ['South', 'North East'],
    location: place(),
  },
  evidence: { text: 'TR AGREED to ask SIEY to produce a template.', location: place() },
  entries: [raised, carried, closed],
})

const register = aRegister([template], { meetings: [spring, summer, autumn] })
const paper = {
  palette: plain,
  width: 80,
  people: [aPerson('TR', 'Terry Reynolds', { role: 'Director for Learning' })],
  fromHere: (path: string) => `minutes/${path}`,
  textOf: () => null,
}

test('an action that was carried and closed tells what, then what is known, then its life', () => {
  const lines = showLines(listedOn(template, register, '2011-11-21'), paper)
  expect(`${lines.join('\n')}\n`).toBe(`\
2011-spring/3.1  done

  ask SIEY for a template for recording child protection incidents
  and concerns

  Owner     TR  Terry Reynolds, Director for Learning
  Closed    18 Nov 2011, after 8 months and 2 more meetings
  Due       18 Nov 2011; first 13 Jun 2011 ("by the next meeting")
  Item      3  Safeguarding: serious case reviews (South, North East)
  Agreed    "TR AGREED to ask SIEY to produce a template."

  Mar 2011     raised           minutes/2011-spring.md:31
  13 Jun 2011  carried forward  minutes/2011-summer.md:18  known by its id
               due 13 Jun 2011 -> 18 Nov 2011
               "TR has asked SIEY and is waiting for a date."
  18 Nov 2011  done             minutes/2011-autumn.md:16  known by its id
               "TR has the template; it is on the website."
`)
})

test('an action that goes on says how late and how old it is', () => {
  const open = anAction('2011-spring/4a.1', spring, {
    text: 'find out who will train schools in restraint',
    due: '2011-06-13',
    carried: 2,
    entries: [
      raised,
      aSighting(summer, null, { knownBy: 'all-others', carried: true }),
      aSighting(autumn, anEntry('RH to go on'), {
        knownBy: 'words',
        score: 0.91,
        carried: true,
        changes: [{ what: 'owner', from: 'AF', to: 'RH' }],
      }),
    ],
  })
  const owned = { ...open, owners: [anOwner('RH'), anOwner('TR')] }
  const lines = showLines(listedOn(owned, register, '2011-06-20'), paper)
  expect(lines.join('\n')).toBe(`\
2011-spring/4a.1  outstanding, 7 days overdue

  find out who will train schools in restraint

  Owner     RH
            TR  Terry Reynolds, Director for Learning
  Age       111 days and 1 more meeting; carried forward twice
  Due       13 Jun 2011 ("by the next meeting")
  Item      4a  Safeguarding

  Mar 2011     raised           minutes/2011-spring.md:31
  13 Jun 2011  carried forward  minutes/2011-summer.md:1   with all other actions
  18 Nov 2011  carried forward  minutes/2011-spring.md:1   known by its words, 0.91
               owner AF -> RH
               "RH to go on"`)
})
