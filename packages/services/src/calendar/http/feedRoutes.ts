import { calendarWords } from '@liangpai/presentation'
import { MEMBER, parseInput, Refusal } from '@liangpai/server'
import { linkToken } from '@liangpai/server/input'
import {
  callerAddress,
  contextOf,
  problem,
  respond,
  send,
  sendOnce,
  tagBody,
  UNLISTED,
  type WorkSession,
} from '@liangpai/server/http'
import { siteName } from '@liangpai/server/pages'
import type { Context, Hono } from 'hono'
import { typedLists, workFormLimit } from '@liangpai/server/http'
import { workPagesFor } from '../../http/workParts.ts'
import type { FormContext } from '../../pages/work/workContext.ts'
import { calendarFeed } from '../feed/calendarFeed.ts'
import { branchOfFeed, hasFeed } from '../office/feed.ts'
import { FEED_PATH, SUBSCRIBE_PATH } from '../pages/calendarPrintAssets.ts'
import { subscribePage } from '../pages/print/subscribePage.ts'
import { type BranchFeed, feedsPage } from '../pages/work/feedPage.ts'
import { FEEDS_PATH } from '../paths.ts'
import type { HoursReading } from '../store/hoursSchema.ts'
import { feedEvents } from '../view/feedEvents.ts'
import { hostNamesIn } from '../view/hostNames.ts'
import type { HoursService } from './hoursService.ts'

/** Below it lies the private address of a branch's feed: calendars keep no fragment, so its secret stands in the path. */
const PRIVATE_PATH = '/calendar/feeds'

/** The feeds, and the page on which secretaries find their addresses. */
export function feedRoutes(app: Hono, service: HoursService): void {
  app.get(FEED_PATH, (c) => sendFeed(c, service))
  app.get(SUBSCRIBE_PATH, (c) => send(c, subscribePage(contextOf(c, service))))
  app.get(`${PRIVATE_PATH}/:token`, (c) => sendPrivate(c, service))
  const { page } = workPagesFor(service)
  app.get(
    FEEDS_PATH,
    page(async (_c, session, context) => sendOnce(await pageOf(service, session, context), 200)),
  )
  app.post(
    FEEDS_PATH,
    workFormLimit,
    page((c, session, context) => actOn(c, service, session, context)),
  )
}

const HEADERS = {
  'content-type': 'text/calendar; charset=utf-8',
  'cache-control': 'no-cache',
  'x-content-type-options': 'nosniff',
  ...UNLISTED,
}

async function sendFeed(c: Context, service: HoursService, branch?: string): Promise<Response> {
  const context = contextOf(c, service)
  const { language } = context
  const events = await service.hoursContext.read(MEMBER, (reading) =>
    feedEvents(reading, { language, ...(branch !== undefined && { branch }) }),
  )
  const name = `${siteName(context)} ${calendarWords[language].signup.title}`
  const url = `${service.site.origin}${FEED_PATH}`
  return respond(tagBody(calendarFeed({ name, url, events }), HEADERS), c.req.raw.headers)
}

/** A private address that was changed or stopped and one that never was are one answer. */
async function sendPrivate(c: Context, service: HoursService): Promise<Response> {
  try {
    const typed = (c.req.param('token') ?? '').replace(/\.ics$/, '')
    const token = parseInput(linkToken, typed)
    const branch = await service.hoursContext.read(MEMBER, (reading) => branchOfFeed(reading, token))
    return await sendFeed(c, service, branch)
  } catch (error) {
    if (!(error instanceof Refusal) || !['privateLinkUnknown', 'linkIncomplete'].includes(error.code)) throw error
    const wait = service.unknownLinks.take(callerAddress(c, service.proxies))
    if (wait > 0) return problem({ code: 'tooManyRequests', headers: { 'retry-after': String(wait) } })
    return problem({ code: 'privateLinkUnknown' })
  }
}

type Made = { branch: string; token: string }

async function pageOf(service: HoursService, { by }: WorkSession, context: FormContext, made?: Made) {
  const feeds = await service.hoursContext.read(by.as, (reading) => branchFeeds(reading, context, made))
  return feedsPage(context, `${service.site.origin}${FEED_PATH}`, feeds)
}

async function branchFeeds(
  reading: HoursReading,
  { worker, language }: FormContext,
  made?: Made,
): Promise<BranchFeed[]> {
  const names = await hostNamesIn(reading, worker.leads, language)
  const feeds: BranchFeed[] = []
  for (const [at, branch] of worker.leads.entries())
    feeds.push({
      branch,
      name: names[at] ?? branch,
      isMade: await hasFeed(reading, branch),
      ...(made?.branch === branch && { made: `${reading.origin}${PRIVATE_PATH}/${made.token}.ics` }),
    })
  return feeds
}

async function actOn(c: Context, service: HoursService, session: WorkSession, context: FormContext): Promise<Response> {
  const typed = await typedLists(c)
  const [, act, branch = ''] = /^(make|stop)-(.+)$/.exec(typed['act']?.[0] ?? '') ?? []
  const by = { ...session.by, idempotencyKey: `${typed['key']?.[0] ?? ''}-feed` }
  if (act === undefined || !context.worker.leads.includes(branch)) throw new Refusal('notFoundOrNotYours')
  if (act === 'stop') await service.hoursVerbs['stop-feed'](by, { branch })
  const made = act === 'make' ? await service.hoursVerbs['make-feed'](by, { branch }) : undefined
  return sendOnce(await pageOf(service, session, context, made && { branch, token: made.token }), 200)
}
