import { attempt, must } from './fault.ts'
import type { Reason } from './reason.ts'

const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?'
const HOST = `(?=.{1,253}(?:[:/]|$))(?:${LABEL}\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?`
const LOCAL = `(?:${LABEL}\\.)*localhost`
const PORT = '(?::[0-9]{1,5})?'
const SEG = '(?!\\.{1,2}(?:/|$))[A-Za-z0-9._~-]+'

/** The patterns of an address, in general and on localhost, and what the URL parser may append to it. */
type Form = { strict: RegExp; local: RegExp; slash: '' | '/' }

const compile = (tail: string, slash: Form['slash']): Form => ({
  strict: new RegExp(`^https://${HOST}${PORT}${tail}$`),
  local: new RegExp(`^https?://${LOCAL}${PORT}${tail}$`),
  slash,
})

const ENTITY_ID = compile(`(?:/${SEG})*`, '/')
const SHOP_URL = compile(`/(?:${SEG}/)*`, '')
const HOST_ALONE = new RegExp(`^${HOST}$`)

function readAddress(value: unknown, form: Form, allowLocalhost: boolean, limit: number, reason: Reason): string {
  const { strict, local, slash } = form
  must(typeof value === 'string' && value.length <= limit, reason)
  must(strict.test(value) || (allowLocalhost && local.test(value)), reason)
  const { href } = attempt(() => new URL(value), reason)
  must(href === value || href === value + slash, reason)
  return value
}

/** Reads an entity id (PROFILE 4): an https address without trailing slash, query or escapes. */
export const readEntityId = (value: unknown, allowLocalhost: boolean): string =>
  readAddress(value, ENTITY_ID, allowLocalhost, 255, 'ENTITY_ID_INVALID')

/** Reads the address of a status list (PROFILE 6): an entity id that may be longer. */
export const readStatusUri = (value: unknown, allowLocalhost: boolean): string =>
  readAddress(value, ENTITY_ID, allowLocalhost, 512, 'STATUS_URI_NOT_ALLOWED')

/** Reads a shop's address (PROFILE 4): like an entity id, with a trailing slash. */
export const readShopUrl = (value: unknown, allowLocalhost: boolean): string =>
  readAddress(value, SHOP_URL, allowLocalhost, 255, 'SHOP_URL_INVALID')

/** Whether a value is a host name of two or more labels, as a listing needs it. */
export const isHost = (value: unknown): value is string => typeof value === 'string' && HOST_ALONE.test(value)
