const none =
  /^(?:(?:none|nil|n\/?a|nothing|no(?: (?:new|further|outstanding|more))? (?:actions?(?: items?| points?)?|to-?dos?|tasks|next steps)?|not applicable|-+|–|—|\.+|…|_+|\?+|x+|noted|agreed|for information|for info|info only|as above|see above|to be noted|tba|tbc|tbd|\(?(?:empty|blank)\)?)(?: (?:at this time|this (?:time|week|month|meeting)|for now|yet|identified|recorded|required|needed|arising|taken|assigned|were (?:raised|recorded|identified)|noted|to report|found|today))?)[.!]?$/i
const template =
  /^.{0,80}\bxx\/xx\b|^(?:list (?:of )?(?:actions?|action items).{0,40}|(?:add|insert|enter|your|type|write).{0,30}(?:here|below)|<.{1,60}>|\[(?:.{1,40})\]|\{.{1,60}\}|(?:action|task|owner|name|person|who|item|description|details)s?(?: ?\d{1,2}| ?[a-z])?|lorem ipsum.*|\.\.\.+|actions? (?:and|&) actionees?.*)$/i
// "Mrs. Berry reported that …", "Issue closed": what happened, not what is to be done.
// "A question was raised if …"
const report =
  /^(?:(?:an?|the|it|this|some|several)(?: \S+){0,3} (?:was|were|has been|have been) (?:raised|noted|reported|mentioned|suggested|discussed|explained|asked)\b)|^(?:\S+ ){1,4}(?:reported|noted|advised|informed|confirmed|explained|said|stated|announced|thanked|welcomed|queried|asked if|asked whether)\b/i
const decision =
  /^(?:(?:this |the |it |that )?(?:(?:issue|pr|ticket|item|topic|matter|action|discussion)s? )?(?:(?:is|was|has been|have been|now) ){0,2}(?:closed|resolved|merged|approved|rejected|withdrawn|deferred|tabled|accepted)(?: (?:for now|as .{1,30}|already))?|not? (?:\S+ ){0,5}for now|(?:do|will) not(?:hing)?\b.{0,40}|no action\b.{0,60})[.!]?$/i

/** Why these words are no action; null where they may be one. Anchored: an owner called Nat20 lives. */
export function whyNothing(text: string): string | null {
  const words = text
    .trim()
    .replace(/^[[({]+|[\])}]+$/g, '')
    .replace(/^[*_~]+|[*_~]+$/g, '')
    .trim()
  if (words === '' || !/[\p{L}\p{N}]/u.test(words)) return 'it is empty'
  if (none.test(words)) return `"${words}" is no action`
  if (template.test(text.trim())) return 'it is an empty row of a template'
  if (decision.test(words)) return 'it says what became of something, not what is to be done'
  return null
}

/** "X reported …": what somebody said. Only where the label does not insist on an action. */
export const isReport = (text: string): boolean => report.test(text.trim())
