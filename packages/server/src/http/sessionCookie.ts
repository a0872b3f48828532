import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import { SESSION_LIFE } from '../links/sessions.ts'

/** The cookie that holds the secret of a session: no script reads it, and no other site can make a browser send it. */
export type SessionCookie = {
  read(c: Context): string | undefined
  /** The `Set-Cookie` that keeps a secret, and the one that forgets it. */
  keep(secret: string): string
  forget(): string
}

/** The cookie of a service at that origin. `__Host-` binds it to this host and to TLS, which a developer's machine has not. */
export function sessionCookie(origin: string): SessionCookie {
  const isSecure = new URL(origin).protocol === 'https:'
  const name = isSecure ? '__Host-liangpai' : 'liangpai'
  const write = (value: string, age: number) =>
    `${name}=${value}; Path=/; Max-Age=${age}; HttpOnly; SameSite=Strict${isSecure ? '; Secure' : ''}`
  return {
    read: (c) => getCookie(c, name) || undefined,
    keep: (secret) => write(secret, SESSION_LIFE),
    forget: () => write('', 0),
  }
}
