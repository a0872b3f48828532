import { html, type Language, type Markup, stationWords } from '@liangpai/presentation'
import { faultLine } from '@liangpai/server/pages'
import type { ComplaintPage } from './shownForm.ts'
import { faultOf } from './gaps.ts'
import { label } from './textField.ts'

/** Pictures to choose; those that came with a form that lacked something are there still, each to be left out by a tick. */
export function picturesField(language: Language, page: ComplaintPage): Markup {
  const { form, case: words } = stationWords[language]
  const { pictures = [] } = page
  const fault = faultOf('pictures', page, language)
  return html`<div class="field">
    ${label(form.pictures, { for: 'pictures', beside: form.picturesHow })}
    ${pictures.map(
      (picture, n) =>
        html`<input type="hidden" name="sent-picture" value="${picture}" /><label class="box"
            ><input type="checkbox" name="left-out" value="${n}" autocomplete="off" /><span
              >${words.picture(String(n + 1))}${words.comma}${form.remove}</span
            ></label
          >`,
    )}
    <input
      id="pictures"
      type="file"
      name="pictures"
      accept="image/*"
      multiple
      ${fault !== undefined && html`aria-invalid="true" aria-describedby="pictures-fault"`}
    />
    <div class="picture-list" data-picture-list data-remove="${form.remove}"></div>
    <label class="button outlined" for="pictures" data-add-picture hidden>${form.add}</label>
    ${faultLine('pictures', fault)}
  </div>`
}
