/**
 * Property tests draw the same examples in every run, so that a change is what makes them fail, not chance. Other
 * examples: `FAST_CHECK_SEED=7 npm test`, any whole number.
 */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.FAST_CHECK_SEED ?? 20261121) });
