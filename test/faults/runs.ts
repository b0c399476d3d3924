import { longRun } from '../long-run.js'

export const { times, patience } = longRun(process.env.EPHA_FAULTS)
