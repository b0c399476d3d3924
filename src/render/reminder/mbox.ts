/** Thu Jan  1 00:00:00 1970, as C's asctime writes it. */
function asctime(date: Date): string {
  const [weekday = '', day = '', month = '', year = '', time = ''] = date
    .toUTCString()
    .replace(',', '')
    .split(' ')
  return `${weekday} ${month} ${String(Number(day)).padStart(2)} ${time} ${year}`
}

// From here on: a line of a message that would begin the next one
const beginning = /^(>*From )/gm

/** Messages one after the other in one file that mail programs open (mboxrd). */
export function mailbox(messages: readonly Buffer[], date: Date): string {
  return messages
    .map((message) => {
      const text = message.toString('utf8').replaceAll('\r\n', '\n').replace(beginning, '>$1')
      return `From epha ${asctime(date)}\n${text}${text.endsWith('\n') ? '' : '\n'}\n`
    })
    .join('')
}
