import type { OnRoll } from './roll.ts'

/** Where the registry and the roll are, and the token of a secretary's program. */
export type CheckOptions = { registry: string; token: string; roll: string }

/** What the roll says of one request that waits to be attested. */
export type Checked = { request: string; name: string; onRoll: boolean }

/**
 * Asks the branch's roll about whoever waits to be attested, one by one. The registry never gets the roll, and this program
 * never attests: its token could not. The secretary does, who has this list beside the page.
 */
export async function checkWaiting(options: CheckOptions): Promise<Checked[]> {
  const { waiting } = await read<{ waiting: { act: string; request?: string; name?: string }[] }>(options, '/api/inbox')
  const checked: Checked[] = []
  for (const { act, request, name } of waiting)
    if (act === 'attest' && request !== undefined && name !== undefined)
      checked.push({ request, name, onRoll: await isOnRoll(options, name) })
  return checked
}

/** A look-up of the office. Throws the code of a problem answer (RFC 9457). */
async function read<Answer>({ registry, token }: CheckOptions, path: string): Promise<Answer> {
  const answer = await fetch(new URL(path, registry), { headers: { authorization: `Bearer ${token}` } })
  if (answer.ok) return (await answer.json()) as Answer
  const { code } = (await answer.json()) as { code: string }
  throw new Error(`${path}: ${code}`)
}

async function isOnRoll({ roll }: CheckOptions, name: string): Promise<boolean> {
  const answer = await fetch(new URL('/on-roll', roll), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name }),
  })
  if (!answer.ok) throw new Error(`the roll answers ${answer.status}`)
  return ((await answer.json()) as OnRoll).onRoll
}
