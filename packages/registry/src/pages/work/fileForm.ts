import { html, type Markup } from '@liangpai/presentation'
import { faultOf, type Fault, faulty } from '@liangpai/server/pages'
import { submit } from './form.ts'
import { type FormContext, workLink } from './workContext.ts'

/** What the form that takes a carried file does, and says: how it is used, what the file is, and its button. */
export type FileForm = { act: string; path: string; how: string; file: string; send: string; fault: Fault | undefined }

/** The form by which a file that somebody carried here is sent. */
export const fileForm = (context: FormContext, { act, path, how, file, send, fault }: FileForm): Markup =>
  html`<form method="post" action="${workLink(context, path)}" enctype="multipart/form-data">
    <input type="hidden" name="act" value="${act}" />
    <input type="hidden" name="key" value="${context.key}" />
    <p>${how}</p>
    <div class="field">
      <label for="file">${file}</label>
      <input type="file" id="file" name="file" ${faulty('file', fault)} />
      ${faultOf('file', fault)}
    </div>
    <div class="buttons">${submit(send, true)}</div>
  </form>`
