// More of them are in decoders.exhaustive.test.ts, and others in each fuzz.
import { testMutants } from './decoders-run.ts';

testMutants(3);
