import { openLink } from './linkPage.ts'

openLink('/report/link')
