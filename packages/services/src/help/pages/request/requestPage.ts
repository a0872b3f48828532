import { type Content, html, type Markup } from '@liangpai/presentation'
import { linkPage } from '@liangpai/server/pages'
import { requestKind } from '../assets.ts'
import { requestFoot } from './requestFoot.ts'
import { type RequestPage, wordsOf } from './requestForm.ts'

/** A page of a request: its parts, and the foot that all of them have unless it is another one. */
export const requestOf = (page: RequestPage, parts: readonly Content[], foot: Content = requestFoot(page)): Markup =>
  linkPage(
    { ...page.context, site: { ...page.context.site, organizationName: page.center.name, names: page.center.names } },
    requestKind,
    { title: wordsOf(page).request.open, heading: 'shown', token: page.token, main: html`${parts}${foot}` },
  )
