import { bar } from './bar.ts'
import { base } from './base.ts'
import { column } from './column.ts'
import { controls } from './controls.ts'
import { foot } from './foot.ts'
import { paper } from './paper.ts'
import { roundBox } from './roundBox.ts'
import { text } from './text.ts'
import { tokens } from './tokens.ts'

/** The style sheet of the frames, which every page loads before its own. Own sheets take their colours from its custom properties. */
export const frameStyleSheet: string = [tokens, base, text, bar, controls, foot, roundBox, column, paper].join('')
