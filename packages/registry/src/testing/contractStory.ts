import { createAuthenticator, makeSigningKey } from '@liangpai/server/testing'
import { DAY } from '@liangpai/server'
import { choiceOf, fullMember, listing, type Office, signAsRoot } from './office.ts'
import type { ContractCaller } from './contractCaller.ts'
import { fileOf, STATION } from './station.ts'

const language = 'zh-Hans'
let listings = 0

const tokenIn = (link: string) => link.split('#')[1] ?? ''

/** What is typed of a new member and their shop on a marketplace. */
const draft = () => {
  const id = String(90_000 + ++listings)
  return {
    organization: 'liutang',
    subject: { id: `m${id}`, name: '沈书遥' },
    shop: { name: '荷雨茶铺', listing: { ...listing, id } },
    pledge: '如实描述',
  }
}
const evidenceOn = (office: Office) => ({
  kind: 'roll',
  date: new Date((office.clock.now - DAY) * 1000).toISOString().slice(0, 10),
})

/** The story of a registry, played by HTTP alone: each of these is one chapter. */
export class ContractStory {
  readonly draft = draft
  readonly office: Office
  readonly act: ContractCaller['act']
  readonly asMember: ContractCaller['asMember']
  readonly read: ContractCaller['read']

  constructor(office: Office, { act, asMember, read }: ContractCaller) {
    this.office = office
    this.act = act
    this.asMember = asMember
    this.read = read
  }

  async attestAndReview(request: string): Promise<void> {
    await this.act('lin', 'attest', { request, ...fullMember, evidence: evidenceOn(this.office) })
    await this.act('chu', 'review', { request })
  }
  async prove(request: string): Promise<void> {
    for (const person of ['lin', 'chu']) await this.act(person, 'prove', { request, method: 'review' })
  }

  /** A request up to its offer; returns the token of the link. */
  async offered(): Promise<{ request: string; token: string }> {
    const { request } = await this.act('lin', 'request', draft())
    await this.act('lin', 'attest', { request, ...fullMember, evidence: evidenceOn(this.office) })
    await this.act('chu', 'hand-to', { request, person: 'qiao' })
    await this.act('chu', 'review', { request })
    await this.prove(request)
    const { token } = await this.act('chu', 'offer', { request })
    return { request, token }
  }

  async consent(token: string) {
    const { notice } = await this.asMember('offer', { token, language })
    const agreed = await this.asMember('consent', { token, choice: choiceOf(notice, { name: true }) })
    return { ...agreed.consented, passkeyToken: agreed.passkeyToken } as {
      badgeNo: string
      stopLink: string
      passkeyToken: string
    }
  }

  /** The badge of a member, with their passkey. */
  async shown() {
    const { request, token } = await this.offered()
    const { badgeNo, stopLink, passkeyToken } = await this.consent(token)
    const authenticator = createAuthenticator(this.office.registry.origin)
    const options = await this.asMember('offer/passkey-options', { token: passkeyToken, language })
    await this.asMember('offer/passkey', { token: passkeyToken, response: authenticator.create(options), name: '手机' })
    await this.asMember('offer', { token, language })
    return { request, badgeNo, stopToken: tokenIn(stopLink), authenticator, stopLink }
  }

  async openData(badge: string): Promise<string> {
    const { token } = await this.act('lin', 'data-link', { badge })
    return (await this.asMember('data/open', { token })).session
  }

  /** "My data": all of it, with a second passkey, and a way to it by the first. */
  async dataOf({ badgeNo, stopLink, authenticator }: Awaited<ReturnType<ContractStory['shown']>>): Promise<string> {
    const byLink = await this.openData(badgeNo)
    await this.asMember('data/view', { session: byLink })
    await this.asMember('data/stop-link', { session: byLink, stopLink })
    const options = await this.asMember('data/passkey-options', {})
    const { session } = await this.asMember('data/passkey', { response: authenticator.get(options) })
    const second = createAuthenticator(this.office.registry.origin)
    const adding = await this.asMember('data/passkeys/add-options', { session, language })
    const response = second.create(adding)
    await this.asMember('data/passkeys/add', { session, response, name: '平板' })
    await this.asMember('data/passkeys/remove', { session, passkey: response.id })
    await this.asMember('data/copy', { session })
    await this.asMember('data/receipts', { session })
    return session
  }

  async changes(session: string): Promise<void> {
    const choose = await this.asMember('data/notice', { session, change: 'choose', language })
    await this.asMember('data/choose', { session, choice: choiceOf(choose.notice) })
    await this.asMember('data/pause', { session })
    await this.asMember('data/resume', { session })
    const { request } = await this.asMember('data/correct', { session, name: '沈舒遥' })
    await this.attestAndReview(request)
    await this.asMember('data/view', { session })
    const confirm = await this.asMember('data/notice', { session, change: 'confirm', language })
    await this.asMember('data/confirm', { session, choice: choiceOf(confirm.notice) })
    await this.asMember('data/correct', { session, name: '沈书瑶' })
    await this.asMember('data/cancel-change', { session })
    await this.asMember('data/new-stop-link', { session })
  }

  /** A change is sent back and goes on; another shop; the withdrawal, in "My data". */
  async amended(session: string, badge: string): Promise<void> {
    const correction = await this.asMember('data/correct', { session, note: '请核对证明日期' })
    await this.act('lin', 'return', { request: correction.request, missing: 'evidence' })
    const { shop } = draft()
    await this.asMember('data/amend', { session, shop })
    await this.asMember('data/cancel-change', { session })
    await this.act('lin', 'amend', { badge, shop: draft().shop })
    await this.asMember('data/withdraw', { session, language })
  }

  /** In the last month of a badge its member renews it; the branch sends that back, and it goes on. */
  async renewed({ authenticator }: Awaited<ReturnType<ContractStory['shown']>>): Promise<void> {
    this.office.clock.now += 345 * DAY
    const root = await signAsRoot(
      this.office.rootFolder,
      await this.office.registry.rootRequest(),
      this.office.clock.now,
    )
    await this.act('qiao', 'publish', { root })
    await this.office.registry.signDue()
    const options = await this.asMember('data/passkey-options', {})
    const { session } = await this.asMember('data/passkey', { response: authenticator.get(options) })
    const { notice } = await this.asMember('data/notice', { session, change: 'renew', language })
    const { request } = await this.asMember('data/renew', { session, choice: choiceOf(notice) })
    await this.act('lin', 'return', { request, missing: 'evidence' })
    await this.asMember('data/resubmit', { session })
    await this.attestAndReview(request)
    await this.read('lin', '/api/list?what=badges&due=true')
  }

  async conclusions(badgeNo: string, badge2: string): Promise<void> {
    const key = await makeSigningKey()
    const { thumbprint } = key
    for (const person of ['qiao', 'wen'])
      await this.act(person, 'register-station-key', { thumbprint, station: STATION })
    for (const [i, effect] of ['pause', 'end'].entries()) {
      const file = await fileOf(key, i === 0 ? badgeNo : badge2, { id: `notice-${i}` })
      const { notice } = await this.act('chu', 'receive', { file })
      await this.read('chu', '/api/inbox')
      await this.read('chu', `/api/notices/${notice}`)
      for (const person of ['chu', 'qiao']) await this.act(person, 'decide-notice', { notice, effect })
      await this.read('chu', `/api/notices/${notice}`)
    }
    for (const person of ['qiao', 'wen']) await this.act(person, 'retire-station-key', { thumbprint })
    await this.read('qiao', '/api/station-keys')
  }
}
