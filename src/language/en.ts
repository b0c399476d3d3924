import { englishPhrases } from './en-phrases.js'
import { englishPlaces } from './en-places.js'
import { englishProse } from './en-prose.js'
import type { Language } from './language.js'

/** English. */
export const english: Language = {
  tag: 'en',
  functionWords: `
    the, and, of, to, is, that, will, was, for, with, be, on, are, this, have, has, from, by, it, not, would, been, they, we,
    should, our`,
  wins: '',
  verbsLast: false,
  nounsHaveCapitals: false,
  presentForDuty: false,
  adjectivesBehind: false,
  places: englishPlaces,
  dates: {
    months: [
      'January, Jan',
      'February, Feb',
      'March, Mar',
      'April, Apr',
      'May',
      'June, Jun',
      'July, Jul',
      'August, Aug',
      'September, Sept, Sep',
      'October, Oct',
      'November, Nov',
      'December, Dec',
    ],
    written: 'D MMM YYYY',
    weekdays: [
      'Monday, Mon',
      'Tuesday, Tues, Tue',
      'Wednesday, Wed',
      'Thursday, Thurs, Thur, Thu',
      'Friday, Fri',
      'Saturday, Sat',
      'Sunday, Sun',
    ],
    unlikelyMonths: 'may, march',
    counts:
      'a, an, one, two, three, four, five, six, seven, eight, nine, ten, twelve, couple of, a couple of',
    numbers: [
      'one',
      'two',
      'three',
      'four',
      'five',
      'six',
      'seven',
      'eight',
      'nine',
      'ten',
      'eleven',
      'twelve',
    ],
    one: 'a, an',
    two: 'couple of, a couple of',
    partsOfDay: 'morning, lunchtime, afternoon, evening, night, at the latest',
    seasons: 'autumn, spring, summer, winter, michaelmas, lent, hilary, trinity, easter, fall',
    terms: 'term, half term, half-term, semester',
    openEnded: `
      asap, asap., a.s.a.p, a.s.a.p., as soon as possible, as soon as practicable, as soon as practical, ongoing, on-going,
      immediately, urgent, urgently, when possible, shortly, soon, time permitting, in due course, christmas, easter`,
    nearDays: ['today', 'tonight', 'tomorrow'],
    whichDay: 'this, next, the, this coming, the coming, coming',
    whichUnit: ['this', 'next'],
    laterUnit: 'later',
    units: ['week', 'month', 'year'],
    countedUnits: ['day', 'week', 'month'],
    ordinals: 'st, nd, rd, th',
    of: 'of',
    beforeYear: '',
    the: 'the',
    fortnight: 'a fortnight',
    within: 'in, within, with',
    firmlyWithin: 'within, with',
  },
  names: {
    shortTitles: 'Mr, Mrs, Ms, Mx, Dr, Prof, Rev, Revd, Cllr, Fr',
    wholeTitles: 'Miss, Professor, Sir, Dame, Lady, Lord, Councillor, Father, Sister',
    pluralTitles: 'Cllrs, Councillors, Messrs, Mesdames, Drs, Revds, Profs, Professors',
    titlesOfMen: 'Mr, Messrs, Sir, Lord, Father, Fr',
    titlesOfWomen: 'Mrs, Mesdames, Ms, Miss, Dame, Lady, Sister',
    particles: `
      van, von, der, den, de, del, della, di, da, do, dos, du, la, le, los, las, zu, zum, ter, ten, al, el, bin, ibn, ap, ab, ferch, y, e,
      af, av, of`,
    leadingParticles: 'van, von, de, der, del, di, da, du, la, le, ter, ten',
    abbreviated: 'St, Ste',
    generations: 'Jr, Sr',
    notices: 'TBA, TBC, TBD, AOB, FYI, RSVP, ASAP, WIP, EOD, FAO, TODO, NA, OK',
    somebody: `
      He, She, They, It, We, I, You, Who, This, That, These, Those, The, All, Some, Many, Both, Nobody, Somebody, Someone,
      Everyone`,
    timeWords:
      'later, then, next, now, today, tomorrow, tonight, afterwards, meanwhile, finally, first, also',
    neither: 'neither, nobody, no one, none',
    nobodyYet: 'tbc, tbd, tba, nobody, no one, no-one, unassigned',
    lettered: `
      plan, option, part, appendix, annex, schedule, section, phase, block, room, hall, class, grade, group, team, type,
      category, clause, exhibit, form, zone, route, figure, table, version, point, item, vitamin`,
    articles: 'the, a, an, our',
    pronouns: 'he, she',
    bodies: `
      all, everyone, everybody, team, teams, group, groups, committee, committees, subcommittee, subcommittees,
      sub-committee, sub-committees, board, council, exec, executive, member, members, wg, wgs, working group,
      staff, heads, headteachers, governors, trustees, herders, soc, party, society, forum, officers,
      attendees, participants, maintainers, champions, developers, devs, secretariat, office, leads,
      editors, chairs, cochairs, co-chairs`,
    councils: `
      Council, Committee, SubCommittee, Sub-Committee, Board, Team, Exec, Executive, WG, Group,
      Working Group, Commission, Secretariat`,
    everybody: 'all, everyone, everybody, anyone',
    ourselves: 'we',
  },
  posts: {
    articles: 'the',
    posts: `
      clerk, chair, chairman, chairwoman, chairperson, secretary, treasurer, president, webmaster, convenor, convener,
      caretaker, headteacher`,
    ranks: 'vice, deputy, assistant, co',
    postEndings: 'man, woman, person',
    offices: `
      chair, chairman, chairwoman, chairperson, clerk, secretary, treasurer, director, ceo, cto, cfo, president, convenor,
      convener, headteacher, head teacher, head, governor, councillor, trustee, editor, organiser, organizer, coordinator,
      co-ordinator, sysadmin, webmaster, bookkeeper, harbour master, officer, manager, administrator, registrar,
      headmaster, headmistress`,
    officesAlikeSurnames: `
      leader, captain, coach, warden, churchwarden, librarian, steward, caretaker, rector, vicar, curate, dean,
      principal, bursar, auditor, mayor, commodore, elder, deacon, representative, rep`,
    officeRanks: `
      vice, deputy, acting, co, assistant, associate, joint, interim, recording, parish, borough, county, district, past,
      former, honorary, hon`,
    tasks: `
      minute taker, minute-taker, minutes taker, minutes secretary, meeting chair, scribe, facilitator, host, moderator,
      note taker, note-taker, notetaker, observer, timekeeper, presenter, speaker, guest`,
    duties: `
      chair, chairs, chairman, chairmans, chairwoman, chairwomans, chairperson, chairpersons, scribe, scribes,
      secretary, clerk, minute taker, minute-taker, minutetaker, minutes taker, minutes-taker, minute takers,
      minute-takers, minutetakers, minutes takers, minutes-takers, minutes by, minutes taken by, note taker,
      note-taker, notetaker, notes taker, notes-taker, note takers, note-takers, notetakers, notes by, host,
      moderator, moderators, facilitator, facilitators, convenor, recorder`,
    dutyRanks: 'rotating, meeting, acting, vice, deputy, recording, co',
  },
  attendance: {
    present: `
      present, attendee, attendees, attendance, attendant, attendants, attending, participant, participants, participating,
      rollcall, roll call, signin, sign-in, sign in, who was here`,
    presentAlone: `
      member, members, guest, guests, observers, observing, invitee, invitees, people, here, were`,
    apologies: 'apology, apologies, apology for absence, apologies for absence',
    apologyEndings: `
      from, received, sent, given, accepted, were received, were sent, were given, were accepted, received from, sent from,
      given from, accepted from, were received from, were sent from, were given from, were accepted from`,
    regrets: 'regrets, unable to attend, sent apologies',
    absent: 'absent, absentee, absentees, not present, absence, absences',
    which: `
      committee, board, council, voting, nonvoting, non-voting, tsc, wg, sig, exec, team, other, core, staff, also, those,
      people, in, meeting, full, member, members, attendee, attendees, participant, participants, nonmember, nonmembers,
      non-member, non-members, remote, of, and, the, we, who`,
    afterLabel: 'were, was, are, from, received, at the meeting',
    remarks: `
      arr, arrived, arrives, arriving, join, joined, joins, joining, left, leaves, leaving, from, until, till, via, by, on,
      online, remote, remotely, late, early, for, except`,
    alsoAttend: 'others, voting, non-voting, nonvoting',
    comes: 'came, come, comes, coming, joined, joining, attended, there, here, room, table, roll, aboard',
    standsIn: 'for, in place of, instead of, on behalf of, standing in for',
    besideJoins: 'of, for, the, and, at, in',
    notNames: `
      none, nil, n/a, na, no one, noone, nobody, all, everyone, everybody, other, others, tba, tbc, tbd, name,
      names, your name, your names, apologies, present, absent, regrets, guest, guests, agenda, minutes, notes,
      link, links, attendee, attendees, member, members, public, quorum, various, unknown, not, no, yes, to be
      confirmed, etc, same, as above, see, and, with, the, action, actions, welcome, introduction,
      introductions, discussion, date, time, location, venue, mailing list, chair, scribe, secretary, total,
      role, initials, organisation, organization, affiliation, company, status, notetaker, regret, vote,
      quorate, observing, observer, observers, participant, participants, invited, staff, recording, video,
      zoom, person, hello, monday, tuesday, wednesday, thursday, friday, saturday, sunday`,
    notWithinNames: `
      http, https, remove, committee, council, board, team, group, public, member, members, guest, guests,
      resident, residents, parishioners, people, others, foundation, society, association, representative,
      representatives, meeting, apologies, minutes, agenda, update, updates, issue, issues, item, items, review,
      report, discussion, approval, question, questions, introduction, introductions, announcement,
      announcements, please, sign, add, action, actions, status, goal, goals, next, previous, new, old, open,
      project, working`,
    beforeThings: 'the, a, an, this, that, these, those, each, every, any, no',
    columns: {
      name: `
        name, names, full name, full names, attendee, attendees, full attendee, full attendees, member, members, full member,
        full members, who, participant, participants, people, person, present`,
      initials: 'initial, initials, abbrev, short, key',
      role: 'role, position, office, title',
      affiliation: 'affiliation, organisation, organization, company, representing, from',
      handle: 'github, handle, username, user name, gitlab, twitter, irc',
    },
    otherColumns: 'action, task, item, discussion, agenda, topic, due, motion, vote',
  },
  sentences: {
    openings: `
      The, This, That, It, These, Those, All, Some, Many, Most, Both, Each, Every, After, Before, Following, At, In, On, As,
      When, Since, Also, However, Therefore, Then, So, And, But, Finally, Next`,
    abbreviations: 'st, no, nos, vs, approx, incl, dept, e.g, i.e, etc, cf, viz, a.i',
  },
  duty: {
    signs: `
      to, will, shall, should, must, would, agreed to, agrees to, AGREED to, need to, needs to, is to, are to, was to,
      were to, has to, have to, had to, is going to, are going to, volunteered to, has volunteered to, have volunteered to,
      undertook to, offered to, was asked to, were asked to, is asked to, please`,
    signsBefore: '',
    afterSignsBefore: '',
    shortSigns: 'll',
    notVerbs: `
      the, a, an, all, our, their, his, her, its, my, your, this, that, these, those, them, him, us, me, it, you, everyone,
      everybody, anyone, people, members, both, each, every, some, any, be, been, date`,
    participles: `
      told, given, sent, made, done, put, set, paid, held, kept, shown, sold, bought, brought, found, left, built`,
    verbs: `
      accept, act, add, cc, rsvp, setup, address, adjust, adopt, advertise, advise, agree, align, allocate,
      amend, analyse, analyze, announce, answer, appoint, approach, approve, archive, arrange, ask, assess,
      assign, attend, audit, automate, backport, begin, book, bring, build, bump, buy, call, cancel, capture,
      carry, categorise, change, chase, check, circulate, clarify, clean, clear, close, collate, collect,
      comment, commission, communicate, compare, compile, complete, compose, conduct, configure, confirm,
      connect, contact, continue, contribute, convene, convert, coordinate, copy, correct, cost, create, cut,
      debug, decide, define, delete, deliver, demo, deploy, deprecate, describe, design, determine, develop,
      disable, discuss, distribute, divide, do, document, donate, draft, draw, drop, edit, elect, email, e-mail,
      enable, encourage, end, enquire, ensure, escalate, establish, evaluate, examine, expand, explain, explore,
      extend, feed, fetch, file, fill, finalise, finalize, find, finish, fix, follow, form, format, forward,
      fund, gather, generate, get, give, go, hand, have, help, hire, hold, host, identify, implement, improve,
      include, increase, inform, initiate, inquire, inspect, install, integrate, introduce, investigate, invite,
      invoice, issue, join, keep, label, land, launch, lead, learn, leave, lend, let, liaise, link, list,
      listen, lock, look, mail, maintain, make, manage, map, mark, measure, meet, mend, mention, merge, migrate,
      modify, monitor, move, negotiate, nominate, notify, nudge, obtain, open, order, organise, organize,
      outline, own, paint, pass, pause, pay, permit, phone, pick, pin, ping, place, plan, play, poll, post,
      prepare, present, prioritise, prioritize, process, procure, produce, progress, promote, propose, provide,
      publicise, publish, pull, purchase, push, put, quote, raise, re-open, reach, read, rebase, rebuild,
      recommend, record, recruit, reduce, refactor, refer, refine, refresh, register, reissue, release, remind,
      remove, rename, renew, reopen, repair, replace, reply, report, request, research, reserve, resolve,
      respond, restart, restore, retry, return, revert, review, revise, rewrite, ring, run, save, schedule,
      scope, seek, select, sell, send, separate, set, settle, share, ship, show, sign, simplify, solicit, solve,
      sort, source, speak, specify, split, sponsor, start, stop, store, study, submit, suggest, summarise,
      summarize, supply, support, survey, sync, table, tag, take, talk, task, tell, test, thank, tidy, tighten,
      track, train, transfer, translate, transmit, triage, try, turn, type, understand, undertake, unify,
      update, upgrade, upload, use, validate, verify, view, visit, volunteer, vote, wait, watch, welcome, work,
      write`,
    asking: `
      advise, allow, appoint, ask, assign, authorise, authorize, beg, chase, coax, compel, convince, empower, enable,
      encourage, enlist, entreat, expect, get, implore, induce, inform, instruct, invite, motivate, nag, need, notify,
      nudge, oblige, persuade, pester, ping, prompt, recommend, remind, request, require, summon, teach, tell, tempt, told,
      urge, want, warn`,
    promises: `
      will, is to, to, has agreed to, agreed to, volunteered, has volunteered, volunteers`,
    atWork: 'is, are',
    atWorkLinks: 'on, into, at, after, with, through, care of',
    ownerLabels: 'action, action by, owner, lead, assigned to, by, for',
    particles: 'up, back, out, off, over, down, away, about, through, along, round, around, ahead, together',
    beforeHandles: 'with, by, from, to, and, cc, for, ask, tell, ping',
    adverbs: 'also, then, therefore, both, each, kindly, still, now, again, probably, further, subsequently',
  },
  agreement: {
    marks: 'agreed',
    that: 'that',
    to: 'to',
    befalls: '',
    adverbs: `
      also, then, therefore, all, both, each, kindly, subsequently, unanimously, further, duly, jointly, again, now,
      accordingly, readily, generally, broadly`,
    passives: 'was, were, is, are, been, be, being',
    perfects: 'has, have',
    prose: `
      had, would have, could have, should have, might have, may have, must have, not, never, cannot, nor, neither, yet to be,
      once, if, unless, until, when`,
    would: `
      would, will, should, shall, must, is to, are to, was to, were to, has to, have to, needs to, can, could`,
    plans: `
      plans, planned, is planning, was planning, intends, intended, undertook, undertakes, has undertaken`,
    undertakes: `
      would, will, 'd, 'll, is to, are to, was to, were to, offered to, offers to, has offered to, volunteered to, agreed to, promised to, was asked to, were asked to, is asked to, are asked to, has been asked to, have been asked to`,
    undertakesNothing: `
      be, not, never, like, love, prefer, rather, have, need, appreciate, welcome, expect, hope, suggest, recommend,
      only, also be, become, remain, depend, wish, want, support`,
    sameSubject: 'but, and, and so, so',
    conditions: 'if, whether, unless, should',
    reported: 'if, whether, that it, it, this, that, which, there',
  },
  status: {
    done: 'done, complete, completed, closed, resolved, actioned, finished, fixed',
    withdrawn: `
      withdrawn, canceled, cancelled, dropped, abandoned, superseded, overtaken, overtaken by events, no longer
      needed, no longer required, no longer relevant, won't do, not needed, rejected`,
    open: `
      not done, not yet done, not complete, not yet complete, not completed, not yet completed, not started, not
      yet started, not finished, not yet finished, half done, half-done, partly done, partially done, partially
      complete, partially completed, partial, incomplete, outstanding, ongoing, on-going, in progress, in hand,
      open, still open, pending, carried forward, carried over, c/f, todo, to do, wip, deferred, on hold`,
    doneCells: 'x, y, yes',
    openCells: 'no, n, new, started, to start, tbc, red, amber, green',
  },
  actions: {
    labels: `
      action, action item, action point, action-item, action-point, actions item, actions point, actions-item,
      actions-point, todo, to-do, to do`,
    pluralLabels: `
      actions, action items, action points, action-items, action-points, actions items, actions points, actions-items,
      actions-points`,
    shortLabels: 'ai, a.i.',
    none: `
      none, nil, n/a, na, nothing, not applicable, noted, agreed, for information, for info, info only, as above, see above,
      to be noted, tba, tbc, tbd, empty, blank`,
    noneKinds: 'new, further, outstanding, more',
    noneNouns: `
      action, actions, action item, action items, action point, action points, actions item, actions items, actions point,
      actions points, todo, todos, to-do, to-dos, tasks, next steps`,
    noneEndings: `
      at this time, this time, this week, this month, this meeting, for now, yet, identified, recorded, required, needed,
      arising, taken, assigned, were raised, were recorded, were identified, noted, to report, found, today`,
    reports: `
      reported, noted, advised, informed, confirmed, explained, said, stated, announced, thanked, welcomed, queried,
      asked if, asked whether`,
    tells: '',
    opinions: '',
    raised: 'raised, noted, reported, mentioned, suggested, discussed, explained, asked',
  },
  comparing: {
    idle: `
      a, an, the, to, of, in, on, at, for, by, with, from, into, onto, and, or, but, if, then, than, as, is,
      are, was, were, be, been, being, will, would, should, shall, may, might, can, could, must, has, have, had,
      do, does, did, that, this, these, those, it, its, their, they, them, he, she, his, her, him, we, us, our,
      you, your, i, me, my, who, whom, which, what, when, where, how, there, here, not, no, also, any, all,
      some, each, every, more, most, other, others, such, so, up, out, about, over, under, again, further,
      before, after, next, meeting, need, needs, needed, agreed, action, actions, item, please, get, via, per,
      re, etc`,
    records: 'minutes, minute, notes, record, agenda, draft, approved, meeting, meetings, items, held',
    endings: `
      isations, izations, isation, ization, ations, ation, ments, ment, ings, ing, ies, ied, ers, ors, ion,
      ions, ed, es, er, or, ly, s, e, y, d`,
    changedBeginnings: '',
    lostBeginnings: '',
    clitics: "'s",
  },
  phrases: englishPhrases,
  prose: englishProse,
}
