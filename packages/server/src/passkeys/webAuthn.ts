/** Loaded where it is first needed: it takes a second, which no command and no other page should wait. */
export const webAuthn = () => import('@simplewebauthn/server')
