import { describe, expect, it, test } from 'vitest';
import { languages } from '#lib/domain/billing/template.ts';
import { defaultDeskSettings } from '#lib/domain/desk/default-desk.ts';
import { noticeSlugs, noticeTemplateSchema } from '#lib/domain/desk/masters.ts';
import { exampleContent } from './example.ts';
import { officialNoticeTemplates, officialText } from './official.ts';
import { linkLength, noticeTextProblems } from './problems.ts';
import { missingValues, renderNotice } from './render.ts';
import { noticeValues } from './values.ts';

const desk = { deskName: 'OK-LAF!', contact: '', zone: 'WIB' as const, nowMs: 0 };

test('the first notification is the office’s own text, word for word', () => {
	const content = {
		...exampleContent('created', 'id', desk),
		number: '<Nomor Tiket>',
		title: '<Judul Tiket>',
		service: { id: '<Nama Layanan>', en: '' },
		who: { name: '<Nama User>', nip: '<NIP User>', email: '<Email User>' }
	};
	const { subject, body } = renderNotice(
		officialText('created', 'id'),
		noticeValues(content, 'id', 'mail')
	);
	expect(subject).toBe('OK-LAF! Pembuatan Tiket Baru: <Nomor Tiket>');
	expect(body.split('\n').filter((line) => line !== '')).toEqual([
		'Salam dari OK-LAF!,',
		'Tiket baru telah dibuat dengan detil berikut:',
		'Nomor tiket: <Nomor Tiket>',
		'Judul Tiket: <Judul Tiket>',
		'Layanan: <Nama Layanan>',
		'Dengan detil pembuat sebagai berikut:',
		'Nama pembuat: <Nama User>',
		'NIP pembuat: <NIP User>',
		'Email pembuat: <Email User>',
		'Tiket anda akan segera kami proses dan terimakasih telah menggunakan layanan OK-LAF!',
		'Hormat Kami,',
		'Admin OK-LAF!'
	]);
});

test('the texts read well also before the office has given its helpdesk a name', () => {
	const { deskName } = defaultDeskSettings();
	const content = exampleContent('created', 'id', { ...desk, deskName });
	const { subject, body } = renderNotice(
		officialText('created', 'id'),
		noticeValues(content, 'id', 'mail')
	);
	expect(subject).toMatch(/^Helpdesk Pembuatan Tiket Baru: /);
	expect(body).toContain('Salam dari Helpdesk,');
	expect(body).toContain('menggunakan layanan Helpdesk\n');
	expect(body).toContain('Admin Helpdesk');
});

test('there are eleven notifications, each once in each language', () => {
	const templates = officialNoticeTemplates();
	expect(templates).toHaveLength(22);
	expect(new Set(templates.map(({ _id }) => _id)).size).toBe(22);
	for (const template of templates) {
		expect(noticeTemplateSchema.safeParse(template).success, template._id).toBe(true);
	}
});

test('every device makes the very same documents', () => {
	expect(officialNoticeTemplates()).toEqual(officialNoticeTemplates());
	expect(officialNoticeTemplates()[0]?._id).toBe(
		'notice-template:created:id:2026-01-01T00%3A00%3A00.000Z~0000'
	);
});

describe.each(languages)('the official texts in “%s”', (language) => {
	it.each(noticeSlugs)('“%s” is whole, in its voice and short enough for a link', (slug) => {
		const text = officialText(slug, language);
		const values = noticeValues(exampleContent(slug, language, desk), language, 'mail');
		expect(noticeTextProblems(slug, text, values)).toEqual([]);
		expect(missingValues(text, values)).toEqual([]);
		const { subject, body } = renderNotice(text, values);
		expect(`${subject}\n${body}`).not.toMatch(/[{}]|undefined|\n\n\n/);
		expect(linkLength(subject, body)).toBeLessThan(1600);
		const [greeting, closing] =
			language === 'id' ? ['Salam dari ', 'Hormat Kami,'] : ['Greetings from ', 'Kind regards,'];
		expect(body.startsWith(`${greeting}OK-LAF!,`)).toBe(true);
		expect(body.endsWith(`${closing}\n\nAdmin OK-LAF!`)).toBe(true);
	});
});
