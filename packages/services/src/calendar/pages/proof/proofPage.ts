import {
  calendarWords,
  clauses,
  columnPage,
  formatPlainDate,
  html,
  languageSwitch,
  type Markup,
  roundBox,
  row,
} from '@liangpai/presentation'
import type { PageContext } from '@liangpai/server/pages'
import type { ProofView } from '../../proof/proof.ts'
import { formatProofNumber } from '../../proof/proofNumber.ts'
import { proofAssets } from '../hoursAssets.ts'
import { proofSheet } from './proofSheet.ts'

/** Where anybody checks a proof; one of a number lies below it. */
export const PROOF_PATH = '/proof'

/** The page of a proof: which hours, by whom confirmed, when made; printed, it is the proof itself (PAGES-services 4). */
export function proofPage(context: PageContext, number: string, view: ProofView): Markup {
  const { language } = context
  const words = calendarWords[language].proof
  const on = (day: string) => formatPlainDate(day, language)
  return columnPage({
    language,
    title: words.title,
    organization: words.title,
    aside: languageSwitch(language),
    main: html`<section class="body last on-screen">
        <h1><bdi>${view.name}</bdi></h1>
        <p class="sub">${words.number(formatProofNumber(number))}</p>
        <dl class="facts">
          ${row(words.sum, words.hours(String(view.hours)))}
          ${row(
            words.activities,
            lines(view.records.map(({ activity, hours }) => words.activity(activity, String(hours)))),
          )}
          ${row(words.hosts, lines(view.hosts))}
          ${row(
            words.confirmation,
            lines(view.confirmations.map(({ name, on: day }) => words.confirmedBy(name, on(day)))),
          )}
          ${row(words.issued, on(view.issued))}
        </dl>
        <p class="note">${clauses(words.compare, language)}</p>
        <button type="button" class="button" data-print hidden>${words.print}</button>
      </section>
      ${proofSheet(context, number, view)}`,
    worksWithoutScript: true,
    ...proofAssets,
  })
}

const lines = (texts: readonly string[]): Markup => html`${texts.map((text) => html`<bdi class="line">${text}</bdi>`)}`

/** What stands in the place of a proof that was deleted and of one that never was: the same for both, and for any number. */
export function noProofPage({ language }: PageContext): Markup {
  const words = calendarWords[language].proof
  return columnPage({
    language,
    title: words.title,
    aside: languageSwitch(language),
    main: html`<section class="body last">
      ${roundBox(words.unknown, [words.unknownWhy], html`role="status"`)}
      <p class="again"><a href="${PROOF_PATH}?lang=${language}">${words.again}</a></p>
    </section>`,
    worksWithoutScript: true,
    ...proofAssets,
  })
}

/** A box for the number of a proof; what was typed and is none stays in it. */
export function checkProofPage({ language }: PageContext, typed?: string): Markup {
  const words = calendarWords[language].proof
  const isWrong = typed !== undefined
  return columnPage({
    language,
    title: words.check,
    aside: languageSwitch(language),
    main: html`<form class="body last" method="get" action="${PROOF_PATH}" novalidate>
      <input type="hidden" name="lang" value="${language}" />
      <div class="field">
        <label class="label" for="no">${words.label}</label>
        <input
          type="text"
          id="no"
          name="no"
          maxlength="256"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck="false"
          placeholder="VH-5K8T-2MQW"
          value="${typed}"
          ${isWrong && html`aria-invalid="true" aria-describedby="no-fault" autofocus`}
        />
        ${isWrong && html`<p class="fault" id="no-fault">${words.unreadable}</p>`}
        <p class="note">${words.checkHow}</p>
      </div>
      <button class="button filled">${words.send}</button>
    </form>`,
    worksWithoutScript: true,
    ...proofAssets,
  })
}
