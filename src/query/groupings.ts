/** The words of `--group-by`: keys under whose values actions can be listed. */
export const groupings = ['owner', 'meeting', 'due', 'area'] as const

/** What a list can be grouped by. */
export type GroupBy = (typeof groupings)[number]
