// A few packages can make code of a text, where nobody in epha asks them to: in what is built they cannot.
import { readFileSync } from 'node:fs'

const refusal = "(function () { throw new Error('no code is made of text') })("

/** A plugin of esbuild: `new Function(…)` and `eval(…)` throw. A test looks for what is left of it in the bundles. */
export const noCode = {
  name: 'no-code',
  setup({ onLoad }) {
    const filter =
      /[\\/](?:gray-matter[\\/]lib[\\/]engines|js-yaml[\\/]lib[\\/]js-yaml[\\/]type[\\/]js[\\/]function|docx[\\/]dist[\\/]index|unpdf[\\/]dist[\\/]pdfjs|setimmediate[\\/]setImmediate|jszip[\\/]dist[\\/]jszip(?:\.min)?|underscore[\\/].*)\.[cm]?js$/
    onLoad({ filter }, ({ path }) => ({
      contents: readFileSync(path, 'utf8')
        .replaceAll('new Function(', () => `new ${refusal}`)
        .replaceAll(' eval(', () => ` ${refusal}`),
      loader: 'js',
    }))
  },
}
