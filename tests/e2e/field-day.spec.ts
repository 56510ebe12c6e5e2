import { expect, test, type Locator, type Page } from '@playwright/test';
import { rupiah } from '#lib/i18n/format.ts';
import { untilCached } from './support/first-start.ts';
import { csvFile, importFile } from './support/import.ts';
import { openAccount, setUpServer, signInElsewhere, untilSynced } from './support/office-server.ts';
import { untilAlike } from './support/office.ts';
import { OwnServer } from './support/own-server.ts';

/** A customer with bills of so much, from the oldest. */
interface Owing {
	readonly no: string;
	readonly name: string;
	readonly bills: readonly number[];
}

type Method = 'Tunai' | 'Transfer' | 'QRIS' | 'Virtual account' | 'Lainnya';

interface Taken {
	readonly from: Owing;
	/** What was given; left out: whatever is pressed. */
	readonly typed?: number;
	readonly chip?: 'Lunas' | 'Terlama';
	readonly method: Method;
	readonly amount: number;
	/** By hand, from the oldest bill. */
	readonly shares?: readonly number[];
	readonly reference?: string;
	readonly hasPhoto?: true;
}

function owing(nth: number, ...bills: readonly number[]): Owing {
	const no = `0016239100${String(nth).padStart(2, '0')}`;
	return { no, name: `Contoh Lapangan ${String.fromCharCode(64 + nth)}`, bills };
}

const customers = [
	owing(1, 350_000),
	owing(2, 250_000),
	owing(3, 100_000),
	owing(4, 50_000, 60_000, 70_000),
	owing(5, 80_000, 90_000),
	owing(6, 75_500),
	owing(7, 99_000),
	owing(8, 45_000),
	owing(9, 200_000),
	owing(10, 110_000, 30_000),
	owing(11, 1_250_000_000),
	owing(12, 64_000),
	owing(13, 88_000),
	owing(14, 52_000),
	owing(15, 71_000)
];
const [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o] = customers as [
	Owing,
	Owing,
	Owing,
	Owing,
	Owing,
	Owing,
	Owing,
	Owing,
	Owing,
	Owing,
	Owing,
	Owing,
	Owing,
	Owing,
	Owing
];

const payments: readonly Taken[] = [
	{ from: a, chip: 'Lunas', method: 'Tunai', amount: 350_000 },
	{ from: b, typed: 100_000, method: 'Tunai', amount: 100_000 },
	{ from: c, typed: 120_000, method: 'Tunai', amount: 120_000 },
	{ from: d, chip: 'Lunas', method: 'Transfer', amount: 180_000, reference: 'TRF 77120' },
	{ from: e, typed: 100_000, method: 'Tunai', amount: 100_000, shares: [15_000, 85_000] },
	{ from: f, chip: 'Lunas', method: 'QRIS', amount: 75_500 },
	{ from: g, typed: 60_000, method: 'Virtual account', amount: 60_000, reference: 'VA 8871' },
	{ from: h, chip: 'Lunas', method: 'Lainnya', amount: 45_000 },
	{ from: i, chip: 'Lunas', method: 'Tunai', amount: 200_000, hasPhoto: true },
	{ from: j, chip: 'Terlama', method: 'Tunai', amount: 110_000 }
];
/** Taken back again before the evening. */
const wrong = payments[1]!;
const standing = payments.filter((payment) => payment !== wrong);
/** What a second collector, who knew of nothing, took a second time. */
const doubles = [payments[0]!, payments[5]!];

const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);
const owed = ({ bills }: Owing) => sum(bills);
const paidBy = (customer: Owing) =>
	sum(standing.filter(({ from }) => from === customer).map(({ amount }) => amount));
const openOf = (customer: Owing) => Math.max(0, owed(customer) - paidBy(customer));
const takenBy = (method: Method) =>
	sum(standing.filter((one) => one.method === method).map(({ amount }) => amount));
const cash = takenBy('Tunai');

/** An amount as the screen writes it, whatever space is in it. */
function shown(amount: number, before = '', after = ''): RegExp {
	const escaped = rupiah(amount).replaceAll('.', '\\.').replaceAll(/\s/g, '\\s');
	return new RegExp(`${before}${escaped}${after}`);
}

function listFile() {
	const months = ['202608', '202609', '202610'];
	const dues = ['20/08/2026', '20/09/2026', '20/10/2026'];
	return csvFile('lapangan.csv', [
		'NO PELANGGAN;NAMA;NO HP;PERIODE;TOTAL TAGIHAN;JATUH TEMPO;PENAGIH;ALAMAT',
		...customers.flatMap(({ no, name, bills }, nth) =>
			bills.map((amount, at) =>
				[
					no,
					name,
					`08240001${String(1_000 + nth)}`,
					months[at],
					amount,
					dues[at],
					'Budi Contoh',
					`Jl. Contoh ${nth + 1}`
				].join(';')
			)
		)
	]);
}

let server: OwnServer;
test.describe.configure({ timeout: 180_000 });
test.use({ actionTimeout: 15_000 });
test.beforeEach(async () => {
	server = await OwnServer.start();
});
test.afterEach(() => server.close());

test('a day in the field without a network adds up to the rupiah at the supervisor’s', async ({
	page,
	browser
}) => {
	await setUpServer(page, server);
	await importFile(page, listFile(), server.origin);
	await page.goto(`${server.origin}/people`);
	const open = (name: string, displayName: string, role: string) =>
		openAccount(page, { name, displayName, roles: [role] });
	const passwords = {
		budi: await open('budi', 'Budi Contoh', 'Penagih'),
		dewi: await open('dewi', 'Dewi Contoh', 'Penagih'),
		citra: await open('citra', 'Citra Contoh', 'Penyelia')
	};
	await sync(page);

	const phone = await aPhone('budi');
	const second = await aPhone('dewi');

	await test.step('ten payments of every kind', async () => {
		for (const payment of payments) await take(phone.page, payment);
	});
	await test.step('two promises and three visits', async () => {
		await promise(phone.page, k, 500_000_000);
		await promise(phone.page, l, null);
		await visit(phone.page, m, 'bertemu');
		await visit(phone.page, n, 'tidak di tempat');
		await visit(phone.page, o, 'sudah pindah');
	});
	await test.step('a payment is taken back', async () => {
		await phone.page.goto(`${server.origin}/customers/${wrong.from.no}`);
		await phone.page.getByRole('button', { name: 'Batalkan catatan ini' }).click();
		const dialog = phone.page.getByRole('dialog');
		await dialog.getByLabel('Alasan').fill('salah pelanggan');
		await dialog.getByRole('button', { name: 'Batalkan catatan' }).click();
		await expect(dialog).toBeHidden();
	});
	await test.step('the phone tells what the day came to', async () => {
		await phone.page.goto(`${server.origin}/field`);
		await expectDay(phone.page);
	});
	let voucher = '';
	await test.step('the cash is handed over', async () => {
		await phone.page.goto(`${server.origin}/cash`);
		await expect(phone.page.getByText(rupiah(cash), { exact: true }).first()).toBeVisible();
		await phone.page.getByRole('button', { name: 'Setor', exact: true }).click();
		const dialog = phone.page.getByRole('dialog');
		await dialog.getByLabel('Uang yang dihitung').fill(String(cash));
		await expect(dialog.getByText('Cocok.')).toBeVisible();
		await dialog.getByRole('button', { name: 'Catat setoran' }).click();
		await expect(phone.page.getByRole('article')).toBeVisible();
		voucher = phone.page.url();
	});
	await test.step('another phone took two of the same', async () => {
		for (const payment of doubles) await take(second.page, payment);
	});

	await phone.context.setOffline(false);
	await sync(phone.page);
	await second.context.setOffline(false);
	await sync(second.page);

	const desk = await signInElsewhere(browser, server, {
		account: 'citra',
		password: passwords.citra
	});
	await sync(desk.page);

	await test.step('the supervisor sees the same totals', async () => {
		await desk.page.goto(`${server.origin}/field`);
		await desk.page.getByRole('button', { name: /^Daftar milik/ }).click();
		await desk.page.getByLabel('Budi Contoh').check();
		await desk.page.keyboard.press('Escape');
		await expectDay(desk.page);
		for (const customer of customers) {
			await desk.page.goto(`${server.origin}/customers/${customer.no}`);
			const header = desk.page.getByRole('main').locator('header').filter({ hasText: customer.no });
			await expect(header.getByText(rupiah(openOf(customer)), { exact: true })).toBeVisible();
		}
		await desk.page.goto(`${server.origin}/customers/${c.no}`);
		await expect(desk.page.getByText(shown(paidBy(c) - owed(c), 'Lebih bayar '))).toBeVisible();
		await desk.page.goto(`${server.origin}/customers/${wrong.from.no}`);
		await expect(desk.page.getByText('Dibatalkan Budi Contoh: salah pelanggan')).toBeVisible();
	});

	await test.step('what was taken twice is in doubt, and not added up', async () => {
		for (const looker of [desk.page, second.page, phone.page]) {
			if (looker === phone.page) await sync(looker);
			for (const { from, amount } of doubles) {
				await looker.goto(`${server.origin}/customers/${from.no}`);
				await expect(looker.getByText(shown(amount, '^Pembayaran '))).toHaveCount(2);
				await expect(
					looker.getByText('Mirip pembayaran lain dari perangkat lain; belum dihitung.')
				).toHaveCount(1);
				await expect(looker.getByText('Lebih bayar')).toBeHidden();
			}
		}
		await desk.page.goto(`${server.origin}/cash`);
		const held = desk.page.getByRole('article', { name: 'Dewi Contoh' });
		await expect(held.getByText(shown(doubles[0]!.amount, '', ' diragukan'))).toBeVisible();
		await expect(held.getByText(rupiah(0), { exact: true })).toBeVisible();
	});

	await test.step('the supervisor looks at the proof, counts the cash and confirms', async () => {
		await desk.page.goto(`${server.origin}/customers/${i.no}`);
		await expect(desk.page.getByRole('button', { name: /^Buka bukti-/ })).toBeVisible();
		await desk.page.goto(`${server.origin}/cash`);
		const card = desk.page.getByRole('article', { name: 'Budi Contoh' });
		await expect(card.getByText(rupiah(cash), { exact: true }).first()).toBeVisible();
		await card.getByRole('link').click();
		await desk.page.getByRole('button', { name: 'Konfirmasi terima' }).click();
		const dialog = desk.page.getByRole('dialog');
		await dialog.getByLabel('Uang yang Anda terima').fill(String(cash));
		await dialog.getByRole('button', { name: 'Saya sudah menerimanya' }).click();
		await expect(desk.page.getByText(/^Diterima Citra Contoh/)).toBeVisible();
		await sync(desk.page);
		await phone.page.goto(voucher);
		await expect(phone.page.getByText(/^Diterima Citra Contoh/)).toBeVisible();
	});

	for (const { context } of [phone, second, desk]) await context.close();

	/** A collector's phone that has everything it needs, and no network from now on. */
	async function aPhone(account: 'budi' | 'dewi') {
		const signedIn = await signInElsewhere(browser, server, {
			account,
			password: passwords[account]
		});
		await signedIn.page.setViewportSize({ width: 390, height: 844 });
		await untilCached(signedIn.page);
		await sync(signedIn.page);
		await signedIn.context.setOffline(true);
		return signedIn;
	}
});

/** The figures of the day, the same on the phone and at the desk. */
async function expectDay(page: Page): Promise<void> {
	const day = page.getByRole('region', { name: 'Kemajuan hari ini' });
	// All but the one whose payment was taken back.
	const done = customers.length - 1;
	await expect(day.getByText(`${done} dari ${customers.length} selesai`)).toBeVisible();
	for (const method of ['Tunai', 'Transfer', 'QRIS', 'Virtual account', 'Lainnya'] as const) {
		await expect(day.getByText(shown(takenBy(method), `${method}\\s`))).toBeVisible();
	}
}

async function sync(page: Page): Promise<void> {
	await page.goto(`${server.origin}/sync`);
	await untilSynced(page);
	await untilAlike(page);
}

async function begin(page: Page, { no, name }: Owing, action: string): Promise<Locator> {
	await page.goto(`${server.origin}/field?part=all&at=${no}`);
	await expect(page.getByRole('heading', { name, exact: true })).toBeVisible();
	await page.getByRole('button', { name: action, exact: true }).click();
	return page.getByRole('dialog');
}

/** Saves, and waits for what says that it is kept. */
async function save(page: Page, dialog: Locator, saved: string | RegExp): Promise<void> {
	await dialog.getByRole('button', { name: 'Simpan' }).click();
	await expect(dialog).toBeHidden();
	await expect(page.getByText(saved).first()).toBeVisible();
}

async function take(page: Page, payment: Taken): Promise<void> {
	const dialog = await begin(page, payment.from, 'Terima bayaran');
	const { typed, chip, method, amount, shares, reference, hasPhoto } = payment;
	if (typed !== undefined) await dialog.getByLabel('Jumlah dibayar').fill(String(typed));
	if (chip) await dialog.getByRole('button', { name: new RegExp(`^${chip}: `) }).click();
	await dialog.getByLabel(method, { exact: true }).check();
	if (shares) {
		await dialog.getByRole('button', { name: 'Bagi sendiri' }).click();
		const months = ['Agustus 2026', 'September 2026', 'Oktober 2026'];
		for (const [at, share] of shares.entries()) {
			await dialog.getByLabel(months[at]!, { exact: true }).fill(String(share));
		}
	}
	if (reference) await dialog.getByLabel(/Nomor referensi/).fill(reference);
	if (hasPhoto) await addPhoto(page, dialog, 'bukti-pembayaran');
	await save(page, dialog, shown(amount, 'Pembayaran ', ' tersimpan'));
}

async function promise(page: Page, from: Owing, amount: number | null): Promise<void> {
	const dialog = await begin(page, from, 'Janji bayar');
	if (amount !== null) await dialog.getByLabel('Jumlah (boleh kosong)').fill(String(amount));
	await save(page, dialog, 'Janji bayar tersimpan');
}

async function visit(page: Page, at: Owing, outcome: string): Promise<void> {
	const dialog = await begin(page, at, 'Kunjungan');
	await dialog.getByLabel(outcome, { exact: true }).check();
	await dialog.getByLabel('Catatan (boleh kosong)').fill(`sudah dilihat: ${outcome}`);
	await addPhoto(page, dialog, `rumah-${at.no}`);
	await save(page, dialog, 'Kunjungan tersimpan');
}

/** A picture of its own: the same one twice would be asked about. */
async function addPhoto(page: Page, dialog: Locator, name: string): Promise<void> {
	const base64 = await page.evaluate((text) => {
		const canvas = document.createElement('canvas');
		canvas.width = 640;
		canvas.height = 480;
		const context = canvas.getContext('2d')!;
		context.fillStyle = '#cde';
		context.fillRect(0, 0, 640, 480);
		context.fillStyle = '#123';
		context.font = '40px sans-serif';
		context.fillText(text, 20, 240);
		return canvas.toDataURL('image/png').split(',')[1]!;
	}, name);
	await dialog.getByLabel('Tambah foto').setInputFiles({
		name: `${name}.png`,
		mimeType: 'image/png',
		buffer: Buffer.from(base64, 'base64')
	});
	await expect(dialog.getByRole('button', { name: `Buang ${name}.png` })).toBeVisible();
}
