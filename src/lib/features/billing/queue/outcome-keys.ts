import type { Channel } from '#lib/domain/billing/facts.ts';
import type { OutcomeEntry } from './record-outcome.ts';

export interface OutcomeKey {
	readonly kind: OutcomeEntry['kind'];
	readonly key: string;
}

const outcomeKeys: readonly OutcomeKey[] = [
	{ kind: 'sent', key: 's' },
	{ kind: 'not-on-whatsapp', key: 'x' },
	{ kind: 'wrong-number', key: 'w' },
	{ kind: 'will-pay', key: 'b' },
	{ kind: 'says-paid', key: 'd' },
	{ kind: 'later', key: 'l' }
];

/** What can be said of a message on a channel, in the order of likelihood, and the key for each. */
export function outcomeKeysOf(channel: Channel): readonly OutcomeKey[] {
	// A copied message may have been meant for WhatsApp.
	const isForWhatsapp = channel === 'whatsapp' || channel === 'copy';
	return outcomeKeys.filter(({ kind }) => kind !== 'not-on-whatsapp' || isForWhatsapp);
}
