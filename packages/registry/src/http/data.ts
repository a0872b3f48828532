import { type By, parseInput } from '@liangpai/server'
import type { RegistryVerb } from '../office/defineVerb.ts'
import type { Journaled } from '../office/writeJournal.ts'
import { passkeyAsking } from '../office/data/addPasskey.ts'
import { inSession, inSessionAndLanguage } from '../office/session/schemas.ts'
import { changeReading } from '../office/change/viewChange.ts'
import { verbs } from '../office/verbs.ts'
import type { Service } from './service.ts'

/** Adds a route by which a member acts; `by` names the request. */
export type Route = (path: string, answer: (body: unknown, by: By) => Promise<unknown>) => void

/** What "My data" asks for beside the verbs of its own paths. */
export function dataRoutes(
  route: Route,
  { registry }: Service,
  perform: (verb: RegistryVerb, body: unknown, by: By) => Promise<unknown>,
): void {
  route('/member/data/view', (body) => registry.viewData(parseInput(inSession, body).session))
  route('/member/data/notice', (body) => registry.viewChange(parseInput(changeReading, body)))
  route('/member/data/copy', (body) => registry.copyData(parseInput(inSession, body).session))
  route('/member/data/passkey-options', () => registry.passkeyOptions())
  for (const path of ['/member/data/passkeys/add-options', '/member/offer/passkey-options'])
    route(path, (body) => {
      const { language, ...way } = parseInput(passkeyAsking, body)
      return registry.addPasskeyOptions(way, language)
    })
  route('/member/offer/passkey', (body, by) => perform(verbs['add-passkey'], body, by))
  route('/member/data/pause', (body, by) => perform(verbs.pause, parseInput(inSession, body), by))
  route('/member/data/receipts', (body) => registry.memberReceipts(parseInput(inSession, body).session))
  route('/member/data/withdraw', (body, by) => {
    const { session, language } = parseInput(inSessionAndLanguage, body)
    return registry.withdrawWithReceipt({ session, language }, async () => {
      return (await perform(verbs.withdraw, { session }, by)) as Journaled
    })
  })
}
