import { checkWaiting } from './check.ts'

const { REGISTRY = 'http://localhost:8787', ROLL = 'http://127.0.0.1:8799', TOKEN } = process.env
if (TOKEN === undefined) {
  console.error('TOKEN is not set: the README says how the secretary makes one, with the scope inbox')
  process.exit(2)
}
const checked = await checkWaiting({ registry: REGISTRY, roll: ROLL, token: TOKEN })
for (const { request, name, onRoll } of checked) console.log(`${request}\t${name}\t${onRoll ? 'yes' : 'no'}`)
