// What packages make or load as they are loaded themselves takes longer than most answers, and few runs need it: here it is
// made when it is first used.
import { readFileSync } from 'node:fs'

/** By the end of a file's path: a line of it, and what stands in its place. */
const replaced = new Map([
  [
    '/string-width/index.js',
    [
      [
        'const segmenter = new Intl.Segmenter();',
        'let made; const segmenter = { segment: (text) => (made ??= new Intl.Segmenter()).segment(text) };',
      ],
      [
        'const rgiEmojiRegex = /^\\p{RGI_Emoji}$/v;',
        "let emoji; const rgiEmojiRegex = { test: (text) => (emoji ??= new RegExp('^\\\\p{RGI_Emoji}$', 'v')).test(text) };",
      ],
    ],
  ],
  [
    '/commander/lib/command.js',
    [
      [
        "const childProcess = require('node:child_process');",
        "const childProcess = { spawn: (...call) => require('node:child_process').spawn(...call) };",
      ],
    ],
  ],
])

/** A plugin of esbuild. It throws where a package no longer has one of these lines: somebody has to look at it then. */
export const loadLate = {
  name: 'load-late',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/](?:string-width[\\/]index|commander[\\/]lib[\\/]command)\.js$/ }, ({ path }) => {
      const end = [...replaced.keys()].find((known) => path.replaceAll('\\', '/').endsWith(known))
      let contents = readFileSync(path, 'utf8')
      for (const [line, later] of replaced.get(end) ?? []) {
        if (!contents.includes(line)) throw new Error(`Unexpected ${path}, expected the line ${line}`)
        contents = contents.replace(line, () => later)
      }
      return { contents }
    })
  },
}
