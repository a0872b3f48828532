import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { languageFrom } from '../pages/language.ts'
import { madeTokenPage } from '../pages/signIn/madeTokenPage.ts'
import { NEW_TOKEN, type NewTokenContext, newTokenPage } from '../pages/signIn/newTokenPage.ts'
import { newTokenPath } from '../pages/signIn/ownPath.ts'
import type { TokenSite } from '../pages/signIn/tokenSite.ts'
import type { Typed } from '../pages/work/workForm.ts'
import { Refusal } from '../refusal.ts'
import { drawId } from '../secret.ts'
import type { TokenDraft } from '../signIn/tokens.ts'
import { formFaults } from './formFaults.ts'
import { sendOnce } from './sendPage.ts'
import { formCommand, whileSignedIn, type WorkSession } from './signedIn.ts'
import type { SignInPagesService } from './signInPagesService.ts'
import { askToStepUp } from './stepUp.ts'
import { typedLists } from './workPages.ts'

/** What the answer to a command that was done before is shown as: the page of one's own ways in, where the token stands. */
type ShowOwn = (c: Context, who: WorkSession, error: Refusal) => Promise<Response>

/**
 * Makes a token by a form. Whoever sends it shows first that it is them; the token stands in that one answer and in no address,
 * and the form that is sent again is told so. What another site sends does nothing, as on all pages of signed-in people.
 */
export function tokenPageRoutes(app: Hono, service: SignInPagesService, tokens: TokenSite, showOwn: ShowOwn): void {
  const { signInSite } = service
  const path = newTokenPath(signInSite.area)
  const limit = bodyLimit({
    maxSize: 8192,
    onError: () => {
      throw new Refusal('tooLarge')
    },
  })
  app.get(
    path,
    whileSignedIn(service, async (c, who) => sendOnce(newTokenPage(await contextFor(c, who)), 200)),
  )
  app.post(path, limit, whileSignedIn(service, make))

  async function make(c: Context, who: WorkSession): Promise<Response> {
    const typed = await typedLists(c)
    const context = await contextFor(c, who)
    const draft = draftFrom(typed)
    try {
      const by = { ...who.by, ...formCommand(typed['key']?.[0], NEW_TOKEN) }
      return sendOnce(madeTokenPage(context, draft, await tokens.add(by, draft)), 200)
    } catch (error) {
      if (!(error instanceof Refusal) || error.status >= 500) throw error
      if (error.code === 'stepUpNeeded') return askToStepUp(c, service, context, { session: who.session, typed })
      if (error.code === 'shownOnce' || error.code === 'tokensFull') return showOwn(c, who, error)
      return sendOnce(newTokenPage({ ...context, refused: refusedOf(context, typed, error) }), error.status)
    }
  }

  async function contextFor(c: Context, who: WorkSession): Promise<NewTokenContext> {
    const frame = await service.frameFor(c, who)
    const lang = c.req.query('lang')
    const isChosen = lang !== undefined && languageFrom(lang, undefined) === lang
    return { ...frame, ...(isChosen && { chosenLanguage: frame.language }), path, key: drawId(), signInSite, tokens }
  }
}

/** What a form says of a token. What it leaves out is refused by the verb, beside its field. */
const draftFrom = (typed: Typed): TokenDraft => ({
  name: typed['name']?.at(-1) ?? '',
  scopes: [...(typed['scopes'] ?? [])],
  days: /^\d{1,4}$/.test(typed['days']?.at(-1)?.trim() ?? '') ? Number(typed['days']?.at(-1)) : 0,
})

/** Everything that was refused, beside its fields. */
const refusedOf = ({ language }: NewTokenContext, typed: Typed, error: Refusal) => ({
  act: NEW_TOKEN,
  typed,
  faults: formFaults({ members: [[/^(name|scopes|days)\b/, '$1']] }, { language, typed }, error),
})
