import { columnPage, html, languageSwitch, type Markup, nameIn, pageWords, roundBox } from '@liangpai/presentation'
import type { FormFaults } from '../../input/formField.ts'
import { NAME_LENGTH, PLEDGE_LENGTH } from '../../input/schemas.ts'
import { ASK_FIELDS, type AskField, type AskForm } from '../../office/ask/askForm.ts'
import type { NamedOrganization } from '../../office/ask/viewAsk.ts'
import { HOSTS } from '../../shop/shopKind.ts'
import { assetPaths } from '../assets.ts'
import { faultAttributes, faultLine, faultWords, type Field, formField } from '../form/field.ts'
import { linkFailed } from '../form/linkPage.ts'
import type { PageContext } from '../pageContext.ts'

/** The form of `/ask` as it was sent, or empty. */
export type AskFormPage = {
  branches: readonly NamedOrganization[]
  /** Tells a form that is sent twice from two forms. */
  once: string
  form: AskForm
  faults?: FormFaults<AskField>
  /** Too much came from one address just now. */
  isTooMany?: boolean
  /** The link of the request that this one corrects. */
  replaces?: string | undefined
}

/** A form of which nothing has been filled in. */
export const EMPTY_ASK: AskForm = {
  name: '',
  organization: '',
  shopName: '',
  address: '',
  kind: undefined,
  shopId: '',
  pledge: '',
}

/** The form by which a member asks for themself (PAGES 2). It works without script; no word of rule 3 stands in it. */
export function askPage(context: PageContext, page: AskFormPage): Markup {
  const { language } = context
  const { ask } = pageWords[language]
  const main = html`<div class="link-page">
      <form class="body" method="post" action="/ask" novalidate>
        <input type="hidden" name="once" value="${page.once}" /><input type="hidden" name="lang" value="${language}" />
        ${page.replaces !== undefined && html`<input type="hidden" name="replaces" value="${page.replaces}" />`}
        <h2 class="lead">${ask.heading}</h2>
        <p class="small">${page.replaces === undefined ? ask.lead : ask.correctHow}</p>
        ${page.isTooMany && html`<p class="fault" role="alert">${ask.tooMany}</p>`} ${fields(context, page)}
        <p class="form-foot">${ask.foot}</p>
      </form>
    </div>
    ${linkFailed(language)}`
  return columnPage({
    language,
    title: ask.title,
    aside: languageSwitch(language, { keepsFragment: true }),
    main,
    worksWithoutScript: true,
    ...assetPaths.ask,
  })
}

function fields(context: PageContext, page: AskFormPage): Markup {
  const { language } = context
  const { ask } = pageWords[language]
  const field = (name: AskField, more: Pick<Field, 'label' | 'limit'> & Partial<Field>) =>
    formField({ name, value: page.form[name], ...faultOf(context, page, name), ...more })
  const count = html`<span>${ask.pledgeHow}</span>
    <span data-count>${[...page.form.pledge].length} / ${PLEDGE_LENGTH}</span>`
  return html`${field('name', { label: ask.name, limit: NAME_LENGTH, note: ask.nameWhy })} ${branchField(context, page)}
    ${field('shopName', { label: ask.shopName, limit: NAME_LENGTH })}
    ${field('address', { label: ask.address, limit: 2048, note: ask.addressHow })} ${kindField(context, page)}
    <div class="when when-marketplace">${field('shopId', { label: ask.shopId, limit: 255 })}</div>
    <div class="when when-forbidden">
      ${roundBox(pageWords[language].placement.noCodeHere, [ask.noBadgeHere], html`role="status"`)}
    </div>
    <div class="unless-forbidden">
      ${field('pledge', { label: ask.pledge, limit: PLEDGE_LENGTH * 2, note: count, isLong: true })}
      <button class="button filled">${ask.send}</button>
    </div>`
}

/** The words of what is wrong with a field, and whether it is the first one. */
function faultOf(
  { language }: PageContext,
  { faults = {} }: AskFormPage,
  name: AskField,
): Pick<Field, 'fault' | 'isFirst'> {
  const fault = faults[name]
  if (!fault) return {}
  const first = ASK_FIELDS.find((one) => faults[one] !== undefined)
  return { fault: faultWords(fault, pageWords[language].ask.fillIn[name], language), isFirst: first === name }
}

function branchField(context: PageContext, page: AskFormPage): Markup {
  const { language } = context
  const { ask } = pageWords[language]
  const { branches, form } = page
  const fault = faultOf(context, page, 'organization')
  const option = (branch: NamedOrganization) =>
    html`<option value="${branch.id}" ${branch.id === form.organization && html`selected`}>
      ${nameIn(branch, language)}
    </option>`
  return html`<div class="field">
    <label class="label" for="organization">${ask.branch}</label>
    <select
      id="organization"
      name="organization"
      autocomplete="off"
      ${faultAttributes({ name: 'organization', ...fault })}
    >
      <option value="">${ask.choose}</option>
      ${branches.map(option)}
    </select>
    ${faultLine('organization', fault.fault)}
    <p class="note">${ask.branchWhy}</p>
  </div>`
}

function kindField({ language }: PageContext, { form }: AskFormPage): Markup {
  const { ask, placement } = pageWords[language]
  return html`<fieldset class="choice">
      <legend class="label">${ask.kind}</legend>
      <div class="hosts">
        ${HOSTS.map(
          (kind) =>
            html`<label class="host"
              ><input
                type="radio"
                name="kind"
                value="${kind}"
                autocomplete="off"
                ${kind === form.kind && html`checked`}
              /><span>${placement.hosts[kind].name}</span></label
            >`,
        )}
      </div>
    </fieldset>
    <p class="note">
      <span data-kind-chosen hidden>${ask.kindChosen}</span
      >${form.kind === undefined && html`<span data-kind-open>${ask.kindNotChosen}</span>`}
    </p>`
}
