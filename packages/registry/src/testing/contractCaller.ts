import { request } from 'node:http'
import { drawToken } from '@liangpai/server'
import { expect } from 'vitest'
import { contractOf, type Described } from './contract.ts'
import type { Office } from './office.ts'
import { cookieOf } from './signIn.ts'

/** What JSON says, looked at by the test that asked. */
type Json = ReturnType<typeof JSON.parse>

/** An answer as it arrived. */
export type Arrived = {
  status: number
  headers: Record<string, string | string[] | undefined>
  text: string
  json: Json
}

type Sent = { body?: unknown; headers?: Record<string, string> }

/** Asks a registry by HTTP, as its programs and pages do, and checks each answer against its own description. */
export async function contractCaller(office: Office, port: number) {
  const document = (await send(port, 'GET', '/openapi.json')).json as Described
  const contract = contractOf(document)
  const own = { 'sec-fetch-site': 'same-origin' }

  const inputs = new Map<string, unknown[]>()

  async function ask(method: 'GET' | 'POST', path: string, sent: Sent = {}): Promise<Arrived> {
    const answer = await send(port, method, path, sent)
    const type = answer.headers['content-type']
    contract.check({
      method,
      path,
      status: answer.status,
      contentType: typeof type === 'string' ? type : null,
      body: answer.text,
    })
    const id = contract.find({ method, path })?.operation.operationId ?? ''
    if (answer.status < 300) inputs.set(id, [...(inputs.get(id) ?? []), sent.body])
    return answer
  }

  /** What a verb or a member's route answers; fails where it refuses. */
  async function post(path: string, body: unknown, headers: Record<string, string> = {}, status = 200): Promise<Json> {
    const answer = await ask('POST', path, { body, headers: { ...own, ...headers } })
    expect(answer.status, `${path}: ${answer.text}`).toBe(status)
    return answer.json
  }

  const signedIn = async (person: string) => ({ cookie: await cookieOf(office, person) })
  const act = async (person: string, verb: string, input: unknown) =>
    post(`/api/${verb}`, input, await signedIn(person))
  const read = async (person: string, path: string) => {
    const answer = await ask('GET', path, { headers: { ...own, ...(await signedIn(person)) } })
    expect(answer.status, `${path}: ${answer.text}`).toBe(200)
    return answer.json
  }
  const asMember = (path: string, body: unknown) => post(`/member/${path}`, body)
  return { document, contract, inputs, ask, post, act, read, asMember, signedIn, own, unknownToken: drawToken() }
}

/** A caller of one registry. */
export type ContractCaller = Awaited<ReturnType<typeof contractCaller>>

const send = (port: number, method: string, path: string, { body, headers = {} }: Sent = {}) =>
  new Promise<Arrived>((resolve, reject) => {
    const type = body === undefined ? {} : { 'content-type': 'application/json' }
    const asking = request(
      { host: '127.0.0.1', port, path, method, headers: { ...type, ...headers } },
      async (answer) => {
        const text = Buffer.concat(await answer.toArray()).toString()
        const isJson = /json/.test(answer.headers['content-type'] ?? '')
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          text,
          json: isJson ? JSON.parse(text) : undefined,
        })
      },
    )
    asking.on('error', reject)
    asking.end(typeof body === 'string' ? body : body === undefined ? undefined : JSON.stringify(body))
  })
