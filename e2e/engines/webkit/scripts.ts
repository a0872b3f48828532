import { buildSync } from 'esbuild'
import { fileURLToPath } from 'node:url'

/** Where the functions of `inPage.ts` stand in a page: on its root element, as tests compare the page's globals. */
const LIBRARY = `document.documentElement[Symbol.for('liangpai.inPage')]`
const MESSAGES = `window[Symbol.for('liangpai.messages')]`

let built: string | undefined

/** Puts the functions of `inPage.ts` into the page. */
export function librarySource(): string {
  const entryPoints = [fileURLToPath(new URL('inPage.ts', import.meta.url))]
  built ??= buildSync({ entryPoints, bundle: true, write: false, format: 'iife', globalName: 'inPage', minify: true })
    .outputFiles[0]?.text
  return `${built}\n;${LIBRARY} = inPage`
}

/** A function of the page, by its source, and arguments as JSON. */
export type Call = { source: string; needsLibrary?: boolean }

export type CallResult = { value?: unknown; error?: string; missing?: true; messages?: string[] }

/** An asynchronous WebDriver script that runs a function; it also brings what the page wrote since the last one. */
export const callSource = ({ source, needsLibrary = false }: Call): string => `
  const done = arguments[arguments.length - 1], args = arguments[0], inPage = ${LIBRARY}
  // As text: WebDriver would also read what a page adds to every object.
  const end = (result) => done(JSON.stringify({ ...result, messages: (${MESSAGES} ?? []).splice(0) }))
  ${needsLibrary ? 'if (!inPage) return end({ missing: true })' : ''}
  const plain = (value) => (typeof value === 'function' ? true : value)
  ;(async () => (${source})(...args))().then(
    (value) => end(value === undefined ? {} : { value: plain(value) }),
    (error) => end({ error: String(error?.stack ? error + '\\n' + error.stack : error) }),
  )`

/** Runs before a page's own scripts: keeps what the page writes to its console or throws, as WebDriver does not tell. */
export const messagesSource = `
  (() => {
    const messages = ${MESSAGES} = []
    for (const name of ['log', 'info', 'warn', 'error', 'debug']) {
      const own = console[name]
      console[name] = (...words) => (messages.push(words.map(String).join(' ')), own.apply(console, words))
    }
    addEventListener('error', ({ message }) => message && messages.push(message))
    addEventListener('unhandledrejection', ({ reason }) => messages.push(String(reason?.message ?? reason)))
  })()`
