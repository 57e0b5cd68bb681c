import { serve } from './stack.ts';

/** `npm start`: the whole installation on this computer, built for production. */
process.exit(await serve('start'));
