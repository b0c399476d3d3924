import { longRun } from '../long-run.js'

export const { times, patience, isLong } = longRun(process.env.EPHA_HOSTILE)
