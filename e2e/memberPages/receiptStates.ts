import { readFileSync } from 'node:fs'
import { createSigner, generateJwk, signToken } from '@liangpai/core/issue'
import { languageOf } from '@liangpai/presentation'
import type { Page } from 'playwright'
import { receiptDocument } from '../../packages/registry/src/receipt/receiptDocument.ts'
import type { NewBadge } from '../../packages/registry/src/office/offer/consent.ts'
import { readRecord } from '../../packages/registry/src/receipt/record.ts'
import { choiceFor, member, offerTo, showBadge } from '../../packages/registry/src/testing/office.ts'
import { part, press } from '../memberPhone.ts'
import { onPhone, somebody, type Walk } from './walk.ts'

/** Receipts of a consent and of an ending, and each answer of the page that checks them. */
export async function walkReceipts(walk: Walk): Promise<void> {
  const receipt = await receiptOfConsent(walk)
  const consent = receiptDocument(readRecord(receipt)!, `${walk.office.registry.origin}/receipt`)
  const ending = await fileOfEnding(walk)
  await onPhone(walk, '/receipt', async (page) => {
    await walk.show(page, 'receipt-check')
    const answers = {
      good: receipt,
      changed: consent.replace('荷雨', '观雨'),
      unreadable: '回执',
      foreign: await ofAnother(),
    }
    for (const [answer, text] of Object.entries(answers)) {
      await check(page, text, answer)
      await walk.show(page, `receipt-${answer}`)
      if (answer === 'good') {
        await press(page, 'view')
        await walk.show(page, 'receipt-good-rows')
      }
      await press(page, 'another')
    }
    await check(page, ending, 'good')
    await walk.show(page, 'receipt-good-ending')
    await press(page, 'another')
    await page.route('**/receipt/keys', (route) => route.abort())
    await check(page, receipt, 'failed')
    await walk.show(page, 'receipt-failed')
  })
  await onPhone(walk, 'about:blank', async (page) => {
    await page.setContent(consent)
    await walk.showOnPaper(page, 'receipt-file')
    await walk.show(page, 'receipt-file')
    await page.locator('summary').click()
    await walk.show(page, 'receipt-file-open')
    await page.setContent(ending)
    await walk.showOnPaper(page, 'receipt-file-ending')
    await walk.show(page, 'receipt-file-ending')
  })
}

async function check(page: Page, text: string, answer: string): Promise<void> {
  await page.fill('#pasted', text)
  await press(page, 'check')
  await part(page, answer)
}

/** What somebody is given who agrees in the language of the walk, and makes all but their pledge public. */
async function receiptOfConsent({ office, locale }: Walk): Promise<string> {
  const { registry } = office
  const { token } = await offerTo(office, { subject: somebody('沈书遥') })
  const choice = await choiceFor(registry, token, { name: true, branch: true }, languageOf(locale))
  const { receipt } = (await registry.verbs.consent(member, { token, choice })) as NewBadge
  return receipt
}

/** The file that a withdrawal gives. */
async function fileOfEnding(walk: Walk): Promise<string> {
  const { stopToken } = await showBadge(walk.office, { subject: somebody('沈书遥') })
  let file = ''
  await onPhone(walk, `/stop#${stopToken}`, async (page) => {
    await press(page, 'withdraw')
    await press(page, 'confirm-withdraw')
    const link = page.locator('#ending-receipt:visible')
    await link.waitFor()
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
    file = readFileSync(await download.path(), 'utf8')
  })
  return file
}

/** A receipt that another registry has signed. */
async function ofAnother(): Promise<string> {
  const key = await createSigner(await generateJwk())
  return signToken('consent-receipt+jwt', { iss: 'https://badge.example', record_id: 'a'.repeat(24) }, key)
}
