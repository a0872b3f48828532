type Result = Readonly<Record<string, unknown>>

/** The command lines that usually follow a command, by what it came to; capitals stand for what a person fills in. */
const nextSteps: Readonly<Record<string, (result: Result) => readonly string[]>> = {
  publish: () => ['liangpai doctor'],
  charter: ({ organization }) => [`liangpai appoint ${text(organization)} PERSON --as PERSON --role secretary …`],
  'correct-organization': ({ organization }) => (organization === 'office' ? ['liangpai root request ASK.json'] : []),
  request: ({ request, proofs }) => [
    `liangpai attest ${text(request)} --as PERSON --status fullMember --evidence roll --date DAY`,
    ...(Array.isArray(proofs) && proofs.length > 0 ? [`liangpai prove ${text(request)} --as PERSON`] : []),
  ],
  attest: ({ request }) => [`liangpai review ${text(request)} --as ANOTHER`],
  review: ({ request, signed }) => (signed === true ? [] : [`liangpai offer ${text(request)} --as PERSON`]),
  amend: ({ request }) => [`liangpai attest ${text(request)} --as PERSON …`],
  correct: ({ request }) => [`liangpai attest ${text(request)} --as PERSON …`],
  transfer: ({ request }) => [`liangpai attest ${text(request)} --as PERSON-OF-THE-RECEIVING-BRANCH …`],
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '…')

/** A result with its next steps, if the command has some. */
export function withNext(command: string, result: unknown): unknown {
  if (typeof result !== 'object' || result === null || 'next' in result) return result
  const next = nextSteps[command]?.({ ...result }) ?? []
  return next.length === 0 ? result : { ...result, next: next.length === 1 ? next[0] : next }
}
