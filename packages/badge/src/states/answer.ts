import { stateOf, type TestState } from './codes.ts'
import { type Office, ORIGIN } from './office.ts'

const BUNDLE = /\/badges\/(TEST[0-9A-Z]{8})\/bundle$/

/** Answers requests for test badges as a registry would and passes all others on. */
export function answerTestBadges(scope: { fetch: typeof fetch }, office: Promise<Office>): void {
  const send = scope.fetch
  scope.fetch = (input, init) => {
    const url = typeof input === 'string' ? input : ''
    const state = stateOf(BUNDLE.exec(url)?.[1] ?? '')
    if (state) return bundleFor(state, office)
    return url.startsWith(`${ORIGIN}/`) ? listFor(url, office) : send.call(scope, input, init)
  }
}

async function bundleFor(state: TestState, office: Promise<Office>): Promise<Response> {
  if (state === 'verifying') return new Promise(() => {})
  if (state === 'unavailable') throw new TypeError('test badge: no network')
  if (state === 'inactive') return answer(JSON.stringify({ code: 'notInEffect' }), 'application/problem+json', 404)
  return answer(JSON.stringify(await (await office).bundle(state, location.href)), 'application/json')
}

const listFor = async (uri: string, office: Promise<Office>) =>
  answer(await (await office).statusList(uri), 'application/statuslist+jwt')

const answer = (body: string, type: string, status = 200) =>
  new Response(body, { status, headers: { 'content-type': type } })
