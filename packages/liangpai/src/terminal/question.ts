import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { printableLines } from '@liangpai/presentation'

/** Whether somebody can be asked. */
export const isTerminal = (): boolean => process.stdin.isTTY === true

/** Shows people a text beside the results, which go to standard output. */
export const show = (text: string): void => void process.stderr.write(`${printableLines(text)}\n`)

/** Asks whoever sits at the terminal; `secret` shows nothing of the answer. */
export async function ask(question: string, { secret = false } = {}): Promise<string> {
  process.stderr.write(`${question} `)
  const output = secret ? new Writable({ write: (_chunk, _encoding, done) => done() }) : process.stderr
  const terminal = createInterface({ input: process.stdin, output, terminal: true })
  try {
    return await terminal.question('')
  } finally {
    terminal.close()
    if (secret) process.stderr.write('\n')
  }
}
