import { placedWords } from '@liangpai/presentation'
import { Refusal } from '@liangpai/server'
import type { Db } from '../store/store.ts'
import { forked, isOfLines, type JournalLine, type JournalLines } from './line.ts'
import { linesAfter, tableHead } from './table.ts'

const PAGE = 10_000

/**
 * All lines of the table in their order, some at a time. Throws `rowDamaged` where one is not as it was written, or gone:
 * then the copy knows better.
 */
export async function* readTable(db: Db, format: JournalLines): AsyncGenerator<JournalLine[]> {
  try {
    yield* readChain(db, format)
  } catch (error) {
    throw isOfLines(error) ? damaged(error) : error
  }
}

async function* readChain(db: Db, format: JournalLines): AsyncGenerator<JournalLine[]> {
  const [first = ''] = await linesAfter(db, -1, 1)
  let last = format.headAfter(first, undefined)
  for (let texts: string[] | undefined; texts === undefined || texts.length === PAGE;) {
    texts = await linesAfter(db, last.n, PAGE)
    const page: JournalLine[] = []
    for (const text of texts) {
      const { line, head } = format.read(text, last)
      page.push(line)
      last = head
    }
    yield page
  }
  if ((await tableHead(db)).hash !== last.hash) throw forked(last.n + 1)
}

const damaged = ({ detail }: Refusal) =>
  new Refusal('rowDamaged', placedWords('journalLines', typeof detail === 'object' ? detail : undefined))
