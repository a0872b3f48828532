import { attempt, must } from './fault.ts'
import { isLocalhost } from './localhost.ts'
import type { Reason } from './reason.ts'

/** Labels of 1 to 63 characters, none of which starts or ends with a hyphen. */
const LABELS = /^(?:(?!-)[a-z\d-]{0,62}[a-z\d](?:\.|$))+$/

/** Whether a value is a host name of two or more labels, as a listing needs it (PROFILE 4). */
export const isHost = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= 253 && LABELS.test(value) && /\.[a-z][^.]*$/.test(value)

/** Whether an address is https, or http where that is allowed. */
export const isSecure = ({ protocol, hostname }: URL, allowLocalhost: boolean): boolean =>
  protocol === 'https:' || (allowLocalhost && protocol === 'http:' && isLocalhost(hostname))

/** Makes a reader of addresses without user, query, fragment or escapes. */
const addressReader =
  (form: RegExp, limit: number, reason: Reason) =>
  (value: unknown, allowLocalhost: boolean): string => {
    must(typeof value === 'string' && value.length <= limit && form.test(value), reason)
    const url = attempt(() => new URL(value), reason)
    const { hostname, origin, pathname } = url
    must(isSecure(url, allowLocalhost), reason)
    must(isHost(hostname) || (allowLocalhost && isLocalhost(hostname) && LABELS.test(hostname)), reason)
    // As the parser writes it, but for the path of an address that has none.
    must([value, `${value}/`].includes(origin + pathname), reason)
    return value
  }

const WITHOUT_SLASH = /^\w+:\/\/[^/]+(?:\/[\w.~-]+)*$/
const WITH_SLASH = /^\w+:\/\/[^/]+(?:\/[\w.~-]+)*\/$/

/** Reads an entity id (PROFILE 4): an https address without trailing slash, query or escapes. */
export const readEntityId = addressReader(WITHOUT_SLASH, 255, 'ENTITY_ID_INVALID')

/** Reads the address of a status list (PROFILE 6): an entity id that may be longer. */
export const readStatusUri = addressReader(WITHOUT_SLASH, 512, 'STATUS_URI_NOT_ALLOWED')

/** Reads a shop's address (PROFILE 4): like an entity id, with a trailing slash. */
export const readShopUrl = addressReader(WITH_SLASH, 255, 'SHOP_URL_INVALID')
