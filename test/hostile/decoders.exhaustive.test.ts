// A few of each are in decoders.test.ts.
import { testMutants } from './decoders-run.ts';

testMutants(60);
