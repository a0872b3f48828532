import {
  ANSWERED_WITHIN,
  type Content,
  decisionWords,
  formatDate,
  formatMoment,
  html,
  type Language,
  type Markup,
  nameIn,
  pageWords,
  roundBox,
  webAddress,
  workingDayAfter,
} from '@liangpai/presentation'
import type { ProofTask } from '../../office/proof/proofTask.ts'
import type { AskView } from '../../office/ask/viewAsk.ts'
import { copyLinkButton, linkFoot, linkPage } from '../form/linkPage.ts'
import { type MatterStep, matterSteps, stateOfStep } from '../form/matter.ts'
import type { PageContext } from '../pageContext.ts'
import { placeOf } from '../place.ts'

/** What a request has become for whoever asked (PAGES 2). It reads the same whether or not the branch was told of it. */
export function askAnswer(context: PageContext, view: AskView, token: string): Markup {
  const { language, registry } = context
  const { ask } = pageWords[language]
  const main = html`<section class="body">
      <h2 class="lead">${ask.sentTo(nameIn(view.branch, language))}</h2>
      <p class="small">
        ${[view.shop.name, formatMoment(view.askedAt, language)].join(language === 'en' ? ', ' : '，')}
      </p>
      ${outcome(view, language)} ${proofs(view.proofs, language)}
      <h3>${ask.keepLink}</h3>
      <p class="small">${ask.keepLinkWhy}</p>
      ${copyLinkButton(language, ask.copyLink, `${registry.origin}/ask#${token}`)}
      <p class="note">${ask.declinedBefore}</p>
    </section>
    ${foot(view, token, language)}`
  return linkPage(context, 'ask', { title: ask.mine, token, main })
}

/** The four steps, or what the branch said instead. */
function outcome(view: AskView, language: Language): Content {
  const { ask } = pageWords[language]
  const why = view.decision && decisionWords(view.decision, language)
  if (view.step === 'returned') return roundBox(ask.returned, [why ?? ask.returnedHow], html`role="status"`)
  if (view.step === 'refused') return roundBox(ask.refused, [why ?? ask.refusedHow], html`role="status"`)
  return matterSteps(language, stepsOf(view, language))
}

function stepsOf({ step, issuer, askedAt, changedAt }: AskView, language: Language): MatterStep[] {
  const { ask } = pageWords[language]
  const underWay = ['requested', 'attested', 'reviewed', 'offered'].indexOf(step)
  const byDate = ask.byDate(formatDate(workingDayAfter(askedAt, ANSWERED_WITHIN), language))
  const words = [ask.byBranch, ask.byOffice(nameIn(issuer, language)), ask.invitation, ask.consent]
  const below = [underWay === 0 ? byDate : undefined, undefined, ask.invitationHow, undefined]
  return words.map((text, n) => ({
    words: text,
    below: n === underWay - 1 ? formatMoment(changedAt, language) : below[n],
    state: stateOfStep(n, underWay),
  }))
}

/** What the member can do meanwhile: a file for an own site, to be put at its address. */
function proofs(tasks: readonly ProofTask[], language: Language): Content {
  const { ask } = pageWords[language]
  const files = tasks.filter(({ method }) => method === 'file')
  if (files.length === 0) return html`<p class="note">${ask.proveReview}</p>`
  return html`<h3>${ask.prove}</h3>
    <p class="small">${ask.proveFile}</p>
    ${files.map((task, n) => proofFile(task, n === 0, ask))}`
}

const proofFile = (
  { claim, fileName, content, proven }: ProofTask,
  isFirst: boolean,
  ask: { proven: string; download: string },
): Markup =>
  html`<p class="proof-place">${webAddress(new URL(fileName, claim).href)}</p>
    ${
      proven
        ? html`<p class="small">${ask.proven}</p>`
        : html`<a
            class="button ${isFirst ? 'filled' : 'outlined'}"
            href="data:text/plain;charset=utf-8,${content}"
            download="${fileName}"
            >${ask.download}</a
          >`
    }`

function foot({ name, branch, shop, pledge }: AskView, token: string, language: Language): Markup {
  const { ask } = pageWords[language]
  const place = shop.listing ? ask.shopId : ask.address
  return linkFoot('ask', token, language, {
    keptUntil: ask.idle,
    all: {
      words: ask.all,
      rows: [
        [ask.name, name],
        [ask.branch, nameIn(branch, language)],
        [ask.shopName, shop.name],
        [place, placeOf(shop)],
        ...(pledge === undefined ? [] : [[pageWords[language].data.fields.pledge, pledge] as const]),
      ],
    },
    correct: ask.correct,
    remove: { words: ask.remove, sure: ask.removeSure, confirm: ask.confirmRemove },
  })
}
