import { createHash } from 'node:crypto'
import { serialize } from 'node:v8'

/** What tells a text from every other, whoever wrote the other. */
export const sumOfText = (text: string): string => createHash('sha256').update(text).digest('base64')

/** The same of plain data. Two that are equal may differ in it; two that differ never agree. */
export const sumOfData = (value: unknown): string =>
  createHash('sha256').update(serialize(value)).digest('base64')
