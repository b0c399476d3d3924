/** First words of what committees ask somebody to do; where none stands in a short action nobody knows what is asked. */
const verbs = new Set(
  (
    'accept act add cc rsvp setup address adjust adopt advertise advise agree align allocate amend analyse analyze announce answer appoint ' +
    'approach approve archive arrange ask assess assign attend audit automate backport begin book bring build bump buy call cancel ' +
    'capture carry categorise change chase check circulate clarify clean clear close collate collect comment commission ' +
    'communicate compare compile complete compose conduct configure confirm connect contact continue contribute convene convert ' +
    'coordinate copy correct cost create cut debug decide define delete deliver demo deploy deprecate describe design determine ' +
    'develop disable discuss distribute divide do document donate draft draw drop edit elect email e-mail enable encourage end ' +
    'enquire ensure escalate establish evaluate examine expand explain explore extend feed fetch file fill finalise finalize find ' +
    'finish fix follow form format forward fund gather generate get give go hand have help hire hold host identify implement ' +
    'improve include increase inform initiate inquire inspect install integrate introduce investigate invite invoice issue join ' +
    'keep label land launch lead learn leave lend let liaise link list listen lock look mail maintain make manage map mark measure ' +
    'meet mend mention merge migrate modify monitor move negotiate nominate notify nudge obtain open order organise organize ' +
    'outline own paint pass pause pay permit phone pick pin ping place plan play poll post prepare present prioritise prioritize ' +
    'process procure produce progress promote propose provide publicise publish pull purchase push put quote raise re-open reach ' +
    'read rebase rebuild recommend record recruit reduce refactor refer refine refresh register reissue release remind remove ' +
    'rename renew reopen repair replace reply report request research reserve resolve respond restart restore retry return ' +
    'revert review revise rewrite ring run save schedule scope seek select sell send separate set settle share ship show sign ' +
    'simplify solicit solve sort source speak specify split sponsor start stop store study submit suggest summarise summarize ' +
    'supply support survey sync table tag take talk task tell test thank tidy tighten track train transfer translate transmit ' +
    'triage try turn type understand undertake unify update upgrade upload use validate verify view visit volunteer vote wait ' +
    'watch welcome work write'
  ).split(' '),
)

/** Whether one of the words could be what somebody is to do: listed, or a form of a verb by its ending. */
export function hasVerb(words: readonly string[]): boolean {
  return words.some((word) => {
    const small = word.toLowerCase()
    return (
      verbs.has(small) ||
      verbs.has(small.replace(/(?:es|s|d|ed|ing)$/, '')) ||
      /(?:ing|ed|ise|ize|ify)$/.test(small)
    )
  })
}
