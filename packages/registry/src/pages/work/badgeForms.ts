import { formatNearMoment, html, type Markup, pageWords } from '@liangpai/presentation'
import { faultOf } from '@liangpai/server/pages'
import type { RequestView } from '../../office/inbox/requestView.ts'
import { foldedForm } from './foldedForm.ts'
import type { RequestContext } from './requestContext.ts'
import { typedField, typedSelect } from './typedField.ts'
import { type FormContext, type Typed } from './workContext.ts'

const RARE = ['correct', 'amend', 'transfer', 'stopLink']
const FOLDED = ['dataLink', ...RARE]

/** Whether what was sent is one of these forms, in which what was refused of it stands. */
export const isFolded = ({ act = '' }: Typed): boolean => FOLDED.includes(act)

/**
 * What branch and issuer do for the member of a badge, each form opening by itself without script: the link that is asked for
 * every day, and the rest behind one button.
 */
export function badgeForms(context: RequestContext, view: RequestView): Markup {
  const { acts } = view
  const words = pageWords[context.language].badgeActs
  const rare = rareForms(context, view)
  return html`${acts.dataLink && foldedForm(context, 'dataLink', words.dataLink, (own) => hint(own, words.dataMeans))}
  ${
    rare.length > 0 &&
    html`<details class="act" ${RARE.includes(context.typed.act ?? '') && html`open`}>
      <summary class="button">${words.rare}</summary>
      ${rare}
    </details>`
  }`
}

function rareForms(context: RequestContext, view: RequestView): Markup[] {
  const { acts, badge, receivers = [] } = view
  const words = pageWords[context.language].badgeActs
  const forms = [
    acts.correct && foldedForm(context, 'correct', words.correct, (own) => correctForm(own, view)),
    acts.amend && foldedForm(context, 'amend', words.amend, (own) => amendForm(own, view)),
    acts.transfer &&
      receivers.length > 0 &&
      foldedForm(context, 'transfer', words.transfer, (own) => transferForm(own, view)),
    !badge?.stopLinkWanted && acts.stopLink && !acts.stopLink.refusal && stopLinkForm(context, words.stopLink),
  ]
  return forms.filter((form): form is Markup => Boolean(form))
}

/** What a form does, and what was refused of it as a whole. */
const hint = (own: FormContext, means: string): Markup =>
  html`<p class="hint">${means}</p>
    ${faultOf('form', own.faults[''])}`

function correctForm(own: FormContext, { name }: RequestView): Markup {
  const words = pageWords[own.language].badgeActs
  return html`<div class="fields-inline">
      ${typedField(own, { name: 'newName', label: words.correctTo, value: name })}
      ${typedField(own, { name: 'note', label: words.correctNote })}
    </div>
    ${hint(own, words.correctMeans)}`
}

function amendForm(own: FormContext, { shop }: RequestView): Markup {
  const words = pageWords[own.language].badgeActs
  return html`<div class="fields-inline">
      ${typedField(own, { name: 'shopName', label: words.shopName, value: shop.name })}
      ${typedField(own, { name: 'urls', label: words.shopUrls, value: shop.urls.join(' ') })}
      ${typedField(own, { name: 'listingHost', label: words.listingHost, value: shop.listing?.host })}
      ${typedField(own, { name: 'listingId', label: words.listingId, value: shop.listing?.id })}
    </div>
    ${hint(own, words.amendMeans)}`
}

function transferForm(own: FormContext, { receivers = [] }: RequestView): Markup {
  const words = pageWords[own.language].badgeActs
  const options = receivers.map(({ id, name }) => [id, name[own.language]] as const)
  return html`<div class="fields-inline">${typedSelect(own, { name: 'to', label: words.transferTo }, options)}</div>
    ${hint(own, words.transferMeans)}`
}

/** A stop link that waits: its second person finds the form here, the first one reads that theirs waits. */
export function stopLinkWish(context: RequestContext, { acts, badge }: RequestView): Markup | undefined {
  const { language, now } = context
  const words = pageWords[language].badgeActs
  const wanted = badge?.stopLinkWanted
  if (!wanted || !acts.stopLink) return undefined
  if (!wanted.isOwn && acts.stopLink.refusal) return undefined
  return html`<div class="quiet-box">
    <p>${words.stopWanted(wanted.by, formatNearMoment(wanted.at, now, language))}</p>
    ${!wanted.isOwn && stopLinkForm(context, words.stopLinkAlso)}
  </div>`
}

const stopLinkForm = (context: RequestContext, label: string): Markup =>
  foldedForm(context, 'stopLink', label, (own) => hint(own, pageWords[context.language].badgeActs.stopMeans))
