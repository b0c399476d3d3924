import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Blob, expectedBlobs, gitBlobs } from '../../src/workspace/blobs.js'
import type { FileReading } from '../../src/workspace/workspace.js'
import { newRepository, type Repository } from '../repository.js'

let repository: Repository
beforeEach(() => {
  repository = newRepository()
})
afterEach(() => repository.remove())

/** The files of a commit that has these. */
function committed(files: Readonly<Record<string, string>>): readonly Blob[] {
  for (const [path, text] of Object.entries(files)) repository.write(path, text)
  repository.commit('files', { name: 'Ann Fox', day: '2024-05-02' })
  return [...gitBlobs(repository.folder).blobsOf('HEAD').values()]
}

const told = (reading: FileReading): string =>
  reading.kind === 'read'
    ? `${reading.file.path}: ${reading.file.text}`
    : `${reading.unread.path}: ${reading.unread.why}`
const pathOf = ({ path }: Blob): string => path
const lost: Blob = { path: 'minutes/lost.md', id: '1'.repeat(40) }

describe('files of commits that will be wanted', () => {
  test('are read in the order in which they are asked for, whatever was expected', () => {
    const blobs = committed({ 'a.md': 'A', 'b.md': 'B', 'c.md': 'C', 'same.md': 'A' })
    const files = expectedBlobs(repository.folder)
    files.expect(blobs)
    expect([...files.readings([], pathOf)]).toEqual([])
    expect([...files.readings(blobs.toReversed(), pathOf)].map(told)).toEqual([
      'same.md: A',
      'c.md: C',
      'b.md: B',
      'a.md: A',
    ])
    const unexpected = expectedBlobs(repository.folder)
    expect([...unexpected.readings(blobs.slice(1, 2), pathOf)].map(told)).toEqual(['b.md: B'])
    expect([...unexpected.readings(blobs, pathOf)].map(told)).toEqual([
      'a.md: A',
      'b.md: B',
      'c.md: C',
      'same.md: A',
    ])
  })

  test('are decoded once for each path under which they stand', () => {
    const blobs = committed({ 'a.md': 'A', 'b.md': 'B' })
    const files = expectedBlobs(repository.folder)
    const [first] = files.readings(blobs, pathOf)
    const [again, other] = files.readings(blobs, pathOf)
    const [moved] = files.readings(blobs, ({ path }) => `old/${path}`)
    expect(again).toBe(first)
    expect([first, other, moved].map((reading) => reading && told(reading))).toEqual([
      'a.md: A',
      'b.md: B',
      'old/a.md: A',
    ])
  })

  test('that this clone lacks are told by their paths', () => {
    const blobs = committed({ 'a.md': 'A' })
    const files = expectedBlobs(repository.folder)
    files.expect([...blobs, lost])
    expect(() => [...files.readings(blobs, pathOf)]).toThrow('; it lacks `minutes/lost.md`')
    const two = expectedBlobs(repository.folder)
    expect(() => [...two.readings([lost, { ...lost, id: '2'.repeat(40) }, ...blobs], pathOf)]).toThrow(
      '; it lacks `minutes/lost.md` and 1 more',
    )
    expect(() => gitBlobs(repository.folder).blobsOf('nowhere')).toThrow('this is a partial clone')
  })

  test('that cannot be read are so under each of their paths', () => {
    repository.write('odd.md', Buffer.from([0x41, 0xe9, 0x42, 0x0a]))
    const blobs = committed({
      'large.md': 'x'.repeat(8 * 1024 * 1024 + 1),
      'whole.md': 'x'.repeat(8 * 1024 * 1024),
    })
    const files = expectedBlobs(repository.folder)
    const readings = [...files.readings(blobs, ({ path }) => `then/${path}`)]
    expect(readings.map((reading) => told(reading).slice(0, 60))).toEqual([
      'then/large.md: larger than 8 MiB',
      'then/odd.md: not UTF-8, saved by an older Windows program',
      `then/whole.md: ${'x'.repeat(45)}`,
    ])
  })
})
