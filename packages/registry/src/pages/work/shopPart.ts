import { html, type Markup, pageWords, refusals } from '@liangpai/presentation'
import { faultOf } from '@liangpai/server/pages'
import type { RequestView, ShopProof } from '../../office/inbox/requestView.ts'
import { refusedBox } from './refusedBox.ts'
import { actForm, submit } from './form.ts'
import type { RequestContext } from './requestContext.ts'

/** How the shop can be shown to be the member's now: by a look at it, or by the file that its site serves. */
export function shopPart(context: RequestContext, view: RequestView): Markup | undefined {
  const { acts, proofs } = view
  if (!acts.look && !acts.prove) return undefined
  const words = pageWords[context.language].inbox
  const files = proofs.filter(({ file, isProven, failures }) => file && (!isProven || failures > 0))
  return html`<section class="shop-part">
    <h3 class="section-title">${words.proveNow}</h3>
    ${acts.look && lookForm(context, acts.look.refusal)} ${acts.prove && files.map((proof) => fileRows(context, proof))}
    ${acts.prove && fetchForm(context)}
  </section>`
}

function lookForm(context: RequestContext, refusal: keyof typeof refusals | undefined): Markup {
  const words = pageWords[context.language].inbox
  if (refusal !== undefined) return refusedBox(context, words.whyNot.look, refusal)
  const content = html`${faultOf('look', context.faults.look)}
    <div class="buttons">${submit(words.looked)}</div>`
  return actForm(context, context.path, 'look', content)
}

function fileRows({ language }: RequestContext, { file }: ShopProof): Markup {
  const words = pageWords[language].inbox
  return html`<dl class="quiet-box file">
    <dt>${words.proofFileAt}</dt>
    <dd class="mono">${file?.url}</dd>
    <dt>${words.proofFileHas}</dt>
    <dd class="mono">${file?.content}</dd>
    <dd class="hint">${words.proofFileWhy}</dd>
  </dl>`
}

function fetchForm(context: RequestContext): Markup {
  const content = html`${faultOf('prove', context.faults.prove)}
    <div class="buttons">${submit(pageWords[context.language].inbox.fetchFile)}</div>`
  return actForm(context, context.path, 'prove', content)
}
