import { strToU8, unzipSync, zipSync } from 'fflate'
import { create } from 'xmlbuilder2'

const core = 'docProps/core.xml'

/** No clock is in it: the same list makes the same bytes, whenever and wherever it is written. */
const mtime = new Date(1980, 0, 1)

/** A Word file or a spreadsheet whose bytes hang on its words alone, and that says by whom it was made. */
export function packed(bytes: Uint8Array, title: string): Uint8Array {
  const properties = create({ encoding: 'UTF-8' })
    .ele('cp:coreProperties', {
      'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    })
    .ele('dc:title')
    .txt(title)
    .up()
    .ele('dc:creator')
    .txt('epha')
    .end()
  const { [core]: _core, ...parts } = unzipSync(bytes)
  return zipSync({ ...parts, [core]: [strToU8(properties), { level: 0 }] }, { mtime })
}

/** Whether a file was packed so and is as it was: Word and Excel write who made it in another way when they save it. */
export function isPacked(bytes: Uint8Array, part: string): boolean {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false
  const text = new TextDecoder('latin1').decode(bytes)
  return text.includes(part) && text.includes('<dc:creator>epha</dc:creator>')
}
