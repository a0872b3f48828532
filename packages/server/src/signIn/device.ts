/** What a browser says it is, in the order in which one pretends to be the next. */
const BROWSERS = [
  ['MicroMessenger/', 'WeChat'],
  ['QQBrowser/', 'QQ'],
  ['UCBrowser/', 'UC'],
  ['HuaweiBrowser/', 'Huawei'],
  ['Edg/', 'Edge'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const

const SYSTEMS = [
  ['HarmonyOS', 'HarmonyOS'],
  ['OpenHarmony', 'HarmonyOS'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Android', 'Android'],
  ['Windows', 'Windows'],
  ['Macintosh', 'Mac'],
  ['Linux', 'Linux'],
] as const

/** System and browser by a `User-Agent`, by which people tell their own devices apart; null for one that says neither. */
export function deviceOf(userAgent: string | undefined): string | null {
  const names = [SYSTEMS, BROWSERS].map((marks) => marks.find(([mark]) => userAgent?.includes(mark))?.[1])
  return names.filter((name) => name !== undefined).join(' · ') || null
}
