import { parentPort, workerData } from 'node:worker_threads';
import { backUp, type BackupOptions } from './backup.ts';

parentPort!.postMessage(backUp(workerData as BackupOptions));
