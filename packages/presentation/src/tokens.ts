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

/** Where colours are seen: in a light or a dark surrounding, or on paper. */
export type ColorScheme = 'light' | 'dark' | 'print'

/** Every colour of badge, pages and reports. Green is a claim: only `verified` is pine, and on paper nothing is. */
export const colors: Readonly<Record<ColorScheme, Readonly<Record<ColorToken, string>>>> = {
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
  print: {
    paper: '#ffffff',
    ground: '#ffffff',
    ink: '#000000',
    'ink-2': '#000000',
    edge: '#000000',
    line: '#999999',
    pine: '#000000',
    'pine-tint': '#ffffff',
    warn: '#000000',
    'warn-tint': '#ffffff',
    'warn-edge': '#000000',
    link: '#000000',
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
export function colorProperties(scheme: ColorScheme, names?: readonly ColorToken[]): string {
  const entries = Object.entries(colors[scheme]).filter(([name]) => !names || names.some((one) => one === name))
  return entries.map(([name, value]) => `--${name}: ${value};`).join(' ')
}
