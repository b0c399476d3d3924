import { mendedWith, UsageError } from '../../model/usage-error.js'
import type { Call } from '../command.js'
import type { Answer } from '../environment.js'
import { changeActions } from './change-actions.js'
import { pinWish } from './wishes.js'

/** Which action is to have which name; null for the number that it has. */
export interface PinRequest {
  readonly id: string
  readonly name: string | null
  readonly isDryRun: boolean
  readonly isInPlace: boolean
}

/** Pins an action where it was raised. Throws UsageError where those minutes are approved, unless it is insisted on. */
export function pinAction({ id, name, isDryRun, isInPlace }: PinRequest, call: Call): Promise<Answer> {
  return changeActions(
    {
      command: 'pin',
      ids: [id],
      on: null,
      note: null,
      isDryRun,
      isInPlace: true,
      isRaising: true,
      wishFor: (action, loaded) => {
        if (action.meeting.status === 'approved' && !isInPlace)
          throw new UsageError(
            `${action.id} was raised in minutes that are approved, which are a record`,
            ['Nothing was written.'],
            null,
            mendedWith({ words: '--in-place', meaning: null }),
          )
        return pinWish(name ?? action.countedId.slice(action.countedId.lastIndexOf('/') + 1))(action, loaded)
      },
    },
    call,
  )
}
