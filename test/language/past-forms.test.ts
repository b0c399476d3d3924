import { describe, expect, it } from 'vitest'
import { isPastOfTask } from '../../src/language/past-forms.js'

describe('The past form of what somebody may be to do', () => {
  it.each(['sent', 'asked', 'moved', 'tidied', 'planned', 'Booked', 'wrote', 'written'])('is %s', (word) => {
    expect(isPastOfTask(word)).toBe(true)
  })

  it.each(['said', 'laughed', 'red', 'need', 'send', 'bed', 'ed', '', 'tidyed'])('is not %s', (word) => {
    expect(isPastOfTask(word)).toBe(false)
  })
})
