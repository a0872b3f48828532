// `pnpm dev`: a page with every state of the badge, and the registry's pages with the demo's data, both live from the
// sources. A change reloads the page; one that the demo uses restarts it first.
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { createServer, type Plugin, type ViteDevServer } from 'vite'
import { DemoProcess } from './demoProcess.ts'
import { createReloadingProxy } from './reloadingProxy.ts'

const root = join(import.meta.dirname, '../..')
const PARTS = ['core', 'presentation', 'server', 'registry', 'liangpai', 'world'].map((name) => `packages/${name}/src`)
const WATCHED = [...PARTS, 'examples/demo/src'].map((folder) => join(root, folder))

/** Restarts the demo some time after the last of several changes, and reloads the pages. */
function restartOnChange(vite: ViteDevServer, demo: DemoProcess): void {
  let timer: NodeJS.Timeout | undefined
  const restart = async () => {
    try {
      await demo.restart()
      vite.ws.send({ type: 'full-reload' })
    } catch (error) {
      console.error(String(error)) // its own message stands above; the next change tries again
    }
  }
  vite.watcher.add(WATCHED)
  vite.watcher.on('change', (file) => {
    if (!WATCHED.some((folder) => file.startsWith(folder)) || /\.test\.\w+$/.test(file)) return
    clearTimeout(timer)
    timer = setTimeout(() => void restart(), 200)
  })
}

const demo = new DemoProcess(join(root, 'data/dev'))
let pages = ''

/** Says where the demo's pages are, to the page that lists them. */
const pageList: Plugin = {
  name: 'page-list',
  configureServer({ middlewares }) {
    middlewares.use('/pages.json', (_request, response) => {
      const links = demo.pages().map(({ url, shows }) => ({ url: url.replace(demo.origin, pages), shows }))
      response.setHeader('content-type', 'application/json').end(JSON.stringify(links))
    })
  },
}

const vite = await createServer({ configFile: join(import.meta.dirname, '../vite.config.ts'), plugins: [pageList] })
const address = () => vite.resolvedUrls?.local[0] ?? ''
const proxy = createReloadingProxy(
  () => demo.origin,
  () => `${address()}@vite/client`,
)
proxy.listen(0, '127.0.0.1')
await once(proxy, 'listening')
pages = `http://localhost:${(proxy.address() as AddressInfo).port}`
await vite.listen()
console.log(`every state: ${address()}\nregistry:    ${pages}/verify (the demo is starting)`)

const stop = async () => {
  await Promise.all([demo.stop(), vite.close()])
  process.exit(0)
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop())
await demo.start()
console.log('the demo answers')
restartOnChange(vite, demo)
