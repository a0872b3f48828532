import type { RoleName } from '@liangpai/core/organization'

/** One of these roles in one organisation, or above it as far as each role reaches. */
export type RolePermission<Work, Input, Loaded> = {
  by: 'role'
  roles: readonly RoleName[]
  /** The organisation in words, read after "of": `the branch that was asked`. */
  of: string
  /** Its id. A method, like the other functions here, so that verbs of different inputs fit into one table. */
  organization(loaded: Loaded, input: Input, work: Work): string | Promise<string>
  /** Restricts the permission to some inputs; `words` are read after "for". */
  only?: { words: string; holds(input: Input): boolean }
}

/** Anybody for whom a rule holds that no role expresses, such as the member a request is about. */
export type RulePermission<Work, Input, Loaded> = {
  by: 'rule'
  /** Who that is: `the member themself`. */
  words: string
  holds(work: Work, input: Input, loaded: Loaded): boolean | Promise<boolean>
}

/** Whoever holds a private link. The verb looks its token up, and refuses an unknown one under its own code. */
export type LinkPermission<Input> = {
  by: 'link'
  /** Which link: `offer link`. */
  link: string
  /** Whether this input comes by the link, where a verb has other ways in. */
  holds?(input: Input): boolean
}

/** Anybody, without a link or a name, by a form that stands in public. */
export type PublicPermission = {
  by: 'anybody'
  /** Which form: `form of /ask`. */
  form: string
}

/** Whoever holds the data folder. */
export type OperatorPermission = { by: 'operator' }

/** One way in which somebody may perform a verb. `Loaded` is what the verb's `load` returned. */
export type Permission<Work, Input, Loaded> =
  | RolePermission<Work, Input, Loaded>
  | RulePermission<Work, Input, Loaded>
  | LinkPermission<Input>
  | PublicPermission
  | OperatorPermission

/** Says a permission in words, for the docs and for the message of a refusal. */
export function sayPermission(permission: Permission<never, never, never>): string {
  switch (permission.by) {
    case 'role': {
      const { roles, of, only } = permission
      return `${roles.join(', ')} of ${of}${only ? `, for ${only.words}` : ''}`
    }
    case 'rule':
      return permission.words
    case 'link':
      return `the holder of the ${permission.link}`
    case 'anybody':
      return `anybody, by the ${permission.form}`
    case 'operator':
      return 'the operator, on the data folder'
  }
}
