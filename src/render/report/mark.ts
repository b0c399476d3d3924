/** What every page begins with: by this a later run knows its own files from anybody else's. */
export const pageMark =
  '<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="generator" content="epha report">'

/** Folders in that of a report that belong to it alone. */
export const pageFolders = ['owners', 'meetings'] as const
