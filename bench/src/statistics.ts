/** The middle of a series, and where its middle half lies. */
export type Spread = { p25: number; median: number; p75: number }

/** A quantile by linear interpolation between the closest ranks. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const place = (sorted.length - 1) * share
  const [below, above] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]]
  if (below === undefined || above === undefined) throw new RangeError('a quantile of nothing')
  return below + (above - below) * (place - Math.floor(place))
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)

export const spread = (values: readonly number[]): Spread => ({
  p25: quantile(values, 0.25),
  median: median(values),
  p75: quantile(values, 0.75),
})

/** The median of the ratios within each round: what slows a whole round down slows both sides of it. */
export const pairedRatio = (over: readonly number[], under: readonly number[]): number =>
  median(over.map((value, round) => value / (under[round] ?? Number.NaN)))
