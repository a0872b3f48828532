import { html, type Markup, placeWords } from '@liangpai/presentation'
import { actForm, faultBox, folded, formFor, selectField, submit, textField } from '@liangpai/server/pages'
import type { FormContext } from '../../../pages/work/workContext.ts'
import { above, type Enterprise, type Supplier } from '../../enterprise/enterprise.ts'
import { placeAreaPage } from './placeContext.ts'

/** An enterprise with its people and suppliers, and what whoever reads may do about it. */
export type OperatorLine = {
  enterprise: Enterprise
  people: readonly { id: string; name: string }[]
  suppliers: readonly Supplier[]
  /** They lead the branch that entered it, or work there. */
  isBranch: boolean
  isOwn: boolean
}

/** The firms that operate parks, those above them, and their suppliers (SYSTEMS 93–95). */
export function operatorsPage(context: FormContext, lines: readonly OperatorLine[]): Markup {
  const words = placeWords[context.language].letting
  const all = lines.map(({ enterprise }) => enterprise)
  const main = html`${faultBox(context)}
    ${context.isDone === true && html`<p class="done" role="status">${words.done}</p>`}
    <p class="hint">${words.enterprisesWhy}</p>
    ${lines.length === 0 && html`<div class="work-card empty-list"><p>${words.noEnterprise}</p></div>`}
    ${lines.map((line) => operatorCard(context, line, all))}
    ${context.worker.leads.length > 0 && enterpriseForm(context, all)}`
  return placeAreaPage(context, { current: 'operators', title: words.enterprises, main })
}

function operatorCard(context: FormContext, line: OperatorLine, all: readonly Enterprise[]): Markup {
  const { language } = context
  const { letting: words, tenancy: tenant } = placeWords[language]
  const { enterprise, people, suppliers, isBranch } = line
  const chain = above(enterprise.id, all).map(({ name }) => name)
  return html`<section class="work-card venue-card" aria-labelledby="enterprise-${enterprise.id}">
    <h2 id="enterprise-${enterprise.id}" class="thing-name"><bdi>${enterprise.name}</bdi></h2>
    ${chain.length > 0 && html`<p class="thing-more">${words.chain} <bdi>${chain.join(tenant.and)}</bdi></p>`}
    <dl class="facts">
      ${people.map(({ id, name }) => listRow(words.person, name, isBranch && endForm(context, 'end-person', { enterprise: enterprise.id, person: id }, words.endPerson)))}
      ${suppliers.map(({ id, name, goods }) => listRow(words.suppliers, `${name}${tenant.comma}${goods}`, endForm(context, 'end-supplier', { enterprise: enterprise.id, supplier: id }, words.endSupplier)))}
    </dl>
    <div class="answers">${isBranch && personForm(context, enterprise.id)} ${supplierForm(context, enterprise.id)}</div>
  </section>`
}

const listRow = (label: string, value: string, act: Markup | false): Markup =>
  html`<div>
    <dt>${label}</dt>
    <dd><bdi>${value}</bdi> ${act}</dd>
  </div>`

/** One tap in the row: whoever is taken out by mistake is entered again. */
function endForm(context: FormContext, act: string, values: Record<string, string>, label: string): Markup {
  const form = formFor(context, act)
  return actForm(
    context,
    form,
    html`${Object.entries(values).map(
        ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
      )}<button class="link">${label}</button>`,
  )
}

const hidden = (enterprise: string): Markup => html`<input type="hidden" name="enterprise" value="${enterprise}" />`

function personForm(context: FormContext, enterprise: string): Markup {
  const words = placeWords[context.language].letting
  const form = formFor(context, `person-${enterprise}`)
  const content = html`${hidden(enterprise)} ${textField(form, 'name', words.personName)}
    ${textField(form, 'person', words.slug)}
    <div class="buttons">${submit(words.addPerson)}</div>`
  return folded(form, words.addPerson, actForm(context, form, content))
}

function supplierForm(context: FormContext, enterprise: string): Markup {
  const words = placeWords[context.language].letting
  const form = formFor(context, `supplier-${enterprise}`)
  const content = html`${hidden(enterprise)} ${textField(form, 'name', words.supplierName)}
    ${textField(form, 'goods', words.goods)}
    <div class="buttons">${submit(words.addSupplier)}</div>`
  return folded(form, words.addSupplier, actForm(context, form, content))
}

function enterpriseForm(context: FormContext, all: readonly Enterprise[]): Markup {
  const words = placeWords[context.language].letting
  const form = formFor(context, 'enterprise')
  const parents = all.map(({ id, name }) => [id, name] as const)
  const content = html`${textField(form, 'name', words.enterprise)} ${textField(form, 'enterprise', words.slug)}
    ${selectField(form, 'parent', words.parent, [['', words.noParent], ...parents])}
    <div class="buttons">${submit(words.addEnterprise)}</div>`
  return html`<div class="narrow">${folded(form, words.addEnterprise, actForm(context, form, content))}</div>`
}
