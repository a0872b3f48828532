import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import type { Answer, Start, Task } from './clients.ts'

const PROGRAM = new URL('./clients.ts', import.meta.url).pathname

/** Processes that work at the same time. */
export class Team {
  private readonly _members: readonly ChildProcess[]

  private constructor(members: readonly ChildProcess[]) {
    this._members = members
  }

  /** Starts them one after another, and resolves once all are ready. */
  static async start(starts: readonly Start[]): Promise<Team> {
    const members: ChildProcess[] = []
    for (const start of starts) {
      const member = fork(PROGRAM, [JSON.stringify(start)])
      members.push(member)
      await answerOf(member)
    }
    return new Team(members)
  }

  /** Gives each its own task, all at once. Returns the seconds until the last was done. */
  async take(taskOf: (member: number) => Task): Promise<number> {
    const started = performance.now()
    await this._all(taskOf)
    return (performance.now() - started) / 1000
  }

  /** Ends them; returns how many transactions were begun again. */
  async close(): Promise<number> {
    const answers = await this._all(() => 'close')
    return answers.reduce((sum, { retried }) => sum + retried, 0)
  }

  private _all(taskOf: (member: number) => Task): Promise<Answer[]> {
    return Promise.all(
      this._members.map((member, i) => {
        member.send(taskOf(i))
        return answerOf(member)
      }),
    )
  }
}

async function answerOf(member: ChildProcess): Promise<Answer> {
  const ended = new AbortController()
  const end = once(member, 'exit', { signal: ended.signal }).then(([code]) => {
    throw new Error(`a process of clients ended with ${code}`)
  })
  end.catch(() => {})
  const [answer] = (await Promise.race([once(member, 'message'), end])) as [Answer]
  ended.abort()
  return answer
}
