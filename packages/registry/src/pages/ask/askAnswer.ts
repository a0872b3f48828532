import {
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
} from '@liangpai/presentation'
import {
  copyLinkButton,
  linkFoot,
  linkPage,
  tokenForm,
  type MatterStep,
  matterSteps,
  stateOfStep,
  type PageContext,
} from '@liangpai/server/pages'
import type { ProofTask } from '../../office/proof/proofTask.ts'
import { askFormOf, type AskView } from '../../office/ask/viewAsk.ts'
import { linkKinds } from '../linkKinds.ts'
import { placeOf } from '../place.ts'
import { type AskFields, nameField, noteField, placeFields, pledgeField } from './askFields.ts'

/** The form that answers what was sent back, as it was typed. */
export type TypedAnswer = AskFields & { faults: NonNullable<AskFields['faults']> }

/** What a request has become for whoever asked (PAGES 2). It reads the same whether or not the branch was told of it. */
export function askAnswer(context: PageContext, view: AskView, token: string, typed?: TypedAnswer): Markup {
  const { language, site } = context
  const { ask } = pageWords[language]
  const main = html`<section class="body">
      <h2 class="lead">${headingOf(view, language)}</h2>
      <p class="small">
        ${[view.shop.name, formatMoment(view.askedAt, language)].join(language === 'en' ? ', ' : '，')}
      </p>
      ${outcome(context, view, token, typed)} ${view.step !== 'refused' && proofs(view, language)}
      <h3>${ask.keepLink}</h3>
      <p class="small">${ask.keepLinkWhy}</p>
      ${copyLinkButton(language, ask.copyLink, `${site.origin}/ask#${token}`)}
      <p class="note">${ask.declinedBefore}</p>
    </section>
    ${foot(view, token, language)}`
  return linkPage(context, linkKinds.ask, { title: ask.mine, token, main })
}

/** Whether it is with the branch, or back with whoever asked. */
function headingOf({ step, branch }: AskView, language: Language): string {
  const { ask } = pageWords[language]
  return step === 'returned' || step === 'refused'
    ? ask.answeredBy(nameIn(branch, language))
    : ask.sentTo(nameIn(branch, language))
}

/** The four steps, or what the branch said instead and what can be done. */
function outcome(context: PageContext, view: AskView, token: string, typed: TypedAnswer | undefined): Content {
  const { language } = context
  const { ask } = pageWords[language]
  const { step, decision } = view
  const words = decision ? decisionWords(decision, language) : []
  if (step === 'returned') {
    const until = ask.resubmitUntil(formatDate(view.keptUntil, language))
    return [roundBox(ask.returned, [...words, until], html`role="status"`), answerForm(context, view, token, typed)]
  }
  if (step === 'refused') {
    const again = html`<button class="button outlined">${ask.askAgain}</button>`
    return [roundBox(ask.refused, words, html`role="status"`), tokenForm('/ask/correct', token, language, again)]
  }
  const isAgain = step === 'requested' && decision !== undefined
  const sent = isAgain && html`<p>${ask.resubmitted(formatMoment(view.changedAt, language))}</p>`
  return [sent, matterSteps(language, stepsOf(view, language))]
}

/** What was asked, to be put right and sent again in the same place. */
function answerForm(context: PageContext, view: AskView, token: string, typed: TypedAnswer | undefined): Markup {
  const { language } = context
  const page = typed ?? { form: askFormOf(view) }
  const rest = html`${pledgeField(context, page)} ${noteField(context, page)}
    <button class="button filled">${pageWords[language].ask.resubmit}</button>`
  return tokenForm(
    '/ask/resubmit',
    token,
    language,
    html`${nameField(context, page)} ${placeFields(context, page, rest)}`,
  )
}

function stepsOf({ step, issuer, changedAt, answerBy }: AskView, language: Language): MatterStep[] {
  const { ask } = pageWords[language]
  const underWay = ['requested', 'attested', 'reviewed', 'offered'].indexOf(step)
  const byDate = ask.byDate(formatDate(answerBy, language))
  const words = [ask.byBranch, ask.byOffice(nameIn(issuer, language)), ask.invitation, ask.consent]
  const below = [underWay === 0 ? byDate : undefined, undefined, ask.invitationHow, undefined]
  return words.map((text, n) => ({
    words: text,
    below: n === underWay - 1 ? formatMoment(changedAt, language) : below[n],
    state: stateOfStep(n, underWay),
  }))
}

/** What the member can do meanwhile: a file for an own site, to be put at its address. */
function proofs({ proofs: tasks, step }: AskView, language: Language): Content {
  const { ask } = pageWords[language]
  const files = tasks.filter(({ method }) => method === 'file')
  if (files.length === 0) return html`<p class="note">${ask.proveReview}</p>`
  return html`<h3>${ask.prove}</h3>
    <p class="small">${ask.proveFile}</p>
    ${files.map((task, n) => proofFile(task, n === 0 && step !== 'returned', ask))}`
}

const proofFile = (
  { claim, fileName, content, proven }: ProofTask,
  isFilled: boolean,
  ask: { proven: string; download: string },
): Markup =>
  html`<p class="proof-place">${webAddress(new URL(fileName, claim).href)}</p>
    ${
      proven
        ? html`<p class="small">${ask.proven}</p>`
        : html`<a
            class="button ${isFilled ? 'filled' : 'outlined'}"
            href="data:text/plain;charset=utf-8,${content}"
            download="${fileName}"
            >${ask.download}</a
          >`
    }`

function foot({ step, name, branch, shop, pledge, note }: AskView, token: string, language: Language): Markup {
  const { ask } = pageWords[language]
  const place = shop.listing ? ask.shopId : ask.address
  return linkFoot(linkKinds.ask, token, language, {
    keptUntil: ask.idle,
    all: {
      words: ask.all,
      rows: [
        [ask.name, name],
        [ask.branch, nameIn(branch, language)],
        [ask.shopName, shop.name],
        [place, placeOf(shop)],
        ...(pledge === undefined ? [] : [[pageWords[language].data.fields.pledge, pledge] as const]),
        ...(note === undefined ? [] : [[ask.noteSent, note] as const]),
      ],
    },
    // What was sent back is put right above.
    ...(step !== 'returned' && { correct: ask.correct }),
    remove: { words: ask.remove, sure: ask.removeSure, confirm: ask.confirmRemove },
  })
}
