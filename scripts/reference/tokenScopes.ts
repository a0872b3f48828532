// Prints what a token of the registry may be for, as a source: `tokenScopes.ts`.
import { isForTokens } from '../../packages/server/src/index.ts'
import { verbs } from '../../packages/registry/src/office/verbs.ts'

const names = Object.values(verbs)
  .filter(isForTokens)
  .map(({ name }) => `  '${name}',\n`)
  .toSorted()

process.stdout.write(`// Written by \`pnpm reference\` from the declarations of the verbs; do not edit.

/** What a token may be for: each verb that a program may perform. */
export const tokenScopes = [
${names.join('')}] as const

/** One of them. */
export type TokenScope = (typeof tokenScopes)[number]
`)
