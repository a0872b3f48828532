import { html, type Markup, placeWords } from '@liangpai/presentation'
import { submit, workLink } from '@liangpai/server/pages'
import type { FormContext } from '../../../pages/work/workContext.ts'
import { lettingPath } from '../../office/tenancy/lettingWork.ts'

/** A second tap, and the way back. */
export const ways = (context: FormContext, id: string, label: string): Markup =>
  html`<div class="buttons">
    ${submit(label)}
    <a class="button" href="${workLink(context, lettingPath(id))}"
      >${placeWords[context.language].letting.thinkAgain}</a
    >
  </div>`
