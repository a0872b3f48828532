import { signInAsks } from '@liangpai/server/http'
import { asOperationId } from './operationId.ts'
import type { Operation } from './operation.ts'
import { refusalsOf } from './refusalsOf.ts'

/** How sessions are opened and ended, which is the server's. */
export const signInOperations = (): Operation[] =>
  Object.entries(signInAsks).map(([path, { summary, input, output }]) => ({
    id: asOperationId(`sign-in-${path.replace('/', '-')}`),
    tag: 'Sign-in',
    method: 'post',
    path: `/sign-in/${path}`,
    summary,
    access: 'open',
    input,
    output,
    refusals: refusalsOf(`signInAsks.${path}`),
  }))
