import { createReadStream, statSync } from 'node:fs'
import { Presets, SingleBar } from 'cli-progress'

/** Says on stderr how far a night is: by the bytes of the file that are read, since rows are only known at the end. */
export function createProgress(file: string, quiet: boolean) {
  const total = statSync(file).size
  const format = '{bar} {percentage}% | {rows} rows | {requests} requests | {duration_formatted}'
  const bar = new SingleBar(
    { format, stream: process.stderr, noTTYOutput: true, notTTYSchedule: 30_000 },
    Presets.legacy,
  )
  let read = 0
  if (!quiet) bar.start(total, 0, { rows: 0, requests: 0 })
  return {
    /** The file from its beginning. */
    async *open(): AsyncGenerator<Uint8Array, void, undefined> {
      read = 0
      for await (const piece of createReadStream(file, { highWaterMark: 65_536 })) {
        yield piece as Uint8Array
        read += (piece as Uint8Array).length
      }
    },
    update: ({ rows, requests }: { rows: number; requests: number }) => {
      if (!quiet) bar.update(read, { rows, requests })
    },
    stop: () => {
      if (!quiet) bar.stop()
    },
  }
}
