import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readWorkbook } from '#lib/importer/reading/read-workbook.ts';
import { AnOffice, sari } from '#tests/builders/an-office.ts';
import { knownTemplates } from '#tests/builders/notice-templates.ts';
import { mastersFile } from '#tests/workbooks/masters-file.ts';
import type { DeskMasterTables, DeskTables, Helpdesk } from '../helpdesk.ts';
import { deskSeed } from '../seeds/seed.ts';
import { bookOf, changesOf, takeMasters } from './import-masters.ts';
import { newVersion } from '../notice-templates/save-version.ts';
import { currentTemplate } from '../notice-templates/template-versions.ts';
import { sheetKinds, type MasterDoc, type MasterKind } from './kinds.ts';
import { readMasters } from './known.ts';
import { MasterEditing } from './master-editing.svelte.ts';
import { deleteMaster, putInSeed } from './save-master.ts';
import { plainBook } from './sheet/plain-book.ts';
import { reviewMasters } from './sheet/review.ts';

let at: AnOffice;
let ids = 0;
let helpdesk: Pick<Helpdesk, 'record' | 'discard' | 'masters' | 'tables' | 'newId'>;

/** As far as master data asks: nothing was filed yet. */
const noTickets = {
	toCollection: () => ({ filter: () => ({ first: () => Promise.resolve(undefined) }) })
};
const emptyDesk = Object.fromEntries(
	['tickets', 'ticketEvents', 'ticketSummaries', 'redirects', 'faqVotes'].map((name) => [
		name,
		noTickets
	])
) as unknown as DeskTables;

async function open(person = sari): Promise<void> {
	at = await AnOffice.open(person);
	const table = (name: string) => at.engines.org.tables.dexie.table(name);
	helpdesk = {
		record: (docs) => at.recorder.record(docs),
		newId: (type) => `${type}:${++ids}`,
		discard: (docs) => at.recorder.discard(docs),
		tables: () => Promise.resolve(emptyDesk),
		masters: {
			...Object.fromEntries(
				[
					'services',
					'categories',
					'units',
					'pics',
					'vendors',
					'calendars',
					'cannedReplies',
					'faqs',
					'noticeTemplates',
					'people'
				].map((name) => [name, table(name)])
			),
			deskSettings: table('settings')
		} as unknown as DeskMasterTables
	};
}

beforeEach(async () => {
	await open();
	await putInSeed(helpdesk, deskSeed(2026), await known());
});

afterEach(() => at.close());

const known = () => readMasters(helpdesk.masters);

async function editing(kind: MasterKind, slug: string): Promise<MasterEditing> {
	const doc = (await known()).get(kind, slug) as MasterDoc | undefined;
	return new MasterEditing(helpdesk, kind, doc ?? null);
}

describe('the example that an office begins with', () => {
	it('is put in once, and leaves what is there as it is', async () => {
		const first = (await known()).everything.length;
		const unit = await editing('unit', 'ppku');
		unit.write('nama', 'Unit kami');
		await unit.save(await known());
		expect(await putInSeed(helpdesk, deskSeed(2026), await known())).toMatchObject({ ok: true });
		const now = await known();
		expect(now.everything.length).toBe(first);
		expect(now.get('unit', 'ppku')?.name).toBe('Unit kami');
	});
});

describe('editing master data', () => {
	it('names a new one after what it is called, and never renames it', async () => {
		const vendor = await editing('vendor', '');
		vendor.write('nama', 'PT Contoh Baru');
		expect(await vendor.save(await known())).toEqual({ ok: true, value: 'pt-contoh-baru' });
		vendor.write('nama', 'PT Contoh Lama');
		expect(await vendor.save(await known())).toEqual({ ok: true, value: 'pt-contoh-baru' });
		expect((await known()).get('vendor', 'pt-contoh-baru')?.name).toBe('PT Contoh Lama');
		expect(vendor.isChanged).toBe(false);
	});

	it('keeps nothing while an entry is wrong, and says which', async () => {
		const vendor = await editing('vendor', 'contoh-lift');
		vendor.write('email', 'tidak ada');
		expect(await vendor.save(await known())).toMatchObject({
			ok: false,
			problem: { code: 'entries-wrong', count: 1 }
		});
		expect(vendor.problemOf('email')).toEqual({ code: 'not-a-mail' });
		expect((await known()).get('vendor', 'contoh-lift')?.email).toBe('contoh-lift@contoh.example');
	});

	it('overwrites nobody: what somebody else saved meanwhile is taken in, and is saved the next time', async () => {
		const mine = await editing('unit', 'lfa');
		const theirs = await editing('unit', 'lfa');
		theirs.write('email', 'lain@contoh.example');
		await theirs.save(await known());
		mine.write('nama', 'Unit pendukung');
		expect(await mine.save(await known())).toMatchObject({
			ok: false,
			problem: { code: 'changed-meanwhile' }
		});
		expect(mine.draft.texts).toMatchObject({
			nama: 'Unit pendukung',
			email: 'lain@contoh.example'
		});
		expect(mine.isChanged).toBe(true);
		await mine.save(await known());
		expect((await known()).get('unit', 'lfa')).toMatchObject({
			name: 'Unit pendukung',
			email: 'lain@contoh.example'
		});
	});

	it('shows what somebody else saved, unless something unsaved would be lost', async () => {
		const idle = await editing('unit', 'lfa');
		const busy = await editing('unit', 'lfa');
		busy.write('singkatan', 'LF');
		const theirs = await editing('unit', 'lfa');
		theirs.write('nama', 'Unit lain');
		await theirs.save(await known());
		const now = (await known()).get('unit', 'lfa')!;
		idle.follow(now);
		busy.follow(now);
		expect([idle.draft.texts['nama'], idle.hasNewer]).toEqual(['Unit lain', false]);
		expect(busy.hasNewer).toBe(true);
		busy.takeIn();
		expect(busy.draft.texts).toMatchObject({ nama: 'Unit lain', singkatan: 'LF' });
	});

	it('is refused to those who may not', async () => {
		await at.close();
		await open({ ...sari, roles: ['agent'] });
		const vendor = await editing('vendor', '');
		vendor.write('nama', 'PT Contoh Baru');
		expect(await vendor.save(await known())).toMatchObject({ ok: false });
		expect((await known()).all('vendor')).toEqual([]);
	});
});

describe('deleting master data', () => {
	it('is refused while something names it, and says what', async () => {
		const all = await known();
		const gone = await deleteMaster(helpdesk, all.get('vendor', 'contoh-lift')!, all);
		expect(gone).toMatchObject({
			ok: false,
			problem: { code: 'is-named', by: [{ _id: 'service:lift' }] }
		});
		expect((await known()).get('vendor', 'contoh-lift')).toBeDefined();
	});

	it('takes away what nothing names', async () => {
		const all = await known();
		expect(await deleteMaster(helpdesk, all.get('vendor', 'contoh-wisata')!, all)).toMatchObject({
			ok: true
		});
		expect((await known()).get('vendor', 'contoh-wisata')).toBeUndefined();
	});
});

describe('taking a file in', () => {
	async function reviewOf(change: (texts: (string | null)[][]) => void) {
		const { sheetName, header, rows } = bookOf(['unit'], await known(), knownTemplates());
		const cells = rows.map((row) => [...row]) as (string | null)[][];
		change(cells);
		const bytes = mastersFile([{ sheetName, header, rows: cells }]);
		const book = await readWorkbook({ name: 'x', data: new Blob([bytes]) }, {});
		if (!book.ok) throw new Error(book.problem.code);
		return reviewMasters(plainBook(book.value), await known(), knownTemplates());
	}

	it('keeps all of it in one go', async () => {
		const review = await reviewOf((cells) => cells.forEach((row) => (row[2] = `${row[2]} baru`)));
		expect(await takeMasters(helpdesk, review)).toEqual({ ok: true, value: 5 });
		expect((await known()).all('unit').every(({ name }) => name.endsWith(' baru'))).toBe(true);
	});

	it('keeps nothing where one row is wrong', async () => {
		const before = (await known()).all('unit');
		const review = await reviewOf((cells) =>
			cells.forEach((row, no) => (row[2] = no === 3 ? '' : 'Baru'))
		);
		expect(await takeMasters(helpdesk, review)).toMatchObject({
			ok: false,
			problem: { code: 'file-wrong' }
		});
		expect((await known()).all('unit')).toEqual(before);
	});

	it('keeps nothing where one of them was changed since the file was read', async () => {
		const review = await reviewOf((cells) => cells.forEach((row) => (row[2] = `${row[2]} baru`)));
		const unit = await editing('unit', 'pmi');
		unit.write('nama', 'Unit pengadaan');
		await unit.save(await known());
		expect(await takeMasters(helpdesk, review)).toMatchObject({
			ok: false,
			problem: { code: 'changed-meanwhile' }
		});
		const names = (await known()).all('unit').map(({ name }) => name);
		expect(names.filter((name) => name.endsWith(' baru'))).toEqual([]);
	});

	it('finds nothing to change in a file of everything that was just written', async () => {
		const { more = [], ...first } = bookOf(sheetKinds, await known(), knownTemplates());
		const book = await readWorkbook(
			{ name: 'x', data: new Blob([mastersFile([first, ...more])]) },
			{}
		);
		if (!book.ok) throw new Error(book.problem.code);
		const review = reviewMasters(plainBook(book.value), await known(), knownTemplates());
		expect([review.troubles, review.passed]).toEqual([[], []]);
		expect(new Set(review.masters.map(({ state }) => state))).toEqual(new Set(['same']));
	});
});

describe('taking a file in that holds more than words', () => {
	const texts = () => helpdesk.masters.noticeTemplates.toArray();

	/** A file of what is there, after somebody worked in it, beside what is there then. */
	async function reviewOf(
		kinds: Parameters<typeof bookOf>[0],
		change: (rows: Record<string, string | null>[]) => void
	) {
		const templates = knownTemplates(await texts());
		const { sheetName, header, rows } = bookOf(kinds, await known(), templates);
		const cells = rows.map((row) =>
			Object.fromEntries(header.map((key, at) => [key, row[at] as string | null]))
		);
		change(cells);
		const written = cells.map((row) => header.map((key) => row[key] ?? null));
		const bytes = mastersFile([{ sheetName, header, rows: written }]);
		const book = await readWorkbook({ name: 'x', data: new Blob([bytes]) }, {});
		if (!book.ok) throw new Error(book.problem.code);
		return reviewMasters(plainBook(book.value), await known(), templates);
	}

	const anotherSubject = (rows: Record<string, string | null>[]) => {
		rows[0]!['judul_email'] = 'Tiket {nomor}';
	};

	it('makes one version of the text that changed, and of no other', async () => {
		const before = (await texts()).length;
		const review = await reviewOf(['notice-template'], anotherSubject);
		expect(await takeMasters(helpdesk, review)).toEqual({ ok: true, value: 1 });
		const now = await texts();
		expect(now.length).toBe(before + 1);
		expect(currentTemplate(now, 'created', 'id')).toMatchObject({ subject: 'Tiket {nomor}' });
		// The same file once more is what is there.
		const again = await reviewOf(['notice-template'], () => undefined);
		expect(changesOf(again).count).toBe(0);
	});

	it('makes no version where somebody saved one since the file was read', async () => {
		const review = await reviewOf(['notice-template'], anotherSubject);
		const theirs = newVersion(helpdesk, 'created', 'id', {
			subject: 'Dari orang lain {nomor}',
			body: '{judul} {layanan}'
		});
		expect(await helpdesk.record([theirs])).toMatchObject({ ok: true });
		expect(await takeMasters(helpdesk, review)).toMatchObject({
			ok: false,
			problem: { code: 'changed-meanwhile' }
		});
		expect(currentTemplate(await texts(), 'created', 'id').subject).toBe('Dari orang lain {nomor}');
	});

	it('leaves the pictures of an article where they are', async () => {
		const article = (await known()).all('faq')[0]!;
		const pictures = [{ alt: 'Denah', mime: 'image/png' as const, data: 'AAAA' }];
		expect(await helpdesk.record([{ ...article, pictures }])).toMatchObject({ ok: true });
		const review = await reviewOf(['faq'], (rows) =>
			rows.forEach((row) => (row['jawaban'] += '\nLihat gambar.'))
		);
		expect(await takeMasters(helpdesk, review)).toMatchObject({ ok: true });
		const now = (await known()).get('faq', article.slug)!;
		expect(now.answer.id).toBe(`${article.answer.id}\nLihat gambar.`);
		expect(now.pictures).toEqual(pictures);
	});

	it('says in words that pictures stay in the app', async () => {
		const { notes } = bookOf(['faq'], await known(), knownTemplates());
		expect(notes?.lines.flat().join(' ')).toContain('gambar tetap di aplikasi');
	});
});
