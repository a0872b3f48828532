import { html, type Markup } from '@liangpai/presentation'
import { MOST_CAPACITY } from '../../request/mentor.ts'
import { mentorForm, type MentorPage, wordsOf } from './mentorForm.ts'

/** How many at a time, with what, and whether they are asked first. It is theirs alone to change. */
export function arrangementPart(page: MentorPage): Markup {
  const { mentor, center, helping, isSaved = false } = page
  const { mentor: words, topics } = wordsOf(page)
  const boxes = center.topics.map(
    (topic) =>
      html`<label class="box"
        ><input
          type="checkbox"
          name="topics"
          value="${topic}"
          autocomplete="off"
          ${mentor.topics.includes(topic) && html`checked`}
        /><span>${topics[topic]}</span></label
      >`,
  )
  const fields = html`${stepper(page)}
    <p class="pair"><span>${words.now}</span> <b>${words.nowCount(String(helping))}</b></p>
    <label class="box spaced"
      ><input type="checkbox" name="askFirst" value="yes" autocomplete="off" ${mentor.askFirst && html`checked`} /><span
        >${words.askFirst} <small>${words.askFirstHow}</small></span
      ></label
    >
    <fieldset class="choice">
      <legend class="label">${words.topics}</legend>
      <div class="boxes columns-2">${boxes}</div>
    </fieldset>
    <button class="button filled">${words.save}</button>`
  return html`<section class="body arrangement" id="arrangement">
    <h2 class="ruled">${words.arrangement}</h2>
    ${isSaved && html`<p class="saved" role="status">${words.saved}</p>`} ${mentorForm(page, 'arrange', fields)}
  </section>`
}

/** A number, with a button to each side where there is script. */
function stepper(page: MentorPage): Markup {
  const { mentor: words } = wordsOf(page)
  const step = (by: '-1' | '1', label: string, sign: string) =>
    html`<button
      type="button"
      class="button outlined"
      data-step="${by}"
      data-for="capacity"
      aria-label="${label}"
      hidden
    >
      ${sign}
    </button>`
  return html`<div class="stepper">
    <label for="capacity">${words.capacity}</label>
    ${step('-1', words.less, '−')}
    <input
      type="number"
      id="capacity"
      name="capacity"
      value="${String(page.mentor.capacity)}"
      min="1"
      max="${String(MOST_CAPACITY)}"
      inputmode="numeric"
      autocomplete="off"
    />
    ${step('1', words.moreOne, '+')}
  </div>`
}
