import { html, type Markup, stationWords } from '@liangpai/presentation'
import { actForm, boxes, folded, formFor, submit, textArea, textField } from '@liangpai/server/pages'
import { bases, remedies } from '../../complaint/complaint.ts'
import { isPending } from '../../mediation/goodsTest.ts'
import type { CaseContext } from './caseContext.ts'
import { dayWords } from './dates.ts'

/** What a mediator does: a test by agreement and its end, and a proposal to both sides. */
export function mediationForms(context: CaseContext): Markup | undefined {
  const { state, pause } = context.shown.view
  if (state === 'mediating') return html`${proposalForm(context)} ${!hasPendingTest(context) && testForm(context)}`
  return state === 'paused' && pause === 'test' ? endTestForm(context) : undefined
}

const hasPendingTest = ({ shown }: CaseContext): boolean => shown.view.tests.some(isPending)

function proposalForm(context: CaseContext): Markup {
  const { language, shown } = context
  const words = stationWords[language]
  const form = formFor(context, 'propose')
  const title = words.deeds.propose(String(shown.view.proposals.length + 1))
  const how = remedies.map((value) => ({ value, label: words.case.remedies[value] }))
  const why = bases.map((value) => ({ value, label: words.deeds.proposalBases[value] }))
  const legend = html`${words.deeds.howSolved} <span class="soft">${words.deeds.chooseAny}</span>`
  const content = html`${boxes(form, 'remedies', legend, how, { type: 'checkbox', columns: 6 })}
    <div class="fields-inline">
      ${boxes(form, 'basis', words.deeds.basis, why, { columns: 1 })}
      ${textField(form, 'lastDay', words.deeds.untilWhen, 'date')}
    </div>
    <p class="hint">${words.deeds.basisNeeded}</p>
    ${textArea(form, 'clauses', words.deeds.clauses, { hint: words.deeds.clausesHint, rows: 5 })}
    <div class="buttons">${submit(words.deeds.sendProposal, true)}</div>
    <p class="hint">${words.deeds.proposalFixed}</p>`
  return html`<section class="part">
    <h3 class="section-title">${title}</h3>
    ${actForm(context, form, content)}
  </section>`
}

function testForm(context: CaseContext): Markup {
  const words = stationWords[context.language].deeds
  const form = formFor(context, 'test')
  const content = html`${textArea(form, 'what', words.testWhat, { rows: 2 })}
    ${textField(form, 'lastDay', words.testUntil, 'date')}
    <p class="hint">${words.testMeans}</p>
    <div class="buttons">${submit(words.sendTest)}</div>`
  return folded(form, words.proposeTest, actForm(context, form, content))
}

function endTestForm(context: CaseContext): Markup {
  const words = stationWords[context.language].deeds
  const form = formFor(context, 'end-test')
  const content = html`<p class="hint">${words.endTestMeans}</p>
    <div class="buttons">${submit(words.endTest, true)}</div>`
  return html`<section class="part">${actForm(context, form, content)}</section>`
}

/** The tests of the goods, and how far each is. */
export function testsPart(context: CaseContext): Markup | undefined {
  const { tests } = context.shown.view
  if (tests.length === 0) return undefined
  const words = stationWords[context.language].file
  return html`<section class="part">
    <h3 class="section-title">${words.tests}</h3>
    ${tests.map(
      (test) =>
        html`<p><bdi>${test.what}</bdi></p>
          <p class="hint">${words.testBy(dayWords(context, test.lastDay))} ${testWords(context, test)}</p>`,
    )}
  </section>`
}

function testWords(context: CaseContext, test: CaseContext['shown']['view']['tests'][number]): string {
  const words = stationWords[context.language].file
  if (test.until !== undefined) return words.testEnded(dayWords(context, test.until))
  if (test.from !== undefined) return words.testRunning(dayWords(context, test.from))
  return isPending(test) ? words.testUnanswered : words.testDeclined
}
