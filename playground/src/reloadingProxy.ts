import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http'

const text = async (message: IncomingMessage) => (await message.setEncoding('utf8').toArray()).join('')

/**
 * Serves the pages of `origin` (on this machine, under whatever name) with `script` added to each, so that they reload
 * when a source changes. Their content security policy is left out, since it allows no such script.
 */
export function createReloadingProxy(origin: () => string, script: () => string): Server {
  return createServer((incoming, outgoing) => {
    const { host, port } = new URL(origin())
    const headers = { ...incoming.headers, host, 'accept-encoding': 'identity' }
    const forwarded = request({ host: '127.0.0.1', port, path: incoming.url, method: incoming.method, headers })
    forwarded.on(
      'response',
      (answer) => void pass(answer, outgoing, { origin: origin(), script: script(), own: incoming }),
    )
    forwarded.on('error', () => outgoing.writeHead(502).end('The demo is starting again.'))
    incoming.pipe(forwarded)
  })
}

type Page = { origin: string; script: string; own: IncomingMessage }

async function pass(answer: IncomingMessage, outgoing: ServerResponse, { origin, script, own }: Page): Promise<void> {
  const { 'content-security-policy': _policy, 'content-length': _length, ...headers } = answer.headers
  outgoing.writeHead(answer.statusCode ?? 502, headers)
  if (!headers['content-type']?.startsWith('text/html')) return void answer.pipe(outgoing)
  const page = (await text(answer)).replaceAll(origin, `http://${own.headers.host}`)
  outgoing.end(`${page}<script type="module" src="${script}"></script>`)
}
