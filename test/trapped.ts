import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Repository } from './repository.js'

/**
 * Sets all that a repository can say to start a program to make a file, and gives the path of that file.
 */
export function trapped({ folder, git, write }: Repository): string {
  const trap = join(folder, '.git', 'trap')
  const program = join(folder, '.git', 'program')
  writeFileSync(program, `#!/bin/sh\ntouch '${trap}'\nfalse\n`, { mode: 0o755 })
  for (const key of [
    'core.fsmonitor',
    'core.sshCommand',
    'core.pager',
    'core.editor',
    'core.gitProxy',
    'core.askPass',
    'core.alternateRefsCommand',
    'diff.external',
    'diff.trap.textconv',
    'diff.trap.command',
    'filter.trap.smudge',
    'filter.trap.clean',
    'filter.trap.process',
    'gpg.program',
    'gpg.ssh.program',
    'pager.log',
    'pager.diff',
    'interactive.diffFilter',
    'credential.helper',
    'uploadpack.packObjectsHook',
  ])
    git('config', key, program)
  git('config', 'log.showSignature', 'true')
  git('config', 'log.showRoot', 'false')
  git('config', 'log.follow', 'true')
  git('config', 'diff.renames', 'copies')
  git('config', 'alias.log', `!${program}`)
  git('config', 'alias.cat-file', `!${program}`)
  git('config', 'remote.origin.url', `ext::sh -c "touch ${trap}"`)
  git('config', 'remote.origin.promisor', 'true')
  git('config', 'protocol.ext.allow', 'always')
  const signature = 'gpgsig -----BEGIN PGP SIGNATURE-----\n \n iQ==\n -----END PGP SIGNATURE-----'
  write('.git/signed', git('cat-file', 'commit', 'HEAD').replace('\n\n', `\n${signature}\n\n`))
  git('update-ref', 'HEAD', git('hash-object', '-t', 'commit', '-w', '.git/signed').trim())
  write('.git/info/attributes', '*.md diff=trap filter=trap\n')
  return trap
}
