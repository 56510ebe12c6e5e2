import type { OutcomeEntry } from './record-outcome.ts';

/** What can be said of a message, in the order of likelihood, and the key for each. */
export const outcomeKeys: readonly { kind: OutcomeEntry['kind']; key: string }[] = [
	{ kind: 'sent', key: 's' },
	{ kind: 'not-on-whatsapp', key: 'x' },
	{ kind: 'wrong-number', key: 'w' },
	{ kind: 'will-pay', key: 'b' },
	{ kind: 'says-paid', key: 'd' },
	{ kind: 'later', key: 'l' }
];
