import { createHash } from 'node:crypto'
import { createSigner, generateJwk, signToken } from '@liangpai/core/issue'
import { languages, type Language } from '@liangpai/presentation'
import { expect, test } from 'vitest'
import type { ReceiptKey } from '../publication/receiptKeys.ts'
import { checkReceipt } from './checkReceipt.ts'
import { type ReceiptDraft, signReceipt } from './consentReceipt.ts'
import { RECEIPT_DRAWING } from './drawing.ts'
import { endingClaims } from './endingClaims.ts'
import { receiptDocument } from './receiptDocument.ts'
import { ENDING_RECEIPT, readRecord, type SignedRecord } from './record.ts'

const origin = 'https://badge.example'
const page = `${origin}/receipt`
const issuer = { id: origin, name: '柳塘市委', contact: '0571-8888' }
const jwk = await generateJwk()
const signer = await createSigner(jwk)
const at = 1_795_492_800

const draft = (language: Language): ReceiptDraft => ({
  id: '0123456789abcdef01234567',
  badgeNo: '7K3M9QXW2BHK',
  issuer,
  host: 'badge.example',
  kind: 'badge',
  notice: { version: '2', language, hash: 'A'.repeat(43), text: '标题\n一\n□ 同意' },
  membership: 'full',
  shop: { name: '荷雨茶铺', urls: ['https://heyu.example/'] },
  facts: { name: '沈书遥' },
  choices: { name: true, branch: false },
  dataUrl: `${origin}/data`,
  withdrawAt: `${origin}/stop`,
  consentedAt: at,
  validUntil: at + 31_536_000,
})

const ending = (language: Language) =>
  endingClaims({
    ...draft(language),
    language,
    cause: 'withdraw',
    endedAt: at,
    backupsUntil: at + 3_024_000,
    linkUntil: at + 5_184_000,
    recordUntil: at + 94_608_000,
  })

/** Signatures differ each time: a file is drawn with a word in the place of its record. */
const drawn = (record: SignedRecord): string => receiptDocument({ ...record, jws: 'record' }, page)

test('what stands in a file is drawn the same until its drawing is counted up', async () => {
  const files: string[] = []
  for (const language of languages)
    for (const jws of [
      await signReceipt(draft(language), signer),
      await signToken(ENDING_RECEIPT, ending(language), signer),
    ])
      files.push(drawn(readRecord(jws)!))
  const digest = createHash('sha256').update(files.join('')).digest('hex').slice(0, 16)
  // Drawn otherwise? Once files have been handed out: count `RECEIPT_DRAWING` up, and write the new digest here.
  expect({ [RECEIPT_DRAWING]: digest }).toEqual({ 1: '2956c8a7287e58a4' })
})

test('a file that was drawn in another way is told from a changed one, and what was signed counts', async () => {
  const { kid } = readRecord(await signReceipt(draft('en'), signer))!.token
  const { x, y } = jwk
  const keys = [{ kid, kty: 'EC', crv: 'P-256', x, y, iss: origin, issuer: {} }] as unknown as ReceiptKey[]
  const check = (text: string, from: 'paste' | 'file') => checkReceipt({ text, from }, { keys, origin, page })
  const jws = await signReceipt(draft('en'), signer)
  const claims = JSON.parse(Buffer.from(jws.split('.')[1] ?? '', 'base64url').toString()) as object
  const other = await signToken('consent-receipt+jwt', { ...claims, file_version: RECEIPT_DRAWING + 1 }, signer)
  const file = receiptDocument(readRecord(jws)!, page)
  const redrawn = receiptDocument(readRecord(other)!, page).replace('<main>', '<main class="new">')
  expect(await check(file, 'file')).toMatchObject({ is: 'good' })
  expect(await check(redrawn, 'file')).toMatchObject({ is: 'redrawn', record: { jws: other } })
  expect(await check(other, 'paste')).toMatchObject({ is: 'good' })
  // Whoever changes the words of a file cannot say that it was drawn in another way.
  for (const forged of [file.replace('<main>', '<main class="new">'), redrawn.replace(other, jws)])
    expect(await check(forged, 'file')).toEqual({ is: 'changed' })
})
