// Leaves out of a run what is not of its sample: Stryker loads this by its name in run.mjs.
import { createHash } from 'node:crypto'

const [number, parts] = (process.env.EPHA_MUTATION_SAMPLE ?? '1/1').split('/').map(Number)

/** The part that a declaration is dealt into by its name, from 1: the same wherever it stands, whatever else changes. */
function partOf(name) {
  return (createHash('sha256').update(name).digest().readUInt32BE() % parts) + 1
}

function nameOf(node) {
  const { id, declarations, declaration } = node
  return id?.name ?? declarations?.[0].id.name ?? (declaration ? nameOf(declaration) : node.type)
}

const sample = {
  shouldIgnore(path) {
    return path.parent?.type === 'Program' && partOf(nameOf(path.node)) !== number
      ? 'of another sample'
      : undefined
  },
}

export const strykerPlugins = [{ kind: 'Ignore', name: 'sample', value: sample }]
