import { columnPage, html, languageSwitch, type Markup, nameIn, pageWords } from '@liangpai/presentation'
import { faultAttributes, faultLine, linkFailed, type PageContext } from '@liangpai/server/pages'
import type { AskForm } from '../../office/ask/askForm.ts'
import type { NamedOrganization } from '../../office/ask/viewAsk.ts'
import { assetPaths } from '../assets.ts'
import { type AskFields, fieldFault, nameField, placeFields, pledgeField } from './askFields.ts'

/** The form of `/ask` as it was sent, or empty. */
export type AskFormPage = AskFields & {
  branches: readonly NamedOrganization[]
  /** Tells a form that is sent twice from two forms. */
  once: string
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
  return html`${nameField(context, page)} ${branchField(context, page)}
  ${placeFields(context, page, html`${pledgeField(context, page)} <button class="button filled">${pageWords[context.language].ask.send}</button>`)}`
}

function branchField(context: PageContext, page: AskFormPage): Markup {
  const { language } = context
  const { ask } = pageWords[language]
  const { branches, form } = page
  const fault = fieldFault(context, page, 'organization')
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
