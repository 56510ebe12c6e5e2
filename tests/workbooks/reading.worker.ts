import { expose } from 'comlink';
import { readingService } from './reading-service.ts';

expose(readingService);
