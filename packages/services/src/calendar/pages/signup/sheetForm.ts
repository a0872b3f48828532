import { type Content, html, type Markup } from '@liangpai/presentation'
import { type PageContext, tokenForm } from '@liangpai/server/pages'
import type { SheetView } from '../../view/sheetView.ts'
import { sheetKind } from '../assets.ts'

/** A sheet by its link, as its page shows it. */
export type SheetPage = { context: PageContext; token: string; view: SheetView }

/** What can be done with a sheet by its link: the last part of its address. */
export type SheetAct = 'link' | 'offer' | 'cancel' | 'correct' | 'delete' | 'copy'

/** A form of a sheet's page, with its link. */
export const sheetForm = ({ context, token }: SheetPage, act: SheetAct, fields: Content): Markup =>
  tokenForm(`${sheetKind.path}/${act}`, token, context.language, fields)

/** A button that is a form of its own. */
export const sheetButton = (
  page: SheetPage,
  act: SheetAct,
  words: string,
  { kind = 'button outlined', label, ...values }: { kind?: string; label?: string } & Record<string, string> = {},
): Markup =>
  sheetForm(
    page,
    act,
    html`${Object.entries(values).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}<button
        class="${kind}"
        ${label !== undefined && html`aria-label="${label}"`}
      >
        ${words}
      </button>`,
  )
