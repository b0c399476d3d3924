import { namesOf } from '../model/names.js'

// What is typed and what epha answers stays data in all of them: nothing is evaluated.

const bash = `# epha: what to type next, in bash
_epha() {
  local line value
  COMPREPLY=()
  while IFS= read -r line; do
    value=\${line%%$'\\t'*}
    case \${COMP_WORDS[COMP_CWORD]} in
      [\\'\\"]*) COMPREPLY+=("$value") ;;
      *) COMPREPLY+=("$(printf '%q' "$value")") ;;
    esac
  done < <(epha complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -o bashdefault -o default -F _epha epha
`

const zsh = `#compdef epha
# epha: what to type next, in zsh
_epha() {
  local line value
  local -a values shown
  while IFS= read -r line; do
    value=\${line%%$'\\t'*}
    values+=("$value")
    shown+=("\${line/$'\\t'/  }")
  done < <(epha complete -- "\${(@Q)words[2,CURRENT]}" 2>/dev/null)
  if (( \${#values} == 0 )); then
    _files
  else
    compadd -l -d shown -a values
  fi
}
if [ "\${funcstack[1]}" = "_epha" ]; then
  _epha "$@"
else
  compdef _epha epha
fi
`

const fish = `# epha: what to type next, in fish
function __epha_complete
    set -l before (commandline -opc)
    set -e before[1]
    set -l current (commandline -ct)
    set -l found (epha complete -- $before "$current" 2>/dev/null)
    if test (count $found) -eq 0
        __fish_complete_path "$current"
    else
        printf '%s\\n' $found
    end
end
complete -c epha -f -a '(__epha_complete)'
`

const powershell = `# epha: what to type next, in PowerShell
Register-ArgumentCompleter -Native -CommandName epha -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $words = @($commandAst.CommandElements | Select-Object -Skip 1 |
    Where-Object { $_.Extent.StartOffset -lt $cursorPosition } | ForEach-Object { $_.Extent.Text })
  if ($wordToComplete -eq '') { $words += '""' }
  epha complete '--' @words 2>$null | ForEach-Object {
    $value, $help = $_ -split "\`t", 2
    $typed = if ($value -match '^[\\w./=-]+$') { $value } else { "'" + $value.Replace("'", "''") + "'" }
    if (-not $help) { $help = $value }
    [System.Management.Automation.CompletionResult]::new($typed, $value, 'ParameterValue', $help)
  }
}
`

/** What a shell has to read to complete epha's words. Its first line says what it is. */
export const completionScripts = { bash, zsh, fish, powershell } as const

/** A shell that `epha completion` knows. */
export type ShellName = keyof typeof completionScripts

/** Shells that `epha completion` knows, the usual one first. */
export const shellNames: readonly ShellName[] = namesOf(completionScripts)
