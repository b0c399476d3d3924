import type { Unread } from '../model/register.js'

/** The text of one file, as read. */
export interface SourceFile {
  /** From the minutes folder, with `/` on every system. */
  readonly path: string
  /** Without its byte order mark. */
  readonly text: string
  readonly bom: boolean
  /** Where it is not UTF-8: such a file is read, and never edited. */
  readonly encoding?: 'utf-16le' | 'utf-16be'
}

/** A file that was read, or why it was not. */
export type FileReading =
  | { readonly kind: 'read'; readonly file: SourceFile }
  | { readonly kind: 'unread'; readonly unread: Unread }

/** Where the minutes lie. */
export interface Workspace {
  /** The minutes folder, as an absolute path; of one file alone, the folder that holds it. */
  readonly folder: string
  /** One file alone: it is minutes whatever it is called and whatever it holds. */
  readonly alone: boolean
  /** Files that somebody named outside of a minutes folder: minutes whatever they hold, read with their neighbours. */
  readonly named: readonly string[]
  /** The nearest `epha.yaml`; its path begins with `../` where it lies above the minutes folder. */
  readonly settings: FileReading | null
  /** A path as `epha.yaml` gives it, from its own folder, as one from the minutes folder; empty for that folder. */
  readonly fromSettings: (path: string) => string
  /** A path of the minutes folder as people type it from the current folder. */
  readonly fromHere: (path: string) => string
  /**
   * The files in the order of their paths, each read only when it is asked for, so that one at a time is in
   * memory. `exclude` are globs that count from the folder of `epha.yaml`.
   */
  readonly files: (exclude: readonly string[]) => Iterable<FileReading>
  /** Names of all that lies in a folder, by its path from the minutes folder; null where there is no such folder. */
  readonly namesIn: (path: string) => readonly string[] | null
  /** One file again, by its path from the minutes folder. */
  readonly read: (path: string) => FileReading
  /**
   * What of the minutes folder is not read for its name or for `exclude`: paths from that folder, in order, those of
   * folders with a `/` behind them. What begins with `.` is never named.
   */
  readonly passedOver: (exclude: readonly string[]) => readonly string[]
}
