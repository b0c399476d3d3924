import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { type Packed, pack } from '../packed.js'

/** A registry that knows one package: what the build made. */
export interface Registry {
  readonly url: string
  readonly packed: Packed
  readonly close: () => Promise<void>
}

/** Packs epha into a folder and serves it on this machine, so that `npx` fetches what is to be tested. */
export async function startRegistry(folder: string): Promise<Registry> {
  const packed = pack(folder)
  const { version, filename, integrity, shasum } = packed
  const manifest: Record<string, unknown> = JSON.parse(readFileSync('package.json', 'utf8'))
  const server = createServer(({ url, headers }, response) => {
    if (url === `/${filename}`) return void response.end(readFileSync(join(folder, filename)))
    if (url !== '/epha') return void response.writeHead(404).end()
    const dist = { tarball: `http://${headers.host}/${filename}`, integrity, shasum }
    const versions = { [version]: { ...manifest, dist } }
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ name: 'epha', 'dist-tags': { latest: version }, versions }))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}/`,
    packed,
    close: () => new Promise((done) => server.close(() => done())),
  }
}
