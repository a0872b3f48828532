import { attempt, must } from './fault.ts'
import type { Reason } from './reason.ts'

const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?'
const HOST = `(?=.{1,253}(?:[:/]|$))(?:${LABEL}\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?`
const LOCAL = `(?:${LABEL}\\.)*localhost`
const PORT = '(?::[0-9]{1,5})?'
const SEG = '(?!\\.{1,2}(?:/|$))[A-Za-z0-9._~-]+'

/** Makes a reader of addresses; `slash` is what the URL parser may append to one. */
function addressReader(path: string, slash: '' | '/', limit: number, reason: Reason) {
  const strict = new RegExp(`^https://${HOST}${PORT}${path}$`)
  const local = new RegExp(`^https?://${LOCAL}${PORT}${path}$`)
  return (value: unknown, allowLocalhost: boolean): string => {
    must(typeof value === 'string' && value.length <= limit, reason)
    must(strict.test(value) || (allowLocalhost && local.test(value)), reason)
    const { href } = attempt(() => new URL(value), reason)
    must(href === value || href === value + slash, reason)
    return value
  }
}

/** Reads an entity id (PROFILE 4): an https address without trailing slash, query or escapes. */
export const readEntityId = addressReader(`(?:/${SEG})*`, '/', 255, 'ENTITY_ID_INVALID')

/** Reads the address of a status list (PROFILE 6): an entity id that may be longer. */
export const readStatusUri = addressReader(`(?:/${SEG})*`, '/', 512, 'STATUS_URI_NOT_ALLOWED')

/** Reads a shop's address (PROFILE 4): like an entity id, with a trailing slash. */
export const readShopUrl = addressReader(`/(?:${SEG}/)*`, '', 255, 'SHOP_URL_INVALID')

const HOST_ALONE = new RegExp(`^${HOST}$`)

/** Whether a value is a host name of two or more labels, as a listing needs it. */
export const isHost = (value: unknown): value is string => typeof value === 'string' && HOST_ALONE.test(value)
