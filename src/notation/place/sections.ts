/**
 * What a heading or a label says of what stands below it:
 * - `list`: bullets are entries; `earlier list`: too, and they are about earlier actions;
 * - `earlier`: about earlier actions, in prose or tasks;
 * - `resolved`: bullets that begin with an owner are entries;
 * - `no tasks`: boxes are attendance or a checklist;
 * - `none`: anything.
 */
export type Section = 'list' | 'earlier list' | 'earlier' | 'resolved' | 'no tasks' | 'none'

/** Whether bullets in such a section are entries. */
export const isListing = (section: Section): boolean =>
  section === 'list' || section === 'earlier list' || section === 'resolved'

/** Whether a section is a list of actions: what repeats an action there is the same one. */
export const isActionList = (section: Section): boolean => section === 'list' || section === 'earlier list'

/** Whether a section is for earlier actions. */
export const isEarlier = (section: Section): boolean => section === 'earlier' || section === 'earlier list'

const thing =
  "(?:actions?(?: (?:items?|points?|list|log|register|summary|plan))?|action[- ]items?|ai[’']?s|to-?dos?(?: list| items?)?|tasks)"
const whence = String.raw`(?: (?:from|of|for|at|since|in) (?:(?:the|our|this|these) )?[\p{L}\p{N} ’'/.,-]{1,40})?`

// Previous actions · Actions from the last meeting · Review previous meeting's action items · Review of action items · Carried-over actions · Action log
const earlierList = [
  new RegExp(
    `^(?:(?:review|status|update|follow[- ]?up|recap|summary)(?: (?:of|on))? )?(?:the )?(?:all )?(?:previous|prior|last|past|old|earlier|carried[- ](?:over|forward)|existing|outstanding|open|ongoing|pending)(?: (?:meeting|week|month)(?:[’']?s)?)? (?:open )?${thing}${whence}$`,
    'iu',
  ),
  new RegExp(
    `^(?:review|(?:review|status|update|recap) (?:of|on)) (?:the )?(?:open |outstanding |previous )?${thing}${whence}$`,
    'iu',
  ),
  new RegExp(
    `^${thing} (?:arising )?(?:from|of|since|at) (?:(?:the|our) )?(?:last|previous|prior|earlier|past)\\b.{0,40}$`,
    'iu',
  ),
  new RegExp(`^${thing} (?:review|update|status|carried (?:over|forward))$`, 'iu'),
  /^action (?:log|register|tracker|review)$/iu,
]
// Matters arising · Minutes of the last meeting
const earlier = [
  /^(?:any )?(?:matters|business|actions) arising(?: .{0,60})?$/iu,
  /^(?:review|approval|acceptance|confirmation)? ?(?:of )?(?:the )?(?:minutes of (?:the )?(?:last|previous)|(?:last|previous) (?:meeting[’']?s? )?minutes)\b.{0,60}$/iu,
]
// Actions · Action items · New actions · Actions required · TODO · Next steps
const list = [
  new RegExp(
    `^(?:(?:the|new|agreed|key|main|further|other|summary of|list of|additional|immediate|our|next) ){0,2}${thing}(?: (?:required|needed|arising|agreed|summary|list|items|recap|assigned|to (?:be )?(?:take|taken|do|done)))?(?: \\(?if (?:required|any|needed)\\)?)?${whence}$`,
    'iu',
  ),
  /^(?:agreed |proposed |immediate )?next steps(?: .{0,40})?$/iu,
  /^(?:decisions|conclusions|outcomes|summary|takeaways?|notes) (?:and|&|\/) (?:actions?(?: items?| points?)?|next steps)$/iu,
  /^actions? (?:overflow|outstanding|for .{1,30}|by .{1,30}|this week|in progress)$/iu,
  /^actions? (?:and|&|\/) (?:owners?|responsibilit(?:y|ies)|next steps)$/iu,
]
const noTasks =
  /^(?:(?:meeting|committee|council|board|members|people|those|other|voting|team|wg|core) )?(?:in )?(?:attendance|attendees?|attending|present|apologies|absent|absentees|absences|regrets|participants|members|invitees|invited|roll[ -]?call|sign[- ]?in|.{0,24}check-?list|who(?: is|[’']s| was) here)(?: (?:list|sheet|record|present|taken|for absence|received|online|remotely|in person|at the meeting))?(?:(?:,| and| &| ?\/) (?:apologies|attendance|absences|regrets|guests|agenda))?$/iu

/** Whether a heading, or any line of a text, may open a list of actions. */
export const mayOpenList = (text: string): boolean =>
  /action|\ba\.?i\.?[’']?s?\b|to-?do|tasks|next steps|resolved|resolutions?/i.test(text)

/** The section that a heading, a line of bold or a label opens; null where it opens none of its own. */
export function sectionNamed(heading: string): Section | null {
  const name = heading
    .replace(/^\s*(?:item )?(?:\d{1,3}(?:\.\d{1,3})*[a-z]?|[a-z])[.):]\s+/iu, '')
    .replace(/^\d{1,3}\s+/, '')
    .replace(/[*_`#]+/g, '')
    .replace(/^[^\p{L}]{1,6}/u, '')
    .replace(/\s*\([^()]{0,60}\)\s*:?$/u, (bracket) => (/if (?:required|any)/i.test(bracket) ? bracket : ''))
    .replace(/[\s:.…–—-]{1,6}$/u, '')
    .replace(/\s+/g, ' ')
    .trim()
  if (name === '' || name.length > 90) return null
  if (earlierList.some((pattern) => pattern.test(name))) return 'earlier list'
  if (earlier.some((pattern) => pattern.test(name))) return 'earlier'
  if (list.some((pattern) => pattern.test(name))) return 'list'
  if (/^(?:resolved|resolutions?)$/i.test(name)) return 'resolved'
  if (noTasks.test(name)) return 'no tasks'
  return null
}
