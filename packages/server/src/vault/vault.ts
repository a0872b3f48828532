import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto'
import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { Refusal } from '../refusal.ts'
import { writing } from '../files/fileFault.ts'
import { readPrivate } from '../files/privateFile.ts'
import { writeWhole } from '../files/wholeFile.ts'

/** Encrypts what must not lie open in the database. The label is bound to the text, so that no seal can replace another. */
export type Vault = {
  seal(label: string, text: string): string
  /** Throws `vaultSealBroken` for a seal that was changed, moved or made with another key. */
  open(label: string, sealed: string): string
  /** Authenticates what lies open; each purpose has a key of its own, so that no code holds for another one. */
  authenticator(purpose: string): Authenticator
  /** A vault under a key of its own for what is kept apart: neither opens the other's seals. */
  compartment(purpose: string): Vault
}

/** Tells what this service has written from what anybody without its master key has: HMAC-SHA-256 in base64url. */
export type Authenticator = {
  codeOf(text: string): string
  isAuthentic(text: string, code: string): boolean
}

const KEY = 32
const NONCE = 12
const TAG = 16
const VERSION = 'v1.'

/**
 * Creates the master key unless the file exists: 32 random bytes, base64url, outside of the database. A second line names the
 * service whose key it is, so that no two share one; a registry's has none. Returns whether it was created.
 */
export function createMasterKey(path: string, service?: string): boolean {
  if (existsSync(path)) return false
  writing(path, () => mkdirSync(dirname(path), { recursive: true, mode: 0o700 }))
  const lines = [randomBytes(KEY).toString('base64url'), ...(service === undefined ? [] : [service])]
  writeWhole(path, `${lines.join('\n')}\n`)
  return true
}

/** Opens the vault under the master key in that file. Throws `masterKeyMissing`, `masterKeyInvalid`, `masterKeyOfAnother`. */
export function openVault(path: string, service?: string): Vault {
  if (!existsSync(path)) throw new Refusal('masterKeyMissing', path)
  const [text = '', owner] = readPrivate(path).toString('utf8').trim().split(/\s+/)
  const master = Buffer.from(text, 'base64url')
  if (master.length !== KEY) throw new Refusal('masterKeyInvalid', path) // half of it is nobody's
  if (owner !== service) throw new Refusal('masterKeyOfAnother', path)
  return vaultUnder(master)
}

/** A vault under a secret of 32 bytes: AES-256-GCM and HMAC, each with a key derived from it. */
export const vaultUnder = (master: Buffer): Vault => vaultUnderKey(createSecretKey(master))

/** Each key is derived once and kept as a key object: Node takes four times as long with the bytes of a key. */
function vaultUnderKey(master: KeyObject): Vault {
  const key = derive(master, 'liangpai vault 1')
  return {
    seal: (label, text) => seal(key, label, text),
    open: (label, sealed) => open(key, label, sealed),
    authenticator: oncePerPurpose((purpose) =>
      authenticatorUnder(derive(master, `liangpai authenticator 1 ${purpose}`)),
    ),
    compartment: oncePerPurpose((purpose) => vaultUnderKey(derive(master, `liangpai compartment 1 ${purpose}`))),
  }
}

const derive = (master: KeyObject, info: string): KeyObject =>
  createSecretKey(new Uint8Array(hkdfSync('sha256', master, '', info, KEY)))

/** Purposes are words of the code, of which there are few. */
function oncePerPurpose<Made>(make: (purpose: string) => Made): (purpose: string) => Made {
  const made = new Map<string, Made>()
  return (purpose) => {
    const before = made.get(purpose)
    if (before !== undefined) return before
    const now = make(purpose)
    made.set(purpose, now)
    return now
  }
}

function authenticatorUnder(key: KeyObject): Authenticator {
  const digest = (text: string) => createHmac('sha256', key).update(text).digest()
  return {
    codeOf: (text) => digest(text).toString('base64url'),
    isAuthentic(text, code) {
      const claimed = Buffer.from(code, 'base64url')
      return claimed.length === KEY && timingSafeEqual(claimed, digest(text))
    },
  }
}

function seal(key: KeyObject, label: string, text: string): string {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(label))
  const body = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
  return VERSION + body.toString('base64url')
}

function open(key: KeyObject, label: string, sealed: string): string {
  try {
    const bytes = Buffer.from(sealed.slice(VERSION.length), 'base64url')
    const end = bytes.length - TAG
    if (!sealed.startsWith(VERSION) || end < NONCE) throw new Error('malformed')
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE), { authTagLength: TAG })
    decipher.setAAD(Buffer.from(label)).setAuthTag(bytes.subarray(end))
    return Buffer.concat([decipher.update(bytes.subarray(NONCE, end)), decipher.final()]).toString('utf8')
  } catch {
    throw new Refusal('vaultSealBroken', label)
  }
}
