import type { InitiativeContent } from '@liangpai/core/organization'
import { formatPlainDate, html, languages, type Markup, pageWords } from '@liangpai/presentation'
import type { InitiativesView, InitiativeView } from '../../../office/initiative/viewInitiative.ts'
import { versionWords } from '../../initiative/initiativePage.ts'
import { invitation } from '../../initiative/invitation.ts'
import { initiativePath, posterPath } from '../../initiative/paths.ts'
import { type FormContext, workLink } from '../workContext.ts'
import { draftForm } from './draftForm.ts'
import { workInitiativesPath } from './paths.ts'
import { discardForm, stepForms } from './stepForms.ts'

/** One initiative: how far it is, what its readers see or will see, and what can be done with it. */
export function initiativePart(context: FormContext, view: InitiativeView, all: InitiativesView): Markup {
  const { language, done } = context
  const { work: words } = pageWords[language].initiative
  const { slug, title, state, next } = view
  return html`<p class="back">
      <a href="${workLink(context, workInitiativesPath(all.id))}">${words.list(all.organization[language])}</a>
    </p>
    <article class="work-card" aria-labelledby="name">
      <h2 class="thing-name" id="name" tabindex="-1"><bdi lang="zh-Hans">${title['zh-Hans']}</bdi></h2>
      <p class="thing-more">${words.states[state]}</p>
      ${done !== undefined && html`<p class="done" role="status">${words.done}</p>`} ${facts(context, view)}
      ${
        next === undefined
          ? preview(context, state === 'draft' ? words.willBeSeen : words.seen, view)
          : html`${preview(context, words.nextVersion, next)} ${preview(context, words.seen, view, false)}`
      }
      ${stepForms(context, view)} ${rest(context, view)} ${state === 'open' && publicLinks(context, slug)}
    </article>`
}

function facts({ language, site }: FormContext, view: InitiativeView): Markup {
  const { initiative: words } = pageWords[language]
  const { slug, state, until, endedOn, fingerprint } = view
  const last = endedOn ?? until
  const fact = (label: string, value: string, kind = '') =>
    html`<div>
      <dt>${label}</dt>
      <dd class="${kind}">${value}</dd>
    </div>`
  return html`<dl class="facts">
    ${fact(words.work.address, `${site.origin}${initiativePath(slug)}`, 'mono')}
    ${state !== 'draft' && fact(words.work.seen, versionWords(language, view))}
    ${last !== undefined && fact(words.work.fields.until, formatPlainDate(last, language))}
    ${fingerprint !== undefined && fact(words.work.fingerprint, fingerprint, 'mono')}
  </dl>`
}

/** A content as its readers see it, in each language in which it is written. */
function preview(context: FormContext, label: string, content: InitiativeContent, isOpen = true): Markup {
  const written = languages.filter((one) => content.title[one] !== undefined)
  return html`<details class="act initiative-preview" ${isOpen && html`open`}>
    <summary class="button">${label}</summary>
    ${written.map((one) => html`<div class="quiet-box initiative" lang="${one}">${invitation(content, one, 'h3')}</div>`)}
  </details>`
}

/** What is done with it beside the steps, where it is theirs. */
function rest(context: FormContext, view: InitiativeView): Markup | undefined {
  const change = changing(context, view)
  return change && html`<div class="buttons">${change} ${discardForm(context, view)}</div>`
}

/** The form that writes it anew, for whoever leads its organisation. */
function changing(context: FormContext, view: InitiativeView): Markup | undefined {
  if (!view.isOwn || view.state === 'closed') return undefined
  const { work: words } = pageWords[context.language].initiative
  return html`<details class="act" ${context.typed.act === 'draft' && html`open`}>
    <summary class="button">${words.change}</summary>
    ${draftForm(context, view.next ?? view, view.state === 'open')}
  </details>`
}

function publicLinks({ language }: FormContext, slug: string): Markup {
  const { initiative: words } = pageWords[language]
  return html`<p class="initiative-links">
    <a href="${initiativePath(slug)}?lang=${language}">${words.work.openPage}</a>
    <a href="${posterPath(slug, language)}">${words.print}</a>
  </p>`
}
