import type { PhraseWords } from './phrase-words.js'

/** English, of entries, due days and promises. */
export const englishPhrases: PhraseWords = {
  due: {
    labels: `
      due, due date, due by, due on, due before, deadline, deadline is, target, target date, by when`,
    labelsInBrackets: 'by, before, due, due by, due on, due date, until, till, for, deadline, target',
    leads: `
      before, at or before, on or before, by, no later than, not later than, ahead of, until, till, in time for,
      in good time for, for`,
    afterLead: 'or before',
    fillers: 'then',
    beforeDay: 'on',
    shortSoon: 'asap',
    afterThing: 'after, since, at, during',
    soon: 'as soon as',
    timeOf: 'time of, date of, day of',
    whoseMeeting: 'the, our',
    nextMeeting: 'next',
    meetings: 'meeting, meetings',
    afterNext: `
      next but one meeting, next-but-one meeting, next meeting but one, meeting after next, meeting after the next,
      meeting after the next one`,
    weekOf: `
      week commencing, week beginning, week starting, week ending, week of, w/c, wc, w/b, w/e, w/k of, wk of`,
    twoDays: 'or, and, to, until, till',
    either: 'either',
    formerly: 'was, were, was due, originally, originally due, previously, formerly, initially',
    insteadEndings: 'to, now, until, till, then',
    insteadLeads: 'by, due, due by, on, be done by',
    ahead: 'before, ahead of, prior to, in advance of',
    occasions: `
      AGM, EGM, SGM, annual general meeting, annual meeting, annual conference, general election, year end, year-end`,
    atLeast: 'at least, no later than, not later than, by, due, about',
    unlikelyDays: 'sat, sun, wed',
    partOfWords: `
      on, of, from, since, at, to, and, or, in, the, date, dated, after, between, with, for, than, about, re, until,
      till, through, issue, version, v, no, number, week, page, item`,
    tails: 'late, first thing, at the latest, latest',
    noDay: 'n/a, na, none, nil, tba, tbc, tbd, no set, none set',
    halves: 'am, pm',
    times: `
      noon, midday, midnight, close of play, close of business, end of play, end of business, eod, end of day`,
    shortTimes: 'cob, cop',
    ends: 'end, end of, very end, very end of, last week of, last week in',
    starts: 'start of, beginning of',
    partsOfMonth: `
      mid, early, late, middle of, first week of, first week in, second week of, second week in, third week of,
      third week in, last week of, last week in`,
    weeksOfMonth: `
      first week, second week, third week, last week, 1st week, 2nd week, 3rd week`,
    whichTerm: 'this, the, next',
    namedTerms: 'term, semester',
  },
  commitment: {
    signs: 'will, to, going to, agreed, volunteered, asked, urged, promised',
    promised: 'agreed, volunteered, promised, undertook, undertaken',
    perfects: 'has, have, had',
    asked: 'was asked, were asked, has been asked, have been asked, is asked, are asked',
    said: 'said, says',
    saidWho: 'he, she, they',
    saidWould: 'will, would',
    takes: 'taking, takes',
    taken: 'this, it, that',
    anAction: 'an action, an action item, as an action, as an action item',
    onlyPeople: 'promised, volunteered, said, says, undertook, undertaken',
    states: `
      not, never, become, remain, depend, miss, want, like, love, know, feel, appear, seem, benefit, no longer, only,
      likely, most likely, hopefully, get to`,
    beStates: 'going, coming, being, leaving, missing, attending, joining, retiring, willing',
    noSubject: `
      if, when, whether, once, unless, until, because, hope, hopes, hoped, hoping, expect, expects, like, of, with,
      by, from, for, to, in, at, on, as, than, or, per, about, via, while, where, after, before, since, why, how,
      what`,
    modals: 'will',
    asks: 'asked, urged, invited, requested, instructed, need, needs, asks',
    asksSomebody: 'asked, urged, invited, requested',
    must: 'should, would, will, must, is to, are to, has to, have to, needs to',
    links: 'and, but, so, then, while',
    linkSubjects: 'it was, it is, they, we',
    linkVerbs: 'agreed that, asked',
    anyBody: 'team, group, wg, working team, working group, working wg',
  },
  clauses: {
    asks: `
      ask, asks, asking, asked, invite, inviting, tell, telling, remind, reminding, want, wants, get, getting, let, request,
      requesting, expect, allow, allowing, help, between, for, with, from`,
    must: 'to, will, should, must, shall, needs to, is to, has to',
    notVerbs: 'be, the, a, an, all, our, not, never, no longer',
    adverbials: `
      if, once, after, before, when, whenever, as soon as, by, on, at, in, until, unless, during, following, while, as,
      from, next, this`,
    addressed: 'to, from, of, on',
    awaiting: `
      waiting for, waiting on, wait for, wait on, awaiting, hoping for, relying on, counting on, blocked on`,
    objects: `
      for, ask, asks, asking, asked, invite, inviting, tell, telling, remind, reminding, between, both, with, want,
      wants, get, getting, let, request, requesting, expect, allow, allowing, help, that, from, to, by, of, on,
      whether, if, how, what, where, when, as`,
  },
  speech: {
    finite: `
      am, is, are, was, were, has, had, does, did, isn't, aren't, wasn't, weren't, hasn't, hadn't, doesn't, don't, didn't,
      can't, won't, would, seems, sounds, looks`,
    subjects: 'I, we, you, he, she, it, they, there, this, these, that, those',
    questions: 'what, how, who, whose, why, when, where, which',
    interjections: `
      yes, yeah, yep, yup, no, nope, nah, ok, okay, sure, right, true, exactly, indeed, thanks, thank you, sorry, well, oh, ah,
      hm, hmm`,
    addressed: 'you, yourself, yourselves',
    askings: 'should, shall, can, could, may, might, must, will',
    askingsByMark: 'do',
    subordinators: `
      who, whoever, which, whichever, that, what, whatever, whether, if, where, wherever, when, whenever, how, why, because,
      as, until, till, unless, once, after, before, since, while, so`,
    courtesies: 'please, just, maybe, perhaps',
    promises: "I will, I'll, I shall, I can",
    wishes: 'would be, would like, would love, would prefer, would need, would just need',
    obligations: `
      will, must, should, shall, ought to, need, needs, need to, needs to, have to, has to, is to, are to, let's, please`,
    possibilities: 'could, can, may, might, would',
    modals: 'will, shall, should, would, may, might, could, can',
    afterBe: 'to, a matter for, responsible, done, put, set, held, cut, let, shut, read',
    wants: 'needed, required, wanted, due, overdue, outstanding, pending, missing, open, welcome',
  },
  welcome: {
    these: 'this, it, that',
    things: 'proposal, idea, suggestion, plan, conference, session, offer',
    thingsOfVerbs: 'proposal, idea, suggestion, plan, offer',
    would: 'would, will, could, was, is, were, are, should',
    adverbs: 'also, all, both',
    degrees: 'very, most, extremely, really, particularly',
    adjectives: `
      useful, helpful, welcome, welcomed, valuable, beneficial, good, worthwhile, interesting, excellent,
      appreciated, of use, of value, of interest, of benefit, of great use, of great value, of great interest,
      of great benefit`,
    goesOn: 'to, if, for, that',
    verbs: 'welcome, welcomed, support, supported, endorse, endorsed, with',
  },
  subject: {
    asides: 'on behalf, as, for, who, from, of',
    it: 'it, this, that',
    passives: 'was, were, is, has been, had been, being',
    links: 'and, but, so',
    openings: 'the, all, most, it, this',
    trailingLinks: 'and, but, while, whilst',
    fillers: 'also, all, yet, been, be',
  },
  outcome: {
    determiners: 'this, the, it, that',
    things: `
      issue, issues, pr, prs, ticket, tickets, item, items, topic, topics, matter, matters, action, actions,
      discussion, discussions`,
    auxiliaries: 'is, was, has been, have been, now',
    results: `
      closed, resolved, merged, approved, rejected, withdrawn, deferred, tabled, accepted`,
    putOff: `
      deferred, postponed, put off, held over, carried over, carried forward, rolled over, adjourned, tabled, skipped, not
      discussed, not reviewed, not covered`,
    putOffTo: 'to, until, till, for, at, due, because, as, since, in, this time, again',
    putsOff: 'defer, postpone, put off, hold over, carry over, carry forward, roll over, adjourn, table',
    votes: 'vote, votes, voting, ballot, in favour, in favor',
    voices: `
      yes, no, yea, yeas, nay, nays, aye, ayes, for, against, in favour, in favor, abstain, abstains, abstained, abstaining,
      abstention, abstentions`,
    beforeAgreement: 'the, general, rough, broad, full, our',
    agreements: 'agreement, consensus, decision, conclusion',
    agreedGoesOn: 'that, is, was, we',
    keeps: 'leave, keep, left, kept',
    asItIs:
      'alone, as is, as it is, as they are, as it stands, unchanged, for now, for the moment, for the time being',
    takenTo: 'moved to',
    sittings: 'agenda, meeting',
    nextSittings: 'next meeting, next meetings, next call, next calls, next session, next sessions',
    beforeSitting: 'the, our, date of the, date of, time of the',
    takesPlace: 'is, are, will be, takes place, will take place',
    beforeSittingDay: 'on, at, in',
    templateNouns: 'action, task, owner, name, person, who, item, description, details',
    templateVerbs: 'add, insert, enter, your, type, write',
    templatePlaces: 'here, below',
    emptyWords: `
      ongoing, on-going, in progress, in hand, as above, as before, as discussed, as agreed, see above, tba, tbc, tbd,
      pending, various`,
    endless: `
      consider, considering, think about, reflect on, be aware of, bear in mind, give thought to, give some thought to`,
  },
  status: {
    before: 'is, was, now, all, already',
    prepositions: 'on, in, at, by',
    labels: 'status, now',
    notBefore:
      'is, are, be, was, get, been, it, not, mark as, marked as, to, into, from, with, without, as, for, of, the, a',
    openFirst: 'NOT DONE, ONGOING, IN PROGRESS, OUTSTANDING',
    doneFirst: 'DONE, COMPLETE, COMPLETED, CLOSED',
    withdrawnFirst: 'WITHDRAWN, CANCELLED',
    accepted: 'accepted, approved, merged, adopted',
  },
  fields: {
    owner: `
      owner, owners, who, by whom, for whom, assigned, assigned to, assignee, assignees, allocated to, responsible,
      responsibility, person responsible, responsible person, lead, actionee`,
    due: 'due, due date, due by, due on, deadline, target date, by, by when, when, complete by, completion date, timescale',
    status: 'status, current status, state',
  },
  answers: {
    pasts: `
      become became, begin began begun, break broke broken, bring brought, build built, buy bought, catch caught, choose
      chose chosen, come came, deal dealt, do did done, draw drew drawn, drive drove driven, feed fed, find found, fly flew,
      get got gotten, give gave given, go went gone, grow grew grown, hang hung, have had, hear heard, hold held, keep kept,
      know knew, lay laid, lead led, leave left, lend lent, light lit, make made, mean meant, meet met, overtake overtook, pay paid,
      ring rang rung, run ran, say said, see saw seen, seek sought, sell sold, send sent, show showed shown, shoot
      shot, speak spoke spoken, spend spent, stand stood, stick stuck, sweep swept, take took taken, teach
      taught, tell told, think thought, throw threw thrown, understand understood, undertake undertook undertaken, wear
      wore, win won, withdraw withdrew withdrawn, write wrote written, rewrite rewrote rewritten, rebuild rebuilt`,
    closing: 'pay, buy, send, complete, finish',
    did: 'did, did it, did so, did this, did that',
    labels: 'update, status, outcome, result, progress, answer, response, reply, feedback',
    subjects: 'it, this, that, these, those, everything, all of it, all of them',
    people: 'I, we, he, she, they',
    auxiliaries: 'was, were, is, are, has, have, had, got',
    perfects: 'has been, have been, had been, been',
    adverbs: 'all, both, now, already, just, also, duly, finally, successfully, long since, since',
    ofThings: 'closed, resolved, fixed, complete',
    prepositions: 'on, in, at, by, via, through, over, during, since, and, as',
    times: 'today, yesterday, last, previous, this, earlier, already, now, before',
    happened: 'happened, took place, taken place',
    alike: 'too, also, as well, now',
    occasions: `
      at the meeting, in the meeting, today, yesterday, last week, last month, this week, last meeting, previous meeting,
      at the last meeting, at the previous meeting, by`,
    nothingLeft: `
      no further action, no further action required, no further action needed, no further action is required, no further
      action is needed, no further action necessary, no action required, no action needed, no action necessary, nothing
      further to do, nothing more to do, nothing left to do, no more to do`,
    goesOn: `
      started, begun, begins, contacted, emailed, e-mailed, assigned, pending, waiting, awaiting, still, yet, not, never, in
      progress, ongoing, on-going, outstanding, to be, to do, will, would, should, could, must, needs, need, can, cannot,
      half, partly, partially, partial, mostly, nearly, almost, some, most, part, unless, until, if, when, once, tomorrow,
      next, soon, shortly, for now, so far, one of, first draft, provisionally, tentatively`,
    goesOnAnywhere: `
      still, yet, pending, waiting, awaiting, in progress, ongoing, on-going, outstanding, to be done, to do, not finished,
      not complete, not done, unfinished, remains, remaining`,
    exceptions: 'but, except, apart from, other than, however, although, only',
    inVain:
      'no, none, nobody, no one, nothing, neither, without, failed, unsuccessful, unsuccessfully, in vain',
    someOf: 'some, several, many, few',
    finite: 'is, are, was, were, has, have',
    notThings: `
      what, which, who, whom, whose, when, where, why, whether, how, it, he, she, they, this, that, these, there, all, everything,
      everybody`,
    reported: 'that, out that',
  },
  entry: {
    beforeLabel: 'new, done, update, tbd',
    kindsOfLabel: 'new, follow-up, follow up, followup',
    ofWhom: 'for, on, by',
    pointers: 'see, see also, cf, cf.',
    beforeClause: 'what, that, which, who, when, where, whether, if, how, as',
    labelGoesOn: `
      is, are, was, were, has, have, will, should, taken, required, needed, list, log, plan, group, team, committee, research,
      report`,
    beforeNoun: 'the, a, an, no, any, this, that, each, every, next, of, for, take, call to, GitHub',
    news: 'new, update, updated, old, ongoing, outstanding, carried over, carried forward',
    idle: 'to, will, shall',
    agreedFirst: 'it was agreed, it was also agreed, agreed, it was decided, it was resolved',
    shortened: 'etc, e.g, i.e, a.m, p.m',
    emptyMarks: 'n/a, na, none, nil, no action, no actions, noted',
  },
  earlier: {
    which: 'all, any, all the, any the',
    others: 'other, remaining, outstanding',
    open: 'outstanding',
    nouns: 'action, actions, items, matters',
    kinds: 'points, items',
    carried: 'carry forward, carried forward, carry over, carried over',
    signs: 'carried, matters arising',
  },
}
