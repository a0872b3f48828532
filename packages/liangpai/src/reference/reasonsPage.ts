import type { Language } from '@liangpai/presentation'
import { explanations } from '@liangpai/presentation/reasons'

/** The reference of all reasons, as Markdown. `docs/reasons.md` and `docs/reasons.zh-CN.md` are written from it. */
export const reasonsPage = (language: Language): string => {
  const rows = explanations.map(({ reasons, meaning, next }) => {
    const names = reasons.map((reason) => `\`${reason}\``).join(' ')
    return `| ${names} | ${meaning[language]} | ${next[language]} |\n`
  })
  return (language === 'en' ? ENGLISH : CHINESE) + rows.join('')
}

const ENGLISH = `# Reasons

Why a badge is not verified: \`verdict.reason\` of the judge, \`reason\` of the element, and what both mean to the developer
or the owner of a shop. Written from the table in \`packages/presentation/src/reasons\` by \`pnpm reference\`; do not edit.
Programs read the reason, which is stable; \`explain(reason, language)\` of \`@liangpai/presentation/reasons\` gives these
words in zh-Hans, zh-Hant or English. [简体中文](reasons.zh-CN.md).

| Reason | Meaning | Next step |
| --- | --- | --- |
`

const CHINESE = `# 原因一览

标识没有通过核验的原因，写给店铺的开发者和店主：含义，以及接下来做什么。本页由 \`pnpm reference\` 根据
\`packages/presentation/src/reasons\` 中的表生成，请勿手工修改。原因的代号不变，文字可能改动。[English](reasons.md)。

| 原因 | 含义 | 接下来 |
| --- | --- | --- |
`
