import { expect, test, type Page } from '@playwright/test';
import { clerkWith } from './support/clerk.ts';
import {
	catchLinks,
	expectCoverage,
	fourCustomers,
	message,
	openWithEnter,
	queueOf,
	recipient,
	startStage,
	storyOf,
	workThrough
} from './support/queue.ts';

test.use({ serviceWorkers: 'block' });

/** Records a payment on a customer's own page; of all that is open, or so much. */
async function pay(page: Page, customerNo: string, amount?: string): Promise<void> {
	await page.goto(`/customers/${customerNo}`);
	await page.getByRole('button', { name: 'Catat pembayaran' }).click();
	await fillPayment(page, amount);
}

async function fillPayment(page: Page, amount?: string): Promise<void> {
	const dialog = page.getByRole('dialog');
	if (amount) await dialog.getByLabel('Jumlah').fill(amount);
	else await dialog.getByRole('button', { name: /^Lunas: / }).click();
	await dialog.getByRole('button', { name: 'Simpan' }).click();
	await expect(dialog).toBeHidden();
}

test('after a reload it goes on exactly where it was, and still asks for the outcome', async ({
	page,
	context
}) => {
	await clerkWith({ page, context }, fourCustomers);
	await startStage(page);
	await workThrough(page, 's', 'Contoh Dua');
	await openWithEnter(page);

	await page.reload();
	await expect(recipient(page)).toHaveText('Contoh Dua');
	await expect(page.getByRole('heading', { name: 'Apa hasilnya?' })).toBeVisible();
	await expectCoverage(page, { sent: 1, waiting: 2, of: 3 });

	await page.goto('/');
	await page.getByRole('button', { name: /^Lanjutkan: / }).click();
	await expect(recipient(page)).toHaveText('Contoh Dua');
});

test('a page that crashed before the outcome asks for it in the next one', async ({
	page,
	context
}) => {
	await clerkWith({ page, context }, fourCustomers);
	await startStage(page);
	await openWithEnter(page);
	const address = page.url();
	const crash = page.waitForEvent('crash');
	void page.goto('chrome://crash').catch(() => undefined);
	await crash;
	await page.close();

	const next = await context.newPage();
	const links = await catchLinks(next);
	await next.goto(address);
	await expect(recipient(next)).toHaveText('Contoh Satu');
	await expect(next.getByRole('heading', { name: 'Apa hasilnya?' })).toBeVisible();
	await expectCoverage(next, { waiting: 3, of: 3 });
	expect(await links()).toEqual([]);
	await next.keyboard.press('s');
	await expect(recipient(next)).toHaveText('Contoh Dua');
	await expectCoverage(next, { sent: 1, waiting: 2, of: 3 });
});

test('two tabs on one queue: what one opened, the other asks about; nobody is written to twice', async ({
	page,
	context
}) => {
	const { links } = await clerkWith({ page, context }, fourCustomers);
	await startStage(page);
	const other = await context.newPage();
	const otherLinks = await catchLinks(other);
	await other.goto(page.url());
	await expect(recipient(other)).toHaveText('Contoh Satu');

	await openWithEnter(page);
	await expect(other.getByRole('heading', { name: 'Apa hasilnya?' })).toBeVisible();
	await other.keyboard.press('s');
	await expect(recipient(other)).toHaveText('Contoh Dua');
	await expect(recipient(page)).toHaveText('Contoh Dua');
	await expectCoverage(page, { sent: 1, waiting: 2, of: 3 });

	await openWithEnter(other);
	await other.keyboard.press('s');
	await expect(recipient(page)).toHaveText('Contoh Tiga');
	expect(await links()).toHaveLength(1);
	expect(await otherLinks()).toHaveLength(1);
	await expectCoverage(page, { sent: 2, waiting: 1, of: 3 });
});

test('a balance that changed in another tab is never asked for as it was', async ({
	page,
	context
}) => {
	const { links } = await clerkWith({ page, context }, fourCustomers);
	await startStage(page);
	await expect(message(page)).toContainText('Rp 350.000');

	const other = await context.newPage();
	await pay(other, '001623900001', '100.000');
	await expect(message(page)).toContainText('Rp 250.000');
	await openWithEnter(page);
	expect(new URL((await links())[0]!).searchParams.get('text')).toContain('*Rp 250.000*');
	await page.keyboard.press('s');
	await expect(recipient(page)).toHaveText('Contoh Dua');

	// Paid in full, there is nothing left to write about.
	await pay(other, '001623900002');
	await expect(page.getByText('Tidak ada sisa tagihan').first()).toBeVisible();
	await expect(page.getByRole('button', { name: 'Buka WhatsApp' })).toBeHidden();
	await page.keyboard.press('Enter');
	await expect(recipient(page)).toHaveText('Contoh Tiga');
	expect(await links()).toHaveLength(1);
	await expectCoverage(page, { sent: 1, skipped: 1, waiting: 1, of: 3 });
});

test('a payment is recorded in the queue, in part and in full', async ({ page, context }) => {
	const { links } = await clerkWith({ page, context }, fourCustomers);
	await startStage(page);
	await page.getByRole('button', { name: 'Catat pembayaran' }).click();
	await fillPayment(page, '50.000');
	await expect(message(page)).toContainText('Rp 300.000');
	await page.getByRole('button', { name: 'Catat pembayaran' }).click();
	await fillPayment(page);
	await page.getByRole('button', { name: 'Lewati: Tidak ada sisa tagihan' }).click();
	await expect(recipient(page)).toHaveText('Contoh Dua');
	await expectCoverage(page, { skipped: 1, waiting: 2, of: 3 });
	expect(await links()).toEqual([]);

	const story = await storyOf(page, '001623900001');
	await expect(story.filter({ hasText: /Pembayaran/ })).toHaveCount(2);
	await page.goto('/bills');
	await expect(page.getByRole('row', { name: /Contoh Dua/ })).toBeVisible();
	await expect(page.getByRole('row', { name: /Contoh Satu/ })).toBeHidden();
});

test('somebody whose import was undone is not forgotten in the queue: said, and skipped', async ({
	page,
	context
}) => {
	await clerkWith({ page, context }, fourCustomers);
	await queueOf(page, ['Contoh Satu', 'Contoh Dua']);
	const address = page.url();
	await page.goto('/bills/import');
	await page.getByRole('button', { name: 'Batalkan impor' }).click();
	await expect(page.getByText('Impor dibatalkan.')).toBeVisible();

	await page.goto(address);
	await expect(page.getByText('Data penerima ini tidak ada lagi')).toBeVisible();
	await expect(page.getByText('001623900001')).toBeVisible();
	await page.keyboard.press('Enter');
	await expect(page.getByText('001623900002')).toBeVisible();
	await page.getByRole('button', { name: 'Lewati', exact: true }).click();
	await expect(page.getByText('Antrean selesai')).toBeVisible();
	await expectCoverage(page, { skipped: 2, waiting: 0, of: 2 });
});
