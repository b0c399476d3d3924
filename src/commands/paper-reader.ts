/** Word files to house markdown, on its own: the build keeps it in a file apart, loaded when a file is imported. */
export { defaultSettings, readSettings } from '../parse/settings.js'
export { importPaper } from '../word/import-paper.js'
