import { must, type Reason } from './reason.ts'

const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?'
const HOST = `(?=.{1,253}(?:[:/]|$))(?:${LABEL}\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?`
const LOCAL = `(?:${LABEL}\\.)*localhost`
const PORT = '(?::[0-9]{1,5})?'
const SEG = '(?!\\.{1,2}(?:/|$))[A-Za-z0-9._~-]+'

const compile = (tail: string) =>
  [`https://${HOST}`, `https?://${LOCAL}`].map((base) => new RegExp(`^${base}${PORT}${tail}$`)) as [RegExp, RegExp]

const ENTITY_ID = compile(`(?:/${SEG})*`)
const SHOP_URL = compile(`/(?:${SEG}/)*`)
const HOST_ALONE = new RegExp(`^${HOST}$`)

const isNormal = (text: string, slash: '' | '/'): boolean => {
  try {
    const { href } = new URL(text)
    return href === text || href === text + slash
  } catch {
    return false
  }
}

const matches = ([strict, local]: [RegExp, RegExp], text: string, allowLocalhost: boolean) =>
  strict.test(text) || (allowLocalhost && local.test(text))

/** An entity id (PROFILE 4): an https address without a slash at its end, a query or an escape. */
export function readEntityId(value: unknown, allowLocalhost: boolean, limit = 255, reason: Reason = 'ENTITY_ID_INVALID') {
  const ok =
    typeof value === 'string' &&
    value.length <= limit &&
    matches(ENTITY_ID, value, allowLocalhost) &&
    isNormal(value, '/')
  must(ok, reason)
  return value
}

/** A shop's address (PROFILE 4): like an entity id, but its path ends in a slash. */
export function readShopUrl(value: unknown, allowLocalhost: boolean): string {
  const ok =
    typeof value === 'string' && value.length <= 255 && matches(SHOP_URL, value, allowLocalhost) && isNormal(value, '')
  must(ok, 'SHOP_URL_INVALID')
  return value
}

/** A HOST of two or more labels, as a listing names it. */
export const isHost = (value: unknown): value is string => typeof value === 'string' && HOST_ALONE.test(value)

/** Whether an address is on this machine: `localhost` or below it. */
export const isLocal = (hostname: string): boolean => /(?:^|\.)localhost$/.test(hostname)
