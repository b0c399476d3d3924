// Keeps one comment on a pull request up to date: what `epha diff --format markdown` says of it, read from stdin. It is
// called by action.yml, and asks for no more than `pull-requests: write`. What it is told comes as variables:
// EPHA_REPOSITORY (owner/name), EPHA_PULL (a number), EPHA_API (https://api.github.com) and EPHA_TOKEN.
import { readFileSync } from 'node:fs'

/** The first line of the comment, as `src/render/changes/markdown.ts` writes it. */
const mark = '<!-- epha diff -->'
/** Answers have a hundred comments at most, and one asks for so many of them. */
const mostPages = 50

const { EPHA_REPOSITORY = '', EPHA_PULL = '', EPHA_API = '', EPHA_TOKEN = '' } = process.env
const body = readFileSync(0, 'utf8')

/** A line at which the page of the run points; what an answer says is no command of the runner. */
function say(kind, words) {
  const plain = words
    .replace(/[\r\n]+/g, ' ')
    .replace(/%/g, '%25')
    .slice(0, 500)
  process.stdout.write(`::${kind} title=epha::${plain}\n`)
}

async function ask(method, path, content) {
  const answer = await fetch(`${EPHA_API}/repos/${EPHA_REPOSITORY}${path}`, {
    method,
    redirect: 'error',
    headers: {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${EPHA_TOKEN}`,
      'user-agent': 'epha',
      'x-github-api-version': '2022-11-28',
    },
    ...(content === undefined ? {} : { body: JSON.stringify(content) }),
  })
  if (!answer.ok)
    throw Object.assign(new Error(`${method} ${path}: ${answer.status}`), { status: answer.status })
  return answer.json()
}

/** The comment of an earlier run: it begins with the mark, and a program wrote it; whoever copies the mark wrote another. */
async function ownComment() {
  for (let page = 1; page <= mostPages; page++) {
    const comments = await ask('GET', `/issues/${EPHA_PULL}/comments?per_page=100&page=${page}`)
    const own = comments.find(({ body: words, user }) => user?.type === 'Bot' && words?.startsWith(mark))
    if (own !== undefined || comments.length < 100) return own ?? null
  }
  return null
}

async function comment() {
  const own = await ownComment()
  if (own !== null) {
    if (own.body.trimEnd() !== body.trimEnd())
      await ask('PATCH', `/issues/comments/${Number(own.id)}`, { body })
  } else if (body.includes('\n| --- |')) await ask('POST', `/issues/${EPHA_PULL}/comments`, { body })
}

if (!/^\w[\w.-]*\/(?!\.{1,2}$)[\w.-]+$/.test(EPHA_REPOSITORY) || !/^\d+$/.test(EPHA_PULL))
  say('notice', 'No comment is written: this is no run of a pull request')
else if (!body.startsWith(mark)) say('warning', 'No comment is written: epha diff gave no answer, see above')
else
  try {
    await comment()
  } catch (error) {
    const isRefused = error.status === 403 || error.status === 404
    say(
      isRefused ? 'notice' : 'warning',
      isRefused
        ? 'No comment is written: the token may not. The job needs `permissions: pull-requests: write`, and a branch of a fork never has it'
        : `No comment is written: ${error.message}`,
    )
  }
