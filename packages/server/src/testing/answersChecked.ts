import type { VerbDeclaration } from '../verb/verb.ts'

/** Bound verbs that fail where an answer is not exactly what the verb's `output` describes: every test that acts by them checks it. */
export function answersChecked<Bound extends object>(bound: Bound, verbs: { [Name in keyof Bound]: Declared }): Bound {
  const acts = Object.entries(bound) as [keyof Bound & string, Act][]
  const all = acts.map(([name, act]) => {
    const { output } = verbs[name]
    const checked = async (...sent: unknown[]) => requireShape(output, await act(...sent), name)
    return [name, Object.assign(checked, act)] as const // with its schema
  })
  return Object.fromEntries(all) as Bound
}

type Declared = Pick<VerbDeclaration, 'output'>
type Act = (...sent: unknown[]) => Promise<unknown>

function requireShape(output: Declared['output'], answer: unknown, name: string): unknown {
  const { error } = output.safeParse(answer)
  if (error) throw new Error(`${name} answers what its schema does not have: ${error.message}`)
  return answer
}
