import fc from 'fast-check';
import { times } from '../soaking.ts';

// What a test leaves to fast-check, which is a hundred times.
fc.configureGlobal({ numRuns: times(100) });
