import type { ProseWords } from './prose-words.js'

/** English, of people and meetings in prose. */
export const englishProse: ProseWords = {
  meetings: {
    later: 'future meeting, future meetings, next meeting, next meetings, meeting dates',
    days: 'date, dates, date and time, date and times, dates and time, dates and times',
    daysOf: 'of, for',
    notArea: `
      meeting, meetings, date, dates, next, time, term, held, on, minutes, conference, training, course, workshop,
      dinner, lunch`,
    otherOccasions: `
      conference, training, course, workshop, dinner, lunch, holiday, half term, half-term, inset`,
    beforePlace: 'at, in, on',
    beforeTime: 'from, at',
    halvesOfDay: 'am, pm, a.m., p.m., noon',
    firstOfPeople: 'present, in attendance, apolog, attend',
  },
  people: {
    particles: 'van, de, von, der, den, la, le',
    professions: `
      manager, vice-chair, officer, adviser, advisor, commissioner, consultant, leader, lead, principal, deputy, vicar,
      warden, administrator, representative, master, engineer, surveyor, bursar, teacher, architect, solicitor,
      accountant, minute, minutes`,
    officeLinks: 'of, for, and, the, to, in',
    ledBy: 'led by',
    speeches: 'update, presentation, report, talk',
    speechKinds: 'verbal, short, brief',
    speechBy: 'by, from',
    notFirst: `
      The, This, That, These, A, An, I, In, On, At, For, And, County, Local, North, South, East, West, Central, Primary,
      School, Schools`,
    bodies: `
      Service, Services, Team, Teams, Assessment, Programme, Plan, Review, Board, Group, Forum, Strategy, Partnership,
      Authority, Department, Code, Act, Grant, Scheme, Panel, Trust, Association, Committee, Council, Policy, Fund,
      Project`,
    speaks: `
      AGREED, agreed, noted, stressed, explained, reminded, reported, confirmed, clarified, responded, asked, said,
      suggested, advised, informed, thanked, welcomed, presented, outlined, will, undertook, offered, apologised, stated,
      added, gave, introduced, referred, updated`,
  },
  tasks: {
    dueLeads: 'by, due, before, for, asap, a.s, ongoing, immediately, within, at, in, until',
    beforeVerb: 'to',
    beforeDay: 'by',
    beforeNext: 'by the',
    next: 'next',
    agreed: 'AGREED, agreed',
    plans:
      'plan to, plans to, planned to, intend to, intends to, intended to, he would, she would, they would',
    filler: `
      to, will, shall, should, would, must, is, are, be, has, have, the, and, by, on, for, action, actions, agreed, due,
      a, an, in, at, of, until, before, also, then, therefore`,
  },
  titles: {
    shortWords: `
      a, an, the, of, and, or, for, to, in, on, at, by, as, is, be, any, all, new, old, our, out, off, own, use, no, not,
      its, it, we, us, up, so, if, do, day, fee, fun, key, map, car, bus, gas, oil, tea, tax, hut, art, bin, bid, box,
      end, ice, law, pay, pet, pub, dog, cat, bee, hen, dig, cut, fix, buy, ask, set, put, run, sum, tap, top, two,
      six, ten, war, way, who, why, how, job, bed, row, log, sea, air, area`,
    smallInNames: 'a, an, the, of, and, or, for, to, in, on, at, by, as',
  },
}
