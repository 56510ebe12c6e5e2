import { describe, expect, it } from 'vitest';
import { deskSeed } from '../seeds/seed.ts';
import { draftOf, newDraft, newQuestion, onTop, type Draft } from './draft.ts';
import { KnownMasters } from './known.ts';
import { slugOf, type MasterDoc, type MasterKind } from './kinds.ts';
import { readDraft } from './read-draft.ts';

const signed = { by: 'uji', at: '2026-11-26T08:00:00.000Z~0000', device: 'uji', _rev: '1-a' };
const docs = deskSeed(2026).map((doc) => ({ ...doc, ...signed }) as MasterDoc);
const known = new KnownMasters(docs);
const room = known.get('service', 'pinjam-ruang-rapat')!;

function withTexts(draft: Draft, texts: Record<string, string>): Draft {
	return { ...draft, texts: { ...draft.texts, ...texts } };
}

/** Codes of what is wrong, by entry. */
function wrong(kind: MasterKind, draft: Draft, before: MasterDoc | null = null) {
	const read = readDraft(kind, 'uji', draft, before, known);
	return read.ok
		? {}
		: Object.fromEntries(read.problem.map(({ key, problem }) => [key, problem.code]));
}

describe('master data that is edited as text', () => {
	it.each(docs.map((doc) => [doc._id, doc] as const))(
		'%s stays as it is when nothing is changed',
		(_, doc) => {
			const read = readDraft(doc.type, slugOf(doc), draftOf(doc), doc, known);
			const { by: _by, at: _at, device: _device, ...content } = doc;
			expect(read).toEqual({ ok: true, value: content });
		}
	);

	it.each(docs.map((doc) => [doc._id, doc] as const))(
		'%s can be written anew from its texts',
		(_, doc) => {
			const read = readDraft(doc.type, slugOf(doc), draftOf(doc), null, known);
			const { by: _by, at: _at, device: _device, _rev, ...content } = doc;
			expect(read).toEqual({
				ok: true,
				value: 'pictures' in content ? { ...content, pictures: [] } : content
			});
		}
	);

	it('asks for what is missing, all at once', () => {
		expect(wrong('service', newDraft('service'))).toEqual({
			nama: 'required',
			ringkasan: 'required',
			kategori: 'required',
			unit: 'required'
		});
	});

	it('of how the helpdesk works begins with what holds until somebody says otherwise', () => {
		const settings = newDraft('setting');
		expect(settings.texts).toMatchObject({ hari_buka_kembali: '7', kalender: 'kantor' });
		const reached = withTexts(settings, { telepon: '0000000001' });
		expect(readDraft('setting', 'desk', reached, null, known)).toMatchObject({ ok: true });
	});

	it.each([
		['tautan', 'javascript:alert(1)', 'not-an-address'],
		['tautan', 'contoh.example', 'not-an-address'],
		['kategori', 'tidak ada', 'unknown-reference'],
		['tingkat', '1, 4', 'not-tiers'],
		['tingkat', '1, 1', 'not-tiers'],
		['tempat', 'di mana saja', 'not-a-choice'],
		['jawab_normal', '4', 'not-a-time-span'],
		['jawab_normal', '4 pekan', 'not-a-time-span'],
		['jawab_normal', '9 hari', 'response-after-resolution'],
		['nama', 'x'.repeat(301), 'too-long'],
		['aktif', 'mungkin', 'not-a-choice']
	])('refuses a service whose “%s” is “%s”', (key, text, code) => {
		expect(wrong('service', withTexts(draftOf(room), { [key]: text }), room)).toEqual({
			[key]: code
		});
	});

	it.each([
		['senin', '08.00–12.00, 13.00–17.00', undefined],
		['senin', '13:00-17:00, 08:00-12:00', 'not-hours'],
		['senin', '08:00-13:00, 12:00-17:00', 'not-hours'],
		['senin', '17:00-08:00', 'not-hours'],
		['senin', 'pagi', 'not-hours'],
		['hari_libur', '2026-02-30 Tidak ada', 'not-a-day']
	])('takes hours and days of a calendar only as they can be: “%s” is “%s”', (key, text, code) => {
		const calendar = known.get('calendar', 'kantor')!;
		const found = wrong('calendar', withTexts(draftOf(calendar), { [key]: text }), calendar);
		expect(found[key]).toBe(code);
	});

	it('wants the name and link of an app in which a service is filed', () => {
		const draft = withTexts(draftOf(room), { tempat: 'aplikasi lain' });
		expect(wrong('service', draft, room)).toEqual({
			nama_aplikasi: 'required',
			tautan: 'required'
		});
	});

	it('finds a unit by its code and a category by its name', () => {
		const draft = withTexts(draftOf(room), { unit: 'PPKU', kategori: 'Aset' });
		const read = readDraft('service', room.slug, draft, room, known);
		expect(read).toMatchObject({ ok: true, value: { unit: 'ppku', category: 'aset' } });
	});

	it('lets nobody stand in for themselves', () => {
		const pic = known.get('pic', 'wulan-contoh')!;
		const read = readDraft(
			'pic',
			'wulan-contoh',
			withTexts(draftOf(pic), { pengganti: 'wulan-contoh' }),
			pic,
			known
		);
		expect(read).toMatchObject({
			ok: false,
			problem: [{ key: 'pengganti', problem: { code: 'itself' } }]
		});
	});
});

describe('the questions of a form', () => {
	function asking(...texts: Record<string, string>[]): Draft {
		const questions = texts.map((each) => ({
			key: null,
			texts: { ...newQuestion().texts, ...each }
		}));
		return { ...draftOf(room), questions };
	}

	it('get keys from their words, and keep them', () => {
		const read = readDraft(
			'service',
			room.slug,
			asking({ pertanyaan: 'Perlu apa?' }, { pertanyaan: 'Perlu apa?' }),
			room,
			known
		);
		expect(read).toMatchObject({
			ok: true,
			value: { fields: [{ key: 'perlu-apa' }, { key: 'perlu-apa-2' }] }
		});
	});

	it('may depend on an answer of an earlier question only', () => {
		const first = { pertanyaan: 'Perlu konsumsi?', jenis: 'ya atau tidak' };
		const then = { pertanyaan: 'Berapa?', tampil_jika: 'perlu-konsumsi' };
		expect(wrong('service', asking(first, { ...then, tampil_jawaban: 'ya' }), room)).toEqual({});
		expect(
			wrong('service', asking(first, { ...then, tampil_jawaban: 'barangkali' }), room)
		).toEqual({ tampil_jawaban: 'not-an-answer' });
		expect(wrong('service', asking(first, then), room)).toEqual({ tampil_jawaban: 'required' });
		expect(wrong('service', asking({ ...then, tampil_jawaban: 'ya' }, first), room)).toEqual({
			tampil_jika: 'not-asked-before'
		});
	});

	it('of which one is chosen have choices', () => {
		expect(wrong('service', asking({ pertanyaan: 'Yang mana?', jenis: 'pilihan' }), room)).toEqual({
			pilihan: 'required'
		});
	});
});

describe('two people who edit the same', () => {
	it('keep what each changed; where both did, it is what the person here wrote', () => {
		const from = draftOf(room);
		const mine = withTexts(from, { nama: 'Ruang rapat', sinonim: 'rapat' });
		const theirs = withTexts(from, { nama: 'Pesan ruang', vendor: 'contoh-bersih' });
		expect(onTop(mine, from, theirs).texts).toMatchObject({
			nama: 'Ruang rapat',
			sinonim: 'rapat',
			vendor: 'contoh-bersih'
		});
	});
});
