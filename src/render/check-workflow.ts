/** The workflow of GitHub that checks the minutes of every pull request; the same as in the documentation. */
export const checkWorkflow = `# Copy to .github/workflows/check.yml: every pull request that changes minutes is checked.
name: Check the minutes
on:
  pull_request:
    paths: ['**.md', '**.markdown', '**/epha.yaml', 'epha.yaml']

permissions:
  contents: read

jobs:
  check:
    runs-on: ubuntu-latest
    timeout-minutes: 5
    steps:
      - uses: actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2
        with:
          persist-credentials: false
          # The commits of both branches: what the pull request brought is told from what was there.
          fetch-depth: 0
      - uses: actions/setup-node@49933ea5288caeca8642d1e84afbd3f7d6820020 # v4.4.0
        with:
          node-version: 20
      # Without \`--compare-with\` all minutes are to be clean, those of earlier years too. An action that the minutes
      # pass over stops the pull request whatever \`epha.yaml\` says; other warnings stay warnings.
      - env:
          BASE: origin/\${{ github.base_ref }}
        run: |
          # An epha that is packed into this repository (epha-0.1.0.tgz, made by \`npm pack\`) comes before that of npm.
          epha=epha@0.1.0
          for packed in ./epha-*.tgz; do if [ -e "$packed" ]; then epha=$packed; fi; done
          npx --yes --ignore-scripts --package "$epha" epha check --error action-unreported --compare-with "$BASE"
`
