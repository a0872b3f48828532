/** Milliseconds of processor time that a function takes, which other work on the machine moves least, and what it returns. */
export function timed<T>(run: () => T): [milliseconds: number, result: T] {
  const start = process.cpuUsage()
  const result = run()
  const { user, system } = process.cpuUsage(start)
  return [(user + system) / 1000, result]
}
