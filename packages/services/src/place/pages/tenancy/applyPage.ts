import {
  columnPage,
  type Content,
  html,
  languageSwitch,
  type Markup,
  placeWords,
  formatSpan,
  nameIn,
} from '@liangpai/presentation'
import { faultLine, languageLinks, type PageContext, siteName } from '@liangpai/server/pages'
import { fixedClocks } from '../../../clocks/clocks.ts'
import type { ApplyFaults, ApplyForm } from '../../office/tenancy/applyForm.ts'
import type { LetVenue } from '../../office/tenancy/viewTenancy.ts'
import { areaText } from '../venue/usesText.ts'
import { applyField, applyGaps, faultIn, type ShownApply } from './applyFields.ts'
import { keptSpans } from './keptSpans.ts'
import { teamRows } from './teamRows.ts'
import { APPLY_PATH } from '../assets.ts'
import { TENANCY_PATH, tenancyAssets, tenancyKind } from './tenancyAssets.ts'

/** The form for a place, as it was typed; `corrects` is the link of the application that it corrects. */
export type ApplyPage = {
  lets: LetVenue
  form: ApplyForm
  faults?: ApplyFaults
  once: string
  isTooMany?: boolean
  corrects?: string
}

/** Applying for a place (PAGES-services 5): school and year here only, free spaces alone. It works without script. */
export function applyPage(context: PageContext, page: ApplyPage): Markup {
  const { language } = context
  const words = placeWords[language].tenancy
  const { corrects, lets } = page
  const isNothingFree = lets.free.length === 0
  return columnPage({
    language,
    title: words.title,
    organization: siteName(context),
    aside: corrects === undefined ? languageSwitch(language) : languageLinks(language, tenancyKind, corrects),
    main: html`<div class="link-page complaint">
      ${
        isNothingFree
          ? html`<section class="body last">
              <h1>${words.title}</h1>
              <p>${words.noneFree}</p>
            </section>`
          : theForm(context, page)
      }
    </div>`,
    worksWithoutScript: true,
    ...tenancyAssets,
  })
}

function theForm({ language }: PageContext, page: ApplyPage): Markup {
  const words = placeWords[language].tenancy
  const { lets, form, faults = {}, once, isTooMany = false, corrects } = page
  const shown: ShownApply = { language, form, faults }
  const isPark = lets.profile === 'park'
  const { number, unit } = fixedClocks.longestTerm
  const action = corrects === undefined ? `${APPLY_PATH}/${lets.venue.id}` : `${TENANCY_PATH}/correct`
  return html`<form method="post" action="${action}" novalidate data-sending="${words.sending}">
    <div class="body">
      <input type="hidden" name="lang" value="${language}" /><input type="hidden" name="once" value="${once}" />
      ${
        corrects !== undefined &&
        html`<input type="hidden" name="token" value="${corrects}" /><input type="hidden" name="sent" value="yes" />`
      }
      <button class="first-button" name="do" value="send" tabindex="-1" aria-hidden="true"></button>
      <h1>${corrects === undefined ? words.title : words.correct}</h1>
      <p class="sub">${isPark ? words.noDeposit : words.depositOnly}</p>
      ${isTooMany && html`<p class="fault" role="alert">${words.tooMany}</p>`} ${applyGaps(shown)}
      ${
        isPark
          ? html`${applyField(shown, 'shopkeeper')}
            ${applyField(shown, 'cooperation', {
              note: words.cooperationNote,
              isLong: true,
            })}`
          : html`${teamRows(shown)} ${applyField(shown, 'teamName', { isOptional: true })}`
      }
      ${applyField(shown, 'plan', { isLong: true })} ${spaces(shown, lets)}
      ${applyField(shown, 'until', { type: 'date', note: words.untilNote(formatSpan(number, unit, language)) })}
      ${applyField(shown, 'shop', { isOptional: true, note: words.shopNote })}
      ${applyField(shown, 'contact', { note: words.contactNote })}
      <button class="button filled" name="do" value="send">
        ${corrects === undefined ? words.submit : words.save}
      </button>
      ${
        corrects !== undefined &&
        html`<button class="button outlined" formaction="${TENANCY_PATH}/link">${words.back}</button>`
      }
    </div>
    <div class="link-foot">
      <p>${words.answeredWithin(formatSpan(lets.answerDays, 'workingDays', language))}</p>
      <p>${words.keeping(...keptSpans(lets.venue, language))}</p>
    </div>
  </form>`
}

/** Those that are free, with about how large they are; none is chosen beforehand. */
function spaces(shown: ShownApply, { free }: LetVenue): Content {
  const { language, form } = shown
  const words = placeWords[language].tenancy
  const fault = shown.faults.space?.code === 'textMissing' ? words.chooseOne : faultIn(shown, 'space', words.space)
  return html`<fieldset class="choice" id="space">
    <legend class="label">${words.space}</legend>
    ${free.map(
      ({ id, area, ...named }, at) =>
        html`<label class="box"
          ><input
            type="radio"
            name="space"
            value="${id}"
            autocomplete="off"
            ${form.space === id && html`checked`}
            ${at === 0 && fault !== undefined && html`aria-invalid="true" aria-describedby="space-fault"`}
          /><span
            ><bdi
              >${area ? words.spaceWithArea(nameIn(named, language), areaText(area, language)) : nameIn(named, language)}</bdi
            ></span
          ></label
        >`,
    )}
    ${faultLine('space', fault)}
  </fieldset>`
}
