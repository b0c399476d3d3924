import { type Refusal, refuse, type WordContent } from '../../word/content.js'
import { limits } from '../../word/limits.js'
import { inWorker, workerFile } from '../../workspace/worker.js'

const cure = 'Save the pages that are needed as a PDF of their own, or import the Word file.'

/** Reads a PDF in a thread of its own: one that is made to take all time or all memory is refused. */
export async function readPdfApart(bytes: Uint8Array): Promise<WordContent | Refusal> {
  const outcome = await inWorker(workerFile('pdf-worker.cjs'), bytes, limits.pdf)
  switch (outcome.kind) {
    case 'answer':
      // The thread is the program's own, and answers with what `readPdf` gives.
      return outcome.answer as WordContent | Refusal
    case 'over':
      return outcome.limit === 'seconds'
        ? refuse(`not read within ${limits.pdf.seconds} seconds`, cure)
        : refuse(`not read with ${limits.pdf.memory} MiB of memory`, cure)
    case 'failed':
      return refuse('damaged: its pages cannot be read', cure)
  }
}
