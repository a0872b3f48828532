import { writeSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'
import { peakMemory } from '../peakMemory.ts'

// Loaded ahead of a measured program: when it ends it tells its parent the most memory that it ever held, in bytes.

if (isMainThread) process.on('exit', () => writeSync(3, String(peakMemory())))
