import { describe, expect, it } from 'vitest';
import { documentTypes } from '#lib/domain/registry.ts';
import { succeed } from '#lib/domain/result.ts';
import type { Service } from '#lib/domain/desk/masters.ts';
import { fieldsFromMessage } from '#lib/domain/desk/message-fields.ts';
import { fileTicket } from '../record/file-ticket.ts';
import {
	emptyForm,
	recordedEntry,
	recordingProblems,
	withSuggestions,
	type RecordingForm
} from './recording-entry.ts';

const signed = { by: 'sari', at: '2026-11-26T03:00:00.000Z~0000', device: 'd1' };
const service: Service = {
	_id: 'service:ac',
	type: 'service',
	slug: 'ac',
	name: { id: 'Perawatan AC', en: 'Air conditioning' },
	summary: { id: 'x', en: 'x' },
	category: 'gedung',
	unit: 'pmi',
	tierPath: [1, 2, 3],
	route: 'ticket',
	sla: { normal: { response: 60, resolution: 480 } } as Service['sla'],
	fields: [{ key: 'lantai', label: { id: 'Lantai', en: 'Floor' }, kind: 'number', required: true }],
	synonyms: [],
	active: true,
	...signed
};
const message = 'Nama: Rina Contoh\nDepartemen: Umum\nAC bocor di lobi';
const filled: RecordingForm = {
	...withSuggestions({ ...emptyForm, source: message }, fieldsFromMessage(message, [], [])),
	service: 'ac',
	answers: { lantai: '3' }
};

describe('a ticket that an agent writes down', () => {
	it('is filled in from the message, and never over what somebody wrote', () => {
		const form = withSuggestions(
			{ ...emptyForm, name: 'Citra Contoh' },
			fieldsFromMessage(message, [], [])
		);
		expect(form).toMatchObject({
			name: 'Citra Contoh',
			department: 'Umum',
			title: 'AC bocor di lobi'
		});
	});

	it('asks for the same as the app does, on every channel', () => {
		expect(recordingProblems(emptyForm, null)).toEqual({
			name: 'missing',
			department: 'missing',
			service: 'missing',
			title: 'missing',
			description: 'missing'
		});
		expect(recordingProblems({ ...filled, answers: {} }, service)).toEqual({
			'answer.lantai': 'missing'
		});
		expect(recordingProblems({ ...filled, requester: 'rina' }, service)).toEqual({
			nip: 'missing'
		});
		expect(recordingProblems(filled, service)).toEqual({});
	});

	it('keeps its channel and the message, and is a document that the store takes', async () => {
		const kept: unknown[] = [];
		const id = 'ticket:01KC0000000000000000000001';
		const result = await fileTicket(
			{
				nextTicketNo: () => Promise.resolve('T-1'),
				record: (docs) => {
					kept.push(...docs);
					return Promise.resolve(succeed(undefined));
				}
			},
			recordedEntry(filled, service, { id, files: [] })
		);
		expect(result).toEqual({ ok: true, value: { number: 'T-1' } });
		expect(kept).toHaveLength(1);
		expect(kept[0]).toMatchObject({ channel: 'whatsapp', source: message, requester: '-' });
		const doc = { ...(kept[0] as object), ...signed };
		expect(documentTypes.ticket.schema.safeParse(doc).error?.issues ?? []).toEqual([]);
	});
});
