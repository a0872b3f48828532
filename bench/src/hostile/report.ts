import { count, kilobytes, megabytes, seconds } from '../format.ts'
import type { Report, Table } from '../report.ts'
import { type Cost, type HostileFigures, measureHostile } from './measure.ts'

/** The client at registries that misbehave. */
export const benchHostile = async (): Promise<Report> => hostileReport(await measureHostile())

export function hostileReport(figures: HostileFigures): Report {
  const { node, checks, costs } = figures
  return {
    data: figures,
    sections: [
      `Node ${node}. Memory is growth of the peak of the process above one that has read one small answer;\nits heap is of 64 MB.`,
      tableOf(
        'One check',
        costs.map(({ behaviour, one }) => [behaviour, one]),
      ),
      tableOf(
        `${count(checks)} checks`,
        costs.map(({ behaviour, many }) => [behaviour, many]),
      ),
    ],
  }
}

const tableOf = (what: string, costs: readonly (readonly [behaviour: string, cost: Cost])[]): Table => [
  ['The registry …', what, 'Time', 'Requests', 'Bytes read', 'Memory'],
  ...costs.map(([behaviour, cost]) => [
    behaviour,
    reasonsOf(cost),
    seconds(cost.seconds),
    String(cost.requests),
    kilobytes(cost.bytes),
    megabytes(cost.grown),
  ]),
]

const reasonsOf = ({ answers }: Cost): string =>
  Object.entries(answers)
    .map(([answer, times]) => (Object.keys(answers).length > 1 ? `${answer}: ${times}` : answer))
    .join(', ')
