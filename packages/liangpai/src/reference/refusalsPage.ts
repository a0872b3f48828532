import { refusals } from '@liangpai/presentation'

/** The reference of all refusal codes, as Markdown. `docs/refusals.md` is written from it. */
export const refusalsPage = (): string =>
  `${INTRODUCTION}${Object.entries(refusals)
    .map(([code, { status, sentence, next }]) => `| \`${code}\` | ${status} | ${sentence.en} | ${next.en} |\n`)
    .join('')}`

const INTRODUCTION = `# Refusals

Written from the table in \`packages/presentation/src/refusals\` by \`pnpm reference\`; do not edit. Programs read the code,
which is stable: by HTTP it is the \`code\` of a problem answer (RFC 9457), on the command line it comes first. People read
the sentence and the next step, in zh-Hans, zh-Hant or English.

| Code | Status | Sentence | Next step |
| --- | --: | --- | --- |
`
