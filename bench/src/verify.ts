import { CANDIDATES } from './candidates.ts'
import { createFixture } from './fixture.ts'
import { interleave } from './interleave.ts'
import { measureListMemory } from './memory.ts'
import type { Report } from './report.ts'
import { sizeFigures, speedFigures, speedReport, speedsOf } from './speeds.ts'

/** One judgement, warm, cold and in a row, beside its peers. */
export async function benchVerify(options: { rounds: number; turn: number }): Promise<Report> {
  const fixture = await createFixture()
  const memory = await measureListMemory(fixture)
  const series = await interleave(CANDIDATES, fixture, options)
  const speeds = speedsOf(series)
  const figures = [...speedFigures(series, speeds), ...sizeFigures(memory, fixture.bundle.status)]
  return speedReport(speeds, figures, options.rounds)
}
