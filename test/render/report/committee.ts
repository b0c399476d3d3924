import type { Person } from '../../../src/model/owner.js'
import type { ReportSource } from '../../../src/render/report/site.js'
import { meeting, reportOf, type Told } from './sample.js'

const spring09 = meeting('2009-spring', '2009-03')
const summer09 = meeting('2009-summer', '2009-06-15')
const autumn09 = meeting('2009-autumn', '2009-11-16')
const spring10 = meeting('2010-spring', '2010-03-08')
const summer10 = meeting('2010-summer', '2010-06-14')
const autumn10 = meeting('2010-autumn', '2010-11-15')
const extra = meeting('2011-winter', '2011-01-17')
const spring11 = meeting('2011-spring', '2011-03')
const summer11 = meeting('2011-summer', '2011-06-21', {
  status: 'agenda',
  sittings: [
    { date: '2011-06-21', area: 'Central' },
    { date: '2011-06-22', area: 'North East' },
  ],
})

/** Eight meetings and the agenda of a ninth. */
export const meetings = [
  spring09,
  summer09,
  autumn09,
  spring10,
  summer10,
  autumn10,
  extra,
  spring11,
  summer11,
]

const people: readonly Person[] = [
  {
    key: 'TR',
    name: 'Terry Reynolds',
    role: 'Director for Learning',
    aliases: [],
    email: 'terry@example.org',
    onRoster: true,
  },
  { key: 'AF', name: 'Alison Fiala', aliases: [], email: 'alison@example.org', onRoster: true },
  {
    key: 'RH',
    name: 'Ralph Holloway',
    role: 'Team Manager, Children’s Support Services',
    aliases: [],
    onRoster: true,
  },
]

const told: readonly Told[] = [
  {
    at: spring09,
    item: '2.1',
    text: 'send the list of heads to every school',
    owners: ['AF'],
    closedAt: summer09,
  },
  {
    at: spring09,
    item: '5.1',
    text: 'book a hall for the summer meeting',
    owners: ['BW'],
    carriedAt: [summer09],
    closedAt: autumn09,
  },
  { at: summer09, item: '3.1', text: 'ask the county for the snow plan', owners: ['TR'], closedAt: autumn09 },
  {
    at: summer09,
    item: '6.1',
    text: 'compare the prices of school meals',
    owners: ['YL'],
    carriedAt: [autumn09],
    closedAt: spring10,
  },
  {
    at: autumn09,
    item: '3.1',
    text: 'list the schools that would share a business manager',
    owners: ['BW'],
    due: '2011-03-31',
    carriedAt: [spring10, summer10, autumn10, spring11],
    title: 'Business managers',
    evidence: 'BW AGREED to list the schools that would share one.',
  },
  {
    at: autumn09,
    item: '4.1',
    text: 'write to the bus company',
    owners: ['GO'],
    closedAt: spring10,
    withdrawn: true,
  },
  {
    at: spring10,
    item: '2.1',
    text: 'find a speaker on early reading',
    owners: ['EN'],
    carriedAt: [summer10],
    closedAt: autumn10,
  },
  {
    at: summer10,
    item: '7.1',
    text: 'collect examples of website policies that a small school can copy',
    owners: ['EN', 'GO'],
    due: '2011-06-22',
    carriedAt: [autumn10, extra],
    title: 'Websites',
    evidence: 'EN and GO AGREED to collect examples for small schools.',
  },
  { at: summer10, item: '8.1', text: 'thank the retiring heads', owners: ['AF'], closedAt: autumn10 },
  {
    at: autumn10,
    item: '6.1',
    text: 'report on the trial of budget forms that are filled in online',
    owners: ['YL'],
    due: '2011-06-30',
    carriedAt: [spring11],
    evidence: 'YL AGREED to report on the trial once three schools had finished it.',
  },
  {
    at: autumn10,
    item: '3.1',
    text: 'invite the new chair of the governors’ forum to a meeting',
    carriedAt: [spring11],
    title: 'Governors',
    evidence: 'It was AGREED that the new chair should be invited.',
  },
  { at: extra, item: '1.1', text: 'close the schools register', owners: ['TR'], closedAt: spring11 },
  {
    at: spring11,
    item: '3.1',
    text: 'ask SIEY for a template for recording child protection incidents and concerns',
    owners: ['TR'],
    due: '2011-06-13',
    title: 'Safeguarding: serious case reviews',
    evidence: 'TR AGREED to ask SIEY to produce a template.',
  },
  {
    at: spring11,
    item: '3.2',
    text: 'follow up that social workers contact schools and keep them informed',
    owners: ['TR'],
    due: '2011-06-13',
    title: 'Safeguarding: serious case reviews',
    evidence: 'TR AGREED to follow up the need for social workers to contact schools.',
  },
  {
    at: spring11,
    item: '4a.1',
    text: 'follow up the lack of specialist restraint training',
    owners: ['RH'],
    due: '2011-06-13',
    title: 'Physical intervention guidance',
  },
  {
    at: spring11,
    item: '4c.1',
    text: 'a conference on the partnerships in the summer term',
    owners: ['RH'],
    due: '2011-09-30',
    title: 'Behaviour and attendance partnerships',
    evidence: 'Headteachers AGREED that a conference would be useful, as would a summary of case studies.',
  },
  {
    at: spring11,
    item: '9.1',
    text: 'settle the grievance of the caretaker',
    owners: ['CL'],
    due: '2011-06-01',
    confidential: true,
    evidence: 'CL AGREED to settle the grievance.',
  },
  { at: spring11, item: '10.1', text: 'keep the list of halls', owners: ['AF'], due: 'ongoing' },
]

/** A committee as it is: nothing wrong in its minutes. */
export const committee: ReportSource = reportOf(meetings, told, { people })

const script = '<script>document.title = "owned"</script>'

/** The same with words in it that a browser, a file system or a reader could stumble over. */
export const hostile: ReportSource = reportOf(
  [
    ...meetings,
    meeting('../../etc/passwd', '2011-04-01', { series: null, title: `${script} & "quotes" \u202emirrored` }),
    meeting('2011-SPRING', '2011-04-02', { series: null, title: 'The same letters in another case' }),
    meeting('con', '2011-04-03', { series: null, title: 'A device' }),
  ],
  [
    ...told,
    {
      at: spring11,
      item: '11.1',
      text: `${script}<img src="https://example.org/x.png" onerror="alert(1)">`,
      owners: ['<b>X</b>'],
      due: '2011-06-01',
      evidence: '"><svg onload=alert(1)> \u001b[31mred\u001b[0m \u202egnihtyreve\u202c </p></blockquote>',
    },
    {
      at: spring11,
      item: '11.2',
      text: 'write to terry@example.org, or <mailto:clerk@example.org>',
      owners: ['../../TR'],
      title: '</li></ol><h1>x',
    },
    {
      at: spring11,
      item: '11.3',
      text: `a-very-long-word-${'x'.repeat(300)}`,
      owners: ['Headteachers of the North East and West'],
      due: `</style>${script}`,
    },
    {
      at: spring11,
      item: '11.4',
      text: 'what javascript:alert(1) says',
      owners: ['tr', 'nul', 'javascript:alert(1)'],
      evidence: `</script>${script} ]]> --> <!--`,
    },
  ],
  {
    people: [
      ...people,
      { key: '<b>X</b>', name: '<i>Name</i>', aliases: [], email: 'x@example.org', onRoster: true },
    ],
    unread: [{ path: '<script>.md', why: 'not UTF-8' }],
  },
)
