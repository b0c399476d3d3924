import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const licenceFile = /^(licen[cs]e|copying|notice)([.-].*)?$/i
const heading = 'epha contains the following packages, each under its own licence.'

/** Folders of the packages that esbuild took files from: `node_modules/yaml`, `node_modules/a/node_modules/b`. */
function packageFolders(metafiles) {
  const folders = new Set()
  for (const { outputs } of metafiles) {
    for (const { inputs } of Object.values(outputs)) {
      for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
        const folder = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0]
        if (folder && bytesInOutput > 0) folders.add(folder)
      }
    }
  }
  return [...folders]
}

/** The licence of one package as it ships it; else what its package.json says. */
function noticeOf(folder) {
  const { name, version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const texts = readdirSync(folder)
    .filter((file) => licenceFile.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim())
  const terms = typeof license === 'string' ? license : license?.type
  if (texts.length === 0 && !terms) throw new Error(`${folder} has no licence`)
  const by = typeof author === 'string' ? author : author?.name
  const said = texts.length > 0 ? texts : [`Licence: ${terms}${by ? `\nAuthor: ${by}` : ''}`]
  return { name, text: [`${name} ${version}`, ...said].join('\n\n') }
}

/** The licences of everything that ended up in the bundles, by name of the package. */
export function notices(metafiles) {
  const found = packageFolders(metafiles).map(noticeOf)
  found.sort((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0))
  const rule = `\n\n${'-'.repeat(80)}\n\n`
  return `${[heading, ...new Set(found.map(({ text }) => text))].join(rule)}\n`
}
