/** Year, month and day as people write them: `2026-11-24`, `2026/11/24`, `2026.11.24`, `2026年11月24日`, `20261124`. */
const DAY = /^(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{2})(\d{2}))$/
const MONTH = /^(\d{4})[-/.年](\d{1,2})月?$/

/** Any width, blanks left out, every dash a hyphen. */
const plain = (typed: string) =>
  typed
    .normalize('NFKC')
    .replace(/[\p{White_Space}\p{Default_Ignorable_Code_Point}]/gu, '')
    .replace(/\p{Pd}|\u2212/gu, '-')

/** Reads a calendar day, as `2026-11-24`; `undefined` for what is none, such as 30 February, or leaves a doubt. */
export function readDay(typed: string): string | undefined {
  const [, year, month = '', day = '', twoOfMonth = '', twoOfDay = ''] = DAY.exec(plain(typed)) ?? []
  const text = `${year}-${(month || twoOfMonth).padStart(2, '0')}-${(day || twoOfDay).padStart(2, '0')}`
  return isDay(text) ? text : undefined
}

/** Reads a calendar day, or a month as `2026-11`. */
export function readDayOrMonth(typed: string): string | undefined {
  const [, year, month = ''] = MONTH.exec(plain(typed)) ?? []
  const text = `${year}-${month.padStart(2, '0')}`
  return isDay(`${text}-01`) ? text : readDay(typed)
}

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`)
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(text)
}
