import { describe, expect, it, test } from 'vitest';
import { mailLink, whatsappLink } from '../links.ts';
import { exampleContent } from './example.ts';
import { officialText } from './official.ts';
import { noticeTextProblems } from './problems.ts';
import { missingValues, renderNotice } from './render.ts';
import { noticeValues, type NoticeContent } from './values.ts';

const desk = { deskName: 'Meja', contact: '', zone: 'WIB' as const, nowMs: 0 };

function filled(
	change: Partial<NoticeContent>,
	slug: 'created' | 'closed' | 'changed' = 'created'
) {
	const content = { ...exampleContent(slug, 'id', desk), ...change };
	return renderNotice(officialText(slug, 'id'), noticeValues(content, 'id', 'mail'));
}

describe('what comes from a ticket is data', () => {
	it('cannot begin another header of the mail', () => {
		const { subject, body } = filled({ number: '1\r\nBcc: semua@contoh.example', title: 'a\nb' });
		expect(subject).toBe('Meja Pembuatan Tiket Baru: 1 Bcc: semua@contoh.example');
		expect(body).toContain('Judul Tiket: a b');
		const { href } = mailLink('rani@contoh.example', subject, body, '');
		expect(new URL(href).searchParams.get('subject')).toBe(subject);
		expect(href.slice(0, href.indexOf('&body='))).not.toMatch(/%0[AD]/i);
	});

	it('cannot add an address or a field to the link', () => {
		const title = 'a&bcc=semua@contoh.example?cc=x#y';
		const { subject, body } = filled({ title });
		const { href } = mailLink('rani@contoh.example', subject, body, '');
		expect([...new URL(href).searchParams.keys()]).toEqual(['subject', 'body']);
		expect(new URL(href).searchParams.get('body')).toContain(`Judul Tiket: ${title}`);
	});

	it('is not filled again where it looks like a variable', () => {
		expect(filled({ title: '{email}' }).body).toContain('Judul Tiket: {email}');
	});

	it('opens no bold in WhatsApp, and keeps an address whole', () => {
		const content = {
			...exampleContent('created', 'id', desk),
			title: '*tebal*',
			who: { name: '_a_', nip: '1', email: 'rani_c@contoh.example' }
		};
		const { body } = renderNotice(
			officialText('created', 'id'),
			noticeValues(content, 'id', 'whatsapp')
		);
		expect(body).not.toContain('*');
		expect(body).toContain('rani_c@contoh.example');
		const link = whatsappLink('wa.me', '+62000', body);
		expect(new URL(link).searchParams.get('text')).toBe(body);
	});

	it('survives half a character', () => {
		const { subject, body } = filled({ title: 'a\ud800b' });
		expect(() => mailLink('rani@contoh.example', subject, body, '')).not.toThrow();
	});
});

test('a gap in what was given is seen, and told before sending', () => {
	const content = {
		...exampleContent('created', 'id', desk),
		who: { name: 'Rani', nip: '', email: '' }
	};
	const values = noticeValues(content, 'id', 'mail');
	const text = officialText('created', 'id');
	expect(renderNotice(text, values).body).toContain('NIP pembuat: -\nEmail pembuat: -');
	expect(missingValues(text, values)).toEqual(['nip', 'email']);
});

test('a line about something that there is not is left out whole', () => {
	expect(filled({ stars: null }, 'closed').body).not.toContain('Rating Anda');
	expect(filled({ stars: 4 }, 'closed').body).toContain('Rating Anda: 4 dari 5');
});

test('who has no account is asked to answer with a number', () => {
	const content = { ...exampleContent('rating-asked', 'id', desk), link: '' };
	const { body } = renderNotice(
		officialText('rating-asked', 'id'),
		noticeValues(content, 'id', 'mail')
	);
	expect(body).toContain('Balas pesan ini dengan angka 1');
});

test('changes name the field, what it was and what it is', () => {
	const { body } = filled(
		{
			changes: [
				{ field: 'location', label: null, from: '', to: 'Lantai 3' },
				{ field: null, label: { id: 'Jumlah peserta', en: '' }, from: '5', to: '9' }
			]
		},
		'changed'
	);
	expect(body).toContain('- Lokasi: kosong menjadi Lantai 3\n- Jumlah peserta: 5 menjadi 9');
});

describe('a text is refused', () => {
	const values = noticeValues(exampleContent('created', 'id', desk), 'id', 'mail');
	const whole = { subject: 'Tiket {nomor}', body: '{nomor} {judul} {layanan}' };

	it.each([
		['without a subject', { ...whole, subject: ' ' }, 'subject-missing'],
		['without a body', { ...whole, body: '' }, 'body-missing'],
		[
			'with a variable that nobody knows',
			{ ...whole, body: `${whole.body} {nomr}` },
			'unknown-variable'
		],
		[
			'with a variable of another notification',
			{ ...whole, body: `${whole.body} {solusi}` },
			'unknown-variable'
		],
		['with a brace left open', { ...whole, body: `${whole.body} {nomor` }, 'unclosed-brace'],
		['without what it must say', { ...whole, body: '{nomor} {judul}' }, 'missing-variable'],
		[
			'longer than a mail link may be',
			{ ...whole, body: whole.body + 'a'.repeat(1600) },
			'too-long'
		],
		['with a subject that is cut', { ...whole, subject: 'a'.repeat(151) }, 'subject-too-long']
	])('%s', (_, text, code) => {
		expect(noticeTextProblems('created', text, values).map((problem) => problem.code)).toContain(
			code
		);
	});
});
