// The state sheet: every state of the real element, judged in a real browser from real evidence.
import { colors } from '@liangpai/presentation'
import { createWorld } from '@liangpai/world'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'

const DAY = 86_400
const BADGE_NO = '7K3M9QXW2BHK'
const badgeFile = readFileSync(join(import.meta.dirname, '../packages/badge/dist/badge.iife.js'))

/** The rows of the sheet: a state, and evidence from which the element concludes it. */
async function rowsOf(world, stranger, elsewhere) {
  const { now } = world
  const make = (options) => world.bundle({ badgeNo: BADGE_NO, ...options })
  const valid = await make({})
  const forged = valid.badge.replace(/\.(.)([\w-]*~)$/, (_, first, rest) => `.${first === 'A' ? 'B' : 'A'}${rest}`)
  const rows = [
    ['verified', valid],
    ['verified', await make({ membership: 'probationary' }), 'probationary'],
    ['verified', await make({ by: 'branch' }), 'chartered branch'],
    ['wrongSite', await make({ shop: elsewhere })],
    ['unknownIssuer', await stranger.bundle({ badgeNo: BADGE_NO, shop: world.shop })],
    ['invalid', { ...valid, badge: forged }],
    ['notYetValid', await make({ nbf: now + 30 * DAY })],
    ['expired', await make({ iat: now - 90 * DAY, exp: now - DAY })],
    ['inactive', await make({ ended: true })],
    ['unavailable', 'no answer'],
    ['verifying', 'never'],
  ]
  return rows.map(([state, bundle, kind]) => ({ state, bundle, label: kind ? `${state}, ${kind}` : state }))
}

const LABELS = {
  'zh-Hans': '简体中文',
  'zh-Hant': '繁體中文',
  en: 'English',
}

const surfaceOf = ({ ground, paper, ink }, dark) => `body { background: ${dark ? ground : paper}; color: ${ink} }`

/** The surface of both sheets: in the system's scheme, or in that which the address names. */
const surface = (scheme) =>
  scheme
    ? `:root { color-scheme: ${scheme} } ${surfaceOf(colors[scheme], scheme === 'dark')}`
    : `:root { color-scheme: light dark } ${surfaceOf(colors.light)}
  @media (prefers-color-scheme: dark) { ${surfaceOf(colors.dark, true)} }`

const page = (rows, { anchors, origin, languages, variant, scheme }) => `<!doctype html>
<html lang="zh-Hans"><meta charset="utf-8"><title>States</title>
<style>
  body { margin: 24px; font: 13px/1.5 sans-serif }
  ${surface(scheme)}
  table { border-spacing: 20px 12px }
  th { font-weight: 400; text-align: start; vertical-align: middle; opacity: .7 }
  td { width: ${variant === 'card' ? 380 : 250}px; vertical-align: top }
</style>
<script src="/badge.js" data-anchor="${anchors.join(' ')}"></script>
<table><tr><th><th>${languages.map((language) => LABELS[language]).join('<th>')}
${rows.map(({ label }, at) => `<tr><th>${label}${languages.map((language) => `<td lang="${language}"><liangpai-badge data-row="${at}" variant="${variant}" badge="${BADGE_NO}" src="/bundles/${at}" show-inactive><a href="${origin}/verify/${BADGE_NO}">·</a></liangpai-badge>`).join('')}`).join('\n')}
</table>`

/** The rows whose panels are shown, one below another, in a page so narrow that panels open in its flow. */
const PANELS = ['verified', 'verified, chartered branch', 'wrongSite', 'expired', 'unavailable']

const panelPage = (rows, { anchors, origin, language, scheme }) => `<!doctype html>
<html lang="${language}"><meta charset="utf-8"><title>Panels</title>
<style>
  body { margin: 0; padding: 4px 16px 16px; width: 368px; font: 13px/1.5 sans-serif }
  ${surface(scheme)}
  p { margin: 20px 0 8px; opacity: .7 }
</style>
<script src="/badge.js" data-anchor="${anchors.join(' ')}"></script>
<p>${LABELS[language]}
${rows.map(({ label }, at) => (PANELS.includes(label) ? `<p>${label}</p><liangpai-badge badge="${BADGE_NO}" src="/bundles/${at}"><a href="${origin}/verify/${BADGE_NO}">·</a></liangpai-badge>` : '')).join('\n')}`

function answerBundle(bundle, response) {
  if (bundle === 'never') return undefined
  if (bundle === 'no answer') return response.writeHead(503).end()
  return response.setHeader('content-type', 'application/json').end(JSON.stringify(bundle))
}

/** What is given, as the query of an address. */
const addressQuery = (values) =>
  String(new URLSearchParams(Object.entries(values).filter(([, value]) => value !== undefined)))

/** Serves the sheets on a loopback port until `close` is called. */
export async function serveSheet() {
  let rows = []
  let answer = () => ''
  const server = createServer((request, response) => {
    if (request.url === '/badge.js') return response.setHeader('content-type', 'text/javascript').end(badgeFile)
    const at = /^\/bundles\/(\d+)$/.exec(request.url ?? '')?.[1]
    if (at) return answerBundle(rows[at].bundle, response)
    return response.setHeader('content-type', 'text/html').end(answer(new URL(request.url ?? '/', 'http://localhost')))
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://localhost:${server.address().port}`
  const now = Math.floor(Date.now() / 1000)
  const shop = { name: '荷雨茶铺', urls: [`${origin}/`] }
  const elsewhere = { name: '荷雨茶铺', urls: ['https://heyu-tea.example/'] }
  const world = await createWorld({ origin, now, shop })
  rows = await rowsOf(world, await createWorld({ origin, now, shop }), elsewhere)
  const { anchors } = world
  answer = ({ pathname, searchParams }) => {
    const languages = searchParams.getAll('lang')
    const scheme = searchParams.get('scheme')
    if (pathname === '/panels') return panelPage(rows, { anchors, origin, language: languages[0], scheme })
    const variant = searchParams.get('variant') === 'card' ? 'card' : 'chip'
    return page(rows, { anchors, origin, variant, languages, scheme })
  }
  return {
    addressOf: (variant, languages, scheme) =>
      `${origin}/?${addressQuery({ variant, scheme })}${languages.map((language) => `&lang=${language}`).join('')}`,
    panelsOf: (language, scheme) => `${origin}/panels?${addressQuery({ lang: language, scheme })}`,
    states: rows.map(({ state }) => state),
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
