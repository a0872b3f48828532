import { type By, parseInput, nothing } from '@liangpai/server'
import * as z from 'zod'
import { stopLink } from '../office/badge/badgeTarget.ts'
import { endingReceiptInput } from '../office/badge/endingReceipt.ts'
import { stopView } from '../office/badge/viewStopLink.ts'
import { changeReading, changeView } from '../office/change/viewChange.ts'
import { passkeyAsking } from '../office/data/addPasskey.ts'
import { dataView } from '../office/data/view.ts'
import { offerReading } from '../office/issuance/schemas.ts'
import { inSession, inSessionAndLanguage } from '../office/session/schemas.ts'
import { verbs } from '../office/verbs.ts'
import type { Journaled } from '../office/writeJournal.ts'
import { journaled, onlyJournaled } from '../output/schemas.ts'
import { offerAnswer, offerAnswerSchema } from '../pages/offerAnswer.ts'
import { performAsMember } from './performAsMember.ts'
import type { Service } from './service.ts'

/** What the pages of a member ask beside the verbs of their own paths: always by POST, the secret in the body. */
export type MemberRead<Schema extends z.ZodType = z.ZodType> = {
  name: string
  path: `/member/${string}`
  summary: string
  input: Schema
  output: z.ZodType
  answer(service: Service, input: z.output<Schema>, by: By): Promise<unknown>
}

const defineRead = <Schema extends z.ZodType>(read: MemberRead<Schema>): MemberRead<Schema> => read

/** What a browser hands to its authenticator (WebAuthn, section 5.10), as the standard has it. */
const passkeyOptions = z
  .looseObject({ challenge: z.string() })
  .describe('PublicKeyCredentialRequestOptionsJSON or PublicKeyCredentialCreationOptionsJSON of WebAuthn')

const receipt = z.string().describe('a compact JWS, checked at /receipt')

const addOptions = {
  summary: 'get what a browser is asked with to save a passkey',
  input: passkeyAsking,
  output: passkeyOptions,
  answer: ({ registry }: Service, { language, ...way }: z.output<typeof passkeyAsking>) =>
    registry.addPasskeyOptions(way, language),
}

/** All of them. */
export const memberReads = {
  offer: defineRead({
    name: 'show-offer',
    path: '/member/offer',
    summary: 'show an offer as it stands: before the answer, and after it',
    input: offerReading,
    output: offerAnswerSchema,
    answer: async ({ registry, badgeFiles }, { token, language }) =>
      offerAnswer(registry, badgeFiles, await registry.viewOffer(token, language), language),
  }),
  stop: defineRead({
    name: 'show-stop-link',
    path: '/member/stop',
    summary: 'show the state of the badge of a stop link, and nobody',
    input: stopLink,
    output: stopView.omit({ badgeNo: true }).extend({ last4: z.string() }),
    // Of its number no more than tells two badges of one member apart.
    async answer({ registry }, { token }) {
      const { badgeNo, ...view } = await registry.viewStopLink(token)
      return { ...view, last4: badgeNo.slice(-4) }
    },
  }),
  stopReceipt: defineRead({
    name: 'show-ending-receipt',
    path: '/member/stop-receipt',
    summary: 'sign the receipt of the ending of a badge',
    input: endingReceiptInput,
    output: z.strictObject({ receipt }),
    answer: async ({ registry }, { token, language }) => ({ receipt: await registry.endingReceipt(token, language) }),
  }),
  view: defineRead({
    name: 'show-data',
    path: '/member/data/view',
    summary: 'show "My data"',
    input: inSession,
    output: dataView,
    answer: ({ registry }, { session }) => registry.viewData(session),
  }),
  notice: defineRead({
    name: 'show-change-notice',
    path: '/member/data/notice',
    summary: 'show the text that a member is about to agree to in "My data"',
    input: changeReading,
    output: changeView,
    answer: ({ registry }, reading) => registry.viewChange(reading),
  }),
  copy: defineRead({
    name: 'copy-data',
    path: '/member/data/copy',
    summary: 'copy all that is held of the member at this shop, machine-readable (PIPL 45)',
    input: inSession,
    output: z.looseObject({
      format: z.literal('liangpai member data 1'),
      registry: z.string(),
      copiedAt: z.string().describe('ISO 8601, as all times of the copy'),
      level: z.enum(['branch', 'member']),
    }),
    answer: ({ registry }, { session }) => registry.copyData(session),
  }),
  passkeyOptions: defineRead({
    name: 'ask-for-passkey',
    path: '/member/data/passkey-options',
    summary: 'get what a browser is asked with to open "My data" by a passkey',
    input: nothing,
    output: passkeyOptions,
    answer: ({ registry }) => registry.passkeyOptions(),
  }),
  addOptions: defineRead({
    ...addOptions,
    name: 'ask-to-save-passkey',
    path: '/member/data/passkeys/add-options',
  }),
  addOptionsAfterConsent: defineRead({
    ...addOptions,
    name: 'ask-to-save-passkey-after-consent',
    path: '/member/offer/passkey-options',
  }),
  addPasskeyAfterConsent: defineRead({
    name: 'save-passkey-after-consent',
    path: '/member/offer/passkey',
    summary: 'save a passkey for "My data" by the secret of the consent',
    input: verbs['add-passkey'].input,
    output: nothing,
    answer: (service, input, by) => performAsMember(service, verbs['add-passkey'], input, by),
  }),
  pause: defineRead({
    name: 'pause-in-data',
    path: '/member/data/pause',
    summary: 'take the badge out of effect and keep its data',
    input: inSession,
    output: onlyJournaled,
    answer: (service, input, by) => performAsMember(service, verbs.pause, input, by),
  }),
  receipts: defineRead({
    name: 'show-receipts',
    path: '/member/data/receipts',
    summary: "show the signed receipts of the member's consents",
    input: inSession,
    output: z.strictObject({ receipts: z.array(z.strictObject({ id: z.string(), receipt })) }),
    answer: ({ registry }, { session }) => registry.memberReceipts(session),
  }),
  withdraw: defineRead({
    name: 'withdraw-in-data',
    path: '/member/data/withdraw',
    summary: 'end the badge and delete its data, with the receipt of that once its line is in the journal',
    input: inSessionAndLanguage,
    output: z.strictObject({ endedAt: z.number().exactOptional(), ...journaled, receipt: receipt.exactOptional() }),
    answer: (service, { session, language }, by) =>
      service.registry.withdrawWithReceipt(
        { session, language },
        async () => (await performAsMember(service, verbs.withdraw, { session }, by)) as Journaled,
      ),
  }),
}

/** Answers by one of them; throws `invalidInput` and what it throws. */
export const answerMember = (service: Service, read: MemberRead, body: unknown, by: By): Promise<unknown> =>
  read.answer(service, parseInput(read.input, body), by)
