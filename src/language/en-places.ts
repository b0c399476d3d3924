import type { PlaceWords } from './places.js'

/** Words by which English minutes tell their place. */
export const englishPlaces: PlaceWords = {
  and: 'and',
  columns: {
    actionKinds: 'new, agreed, proposed',
    action: 'action, actions',
    actionEndings: 'item, items, point, points, required, needed, agreed, to be taken',
    tasks: 'task, tasks, todo, todos, to-do, to-dos, what, what?',
    actioned: 'action, actions, actioned',
    beforeActioned: 'for',
    actionedBy: 'by, by whom, for, owner, on',
    actionAndOwner: 'who, owner, by whom, lead',
    by: 'by',
    byWhom: 'by whom',
    speakers: `
      speaker, speakers, presenter, presenters, presented, led, lead, leader, reporter, author, from, contact, attendees,
      present, attended, role, chair`,
    owner: `
      owner, owners, by who, by whom, assigned, assigned to, assignee, assignee to, lead, action owner, actionee, person,
      champion, allocated to, initials, contact, volunteer, name`,
    beforeResponsible: 'person',
    responsible: 'responsible, responsibility',
    afterResponsible: 'person, party',
    who: 'who, whom, whose',
    due: `
      due, due date, due by, by when, when, deadline, date, date due, target, target date, timescale, time scale, timeline,
      time line, timeframe, time frame, complete, complete by, complete date, completion, completion by, completion date,
      by date, eta`,
    surelyOwner: 'owner, owners, action owner, assigned to, allocated to, by whom, who',
    surelyDue: `
      due, due date, due by, date due, by when, deadline, target date, complete by, completion date, to be done by`,
    mayBeDue: 'by, when, due, complete, completed, completion, deadline, target',
    otherDays: 'raised, opened, added, created, assigned, logged, reported, since, last, started',
    status: 'status, done, complete, completed, progress, state, outcome, closed, update, rag',
    item: `
      item, no, number, ref, minute, min, agenda item, agenda no, agenda number, agenda ref, agenda minute, agenda min`,
    itemNumber: 'no, number',
    itemSigns: '#, №, id',
    discussion: `
      note, notes, minute, minutes, detail, details, subject, topic, decision, decisions, comment, comments, summary,
      description, agenda`,
    discussionBegins: 'discussion, item, agenda item, point, issue, matter',
    decisions: 'decision, decisions',
    motions: `
      motion, motions, moved, mover, proposed by, proposer, seconded, seconder, vote, votes, voting, ballot, in favour,
      in favor, against, abstain, abstained, abstentions, result`,
    moved: 'motion, resolution, amendment',
    rejected:
      'rejected, defeated, lost, failed, denied, lapsed, withdrawn, not carried, not accepted, not passed, not moved, not approved',
    carried: 'accepted, carried, passed, approved, adopted, agreed',
    examples: 'example, examples, template, sample',
    emptyCells: 'none, n/a, na, nil, noted',
    beforeDay: 'by',
    dayLabels: 'by, due',
  },
  sections: {
    actions: `
      action, actions, action item, action items, action point, action points, action list, action log, action register,
      action summary, action plan, actions item, actions items, actions point, actions points, actions list, actions log,
      actions register, actions summary, actions plan, action-item, action-items, todo, todos, to-do, to-dos, todo list,
      todos list, to-do list, to-dos list, todo item, todo items, todos item, todos items, to-do item, to-do items,
      to-dos item, to-dos items, ai's, tasks`,
    whence: 'from, of, for, at, since, in',
    whenceArticles: 'the, our, this, these',
    reviews: 'review, status, update, follow up, follow-up, followup, recap, summary',
    reviewOf: 'of, on',
    plainReviews: 'review, status, update, recap',
    bareReviews: 'review',
    reviewed: 'open, outstanding, previous',
    earlier: `
      previous, prior, last, past, old, earlier, carried over, carried-over, carried forward, carried-forward, existing,
      outstanding, open, ongoing, pending`,
    periods: "meeting, meeting's, week, week's, month, month's",
    open: 'open',
    the: 'the',
    all: 'all',
    arising: 'arising',
    from: 'from, of, since, at',
    lastArticles: 'the, our',
    last: 'last, previous, prior, earlier, past',
    reviewEndings: 'review, update, status, carried over, carried forward',
    logs: 'action log, action register, action tracker, action review',
    mattersArising: `
      matters arising, business arising, actions arising, any matters arising, any business arising, any actions arising`,
    lastMinutes: `
      minutes of last, minutes of previous, minutes of the last, minutes of the previous, last minutes, previous minutes`,
    thingsArising: 'matters, matter, business, actions, issues, points, items',
    meetings: 'meeting, meetings, minutes, time, session',
    beforeEarlier: 'any, carried, forward, over, notes, not, held, on',
    lastMeeting: 'last meeting, previous meeting',
    minutes: 'minutes',
    lately: 'previously, last time',
    approvals: 'review, approval, acceptance, confirmation',
    ofMinutes: 'of',
    keptBrackets: 'if required, if any',
    resolved: 'resolved, resolution, resolutions',
    listSigns: 'action, todo, to-do, tasks, next steps, resolved, resolution',
    shortListSigns: 'ai, ai., a.i, a.i.',
    numberLabels: 'item',
    people: `
      attendance, attendee, attendees, attending, present, apologies, absent, absentees, absences, regrets, participants,
      members, invitees, invited, rollcall, roll call, roll-call, signin, sign in, sign-in, who is here, who was here`,
    who: 'who',
    here: 'here',
    checklists: 'checklist, check-list',
    aims: 'goal, goals, objective, objectives, aim, aims',
    beforeAims: 'the, some, our, main, key, meeting, overall, few, a, of, desired, shared, personal',
    peopleKinds: 'meeting, committee, council, board, members, people, those, other, voting, team, wg, core',
    peoplePlaces: 'in',
    peopleEndings: `
      list, sheet, record, present, taken, for absence, received, online, remotely, in person, at the meeting`,
    besidePeople: 'apologies, attendance, absences, regrets, guests, agenda',
  },
  owned: {
    tasks: 'tasks, action, actions, action item, action items, todo, todos, to-do, to-dos',
    bareTasks: 'tasks, action items',
    signs: 'task, action, todo, to-do',
    notNames: 'meeting, month, week, session, year, quarter',
  },
  titles: {
    nouns: `
      action, actions, action-item, action-items, action-point, action-points, actionable, actionables, to-do, to-dos, to do, to dos,
      todo, todos, tasks`,
    weakNouns: `
      follow-ups, next steps, undertaking, undertakings, commitments, responsibilities, assignments,
      deliverables, homework`,
    announcing: 'following',
    bareNouns: 'next steps',
    prepositions: 'for, from, of, since, at, in, by',
    items: 'item, items, point, points, list, log, register, tracker',
    earlier: `
      previous, prior, last, past, old, earlier, outstanding, existing, remaining, ongoing, carried, forward, over, since,
      review, reviewed, status, update, updates, updated, recap, progress`,
    states:
      'done, complete, completed, closed, finished, pending, incomplete, cancelled, canceled, withdrawn, dropped, deferred',
    light: `
      the, a, an, our, all, any, of, from, for, at, in, on, to, by, and, or, up, as, per, this, that, these, those,
      following, with, new, current, agreed, next, main, other, further, open, item, items, point, points, list, lists, log,
      register, tracker, table, summary, required, needed, arising, assigned, key, additional, immediate, proposed, recap,
      owner, owners, to be taken, to take, to be done, if, meeting, meetings, week, month, term`,
    finite: `
      is, are, was, were, has, have, had, will, would, shall, should, can, could, may, might, must, do, does, did, need,
      needs`,
  },
  states: {
    open: `
      update required, updates required, update needed, updates needed, action required, action needed, no update, no
      updates, not discussed`,
    nouns: `
      action, actions, action-item, action-items, action-point, action-points, item, items, point, points, task, tasks,
      to-do, to-dos, todo, todos`,
    beside: `
      all, the, our, of, from, at, in, since, previous, previously, prior, past, old, earlier, last, already, recently, now,
      meeting, meetings, week, month, review, list, status`,
  },
  singular: 'action, action item, action point, todo, to-do, ai, ai., a.i, a.i.',
  singularKinds: 'new',
  notHeld: 'cancelled, canceled, called off, not held',
  bareActions: `
    action, actions, action item, action items, action point, action points, actions item, actions items, actions point,
    actions points`,
  agenda: {
    numberLabels: 'agenda, item, agenda item',
    rowLabels: 'item',
    areaMeetings: 'meeting, meetings, meeting only, meetings only',
    confidentialParts: 'part ii, part 2, part two',
    confidential: 'confidential',
  },
  notHeadings: {
    begins: 'led by, presented by, contact, in attendance, apolog',
    firstWords: 'present',
    numbered: 'page',
    articles: 'a, an, the',
    talkKinds: 'verbal, short, brief',
    talks: 'update, updates, presentation, presentations, report, reports, talk, talks, paper, papers',
    talkBy: 'by, from, on behalf',
    goesOn: 'at, to, of, that, and, or, by, for, in, on, the, a, with, from, is, are, was, were, be',
  },
  meetingDate: {
    beforeLabel: 'meeting',
    labels: 'date, when, held, held on, day',
    time: 'time',
    afterLabel: 'of meeting, of the meeting',
    meetings: 'meeting, minutes, held, assembly, agm',
    titles: 'minutes, notes, record, proceedings',
    beforeTitle: 'the, draft, approved, unconfirmed',
    heldMeetings: 'held',
    until: 'to, until, till, through',
    otherMeetings: 'next, previous, last',
    otherDays: `
      next, previous, last, prior, future, following, forthcoming, agreed, approved, signed, accepted, correct record,
      adopted, deadline, last modified, created by, copied, recording, until`,
  },
  folderMonths: `
    first-month, second-month, third-month, fourth-month, fifth-month, sixth-month, seventh-month, eighth-month,
    ninth-month, tenth-month, eleventh-month, twelfth-month`,
  people: {
    signs: `
      present, attend, apolog, absent, regret, participant, members, roll call, chair, scribe, minute, secretary, who,
      people, here, sign in, invite, guest, director, host`,
    columnBegins: 'present, attend',
    tickColumns: 'present, attend, attended, attending, attendance, here',
    ticks: 'p, yes, y, present',
  },
}
