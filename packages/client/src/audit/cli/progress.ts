import { createReadStream, statSync } from 'node:fs'
import { Presets, SingleBar } from 'cli-progress'

/** A progress bar on stderr. It counts the bytes read, since the number of rows is known only at the end. */
export function createProgress(file: string, quiet: boolean) {
  const total = statSync(file).size
  const format = '{bar} {percentage}% | {rows} rows | {requests} requests | {duration_formatted}'
  const bar = new SingleBar(
    { format, stream: process.stderr, noTTYOutput: true, notTTYSchedule: 30_000 },
    Presets.legacy,
  )
  let bytes = 0
  if (!quiet) bar.start(total, 0, { rows: 0, requests: 0 })
  return {
    /** The file from its beginning. */
    async *open(): AsyncGenerator<Uint8Array, void, undefined> {
      bytes = 0
      for await (const chunk of createReadStream(file, { highWaterMark: 65_536 })) {
        yield chunk as Uint8Array
        bytes += (chunk as Uint8Array).length
      }
    },
    update: ({ rows, requests }: { rows: number; requests: number }) => {
      if (!quiet) bar.update(bytes, { rows, requests })
    },
    stop: () => {
      if (!quiet) bar.stop()
    },
  }
}
