import { Hono } from 'hono'
import { html } from 'hono/html'

/** The values of the registry's snippet for this shop. */
export type BadgeSettings = {
  /** As printed, with its hyphens. */
  code: string
  registry: string
  /** The name of the file that the code pins. */
  file: string
  integrity: string
}

/** A shop whose pages are complete without script, the badge a link. */
export function createShop(settings: BadgeSettings): Hono {
  const app = new Hono()
  app.get('/', (c) => c.html(shopPage(settings)))
  return app
}

const shopPage = (settings: BadgeSettings) =>
  html`<!doctype html>
    <html lang="zh-Hans">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>荷雨茶铺</title>
        <link rel="icon" href="data:," />
        <script
          async
          src="${settings.registry}/badge/${settings.file}.js"
          integrity="${settings.integrity}"
          crossorigin
        ></script>
      </head>
      <body>
        <h1>荷雨茶铺</h1>
        ${badge(settings)}
        <p>山场直发，七日内发货。</p>
        <footer>${badge(settings, 'card')}</footer>
      </body>
    </html>`

/** The element as markup. The server renders nothing inside, since only a browser knows the page's address. */
const badge = ({ code, registry }: BadgeSettings, variant: 'chip' | 'card' = 'chip') =>
  html`<liangpai-badge badge="${code}" variant="${variant}"
    ><a href="${registry}/verify/${code.replaceAll('-', '')}" referrerpolicy="origin">身份核验</a></liangpai-badge
  >`
