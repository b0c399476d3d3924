import type { DoctorLine } from '../../render/doctor.js'
import { type Cache, filesKept } from '../../workspace/cache.js'
import { fine } from './diagnosis.js'

/** What is kept for the next question, and where. */
export function aboutCache(cache: Cache | undefined): DoctorLine {
  if (cache === undefined) return fine('Cache', 'none: each command reads all minutes')
  const files = filesKept(cache.folder) ?? []
  const size = files.reduce((sum, file) => sum + file.size, 0)
  const kept = size === 0 ? 'empty' : `${Math.ceil(size / 1e6)} MB`
  return fine('Cache', `${kept}, in ${cache.folder}; it can be deleted at any time`)
}
