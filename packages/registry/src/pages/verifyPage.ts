import { formatBadgeNo, type Verdict } from '@liangpai/core'
import { html, type Markup, pageWords, publicPage } from '@liangpai/presentation'
import { type DisplayedVerdict, verifyPageModel } from '@liangpai/presentation/verdict'
import { assetPaths } from './assets.ts'
import { answer, codeEntry, notInEffectAnswer } from './answers.ts'
import { evidence } from './evidence.ts'
import { domainOf, officeName, type PageContext } from './pageContext.ts'
import { printed } from './printed.ts'
import { verifiedCard } from './verifiedCard.ts'

/** What a badge is worth: whose it is first, then who vouches. `undefined` is not in effect. */
export function verifyPage(context: PageContext, verdict: Verdict | undefined): Markup {
  const { language, registry } = context
  if (!verdict || verdict.state === 'inactive') return singlePage(context, notInEffectAnswer(language))
  if (verdict.state !== 'verified') return singlePage(context, answer(verdict, language))
  const model = verifyPageModel(verdict, formatBadgeNo(verdict.badgeNo), language)
  const main = html`<main class="layout">${verifiedCard(model, language)}${evidence(model, language)}</main>`
  return wholePage(context, main, printed(context, model, `${registry.origin}/verify/${verdict.badgeNo}`))
}

/** The page with a field for a badge number. */
export const codePage = (context: PageContext): Markup => singlePage(context, codeEntry(context.language))

const unavailable = { state: 'unavailable' } as const satisfies DisplayedVerdict

/** The page of those who asked too often. */
export const busyPage = (context: PageContext): Markup => singlePage(context, answer(unavailable, context.language))

const singlePage = (context: PageContext, content: Markup) =>
  wholePage(context, html`<main class="layout single">${content}</main>`)

const wholePage = (context: PageContext, main: Markup, printedCopy?: Markup): Markup =>
  publicPage({
    language: context.language,
    organization: officeName(context),
    subject: pageWords[context.language].verify.subject,
    domain: domainOf(context),
    main,
    printed: printedCopy,
    ...assetPaths.verify,
  })
