import {
  columnPage,
  type Content,
  hotlineUrl,
  html,
  languageSwitch,
  type Markup,
  stationWords,
} from '@liangpai/presentation'
import { languageLinks, linkFailed, type PageContext, siteName } from '@liangpai/server/pages'
import { caseKind, COMPLAINT_PATH, complaintAssets } from '../assets.ts'
import { gapsBox } from './gaps.ts'
import { ownFields } from './ownFields.ts'
import { picturesField } from './picturesField.ts'
import { problemFields } from './problemFields.ts'
import type { ComplaintPage } from './shownForm.ts'
import { shopFields } from './shopFields.ts'

/** The form for a complaint (PAGES-services 2). It works without script; what a badge's page brings along needs one. */
export function complaintPage(context: PageContext, page: ComplaintPage): Markup {
  const { language } = context
  const words = stationWords[language].form
  const { corrects, isTooMany = false } = page
  const action = corrects ? '/case/correct' : COMPLAINT_PATH
  const main = html`<div class="link-page complaint">
      <form method="post" action="${action}" enctype="multipart/form-data" novalidate data-sending="${words.sending}">
        <div class="body">
          ${hiddenFields(context, page)}
          <p><a href="${hotlineUrl}" rel="noopener">${words.hotline}</a></p>
          <h1>${corrects ? words.correct : words.title}</h1>
          <p class="sub">${corrects ? words.correctLead : words.lead}</p>
          ${isTooMany && html`<p class="fault" role="alert">${words.tooMany}</p>`} ${gapsBox(language, page)}
          ${shopFields(language, page)} ${problemFields(language, page)}
          ${corrects === undefined && picturesField(language, page)} ${ownFields(language, page)}
          <p class="small seen">${words.seen}</p>
          <div class="two-ways">${ways(page, language)}</div>
        </div>
        <div class="link-foot"><p>${words.keeps}</p></div>
      </form>
    </div>
    ${linkFailed(language)}`
  return columnPage({
    language,
    title: words.title,
    organization: siteName(context),
    // A correction has no address of its own: its other languages are those of the case.
    aside: corrects ? languageLinks(language, caseKind, corrects.token) : languageSwitch(language),
    main,
    worksWithoutScript: true,
    ...complaintAssets,
  })
}

function hiddenFields({ language }: PageContext, { once, corrects }: ComplaintPage): Content {
  return html`<input type="hidden" name="lang" value="${language}" /><input
      type="hidden"
      name="once"
      value="${once}"
    />${
      corrects &&
      html`<input type="hidden" name="token" value="${corrects.token}" /><input
          type="hidden"
          name="sent"
          value="yes"
        />`
    }`
}

function ways({ corrects }: ComplaintPage, language: PageContext['language']): Content {
  const words = stationWords[language].form
  const send = corrects ? (corrects.isRefiled ? words.resend : words.save) : words.send
  const back = corrects
    ? html`<button class="button outlined" formaction="/case/link">${words.cancel}</button>`
    : html`<a class="button outlined" href="${COMPLAINT_PATH}">${words.cancel}</a>`
  return html`<button class="button filled">${send}</button>${back}`
}
