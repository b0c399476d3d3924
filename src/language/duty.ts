// After "X to": a verb follows ("RH to circulate"), not a thing ("Talk to the trust", "Email to Roger").
/** What makes "X to …" no duty of X. */
export const notAVerb =
  /^(?:the|a|an|all|our|their|his|her|its|my|your|this|that|these|those|them|him|us|me|it|you|everyone|everybody|anyone|people|members|both|each|every|some|any|be|been|date)(?![\p{L}\p{N}'’-])|^(?:\p{Lu}\p{Ll}|\d)/u

// be moved, be told
/** Whoever is told does nothing. */
export const isTold =
  /^be (?:\p{L}{2,}(?:ed|en)|told|given|sent|made|done|put|set|paid|held|kept|shown|sold|bought|brought|found|left|built)(?![\p{L}])/u

/** The words between an owner and what he is to do. */
export const duty =
  /^(?: (?:still )?(?:to|will|'ll|shall|should|must|would(?! like)|agreed to|agrees to|AGREED to|needs? to|is to|are to|was to|were to|has to|have to|had to|is going to|are going to|(?:has |have )?volunteered to|undertook to|offered to|(?:was|were|is) asked to)(?= )|[’']ll(?= ))/
