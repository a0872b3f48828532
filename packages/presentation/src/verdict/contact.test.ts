import { expect, test } from 'vitest'
import { contactLink } from './contact.ts'

const name = '维权服务站'

test('an https address is a link under the name of the station', () => {
  const contact = 'https://station.yunting.example/'
  expect(contactLink({ name, contact })).toEqual({ lead: '', text: name, href: contact })
})

test.each([
  ['tel:+8653112345678', '+8653112345678', 'tel:+8653112345678'],
  ['0531-1234 5678', '0531-1234 5678', 'tel:053112345678'],
  ['12315', '12315', 'tel:12315'],
])('the telephone number %s is a link behind the name', (contact, text, href) => {
  expect(contactLink({ name, contact })).toEqual({ lead: name, text, href })
})

test.each(['http://station.example/', 'javascript:alert(1)', 'tel:alert', 'https://a b', 'mailto:a@b.example', '1234'])(
  '%s is text, never a link',
  (contact) => expect(contactLink({ name, contact })).toEqual({ lead: name, text: contact }),
)
