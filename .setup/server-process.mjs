import path from 'node:path';

/**
 * What Node runs the sync server with. Who waits for news outlives many small collections of
 * garbage: in a young generation of the usual size that heap doubles what the process keeps.
 */
export const serverCommand = ['--max-semi-space-size=2', path.join('sync-server', 'main.ts')];
