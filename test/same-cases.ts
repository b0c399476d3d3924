import fc from 'fast-check'
import { seedFor } from './seed.js'

const seed = seedFor(process.env)
if (seed !== null) fc.configureGlobal({ seed })
