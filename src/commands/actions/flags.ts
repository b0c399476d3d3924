import { groupings } from '../../query/group.js'
import { columnNames, type FormatName } from '../../render/names.js'
import { choiceOf, type Given, isGiven, listOf, numberOf, partsOf, textOf } from '../flag-values.js'
import type { ActionsOptions } from './list-actions.js'

/** Which actions the flags and the words of a query ask for. */
export function flagsGiven(words: readonly string[], given: Given): ActionsOptions['flags'] {
  return {
    owner: ['owner', 'assignee', 'responsible'].flatMap((flag) => listOf(given, flag)),
    unassigned: isGiven(given, 'unassigned'),
    meeting: textOf(given, 'meeting'),
    item: textOf(given, 'item'),
    area: textOf(given, 'area'),
    series: textOf(given, 'series'),
    status: textOf(given, 'status'),
    overdue: isGiven(given, 'overdue'),
    dueBefore: textOf(given, 'dueBefore'),
    dueAfter: textOf(given, 'dueAfter'),
    raisedSince: textOf(given, 'raisedSince'),
    text: textOf(given, 'text'),
    carried: numberOf(given, 'carried'),
    expression: words.length === 0 ? null : words.join(' '),
  }
}

/**
 * Which actions, and how they are to be shown: in the first of the formats unless one is asked for. Throws UsageError
 * for a value that a flag does not know.
 */
export function actionsOptions(
  words: readonly string[],
  given: Given,
  formats: readonly [FormatName, ...FormatName[]],
): ActionsOptions {
  const groupBy = textOf(given, 'groupBy')
  const columns = partsOf(listOf(given, 'columns'))
  const format = isGiven(given, 'json') ? 'json' : (textOf(given, 'format') ?? formats[0])
  return {
    flags: flagsGiven(words, given),
    sort: listOf(given, 'sort'),
    groupBy: groupBy === null ? null : choiceOf(groupBy, '--group-by', groupings),
    limit: numberOf(given, 'limit'),
    columns: columns.length === 0 ? null : columns.map((one) => choiceOf(one, '--columns', columnNames)),
    count: isGiven(given, 'count'),
    format: choiceOf(format, '--format', formats),
    confidential: isGiven(given, 'confidential'),
    possible: isGiven(given, 'possible'),
    csvRaw: isGiven(given, 'csvRaw'),
    events: isGiven(given, 'events'),
    explain: isGiven(given, 'explain'),
    gate: { failOn: listOf(given, 'failOn'), exitCode: isGiven(given, 'exitCode') },
    output: textOf(given, 'output'),
  }
}
