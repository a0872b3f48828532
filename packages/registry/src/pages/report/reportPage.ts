import { isLocalhost, type Shop, type Station } from '@liangpai/core'
import {
  type Content,
  columnPage,
  html,
  hotlineUrl,
  iconImage,
  icons,
  languageSwitch,
  type Markup,
  pageWords,
  row,
  webAddress,
} from '@liangpai/presentation'
import type { FormFaults } from '@liangpai/server/input'
import { faultLine, faultWords, formField, linkFailed, siteName, type PageContext } from '@liangpai/server/pages'
import { REPORT_CHOICES, type ReportField, type ReportForm } from '../../office/report/reportForm.ts'
import { assetPaths } from '../assets.ts'
import { placeOf } from '../place.ts'

/** What a report is about, where the badge is in effect. */
export type ReportedBadge = { shop: Shop; code: string; badgeNo: string; station: Station | undefined }

/** The form of `/report` as it was sent, or empty. */
export type ReportFormPage = {
  /** Nothing where no badge of that number is in effect: the page then says nothing of the number. */
  badge: ReportedBadge | undefined
  form: ReportForm
  faults?: FormFaults<ReportField>
  isTooMany?: boolean
  /** The link and the address of the report that this one corrects. */
  replaces?: string | undefined
  action?: string
  /** The station of the office, for numbers without a badge. */
  station: Station | undefined
}

/** A form of which nothing has been filled in: no kind is chosen beforehand. */
export const EMPTY_REPORT: ReportForm = { kind: undefined, text: '', contact: '' }

/** Where a problem is reported (LOOK 13). It works without script. */
export function reportPage(context: PageContext, page: ReportFormPage): Markup {
  const { language } = context
  const { report } = pageWords[language]
  const { badge, replaces, action } = page
  const main = html`<div class="link-page">
      <form method="post" ${action !== undefined && html`action="${action}"`} novalidate>
        <div class="body">
          <input type="hidden" name="lang" value="${language}" />
          ${replaces !== undefined && html`<input type="hidden" name="replaces" value="${replaces}" />`}
          <p><a href="${hotlineUrl}" rel="noopener">${report.hotline}</a></p>
          <h1 class="lead">${report.title}</h1>
          ${badge ? about(context, badge) : html`<p class="small">${report.noShop}</p>`}
          ${page.isTooMany && html`<p class="fault" role="alert">${report.tooMany}</p>`} ${kindField(context, page)}
          <div class="when when-dispute">${dispute(context, page)}</div>
          <div class="when when-told">${message(context, page)}</div>
        </div>
        <div class="ways when when-told">
          <button class="button filled">${report.send}</button>
          <a class="button outlined" href="/verify${badge ? `/${badge.badgeNo}` : ''}">${report.cancel}</a>
        </div>
      </form>
    </div>
    ${linkFailed(language)}`
  return columnPage({
    language,
    title: report.title,
    organization: siteName(context),
    aside: languageSwitch(language),
    main,
    worksWithoutScript: true,
    ...assetPaths.report,
  })
}

/** The shop, its address and the number, as text. */
const about = ({ language }: PageContext, { shop, code }: ReportedBadge): Markup => {
  const { report } = pageWords[language]
  return html`<dl class="about">
    ${row(report.shop, shop.name)} ${row(report.address, webAddress(placeOf(shop)))}
    ${row(report.badgeNo, html`<bdi>${code}</bdi>`)}
  </dl>`
}

function kindField({ language }: PageContext, { form, faults = {} }: ReportFormPage): Markup {
  const { report } = pageWords[language]
  const fault = faults.kind && report.fillIn.kind
  return html`<fieldset class="choice" ${fault !== undefined && html`aria-describedby="kind-fault"`}>
    <legend class="label">${report.kind}</legend>
    <div class="hosts">
      ${REPORT_CHOICES.map(
        (kind, n) =>
          html`<label class="host"
            ><input
              type="radio"
              name="kind"
              value="${kind}"
              autocomplete="off"
              ${kind === form.kind && html`checked`}
              ${n === 0 && fault !== undefined && html`autofocus`}
            /><span>${report.kinds[kind]}</span></label
          >`,
      )}
    </div>
    ${faultLine('kind', fault)}
  </fieldset>`
}

/** A dispute is not asked about here: one button leads to the station, with the shop in the fragment, or to the platform. */
function dispute({ language, site }: PageContext, { badge, station: officeStation }: ReportFormPage): Markup {
  const { report } = pageWords[language]
  const station = badge ? badge.station : officeStation
  const contact = station && stationAddress(station, badge, new URL(site.origin))
  if (station && contact !== undefined)
    return html`<p class="small">
        ${[report.byStation(station.name), badge && report.takesAlong].filter(Boolean).join(language === 'en' ? ' ' : '')}
      </p>
      ${wayOut(contact, report.toStation)}`
  const why = station
    ? [report.byHotline, report.stationCall(station.name, station.contact)].join(language === 'en' ? ' ' : '')
    : report.noStation
  return html`<p class="small">${why}</p>
    ${wayOut(hotlineUrl, report.toHotline)}`
}

const wayOut = (href: string, words: string): Content =>
  html`<a class="button filled" href="${href}" rel="noopener"><span>${words}</span> ${iconImage(icons.outward, 16)}</a>`

/**
 * The https address of a station, on localhost also by http where the registry is there itself; shop, address and number go along
 * in the fragment, which no server sees.
 */
function stationAddress({ contact }: Station, badge: ReportedBadge | undefined, registry: URL): string | undefined {
  const isNear = isLocalhost(registry.hostname) && /^http:\/\/(?:[\w-]+\.)*localhost(?::\d+)?\/\S*$/.test(contact)
  if (!isNear && !/^https:\/\/\S+$/.test(contact)) return undefined
  const url = new URL(contact)
  if (badge)
    url.hash = String(new URLSearchParams({ shop: badge.shop.name, address: placeOf(badge.shop), code: badge.code }))
  return url.href
}

/** What is told to the office. */
function message({ language }: PageContext, { form, faults = {} }: ReportFormPage): Markup {
  const { report } = pageWords[language]
  const fault = (name: 'text' | 'contact') => faults[name] && faultWords(faults[name], report.fillIn[name], language)
  const example = form.kind === 'information' ? report.example.information : report.example.address
  return html`${formField({
      name: 'text',
      label: report.what,
      value: form.text,
      isLong: true,
      placeholder: example,
      fault: fault('text'),
      isFirst: true,
    })}
    ${formField({
      name: 'contact',
      label: report.contact,
      value: form.contact,
      note: report.contactWhy,
      fault: fault('contact'),
      isFirst: faults.text === undefined,
    })}
    <p class="note">${report.changesNothing}</p>`
}
