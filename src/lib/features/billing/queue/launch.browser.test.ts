import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { channels } from '#lib/domain/billing/facts.ts';
import { outcomeKinds } from '#lib/domain/billing/facts.ts';
import { linkForms } from '#lib/domain/settings.ts';
import { launch } from './launch.ts';
import { outcomeKeysOf } from './outcome-keys.ts';

interface Followed {
	readonly href: string;
	readonly target: string;
	readonly rel: string;
}

const mail = { subject: 'Tagihan 1001', shortBody: 'Pesan ada di papan klip.' };
let followed: Followed[] = [];
let copied: string[] = [];

beforeEach(() => {
	followed = [];
	copied = [];
	vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
		this: HTMLAnchorElement
	) {
		followed.push({ href: this.href, target: this.target, rel: this.rel });
	});
	vi.spyOn(navigator.clipboard, 'writeText').mockImplementation((text) => {
		copied.push(text);
		return Promise.resolve();
	});
});

afterEach(() => vi.restoreAllMocks());

const message = { to: '+6281200000001', text: 'Yth. Bu Éfek & Pak #1\nRp 385.000' };

describe('handing a message over', () => {
	it.each(linkForms)(
		'opens WhatsApp with the whole text for the number, by the form “%s”',
		async (form) => {
			expect(await launch({ channel: 'whatsapp', ...message }, form, mail)).toBe('opened');
			const [link] = followed;
			const url = new URL(link!.href);
			expect(url.href).toContain('6281200000001');
			expect(url.searchParams.get('text')).toBe(message.text);
			expect(link).toMatchObject({
				rel: 'noopener noreferrer',
				target: form === 'app' ? '' : '_blank'
			});
			expect(copied).toEqual([]);
		}
	);

	it('opens a mail with subject and text', async () => {
		const sent = { channel: 'mail', to: 'bu.efek@contoh.example', text: message.text } as const;
		expect(await launch(sent, 'wa.me', mail)).toBe('opened');
		expect(followed[0]?.href).toMatch(
			/^mailto:bu\.efek@contoh\.example\?subject=Tagihan%201001&body=/
		);
	});

	it('puts a text that is too long for a mail link on the clipboard, and says so', async () => {
		const text = 'baris panjang '.repeat(300);
		const sent = { channel: 'mail', to: 'a@contoh.example', text } as const;
		expect(await launch(sent, 'wa.me', mail)).toBe('opened-and-copied');
		expect(copied).toEqual([text]);
		expect(followed[0]?.href).not.toContain('panjang');
	});

	it('dials a number', async () => {
		expect(await launch({ channel: 'phone', ...message }, 'wa.me', mail)).toBe('opened');
		expect(followed[0]?.href).toBe('tel:+6281200000001');
	});

	it('copies, and opens nothing', async () => {
		expect(await launch({ channel: 'copy', to: null, text: 'Halo' }, 'wa.me', mail)).toBe('copied');
		expect(copied).toEqual(['Halo']);
		expect(followed).toEqual([]);
	});

	it.each(channels)('hands over one message once: %s', async (channel) => {
		await launch({ channel, ...message }, 'wa.me', mail);
		expect(followed.length + copied.length).toBe(1);
	});
});

describe('the keys for what came of a message', () => {
	it('are one for each outcome, and no key twice', () => {
		const outcomeKeys = outcomeKeysOf('whatsapp');
		expect(new Set(outcomeKeys.map(({ key }) => key)).size).toBe(outcomeKeys.length);
		const told = outcomeKeys.map(({ kind }) => kind);
		expect(new Set(told).size).toBe(told.length);
		expect(outcomeKinds).toEqual(expect.arrayContaining(told));
	});

	it('do not speak of WhatsApp where the message went another way', () => {
		for (const channel of ['mail', 'phone'] as const) {
			expect(outcomeKeysOf(channel).map(({ kind }) => kind)).not.toContain('not-on-whatsapp');
		}
	});
});
