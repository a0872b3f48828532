import { type Content, html, type Language, type Markup, pageWords, refusals, withMarkup } from '@liangpai/presentation'
import { badgeWords } from '@liangpai/presentation/verdict'
import type { PageContext } from '@liangpai/server/pages'
import type { DataLevel } from '../../office/session/access.ts'
import type { Fact } from '../protocol.ts'
import type { DataAction } from '../dataProtocol.ts'
import { actionButton, slot } from '../wizardStep.ts'
import { changes, due } from './changeParts.ts'
import { scriptWords } from './scriptWords.ts'
import { waysIn } from './wayParts.ts'

/** What is held, row by row, with what one can do about it. The script shows the rows of the session's level. */
export function dataView(context: PageContext): Markup {
  const { language } = context
  return html`<section class="part data" data-part="first" data-words="${JSON.stringify(scriptWords(language))}" hidden>
    <div class="body">
      ${shopHead(language)} ${changes(language)} ${branchRows(language)} ${memberRows(language)} ${more(language)}
      ${remains(language)} ${receipts(language)} ${waysIn(language)} ${copies(language)}
    </div>
    ${foot(language)}
  </section>`
}

/** Rows that only one level shows. */
const at = (level: DataLevel): Markup => html`data-level="${level}"`

function shopHead(language: Language): Markup {
  const { data, stop } = pageWords[language]
  const state = badgeWords[language].state.expired
  const paused = (['pausedByOffice', 'pausedForReview', 'pausedForProof'] as const).map((code) => {
    const { sentence, next } = refusals[code]
    return html`<p class="note" data-cause="${code}">
      ${[sentence[language], next[language]].join(language === 'en' ? ' ' : '')}
    </p>`
  })
  return html`<h2 class="lead" tabindex="-1">${slot('shop')}</h2>
    <p class="small">${slot('place')}</p>
    <p>
      <span data-when="active">${stop.showing}</span><span data-when="paused">${stop.paused}</span
      ><span data-when="expired">${state}</span>${language === 'en' ? '. ' : '，'}${withMarkup(
        badgeWords[language].validUntil,
        slot('validUntil'),
      )}
    </p>
    ${due(language)}
    <div class="ways-inline">
      <span data-pause>${actionButton('pause', stop.pause)}</span
      ><span data-resume>${actionButton('resume', data.resume)}</span>${actionButton('withdraw', stop.withdraw)}
    </div>
    <p class="note" data-cause="member">${withMarkup(data.pausedByMember, slot('pausedAt'))}</p>
    ${paused}
    <p class="note" data-when="expired">${withMarkup(stop.keptUntil, slot('keptUntil'))}</p>
    <p class="note line-follows" hidden>${stop.lineFollows}</p>`
}

/** One row: what it is, its value, what for or who sees it, and ways to change it. A change under way comes first. */
const heldRow = (id: string, label: string, value: Content, note: Content, ways?: Content): Markup =>
  html`<div data-row="${id}">
    <dt>${label}</dt>
    <dd>
      ${value}
      <span class="small">${note}</span>
    </dd>
    ${ways && html`<dd class="row-ways" data-no-change>${ways}</dd>`}
  </div>`

/** A way to change a row, told from those of other rows by the row's name. */
const changeWay = (action: DataAction, words: Content, row: string): Markup =>
  html`<button type="button" class="link" data-go="${action}">${words}<span class="spoken"> ${row}</span></button>`

/** To make a fact public, or no longer: the member sees the whole choice and agrees anew. */
function publicWay(fact: Fact, language: Language): Markup {
  const { change, data } = pageWords[language]
  const words = html`<span data-private="${fact}">${change.makePublic}</span
    ><span data-public="${fact}">${change.makePrivate}</span>`
  return html`<span data-has-fact="${fact}">${changeWay('see-choices', words, data.fields[fact])}</span>`
}

const evidence = (language: Language): Markup =>
  html`${slot('evidence')}<br />${withMarkup(pageWords[language].data.checkedOn, slot('evidenceDate'))}`

const shop = (): Markup => html`${slot('shop')}<br />${slot('place')}`

/** The ways to correct or change what is held. */
function changeWays(language: Language) {
  const { fields, amend } = pageWords[language].data
  return {
    name: changeWay('correct', amend.correctIt, fields.name),
    status: changeWay('correct-status', amend.correctIt, fields.status),
    shop: changeWay('amend', amend.change, fields.shop),
    branch: changeWay('correct-branch', amend.correctIt, fields.branch),
    pledge: changeWay('pledge', amend.change, fields.pledge),
  }
}

function branchRows(language: Language): Markup {
  const { data } = pageWords[language]
  const { fields, why } = data
  const ways = changeWays(language)
  return html`<div ${at('branch')}>
    <h3>${data.branchHolds}</h3>
    <dl class="held">
      ${heldRow('name', fields.name, slot('name'), why.name, ways.name)}
      ${heldRow('status', fields.status, slot('status'), why.status, ways.status)}
      ${heldRow('shop', fields.shop, shop(), why.shop, ways.shop)}
      ${heldRow('branch', fields.branch, slot('branchName'), why.branch, ways.branch)}
      ${heldRow('evidence', fields.evidence, evidence(language), why.evidence)}
    </dl>
    <p class="note">${withMarkup(data.keptUntilEnd, slot('backupDays'))}</p>
  </div>`
}

/** Whether a fact is public. */
const publicity = (fact: Fact, language: Language): Markup => {
  const { isPublic, isPrivate } = pageWords[language].data
  return html`<span data-public="${fact}">${isPublic}</span><span data-private="${fact}">${isPrivate}</span>`
}

function memberRows(language: Language): Markup {
  const { data } = pageWords[language]
  const { fields } = data
  const ways = changeWays(language)
  const pledgeNote = html`<span data-pledge
    >${slot('pledgeVersion')}${language === 'en' ? '. ' : '，'}${publicity('pledge', language)}</span
  >`
  return html`<div ${at('member')}>
    <h3>${data.whileValid}</h3>
    <p class="note">${data.whileValidWhy}</p>
    <dl class="held">
      ${heldRow('name', fields.name, slot('name'), publicity('name', language), html`${ways.name}${publicWay('name', language)}`)}
      ${heldRow('status', fields.status, slot('status'), data.statusPublic, ways.status)}
      ${heldRow('shop', fields.shop, shop(), data.isPublic, ways.shop)}
      ${heldRow('branch', fields.branch, slot('branchName'), publicity('branch', language), html`${ways.branch}${publicWay('branch', language)}`)}
      ${heldRow('pledge', fields.pledge, slot('ownPledge'), pledgeNote, html`${ways.pledge}${publicWay('pledge', language)}`)}
      ${heldRow('evidence', fields.evidence, evidence(language), data.evidencePrivate)}
    </dl>
    <p class="note">${withMarkup(data.keptUntilEnd, slot('backupDays'))}</p>
  </div>`
}

/** What the branch's link alone does not show, and the two ways to it. */
function more(language: Language): Markup {
  const { data } = pageWords[language]
  return html`<div class="more-ways" ${at('branch')}>
    <p>${data.more}</p>
    ${actionButton('use-passkey', data.withPasskey)}
    <div data-stop-link-closed>${actionButton('show-stop-link-field', data.withStopLink)}</div>
    <form data-stop-link-form hidden>
      <label class="label" for="stop-link-field">${data.stopLink}</label>
      <input
        type="text"
        id="stop-link-field"
        name="stopLink"
        autocomplete="off"
        spellcheck="false"
        data-field="stopLink"
      />
      <div class="ways-inline">
        ${actionButton('use-stop-link', data.open)}${actionButton('hide-stop-link-field', data.cancel)}
      </div>
    </form>
  </div>`
}

function remains(language: Language): Markup {
  const { data } = pageWords[language]
  return html`<div ${at('member')}>
    <h3>${data.remains}</h3>
    <dl class="held">
      ${heldRow('record', data.consentRecord, withMarkup(data.consentRecordFor, slot('keptFor')), data.consentRecordWhy)}
      ${heldRow('number', data.number, data.keptForGood, data.numberWhy)}
      ${heldRow('stop-link', data.stopLink, withMarkup(data.stopLinkUntil, slot('stopLinkUntil')), data.stopLinkWhy)}
    </dl>
  </div>`
}

/** The consents, newest first; their receipts are opened from here. */
function receipts(language: Language): Markup {
  const { data } = pageWords[language]
  return html`<div ${at('member')}>
    <h3>${data.receipts}</h3>
    <ul class="ways-list" data-list="consents"></ul>
    <template data-template="consent"
      ><li>
        <div>
          <span data-value="occasion"></span>
          <span class="small" data-value="time"></span>
        </div>
        <a class="button outlined small-button" data-receipt hidden>${pageWords[language].receipt.download}</a>
      </li></template
    >
  </div>`
}

function copies(language: Language): Markup {
  const { data } = pageWords[language]
  const print = actionButton('print', data.print)
  return html`<div class="copies">
    <h3 ${at('member')}>${data.all}</h3>
    <div class="ways-inline">
      <span ${at('branch')}>${actionButton('copy', data.copy)}</span
      ><span ${at('member')}>${actionButton('copy', data.download)}</span>${print}
    </div>
  </div>`
}

const foot = (language: Language): Markup => {
  const { data } = pageWords[language]
  return html`<p class="data-foot" ${at('branch')}>${data.linkOnce}</p>
    <p class="data-foot" ${at('member')}>${data.pageOnce}</p>`
}
