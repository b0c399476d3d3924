import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { isUsageError, type UsageError } from '../../src/model/usage-error.js'
import { appendText } from '../../src/workspace/append-text.js'
import { copyBeside } from '../../src/workspace/copy-beside.js'
import { dropFile } from '../../src/workspace/drop-file.js'
import { lockFolderOf, minutesFile, replaceEdited, writeEdited } from '../../src/workspace/edited-file.js'
import { openWorkspace } from '../../src/workspace/folder.js'
import { makeFolder } from '../../src/workspace/folders.js'
import { installFile } from '../../src/workspace/install-file.js'
import { removeEdited } from '../../src/workspace/remove.js'
import { settingsFileOf } from '../../src/workspace/settings-file.js'
import { templateIn } from '../../src/workspace/template.js'
import {
  hashOf,
  readUndo,
  stateFolder,
  type UndoRecord,
  undoneFile,
  writeUndo,
} from '../../src/workspace/undo.js'

let here: string
beforeEach(() => {
  here = mkdtempSync(join(tmpdir(), 'epha-edited-'))
  mkdirSync(join(here, 'minutes'))
})
afterEach(() => rmSync(here, { recursive: true, force: true }))

const at = (path: string) => join(here, path)
const put = (path: string, text: string | Buffer) => writeFileSync(at(path), text)
const textOf = (path: string) => readFileSync(at(path), 'utf8')

function open(place = 'minutes') {
  const workspace = openWorkspace(place, here)
  if (workspace === null) throw new Error('nothing is there')
  return workspace
}

function mistakeOf(act: () => unknown): UsageError {
  try {
    act()
  } catch (error) {
    if (isUsageError(error)) return error
    throw error
  }
  return expect.fail('no mistake was found')
}

describe('a file of minutes that is to be edited', () => {
  test('is as it was read, with its mark and its place', () => {
    put('minutes/a.md', '\ufeffA\r\n')
    expect(minutesFile('a.md', open())).toEqual({
      absolute: at('minutes/a.md'),
      shown: 'minutes/a.md',
      text: 'A\r\n',
      bom: true,
    })
  })

  test('that cannot be read is an error with the line of its fault, and nothing is written', () => {
    put('minutes/a.md', Buffer.from([0x41, 0x0a, 0x42, 0xe9]))
    const mistake = mistakeOf(() => minutesFile('a.md', open()))
    expect(mistake.message).toBe(
      '`minutes/a.md` could not be read: not UTF-8, saved by an older Windows program',
    )
    expect(mistake.more).toEqual(['minutes/a.md:2:2', 'Nothing was written.'])
    expect(mistakeOf(() => minutesFile('b.md', open())).more).toEqual(['Nothing was written.'])
  })

  test.each([
    ['a.md', 'minutes/a.md'],
    ["it's may.md", "'minutes/it''s may.md'"],
  ])('that is UTF-16 is refused, with what to type: %s', (name, typed) => {
    put(`minutes/${name}`, Buffer.from('\ufeffA', 'utf16le'))
    const mistake = mistakeOf(() => minutesFile(name, open()))
    expect(mistake.message).toBe(`\`minutes/${name}\` is saved as UTF-16, which is read and never edited`)
    expect(mistake.more).toEqual([
      'Nothing was written.',
      'Save it as UTF-8 first: in an editor, or in PowerShell:',
      `  (Get-Content ${typed}) | Set-Content -Encoding utf8 ${typed}`,
    ])
  })

  test('is written whole, with its mark, and given as it is then', async () => {
    put('minutes/a.md', '\ufeffA')
    const file = minutesFile('a.md', open())
    expect(await writeEdited(open(), file, 'B')).toEqual({ ...file, text: 'B' })
    expect(textOf('minutes/a.md')).toBe('\ufeffB')
  })

  test.each([
    ['changed in its second line', 'A\nC\n', 2],
    ['has a line more', 'A\nB\nC\n', 3],
    ['is shorter', 'A', 2],
    ['is gone', null, 1],
  ])('is not written where it %s', (_, now, line) => {
    put('minutes/a.md', 'A\nB\n')
    const file = minutesFile('a.md', open())
    if (now === null) rmSync(at('minutes/a.md'))
    else put('minutes/a.md', now)
    const mistake = mistakeOf(() => replaceEdited(file, 'X'))
    expect(mistake.message).toMatch(/^`minutes\/a\.md` changed since it was read, at line \d+$/)
    expect(mistake.more).toEqual([
      `minutes/a.md:${line}`,
      'Nothing was written; the same command reads it anew.',
    ])
    expect(existsSync(at('minutes/a.md')) ? textOf('minutes/a.md') : null).toBe(now)
  })

  test('that is write-protected is not told to have changed', () => {
    put('minutes/a.md', 'A')
    const file = minutesFile('a.md', open())
    chmodSync(at('minutes/a.md'), 0o444)
    expect(mistakeOf(() => replaceEdited(file, 'B')).message).toBe(
      '`minutes/a.md` could not be written: it is write-protected',
    )
    expect(textOf('minutes/a.md')).toBe('A')
  })

  test('that is to be made is not where another is there by now', () => {
    const file = { absolute: at('minutes/new.md'), shown: 'minutes/new.md', text: null, bom: false }
    expect(replaceEdited(file, 'N').text).toBe('N')
    expect(mistakeOf(() => replaceEdited(file, 'M')).message).toContain(
      'changed since it was read, at line 1',
    )
    expect(textOf('minutes/new.md')).toBe('N')
  })

  test('behind a link that leads out of the repository is not written', () => {
    mkdirSync(at('repository/.git'), { recursive: true })
    mkdirSync(at('outside'))
    put('outside/a.md', 'A')
    symlinkSync(at('outside'), at('repository/linked'))
    const file = { absolute: at('repository/linked/a.md'), shown: 'linked/a.md', text: 'A', bom: false }
    const mistake = mistakeOf(() => replaceEdited(file, 'B'))
    expect(mistake.message).toBe('`linked/a.md` lies outside of the repository, behind a link')
    expect(mistake.more).toEqual(['Nothing was written.'])
    expect(textOf('outside/a.md')).toBe('A')
    mkdirSync(at('repository/own'))
    symlinkSync(at('repository/own'), at('repository/within'))
    put('repository/own/a.md', 'A')
    const within = { ...file, absolute: at('repository/within/a.md') }
    expect(replaceEdited(within, 'B').text).toBe('B')
  })
})

describe('the folder that a writer locks', () => {
  test('is that of epha.yaml, else that of the minutes', () => {
    expect(lockFolderOf(open())).toBe(at('minutes'))
    put('epha.yaml', 'title: X')
    expect(lockFolderOf(open())).toBe(here)
    put('epha.yaml', Buffer.from([0xff, 0xff]))
    expect(lockFolderOf(open())).toBe(here)
  })
})

describe('epha.yaml, to be edited', () => {
  test('is where it lies, with its text', () => {
    put('epha.yaml', '\ufefftitle: X')
    expect(settingsFileOf(open())).toEqual({
      absolute: at('epha.yaml'),
      shown: 'epha.yaml',
      text: 'title: X',
      bom: true,
    })
  })

  test('would be made beside the minutes where there is none', () => {
    expect(settingsFileOf(open())).toEqual({
      absolute: at('minutes/epha.yaml'),
      shown: 'minutes/epha.yaml',
      text: null,
      bom: false,
    })
  })

  test('is refused behind a link, in UTF-16 and where it cannot be read', () => {
    put('other.yaml', 'title: X')
    symlinkSync(at('other.yaml'), at('epha.yaml'))
    expect(mistakeOf(() => settingsFileOf(open())).message).toBe(
      '`epha.yaml` could not be read: a symbolic link, which is not followed',
    )
    rmSync(at('epha.yaml'))
    put('epha.yaml', Buffer.from('\ufefftitle: X', 'utf16le'))
    expect(mistakeOf(() => settingsFileOf(open())).message).toContain('is saved as UTF-16')
  })
})

describe('what a command can take back', () => {
  const file = (text: string | null, bom = false) => ({ absolute: '/a.md', shown: 'a.md', text, bom })

  test.each([
    ['a word in its middle', 'one two three', 'one six three', 4, 'two', 'six'],
    ['its end', 'one', 'one two', 3, '', ' two'],
    ['its beginning', 'two', 'one two', 0, '', 'one '],
    ['one of two that are alike', 'aa', 'aaa', 2, '', 'a'],
    ['nothing', 'aa', 'aa', 2, '', ''],
    ['all of it', 'ab', '', 0, 'ab', ''],
  ])('of a file is %s', (_, before, after, place, removed, added) => {
    const undone = undoneFile(file(before), after)
    expect(undone).toMatchObject({ at: place, removed, added, absolute: '/a.md', shown: 'a.md' })
    expect(undone.before).toBe(hashOf(before, false))
    expect(undone.after).toBe(hashOf(after, false))
    expect(after.slice(0, place) + removed + after.slice(place + added.length)).toBe(before)
  })

  test('of a file that was made is that it was not there', () => {
    expect(undoneFile(file(null), 'new')).toMatchObject({ at: 0, removed: null, added: 'new', before: null })
  })

  test('counts the byte order mark', () => {
    expect(hashOf('a', true)).not.toBe(hashOf('a', false))
    expect(hashOf('a', true)).toBe(hashOf('\ufeffa', false))
    expect(hashOf('', false)).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  })

  const record = (command: string): UndoRecord => ({ command, files: [undoneFile(file('a'), 'b')] })

  test('is kept apart for each folder, the last twenty', () => {
    const all = Array.from({ length: 23 }, (_, number) => record(`done ${number}`))
    writeUndo(at('state'), at('minutes'), all)
    expect(readUndo(at('state'), at('minutes'))).toEqual(all.slice(3))
    expect(readUndo(at('state'), here)).toEqual([])
    symlinkSync(at('minutes'), at('linked'))
    expect(readUndo(at('state'), at('linked'))).toEqual(all.slice(3))
  })

  test.each<readonly [string, string]>([
    ['no JSON', '{'],
    ['no list', '{}'],
    ['null', 'null'],
    ['a list of null', '[null]'],
    ['a record without a command', '[{"files": []}]'],
    ['a record whose files are none', '[{"command": "done", "files": [null]}]'],
    ['a record whose files are no list', '[{"command": "done", "files": {}}]'],
    ...(['absolute', 'shown', 'at', 'added', 'after', 'removed', 'before'] as const).map(
      (name) =>
        [
          `a file whose \`${name}\` is another thing`,
          JSON.stringify([{ command: 'done', files: [{ ...undoneFile(file('a'), 'b'), [name]: [] }] }]),
        ] as const,
    ),
  ])('is nothing where what was kept is %s', (_, text) => {
    writeUndo(at('state'), at('minutes'), [record('done')])
    const [name = ''] = readdirSync(at('state/undo'))
    put(join('state/undo', name), text)
    expect(readUndo(at('state'), at('minutes'))).toEqual([])
  })

  test.each([
    [{ XDG_STATE_HOME: '/x', LOCALAPPDATA: '/l', HOME: '/h' }, '/x/epha'],
    [{ LOCALAPPDATA: '/l', HOME: '/h' }, '/l/epha'],
    [{ HOME: '/h' }, '/h/.local/state/epha'],
    [{ XDG_STATE_HOME: '', HOME: '' }, null],
    [{}, null],
  ])('is kept where the system keeps such things: %j', (variables, folder) => {
    expect(stateFolder(variables)).toBe(folder)
  })
})

describe('a file that is taken away', () => {
  test('is one that is as it was read, and no other', () => {
    put('minutes/a.md', '\ufeffA')
    const file = minutesFile('a.md', open())
    put('minutes/a.md', '\ufeffB')
    expect(mistakeOf(() => removeEdited(file)).message).toBe(
      '`minutes/a.md` could not be removed: it changed since it was read',
    )
    expect(mistakeOf(() => removeEdited(file)).more).toEqual(['Nothing was written.'])
    expect(mistakeOf(() => removeEdited({ ...file, text: null })).message).toContain('it changed since')
    put('minutes/empty.md', '')
    const empty = { absolute: at('minutes/empty.md'), shown: 'minutes/empty.md', text: null, bom: false }
    expect(mistakeOf(() => removeEdited(empty)).message).toContain('it changed since')
    expect(existsSync(at('minutes/empty.md'))).toBe(true)
    expect(textOf('minutes/a.md')).toBe('\ufeffB')
    removeEdited({ ...file, text: 'B' })
    expect(existsSync(at('minutes/a.md'))).toBe(false)
    expect(mistakeOf(() => removeEdited(file)).message).toContain('no such file or folder')
  })
})

describe('a file is kept beside itself', () => {
  test('under the first name that is free, and replaces none', () => {
    put('minutes/a.md', 'A')
    expect(copyBeside(at('minutes/a.md'), 'a.md')).toBe('a.md.bak')
    put('minutes/a.md', 'B')
    expect(copyBeside(at('minutes/a.md'), 'a.md')).toBe('a.md.bak2')
    expect([textOf('minutes/a.md.bak'), textOf('minutes/a.md.bak2')]).toEqual(['A', 'B'])
    expect(mistakeOf(() => copyBeside(at('minutes/none.md'), 'none.md')).message).toBe(
      '`none.md` could not be kept beside the new: no such file or folder',
    )
  })

  test('a thousand times, and then no more', () => {
    put('minutes/a.md', 'A')
    for (let n = 1; n < 1000; n++) put(`minutes/a.md.bak${n === 1 ? '' : n}`, 'kept')
    expect(copyBeside(at('minutes/a.md'), 'a.md')).toBe('a.md.bak1000')
    expect(mistakeOf(() => copyBeside(at('minutes/a.md'), 'a.md')).message).toContain(
      '`a.md` could not be kept beside the new: ',
    )
    expect([textOf('minutes/a.md.bak'), existsSync(at('minutes/a.md.bak1001'))]).toEqual(['kept', false])
  })
})

describe('a file of epha’s own', () => {
  test('is put where it belongs, its folder made, and again', () => {
    installFile(at('a/b/hook'), '# epha\n1', '# epha')
    installFile(at('a/b/hook'), '# epha\n2', '# epha')
    expect(textOf('a/b/hook')).toBe('# epha\n2')
  })

  test.each(['# other\n', '# eph', ''])('does not take the place of another: %j', (text) => {
    put('hook', text)
    const mistake = mistakeOf(() => installFile(at('hook'), '# epha\n', '# epha'))
    expect(mistake.message).toBe(`\`${at('hook')}\` is there, and epha did not write it`)
    expect(mistake.more).toEqual(['It was not written by epha, so nothing was changed.'])
    expect(textOf('hook')).toBe(text)
  })

  test('takes the place of no folder, and lies in no file', () => {
    expect(mistakeOf(() => installFile(at('minutes'), 'x', 'x')).message).toContain(
      'is there, and epha did not',
    )
    put('file', '')
    expect(mistakeOf(() => installFile(at('file/x'), 'x', 'x')).message).toContain('could not be written')
  })

  test('goes where it can, and nobody is told where it cannot', () => {
    put('old', 'x')
    dropFile(at('old'))
    dropFile(at('old'))
    dropFile(at('minutes'))
    expect([existsSync(at('old')), existsSync(at('minutes'))]).toEqual([false, true])
  })
})

test('text is added at the end of a file, and an error names one that takes none', () => {
  put('summary', 'a')
  appendText(at('summary'), 'b')
  expect(textOf('summary')).toBe('ab')
  expect(mistakeOf(() => appendText(at('minutes'), 'b')).message).toBe(
    `\`${at('minutes')}\` could not be written: it is a folder`,
  )
})

test('a folder is made with those above it, and an error says where it cannot be', () => {
  makeFolder(at('a/b/c'), 'c')
  makeFolder(at('a/b/c'), 'c')
  expect(existsSync(at('a/b/c'))).toBe(true)
  put('file', '')
  expect(mistakeOf(() => makeFolder(at('file/x'), 'file/x')).message).toBe(
    '`file/x` could not be made: a part of the path is no folder',
  )
})

describe('a template beside minutes', () => {
  test.each([
    ['is one by its name', ['template.md'], 'template.md'],
    ['is the first by the alphabet', ['my Template.markdown', 'agenda-template.md'], 'agenda-template.md'],
    ['is no hidden file', ['.template.md'], null],
    ['is Markdown', ['template.docx', 'template.md.bak'], null],
    ['has the word in its name', ['temp.md'], null],
  ])('%s', (_, names, expected) => {
    for (const name of names) put(`minutes/${name}`, name)
    expect(templateIn(at('minutes'), '2011.md')).toBe(expected)
  })

  test('that cannot be read is none', () => {
    put('minutes/template.md', Buffer.from([0xff, 0xff, 0xff]))
    expect(templateIn(at('minutes'), '2011.md')).toBeNull()
  })
})
