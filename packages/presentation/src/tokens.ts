/** A colour by its role (LOOK 2). */
export type ColorToken =
  | 'paper'
  | 'ground'
  | 'ink'
  | 'ink-2'
  | 'edge'
  | 'line'
  | 'pine'
  | 'pine-tint'
  | 'warn'
  | 'warn-tint'
  | 'warn-edge'
  | 'link'

/** Every colour of badge, pages and reports, in a light and a dark surrounding. Green is a claim: only `verified` is pine. */
export const colors: Readonly<Record<'light' | 'dark', Readonly<Record<ColorToken, string>>>> = {
  light: {
    paper: '#ffffff',
    ground: '#f4f6f5',
    ink: '#18211d',
    'ink-2': '#4b5751',
    edge: '#7c8882',
    line: '#d6ddd9',
    pine: '#0b6048',
    'pine-tint': '#eaf4ef',
    warn: '#7a4300',
    'warn-tint': '#fff6e8',
    'warn-edge': '#b06a00',
    link: '#1d4e9e',
  },
  dark: {
    paper: '#171d1a',
    ground: '#0e1311',
    ink: '#e9eeeb',
    'ink-2': '#aeb9b3',
    edge: '#7f8c85',
    line: '#37423c',
    pine: '#74d1ae',
    'pine-tint': '#123026',
    warn: '#f3be68',
    'warn-tint': '#322510',
    'warn-edge': '#c98e35',
    link: '#9cbeff',
  },
}

/** Typefaces by language (LOOK 3); nothing is ever fetched. */
export const fontFamilies = {
  'zh-Hans': `'PingFang SC', 'HarmonyOS Sans SC', 'MiSans', 'Noto Sans CJK SC', 'Source Han Sans SC', 'Microsoft YaHei', sans-serif`,
  'zh-Hant': `'PingFang TC', 'Noto Sans CJK TC', 'Microsoft JhengHei', sans-serif`,
  en: `system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif`,
  mono: 'ui-monospace, Menlo, Consolas, monospace',
} as const

/** Custom properties for a style sheet: `--paper: #ffffff; --ground: …`. Names those given, or all. */
export function colorProperties(scheme: 'light' | 'dark', names?: readonly ColorToken[]): string {
  const entries = Object.entries(colors[scheme]).filter(([name]) => !names || names.some((one) => one === name))
  return entries.map(([name, value]) => `--${name}: ${value};`).join(' ')
}
