import { formatBadgeNo, type Verdict } from '@liangpai/core'
import { html, type Markup, pageWords, publicPage, type PublicPage } from '@liangpai/presentation'
import { type DisplayedVerdict, verifyPageModel } from '@liangpai/presentation/verdict'
import { domainOf, siteName, type PageContext } from '@liangpai/server/pages'
import { assetPaths } from './assets.ts'
import { answer, notInEffectAnswer } from './answers.ts'
import { codeEntry, fieldText, type UnreadableCode, unreadableAnswer } from './codeEntry.ts'
import { evidence } from './evidence.ts'
import { printed } from './printed.ts'
import { verifiedCard } from './verifiedCard.ts'

/** What a badge is worth: whose it is first, then who vouches. `undefined` is not in effect. */
export function verifyPage(context: PageContext, verdict: Verdict | undefined): Markup {
  const { language, site } = context
  if (!verdict || verdict.state === 'inactive') return singlePage(context, notInEffectAnswer(language))
  if (verdict.state !== 'verified') return singlePage(context, answer(verdict, language))
  const model = verifyPageModel(verdict, formatBadgeNo(verdict.badgeNo), language)
  const reportUrl = `/report/${verdict.badgeNo}?lang=${language}`
  const main = html`<main class="layout">${verifiedCard(model, reportUrl, language)}${evidence(model, language)}</main>`
  return wholePage(context, main, {
    reportUrl,
    printed: printed(context, model, `${site.origin}/verify/${verdict.badgeNo}`),
  })
}

/** The page with a field for a badge number. */
export const codePage = (context: PageContext): Markup => singlePage(context, codeEntry(context.language))

/** The page for what is no badge number: it says nothing of any badge, and keeps what was typed. */
export const unreadablePage = (context: PageContext, unreadable: UnreadableCode): Markup =>
  singlePage(context, unreadableAnswer(context.language, unreadable), { badge: fieldText(unreadable.typed) })

const unavailable = { state: 'unavailable' } as const satisfies DisplayedVerdict

/** The page of those who asked too often, or who asked while the database was away. */
export const unavailablePage = (context: PageContext): Markup =>
  singlePage(context, answer(unavailable, context.language))

const singlePage = (context: PageContext, content: Markup, query?: Record<string, string>) =>
  wholePage(context, html`<main class="layout single">${content}</main>`, { query })

const wholePage = (
  context: PageContext,
  main: Markup,
  more: Pick<PublicPage, 'printed' | 'query' | 'reportUrl'>,
): Markup =>
  publicPage({
    language: context.language,
    organization: siteName(context),
    subject: pageWords[context.language].verify.subject,
    domain: domainOf(context),
    main,
    reportUrl: `/report?lang=${context.language}`,
    ...more,
    ...assetPaths.verify,
  })
