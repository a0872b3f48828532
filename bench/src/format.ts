const digits = (value: number): number => (value < 10 ? 1 : 0)

export const count = (value: number): string => value.toLocaleString('en')
export const ratio = (value: number): string => value.toFixed(2)
export const factor = (value: number, decimals = 1): string => `${value.toFixed(decimals)} ×`

export const bytes = (value: number): string => `${count(Math.round(value))} B`
/** Megabytes from a million bytes on. */
export const kilobytes = (value: number): string => (value < 1e6 ? `${(value / 1000).toFixed(1)} kB` : megabytes(value))
export const megabytes = (value: number): string => `${(value / 1e6).toFixed(digits(value / 1e6))} MB`

export const seconds = (value: number): string => `${value.toFixed(value < 10 ? 2 : 1)} s`
export const milliseconds = (value: number): string => `${value.toFixed(1)} ms`
/** Milliseconds from a thousand microseconds on. */
export const microseconds = (value: number): string =>
  value < 1000 ? `${value.toFixed(1)} µs` : `${(value / 1000).toFixed(2)} ms`
