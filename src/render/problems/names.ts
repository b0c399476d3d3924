/** What `epha check --format` knows. */
export const problemFormatNames = ['text', 'json', 'github', 'sarif', 'junit'] as const

export type ProblemFormatName = (typeof problemFormatNames)[number]
