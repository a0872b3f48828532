import { columns } from './work/columns.ts'
import { forms } from './work/forms.ts'
import { workFrame } from './work/frame.ts'
import { workPaper } from './work/paper.ts'

/** The style sheet of signed-in pages, which they load between that of the frames and their own. */
export const workStyleSheet: string = [workFrame, columns, forms, workPaper].join('')
