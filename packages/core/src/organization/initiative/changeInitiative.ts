import { isPlainDate, type PlainDate } from '../date.ts'
import { contentOf, isSame, judgeContent } from './content.ts'
import type {
  Initiative,
  InitiativeContent,
  InitiativeEvent,
  InitiativeRefusal,
  InitiativeState,
} from './initiative.ts'

/** The initiative after the step, none where a draft was thrown away; or why it was refused. */
export type InitiativeOutcome = { ok: true; initiative?: Initiative } | { ok: false; code: InitiativeRefusal }

type Rule<Type extends InitiativeEvent['type']> = {
  from: readonly (InitiativeState | 'none')[]
  judge(
    event: Extract<InitiativeEvent, { type: Type }>,
    initiative: Initiative,
    day: PlainDate,
  ): Initiative | undefined | InitiativeRefusal
}

const table: { readonly [Type in InitiativeEvent['type']]: Rule<Type> } = {
  write: {
    from: ['none', 'draft', 'open'],
    judge({ organizer, content: written }, before: Initiative | undefined, day) {
      if (before && before.organizer !== organizer) return 'initiativeOrganizer'
      const code = judgeContent(written, day)
      if (code) return code
      const content = contentOf(written)
      if (before?.state === 'open') return withNext(before, content)
      return { organizer, state: 'draft', textVersion: 0, pledgeVersion: 0, ...content }
    },
  },
  open: {
    from: ['draft', 'open'],
    judge(_event, before, day) {
      const content = before.state === 'draft' ? contentOf(before) : before.next
      if (!content) return 'initiativeUnchanged'
      return judgeContent(content, day) ?? opened(before, content, day)
    },
  },
  discard: {
    from: ['draft', 'open'],
    judge(_event, { next, ...before }) {
      if (before.state === 'draft') return undefined
      return next ? before : 'initiativeUnchanged'
    },
  },
  close: {
    from: ['open'],
    judge: (_event, { next: _unseen, ...before }, day) => ({ ...before, state: 'closed', endedOn: day }),
  },
}

/** What readers see stays as it is until the next content is opened; one that says the same is none. */
function withNext({ next: _replaced, ...before }: Initiative, content: InitiativeContent): Initiative {
  return isSame(contentOf(before), content) ? before : { ...before, next: content }
}

/** Another title or text is another version of the text, another wording of the pledge another one of that. */
function opened(before: Initiative, content: InitiativeContent, day: PlainDate): Initiative {
  const { organizer, textVersion, textSince, pledgeVersion, startedAt = day } = before
  const seen = before.state === 'open' ? contentOf(before) : undefined
  const isNewText = !isSame([seen?.title, seen?.text], [content.title, content.text])
  const isNewPledge = content.pledge !== undefined && !isSame(seen?.pledge, content.pledge)
  return {
    organizer,
    state: 'open',
    textVersion: textVersion + (isNewText ? 1 : 0),
    textSince: isNewText || textSince === undefined ? day : textSince,
    pledgeVersion: pledgeVersion + (isNewPledge ? 1 : 0),
    startedAt,
    ...content,
  }
}

/** An initiative as it is on a day: past its last day it is closed, whoever looks. */
export function initiativeOn(initiative: Initiative, day: PlainDate): Initiative {
  const { next: _unseen, ...rest } = Object(initiative) as Initiative
  const { state, until } = rest
  if (state !== 'open' || !isDay(until) || !isDay(day) || day <= until) return initiative
  return { ...rest, state: 'closed', endedOn: until }
}

const isDay = (day: PlainDate | undefined): day is PlainDate => isPlainDate(day)

/** Takes one step with an initiative on a day; `undefined` is one that nobody has written yet (SERVICES 6 and 7). */
export function changeInitiative(
  initiative: Initiative | undefined,
  event: InitiativeEvent,
  day: PlainDate,
): InitiativeOutcome {
  const refuse = (code: InitiativeRefusal): InitiativeOutcome => ({ ok: false, code })
  const { type } = Object(event) as InitiativeEvent
  if (typeof type !== 'string' || !Object.hasOwn(table, type)) return refuse('eventUnknown')
  if (!isPlainDate(day)) return refuse('dateInvalid')
  const before = initiative && initiativeOn(initiative, day)
  // Each event has its own rule; the compiler cannot follow the pairing through an index.
  const rule = table[type] as Rule<InitiativeEvent['type']>
  const state = before?.state ?? 'none'
  if (!rule.from.includes(state)) return refuse(state === 'closed' ? 'initiativeClosed' : 'initiativeNotOpen')
  // The rule of the first writing does not read the missing initiative.
  const changed = rule.judge(event, before as Initiative, day)
  if (typeof changed === 'string') return refuse(changed)
  return changed ? { ok: true, initiative: changed } : { ok: true }
}
