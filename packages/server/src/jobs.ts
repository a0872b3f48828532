/** A job that is repeated; `stop` waits for the run that is under way. */
export type RepeatedJob = { stop(): Promise<void> }

/**
 * Repeats work every so many milliseconds, one run at a time. A failure is reported and the work tried again at the next
 * turn. The timer does not keep the process alive.
 */
export function repeat(work: () => Promise<unknown>, every: number, report: (error: unknown) => void): RepeatedJob {
  let running: Promise<unknown> | undefined
  const timer = setInterval(() => {
    running ??= work()
      .catch(report)
      .finally(() => (running = undefined))
  }, every)
  timer.unref()
  return {
    async stop() {
      clearInterval(timer)
      await running
    },
  }
}
