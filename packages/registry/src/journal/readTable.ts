import { placedWords } from '@liangpai/presentation'
import { Refusal } from '@liangpai/server'
import type { Db } from '../store/store.ts'
import type { Head } from '../store/journalTables.ts'
import { forked, isOfLines, type JournalLine, type JournalLines } from './line.ts'
import { linesAfter, tableHead } from './table.ts'

/** Lines that are read at once: so many that nobody else waits for a tenth of a second meanwhile. */
const PAGE = 2000

/** Lines that follow each other, and the head that the last one makes. */
export type Page = { lines: JournalLine[]; head: Head }

/**
 * All lines of the table in their order, some at a time. Throws `rowDamaged` where one is not as it was written, or gone:
 * then the copy knows better.
 */
export async function* readTable(db: Db, format: JournalLines): AsyncGenerator<JournalLine[]> {
  let last: Head | undefined
  for await (const { lines, head } of pagesAfter(db, format)) {
    last = head
    yield lines
  }
  if (last && (await tableHead(db)).hash !== last.hash) throw damaged(forked(last.n + 1))
}

/** The lines after a head, or all, as far as the table goes when its last page is read; others may be added meanwhile. */
export async function* pagesAfter(db: Db, format: JournalLines, after?: Head): AsyncGenerator<Page> {
  try {
    yield* readChain(db, format, after)
  } catch (error) {
    throw isOfLines(error) ? damaged(error) : error
  }
}

async function* readChain(db: Db, format: JournalLines, after: Head | undefined): AsyncGenerator<Page> {
  let head = after ?? format.headAfter((await linesAfter(db, -1, 1))[0] ?? '', undefined)
  for (let texts: string[] | undefined; texts === undefined || texts.length === PAGE;) {
    texts = await linesAfter(db, head.n, PAGE)
    const lines: JournalLine[] = []
    for (const text of texts) {
      const read = format.read(text, head)
      lines.push(read.line)
      head = read.head
    }
    yield { lines, head }
  }
}

const damaged = ({ detail }: Refusal) =>
  new Refusal('rowDamaged', placedWords('journalLines', typeof detail === 'object' ? detail : undefined))
