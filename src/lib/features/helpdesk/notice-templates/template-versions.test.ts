import { describe, expect, it } from 'vitest';
import { stampAt } from '#lib/domain/clock.ts';
import type { NoticeTemplate } from '#lib/domain/desk/masters.ts';
import { noticeTemplateId } from '#lib/domain/ids.ts';
import { officialNoticeTemplates } from '#lib/messaging/notice-templates/official.ts';
import { currentTemplate, versionsOf } from './template-versions.ts';

const own: NoticeTemplate = {
	_id: noticeTemplateId('created', 'id', '01'),
	type: 'notice-template',
	slug: 'created',
	language: 'id',
	subject: 'Tiket {nomor}',
	body: '{judul} {layanan}',
	by: 'sari',
	at: stampAt(Date.UTC(2026, 10, 1)),
	device: 'd'
};

describe('the text in use', () => {
	it('is the official one where the office wrote none, also where nothing is stored', () => {
		expect(currentTemplate([], 'created', 'id').subject).toBe(
			'{meja} Pembuatan Tiket Baru: {nomor}'
		);
	});

	it('is the newest version, in whatever order they come', () => {
		const stored = officialNoticeTemplates();
		expect(currentTemplate([own, ...stored], 'created', 'id')).toEqual(own);
		expect(currentTemplate([...stored, own], 'created', 'id')).toEqual(own);
		expect(currentTemplate([own], 'created', 'en').language).toBe('en');
	});
});

it('every version stays, the official one last and once', () => {
	const versions = versionsOf([...officialNoticeTemplates(), own], 'created', 'id');
	expect(versions.map(({ by }) => by)).toEqual(['sari', 'satuloket']);
});
