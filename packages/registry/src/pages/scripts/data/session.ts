import type { Language } from '@liangpai/presentation'
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/browser'
import type { PasskeyCreation, PasskeyRequest } from '@liangpai/server/scripts'
import type { OpenedData } from '../../../office/data/opened.ts'
import type { NewStopLink } from '../../../office/data/stopLink.ts'
import type { DataView } from '../../../office/data/view.ts'
import { post } from '../post.ts'

/** The secret of the session, in this page's memory alone: a reload ends it. */
let secret: string | undefined

/** What is shown. */
let view: DataView | undefined

/** What is shown now; undefined before anything was opened. */
export const currentView = (): DataView | undefined => view
/** Whether anything is open. */
export const isOpen = (): boolean => secret !== undefined

/** Forgets session and data. */
export function close(): void {
  secret = view = undefined
}

async function opened(answer: Promise<OpenedData>): Promise<DataView> {
  ;({ session: secret, view } = await answer)
  return view
}

/** Opens what the link of the branch opens. */
export const openByLink = (token: string): Promise<DataView> => opened(post('data/open', { token }))

/** Opens everything by a passkey; an earlier session ends with that. */
export const openByPasskey = (response: AuthenticationResponseJSON): Promise<DataView> =>
  opened(post('data/passkey', { response, ...(secret !== undefined && { session: secret }) }))

/** Opens the rest by the stop link. */
export const openRest = (stopLink: string): Promise<DataView> =>
  opened(post('data/stop-link', { session: secret, stopLink }))

/** Reads everything again. */
export async function look(): Promise<DataView> {
  view = await inSession<DataView>('view')
  return view
}

/** Does something in the session. */
export const inSession = <Result = object>(act: string, input: object = {}): Promise<Result> =>
  post(`data/${act}`, { session: secret, ...input })

export const pause = () => inSession('pause')
export const resume = () => inSession('resume')
export const withdraw = (language: Language) =>
  inSession<{ journaled?: boolean; endedAt?: number; receipt?: string }>('withdraw', { language })
export const receipts = () => inSession<{ receipts: { id: string; receipt: string }[] }>('receipts')
export const copyOfAll = () => inSession('copy')
export const newStopLink = () => inSession<NewStopLink>('new-stop-link')
export const passkeyRequest = () => post<PasskeyRequest>('data/passkey-options', {})
export const passkeyCreation = (language: Language) => inSession<PasskeyCreation>('passkeys/add-options', { language })
export const addPasskey = (response: RegistrationResponseJSON, name: string) =>
  inSession('passkeys/add', { response, name })
export const removePasskey = (passkey: string) => inSession('passkeys/remove', { passkey })
