import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import { SESSION_LIFE } from '../links/sessions.ts'

/** The cookie that holds the secret of a session: no script reads it, and no other site can make a browser send it. */
export type SessionCookie = {
  readonly name: string
  read(c: Context): string | undefined
  /** The `Set-Cookie` that keeps a secret, and the one that forgets it. */
  keep(secret: string): string
  forget(): string
}

/**
 * The cookie of a service at that origin. `__Host-` binds it to this host and to TLS, which a developer's machine has not. Browsers
 * send a cookie to every port of its host: the name has the port, so that two services of one host do not take each other's.
 */
export function sessionCookie(origin: string): SessionCookie {
  const { protocol, port } = new URL(origin)
  const isSecure = protocol === 'https:'
  const name = `${isSecure ? '__Host-' : ''}liangpai${port && `-${port}`}`
  const write = (value: string, age: number) =>
    `${name}=${value}; Path=/; Max-Age=${age}; HttpOnly; SameSite=Strict${isSecure ? '; Secure' : ''}`
  return {
    name,
    read: (c) => getCookie(c, name) || undefined,
    keep: (secret) => write(secret, SESSION_LIFE),
    forget: () => write('', 0),
  }
}
