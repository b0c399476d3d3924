/** Another reader of `.doc`, which has no types of its own: what the tests ask of it. */
declare module 'word-extractor' {
  // biome-ignore lint/style/noDefaultExport: it is what the package exports
  export default class WordExtractor {
    extract(file: Buffer): Promise<{ getBody(): string }>
  }
}
