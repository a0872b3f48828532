import { resolve } from 'node:path'
import { startDemo } from './demo.ts'
import { PortTaken } from './ports.ts'
import { linksTable, tableOf } from './table.ts'

const fresh = process.argv.includes('--fresh')
const data = resolve(process.env['LIANGPAI_DATA'] ?? 'data')

try {
  const demo = await startDemo({ data, fresh })
  console.log(tableOf(demo.book, data))
  const showLinks = async () => console.log(linksTable(await demo.workLinks()))
  await showLinks()
  process.stdin.on('data', () => void showLinks())
  const stop = () => void demo.stop().then(() => process.exit(0))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop)
} catch (error) {
  if (!(error instanceof PortTaken)) throw error
  console.error(error.message)
  process.exitCode = 1
}
