import { join } from 'node:path'
import { Worker } from 'node:worker_threads'

/** How much a thread may take before it is ended. */
export interface WorkerLimits {
  /** Of the processors: a machine that has other work takes longer. */
  readonly seconds: number
  /** Mebibytes of the whole process, above what it takes when the thread begins. */
  readonly memory: number
}

/** What became of a thread: its answer, or what of the limits it went over; `failed` where it ended without an answer. */
export type WorkerOutcome =
  | { readonly kind: 'answer'; readonly answer: unknown }
  | { readonly kind: 'over'; readonly limit: keyof WorkerLimits }
  | { readonly kind: 'failed' }

/** How often it is looked at what it takes, in milliseconds. */
const everySoOften = 20
const mebibyte = 1024 * 1024

/** The file of a thread, among the files of the program as it was built. */
export const workerFile = (name: string): string => join(__dirname, name)

/**
 * Lets a thread of its own answer for some bytes, and ends it where it goes over its limits: neither a loop nor what it
 * asks of the memory holds the program up.
 */
export function inWorker(file: string, bytes: Uint8Array, limits: WorkerLimits): Promise<WorkerOutcome> {
  const resourceLimits = { maxOldGenerationSizeMb: limits.memory }
  // What it would print is nobody's answer.
  const worker = new Worker(file, { workerData: bytes, resourceLimits, stdout: true, stderr: true })
  const before = process.memoryUsage.rss()
  const used = process.cpuUsage()
  return new Promise((resolve) => {
    // The first that happens counts: an answer is followed by the end of the thread.
    const end = (outcome: WorkerOutcome): void => {
      clearInterval(watch)
      resolve(outcome)
      void worker.terminate()
    }
    const watch = setInterval(() => {
      const { user, system } = process.cpuUsage(used)
      if (process.memoryUsage.rss() - before > limits.memory * mebibyte)
        end({ kind: 'over', limit: 'memory' })
      else if (user + system > limits.seconds * 1_000_000) end({ kind: 'over', limit: 'seconds' })
    }, everySoOften)
    worker.once('message', (answer: unknown) => end({ kind: 'answer', answer }))
    worker.once('error', (error: NodeJS.ErrnoException) => {
      const isOver = error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      end(isOver ? { kind: 'over', limit: 'memory' } : { kind: 'failed' })
    })
    worker.once('exit', () => end({ kind: 'failed' }))
  })
}
