import { expect, test } from 'vitest'
import { fillIn, type TemplateWords } from '../../../src/render/reminder/template.js'

const words: TemplateWords = {
  name: 'Terry Reynolds',
  first_name: 'Terry',
  key: 'TR',
  role: null,
  association: 'EPHA',
  meetings: 'headteacher meetings',
  actions: 'two actions',
  them: 'them',
  count: 2,
  overdue: 2,
  today: '20 Jun 2011',
  next_meeting: '22 Jun 2011',
}
const fill = (template: string) => fillIn('remind.subject', template, words)

test('names, dates and conditions are filled in', () => {
  expect(fill('{{ name }} ({{ key }}): {{ actions }} on {{ today }}, {{ next_meeting }}')).toBe(
    'Terry Reynolds (TR): two actions on 20 Jun 2011, 22 Jun 2011',
  )
  expect(fill('{% if overdue > 1 %}late{% else %}in time{% endif %} {{ role | default: "no role" }}')).toBe(
    'late no role',
  )
  expect(fill('{{ meetings | raise }}\n')).toBe('Headteacher meetings')
})

test('a value that looks like a template is not read again', () => {
  expect(fillIn('remind.greeting', '{{ name }}', { ...words, name: '{{ key }}{% if %}' })).toBe(
    '{{ key }}{% if %}',
  )
})

test.each([
  '{% include "/etc/passwd" %}',
  '{% render "epha.yaml" %}',
  '{% layout "x" %}',
  '{% for i in (1..1000000000) %}x{% endfor %}',
  '{% assign a = "x" %}',
  '{% capture a %}x{% endcapture %}',
  '{% liquid echo name %}',
  '{{ name.constructor }}',
  '{{ constructor }}',
  '{{ __proto__ }}',
  '{{ toString }}',
  '{{ "now" | date: "%Y" }}',
  '{{ name | where_exp: "x", "y" }}',
  '{{ nane }}',
  '{{ name',
  '{% if name %}',
])('%s is refused with the name of the setting', (template) => {
  expect(() => fill(template)).toThrow(/^the template in `remind\.subject` cannot be read: /)
})

test('what is longer than any letter is refused', () => {
  expect(() => fill('x'.repeat(10_001))).toThrow('remind.subject')
  expect(() =>
    fillIn('remind.signature', '{{ name }}{{ name }}', { ...words, name: 'x'.repeat(6000) }),
  ).toThrow('`remind.signature` is longer than')
})
