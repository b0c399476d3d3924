import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { completion } from '../../src/commands/completion/install.js'
import { completionScripts } from '../../src/render/completion.js'
import { needs } from '../tools.js'

/** Names as minutes could have them: one of words, one that a careless script would run. */
const answers = 'TR\\tTerry Reynolds\\nCarol Kisby\\n$(touch /tmp/epha-was-here);`id`\\n'

function home(shell: string) {
  const folder = mkdtempSync(join(tmpdir(), 'epha-home-'))
  return { folder, variables: { HOME: folder, SHELL: shell }, platform: 'linux' as const }
}

describe('epha completion', () => {
  it('prints what each shell has to read', () => {
    expect(completion(['fish'], home('/bin/bash'))).toEqual({
      stdout: completionScripts.fish,
      stderr: [],
      exitCode: 0,
    })
  })

  it.each([
    ['/bin/bash', '.local/share/bash-completion/completions/epha'],
    ['/usr/bin/fish', '.config/fish/completions/epha.fish'],
    ['/usr/bin/zsh', '.local/share/zsh/site-functions/_epha'],
    ['/usr/bin/pwsh', '.config/powershell/epha.completion.ps1'],
  ])('installs for %s, and again over its own', (shell, path) => {
    const here = home(shell)
    const target = join(here.folder, path)
    expect(completion(['install'], here).stdout).toBe(`${target}\n`)
    expect(readFileSync(target, 'utf8')).toContain('epha')
    expect(completion(['install'], here).exitCode).toBe(0)
  })

  it('writes nothing over a file that somebody else put there', () => {
    const here = home('/bin/bash')
    const target = join(here.folder, '.config/fish/completions/epha.fish')
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, '# my own\n')
    expect(() => completion(['install', 'fish'], here)).toThrow(/is there, and epha did not write it/)
    expect(readFileSync(target, 'utf8')).toBe('# my own\n')
  })

  it('knows four shells', () => {
    expect(() => completion(['tcsh'], home('/bin/bash'))).toThrow(
      'unknown shell `tcsh`, expected bash, zsh, fish, powershell',
    )
    expect(() => completion(['install'], home('/bin/tcsh'))).toThrow('unknown shell `tcsh` in SHELL')
  })
})

describe('in a shell, a name of the minutes', () => {
  const bash = needs('bash')
  const fish = needs('fish')
  const zsh = needs('zsh')

  it.skipIf(bash.isMissing)(bash.title('is one word of bash, and is never run'), () => {
    const script = `
epha() { printf '${answers}'; }
${completionScripts.bash}
COMP_WORDS=(epha actions --owner ''); COMP_CWORD=3; _epha; printf '[%s]\\n' "\${COMPREPLY[@]}"
COMP_WORDS=(epha actions --owner '"Ca'); _epha; printf '[%s]\\n' "\${COMPREPLY[1]}"
`
    expect(execFileSync('bash', ['-c', script], { encoding: 'utf8' })).toBe(
      '[TR]\n[Carol\\ Kisby]\n[\\$\\(touch\\ /tmp/epha-was-here\\)\\;\\`id\\`]\n[Carol Kisby]\n',
    )
  })

  it.skipIf(fish.isMissing)(fish.title('is offered by fish with what it stands for'), () => {
    const script = `
function epha; printf '${answers}'; end
${completionScripts.fish}
complete -C 'epha actions --owner '
`
    expect(
      execFileSync('fish', ['--no-config', '-c', script], { encoding: 'utf8' }).split('\n').sort(),
    ).toEqual(['', '$(touch /tmp/epha-was-here);`id`', 'Carol Kisby', 'TR\tTerry Reynolds'])
  })

  it.skipIf(zsh.isMissing)(zsh.title('is taken by zsh for the value before its help'), () => {
    const script = `
compadd() { printf '[%s]\\n' "\${values[@]}" "\${shown[@]}"; }
compdef() { : }
epha() { printf '${answers}'; }
${completionScripts.zsh}
words=(epha actions --owner ''); CURRENT=4; _epha
`
    expect(execFileSync('zsh', ['-fc', script], { encoding: 'utf8' })).toBe(
      '[TR]\n[Carol Kisby]\n[$(touch /tmp/epha-was-here);`id`]\n[TR  Terry Reynolds]\n[Carol Kisby]\n[$(touch /tmp/epha-was-here);`id`]\n',
    )
  })
})
