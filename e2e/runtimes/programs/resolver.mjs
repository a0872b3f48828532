// For runtimes that resolve packages themselves: Node, Bun, Deno.
import { writeFileSync } from 'node:fs'
import { answerDoors } from './doors.mjs'
import input from './input.json' with { type: 'json' }

const { bun, deno, node } = process.versions
const door = import.meta.resolve('@liangpai/core').includes('/dist/node/') ? 'node' : 'web'
const { answerAll } = await import(`./vectors.${door}.mjs`)
const answers = [...(await answerAll({ ...input, door })), ...(await answerDoors(input.served))]
writeFileSync(process.argv[2], JSON.stringify({ version: bun ?? deno ?? node, door, answers }))
