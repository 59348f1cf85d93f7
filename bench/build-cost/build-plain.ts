/** Child process of the bench: builds the plain project in the current folder. Prints its figures as a line of JSON. */
import { build } from 'astro';

const start = performance.now();
await build({ root: process.cwd(), logLevel: 'error' });
process.stdout.write(`${JSON.stringify({ render: performance.now() - start })}\n`);
process.exit(0);
