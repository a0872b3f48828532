import { sendFile } from '@liangpai/server/http'

/** Something as a file of JSON that is stored nowhere on the way. */
export const downloaded = (name: string, content: object): Response =>
  sendFile(name, 'application/json', `${JSON.stringify(content, undefined, 2)}\n`)
