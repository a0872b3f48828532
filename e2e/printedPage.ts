import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Browser, Page } from 'playwright'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'

const { resolve } = createRequire(import.meta.url)
const pdfjs = join(dirname(resolve('pdfjs-dist/package.json')), 'legacy/build')
prepareZXingModule({ overrides: { wasmBinary: readFileSync(resolve('zxing-wasm/reader/zxing_reader.wasm')) } })

/** Where the files of the reader of PDF are served to the browser that draws the page; nothing leaves the machine. */
const ORIGIN = 'http://pdf.test'
/** The reader stands in the page before anything is drawn. */
const PAGE = `<!doctype html><canvas></canvas>
  <script type="module">import * as reader from '/pdf.mjs'; globalThis.reader = reader</script>`
/** Of the raster: what a cheap printer makes. */
const DPI = 200

export const pixelsOf = (millimetres: number): number => Math.round((millimetres / 25.4) * DPI)
export const millimetresOf = (pixels: number): number => (pixels / DPI) * 25.4

/** A box of a raster in pixels. */
type Box = { left: number; top: number; right: number; bottom: number }

/** A printed page as a raster, and what can be seen in it. */
export type PrintedPage = {
  pages: number
  width: number
  height: number
  png: Buffer
  /** How many pixels of a box are not white, and how many of them have a colour. */
  marksIn(box: Box): Promise<{ dark: number; coloured: number }>
}

/** Draws the first page of a PDF as paper has it, by a reader that knows nothing of the page it was printed from. */
export async function rasterOf(browser: Browser, pdf: Buffer): Promise<PrintedPage & { close(): Promise<void> }> {
  const page = await browser.newPage()
  await page.route(`${ORIGIN}/**`, (route) => {
    const name = new URL(route.request().url()).pathname.slice(1)
    if (name === '') return route.fulfill({ contentType: 'text/html', body: PAGE })
    return route.fulfill({ contentType: 'text/javascript', body: readFileSync(join(pdfjs, name)) })
  })
  await page.goto(`${ORIGIN}/`)
  await page.waitForFunction('globalThis.reader')
  const drawn = await draw(page, pdf)
  return {
    ...drawn,
    png: Buffer.from(drawn.png.replace(/^.*,/, ''), 'base64'),
    marksIn: (box) => marksIn(page, box),
    close: () => page.close(),
  }
}

/** The types of the browser are those of the page: what pdf.js has is only named there. */
type Reader = {
  GlobalWorkerOptions: { workerSrc: string }
  getDocument(source: { data: Uint8Array }): {
    promise: Promise<{ numPages: number; getPage(n: number): Promise<Sheet> }>
  }
}
type Sheet = {
  getViewport(options: { scale: number }): { width: number; height: number }
  render(options: object): { promise: Promise<void> }
}

const draw = (page: Page, pdf: Buffer) =>
  page.evaluate(
    async ({ data, scale, origin }) => {
      const { reader } = globalThis as unknown as { reader: Reader }
      reader.GlobalWorkerOptions.workerSrc = `${origin}/pdf.worker.mjs`
      const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0))
      const document_ = await reader.getDocument({ data: bytes }).promise
      const sheet = await document_.getPage(1)
      const viewport = sheet.getViewport({ scale })
      const canvas = document.querySelector('canvas')!
      Object.assign(canvas, { width: Math.round(viewport.width), height: Math.round(viewport.height) })
      await sheet.render({ canvas, canvasContext: canvas.getContext('2d')!, viewport }).promise
      const { width, height } = canvas
      return { pages: document_.numPages, width, height, png: canvas.toDataURL('image/png') }
    },
    { data: pdf.toString('base64'), scale: DPI / 72, origin: ORIGIN },
  )

const marksIn = (page: Page, { left, top, right, bottom }: Box) =>
  page.evaluate(
    ([x, y, width, height]) => {
      const { data } = document.querySelector('canvas')!.getContext('2d')!.getImageData(x!, y!, width!, height!)
      let [dark, coloured] = [0, 0]
      for (let at = 0; at < data.length; at += 4) {
        const [red = 0, green = 0, blue = 0] = data.slice(at, at + 3)
        if (Math.min(red, green, blue) < 200) dark++
        if (Math.max(red, green, blue) - Math.min(red, green, blue) > 24) coloured++
      }
      return { dark, coloured }
    },
    [left, top, right - left, bottom - top].map(Math.round),
  )

/** The one code of a raster: what it holds, and where its dark modules stand. */
export async function codeOf({ png }: PrintedPage): Promise<{ text: string; modules: number; box: Box }> {
  const found = await readBarcodes(new Uint8Array(png), { formats: ['QRCode'], maxNumberOfSymbols: 9 })
  const [code] = found
  if (!code || found.length > 1) throw new Error(`${found.length} codes`)
  const { topLeft, bottomRight } = code.position
  const modules = 17 + 4 * Number(code.version)
  return {
    text: code.text,
    modules,
    box: { left: topLeft.x, top: topLeft.y, right: bottomRight.x, bottom: bottomRight.y },
  }
}
