import { inflateSync } from 'node:zlib'

/** A line of text on a page of a PDF: its glyphs with their fonts, in the order in which they are drawn. */
export type PdfLine = { y: number; glyphs: string }

/** The pages of a PDF that Chromium printed, each with its lines from the top down. Text is compared, and never read. */
export function pdfPages(pdf: Buffer): PdfLine[][] {
  const text = pdf.toString('latin1')
  const contents = [...text.matchAll(/\/Type \/Page\b(?!s)[\s\S]*?\/Contents (\d+) 0 R/g)]
  return contents.map(([, number = '']) => linesOf(streamOf(pdf, text, number)))
}

function streamOf(pdf: Buffer, text: string, number: string): string {
  const at = text.indexOf(`\n${number} 0 obj`)
  const from = text.indexOf('stream\n', at) + 'stream\n'.length
  const length = Number(/\/Length (\d+)/.exec(text.slice(at, from))?.[1])
  return inflateSync(pdf.subarray(from, from + length)).toString('latin1')
}

function linesOf(stream: string): PdfLine[] {
  const lines = new Map<number, string>()
  for (const [, block = ''] of stream.matchAll(/BT\n([\s\S]*?)ET/g)) {
    const y = Number(/[-\d.]+ ([-\d.]+) Tm/.exec(block)?.[1])
    const glyphs = [...block.matchAll(/\/F\d+ [\d.]+ Tf|<[0-9A-F]+> Tj/g)].map(([one]) => one).join(' ')
    lines.set(y, `${lines.get(y) ?? ''} ${glyphs}`)
  }
  return [...lines].map(([y, glyphs]) => ({ y, glyphs })).toSorted((a, b) => a.y - b.y)
}
