import { html, type Markup, placeWords } from '@liangpai/presentation'
import { workLink } from '@liangpai/server/pages'
import { areaPage, type FormContext, workAreas } from '../../../pages/work/workContext.ts'
import { placeWorkAssets } from '../assets.ts'

/** The pages of whoever hosts a venue, and where each is. */
export const placeAreas = {
  bookings: `${workAreas.place}/bookings`,
  tenants: `${workAreas.place}/tenants`,
  venues: `${workAreas.place}/venues`,
  operators: `${workAreas.place}/operators`,
} as const

/** One of `placeAreas`. */
export type PlaceAreaName = keyof typeof placeAreas

/** A page of places in the frame of the work pages, with the ways between them. */
export function placeAreaPage(
  context: FormContext,
  page: {
    current: PlaceAreaName
    title: string
    main: Markup
    hasQuietTitle?: boolean
    kind?: string
    query?: Readonly<Record<string, string>>
  },
): Markup {
  const { current, main, ...rest } = page
  return areaPage(context, {
    area: 'place',
    ...rest,
    main: html`${placeNav(context, current)} ${main}`,
    styles: placeWorkAssets.styles,
    script: placeWorkAssets.script,
  })
}

function placeNav(context: FormContext, current: PlaceAreaName): Markup {
  const { service, work } = placeWords[context.language].venue
  const names = Object.keys(placeAreas) as PlaceAreaName[]
  return html`<nav class="part-tabs" aria-label="${service}">
    ${names.map(
      (name) =>
        html`<a href="${workLink(context, placeAreas[name])}" ${name === current && html`aria-current="page"`}
          >${work.areas[name]}</a
        >`,
    )}
  </nav>`
}
