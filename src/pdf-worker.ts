import { parentPort, workerData } from 'node:worker_threads'
import { readPdf } from './word/pdf.js'

// What a thread of its own is given: the bytes of a PDF. It says what is in it.
const bytes: unknown = workerData
if (bytes instanceof Uint8Array) readPdf(bytes).then((read) => parentPort?.postMessage(read))
