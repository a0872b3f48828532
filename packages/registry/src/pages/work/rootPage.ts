import { formatDate, html, type Markup, pageWords } from '@liangpai/presentation'
import { faultOf } from '@liangpai/server/pages'
import type { RootStatementView } from '../../office/publication/viewRootStatement.ts'
import type { AnswerSummary } from '../../publication/answerSummary.ts'
import { dayWords } from './dayWords.ts'
import { fileForm } from './fileForm.ts'
import { actForm, submit } from './form.ts'
import { ROOT_PATH } from './rootPath.ts'
import { areaPage, type FormContext, workAreas, workLink } from './workContext.ts'

/** What the page shows of what was sent: an answer that was read and not yet published, or a file that was signed. */
export type RootPageParts = {
  /** The answer as it is sent again once it is confirmed. */
  answer?: { text: string; summary: AnswerSummary }
  /** The thumbprint by which the file is checked, and under which key it was signed once. */
  exported?: { thumbprint: string; key: string }
}

/** The forms by which the root's answer is published and the organisations are signed for another service. */
export function rootPage(context: FormContext, view: RootStatementView, parts: RootPageParts = {}): Markup {
  const { rootAnswer: words, lookUp } = pageWords[context.language]
  const main = html`<p class="back"><a href="${workLink(context, workAreas.organizations)}">${lookUp.back}</a></p>
    <div class="columns">
      <section class="column-list" aria-labelledby="name">
        <div class="work-card">
          <h2 class="section-title" id="name" tabindex="-1">${words.publishTitle}</h2>
          ${context.done === 'publish' && html`<p class="done" role="status">${words.published}</p>`}
          ${statementPart(context, view)} ${parts.answer ? answerPart(context, parts.answer) : answerForm(context)}
        </div>
      </section>
      <section class="column-thing">
        <div class="work-card">
          <h2 class="section-title">${words.exportTitle}</h2>
          ${exportPart(context, parts.exported)}
          <section class="badge-part">
            <h2 class="section-title">${words.again}</h2>
            ${againForm(context)}
          </section>
        </div>
      </section>
    </div>`
  return areaPage(context, { area: 'organizations', title: words.title, main, hasQuietTitle: true })
}

function statementPart({ language }: FormContext, { anchors, endsAt }: RootStatementView): Markup {
  const words = pageWords[language].rootAnswer
  return html`${endsAt !== undefined && html`<p>${words.until(formatDate(endsAt - 1, language))}</p>`}
  ${anchors.length > 0 && html`<dl class="quiet-box file">${thumbprints(words.anchors, anchors)}</dl>`}`
}

const thumbprints = (label: string, keys: readonly string[]): Markup =>
  html`<dt>${label}</dt>
    ${keys.map((key) => html`<dd class="mono">${key}</dd>`)}`

function answerForm(context: FormContext): Markup {
  const { language, faults, typed } = context
  const { how, file, check } = pageWords[language].rootAnswer
  const isOwn = typed.act === 'check' || (typed.act === 'publish' && typed.answer !== undefined)
  const fault = isOwn ? (faults.file ?? faults['']) : undefined
  return fileForm(context, { act: 'check', path: ROOT_PATH, how, file, send: check, fault })
}

/** What an answer says, with the button that publishes it. */
function answerPart(context: FormContext, { text, summary }: NonNullable<RootPageParts['answer']>): Markup {
  const { language } = context
  const words = pageWords[language].rootAnswer
  const content = html`<input type="hidden" name="answer" value="${text}" />
    <p>${words.compare}</p>
    <div class="buttons">
      ${submit(words.publish, true)}<a class="button" href="${workLink(context, ROOT_PATH)}">${words.another}</a>
    </div>`
  return html`<section class="badge-part">
    <h3 class="section-title">${words.read}</h3>
    <dl class="quiet-box file">
      ${thumbprints(words.office, [summary.office])}
      <dt>${words.name}</dt>
      <dd><bdi>${summary.name}</bdi></dd>
      <dt>${words.lastDay}</dt>
      <dd>${dayWords(summary.until, language)}</dd>
      ${thumbprints(words.anchors, summary.rootKeys)} ${thumbprints(words.officeKeys, summary.officeKeys)}
    </dl>
    ${actForm(context, ROOT_PATH, 'publish', content)}
  </section>`
}

function exportPart(context: FormContext, exported: RootPageParts['exported']): Markup {
  const words = pageWords[context.language].rootAnswer
  if (!exported)
    return actForm(
      context,
      ROOT_PATH,
      'export',
      html`<p>${words.exportHow}</p>
        ${context.typed.act === 'export' && faultOf('export', context.faults[''])}
        <div class="buttons">${submit(words.export)}</div>`,
    )
  return html`<dl class="quiet-box file">${thumbprints(words.thumbprint, [exported.thumbprint])}</dl>
    ${actForm(
      context,
      ROOT_PATH,
      'download',
      html`<input type="hidden" name="exported" value="${exported.key}" />
        <div class="buttons">${submit(words.download, true)}</div>`,
    )}`
}

function againForm(context: FormContext): Markup {
  const { language, typed, faults } = context
  const words = pageWords[language].rootAnswer
  const isOwn = typed.act === 'publish' && typed.answer === undefined
  return actForm(
    context,
    ROOT_PATH,
    'publish',
    html`<p>${words.againWhen}</p>
      ${isOwn && faultOf('again', faults[''])}
      <div class="buttons">${submit(words.again)}</div>`,
  )
}
