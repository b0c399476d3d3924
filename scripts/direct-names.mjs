// Parts of a program that name one another's functions directly. What esbuild makes of modules asks a getter, and that one
// another, at each call of what another part exports: a tenth of the time that minutes take.
import { readFileSync } from 'node:fs'

const imported = /(?<=^|;)import(?:\{([^{}]*)\}from)?"(\.[^"]*)";/g
const exported = /(?:^|;|\}|(?<=\n))export\{([^{}]*)\};?\s*$/

/** `a as b,c` of an import or export as the names of an object: `a:b,c`. */
const names = (written, turned) =>
  written
    .split(',')
    .filter((part) => part !== '')
    .map((part) => {
      const [from, to = from] = part.trim().split(' as ')
      return turned ? `${to}:${from}` : `${from}:${to}`
    })
    .join(',')

/** Takes the place of `module.exports=` until esbuild is done: it would say that a module has none. */
const given = 'ephaGives'

/**
 * A part of a program as esbuild writes modules, with the names of other parts taken out of them once, as it is loaded. It
 * holds only where what a part exports is never another thing later: see `changing`.
 */
export function withDirectNames(code) {
  return code
    .replace(imported, (_, taken, path) =>
      taken === undefined ? `require("${path}");` : `const{${names(taken, false)}}=require("${path}");`,
    )
    .replace(
      exported,
      (whole, list) => `${whole[0] === 'e' ? '' : whole[0]}${given}({${names(list, true)}});`,
    )
}

/** The same after esbuild has made CommonJS of it. */
export const asCommonJs = (code) => code.replace(new RegExp(`\\b${given}\\(`), 'module.exports=(')

/**
 * What is another thing later than when it was loaded, among all that a program is built from: a name that is exported and
 * assigned twice; and a module that somebody calls by `require`, whose names are assigned only then, where another part of
 * the program takes it too. Empty where names may be direct.
 * @param metafile esbuild's
 */
export function changing({ inputs, outputs }) {
  const partOf = new Map(
    Object.entries(outputs).flatMap(([part, { inputs: files }]) =>
      Object.keys(files).map((file) => [file, part]),
    ),
  )
  const uses = Object.entries(inputs).flatMap(([path, { imports }]) =>
    imports
      .filter(({ path: other }) => inputs[other]?.format === 'esm')
      .map((one) => ({ ...one, from: path })),
  )
  const calledLater = new Set(uses.filter(({ kind }) => kind === 'require-call').map(({ path }) => path))
  return [
    ...uses
      .filter(({ path, from }) => calledLater.has(path) && partOf.get(path) !== partOf.get(from))
      .map(({ path, from }) => `${path} in ${from}`),
    ...Object.entries(inputs)
      .filter(([, { format }]) => format === 'esm')
      .flatMap(([path]) => assignedTwice(readFileSync(path, 'utf8')).map((name) => `${name} of ${path}`)),
  ]
}

/** Names that a module exports as variables and assigns more than once. */
export function assignedTwice(text) {
  const inLists = [...text.matchAll(/^export ?\{([^}]*)\}(?! ?from)/gm)].flatMap(([, list]) =>
    list.split(',').map((one) => one.trim().split(' as ')[0]),
  )
  const atOnce = [...text.matchAll(/^export (?:let|var) ([\w$]+)/gm)].map(([, name]) => name)
  const assigned = (name) =>
    text.match(new RegExp(String.raw`(?<![\w.$])${name.replaceAll('$', String.raw`\$`)}\s*=(?![=>])`, 'g'))
  const isVariable = (name) =>
    new RegExp(String.raw`^(?:let|var) (?:.*, ?)?${name.replaceAll('$', String.raw`\$`)}\b`, 'm').test(text)
  return [...atOnce, ...inLists.filter((name) => name !== '' && isVariable(name))].filter(
    (name) => (assigned(name) ?? []).length > 1,
  )
}
