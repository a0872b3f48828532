import { startSignIn } from '@liangpai/server/scripts'

startSignIn()
