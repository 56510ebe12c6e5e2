import { expect, test, type Page } from '@playwright/test';
import { noServiceWorker, startAsOwner } from './support/first-start.ts';
import { csvFile, importFile } from './support/import.ts';
import { arrearsCsv, fourCustomers, message, startStage, workingMoment } from './support/queue.ts';

test.use(noServiceWorker);

const at = workingMoment();

test.beforeEach(async ({ page }) => {
	await page.clock.setFixedTime(at);
	await startAsOwner(page);
});

/** Saves the form in which the field with this label stands. */
async function saveFormWith(page: Page, label: string): Promise<void> {
	await page
		.locator('form')
		.filter({ has: page.getByLabel(label) })
		.getByRole('button', { name: 'Simpan' })
		.click();
	await expect(page.getByText('Pengaturan tersimpan')).toBeVisible();
}

test('what customers know their number as is said everywhere', async ({ page }) => {
	await page.goto('/settings');
	await page.getByLabel('Sebutan nomor pelanggan').fill('Nomor Indibiz');
	await saveFormWith(page, 'Sebutan nomor pelanggan');
	await importFile(page, csvFile('tunggakan.csv', arrearsCsv(at, fourCustomers)));
	await page.goto('/customers/001623900001');
	await expect(page.getByText(/Nomor Indibiz\s*001623900001/).first()).toBeVisible();
	await startStage(page);
	await expect(message(page)).toContainText('Nomor Indibiz: 001623900001');
});

test('theme and language are kept, and English leaves no Indonesian on the main screens', async ({
	page
}) => {
	await importFile(page, csvFile('tunggakan.csv', arrearsCsv(at, fourCustomers)));
	await page.goto('/settings');
	await page.getByLabel('Tema').selectOption('dark');
	await page.getByLabel('Bahasa', { exact: true }).selectOption('en');
	await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
	await page.reload();
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
	for (const address of ['/', '/bills', '/customers', '/queue', '/bills/import']) {
		await page.goto(address);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		const words = await page.locator('main').innerText();
		expect(words, address).not.toMatch(
			/\b(tagihan|pelanggan|belum|sudah|jatuh tempo|pengingat|simpan|berkas|dan|yang)\b/i
		);
	}
});

test('hours that end before they begin are refused', async ({ page }) => {
	await page.goto('/settings');
	await page.getByLabel('Dari pukul').fill('17:00');
	await page.getByLabel('Sampai pukul').fill('08:00');
	await page
		.locator('form')
		.filter({ has: page.getByLabel('Dari pukul') })
		.getByRole('button', { name: 'Simpan' })
		.click();
	await expect(page.getByText('Jam berakhir harus setelah jam mulai')).toBeVisible();
	await page.reload();
	await expect(page.getByLabel('Dari pukul')).toHaveValue('08:00');
});

test('the screen locks after idling and opens with the passphrase only', async ({ page }) => {
	await page.goto('/settings');
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await page.keyboard.press('Control+l');
	const field = page.getByLabel('Frasa sandi', { exact: true });
	await field.fill('bukan ini');
	await page.getByRole('button', { name: 'Buka', exact: true }).click();
	await expect(page.getByText(/Frasa sandi (tidak cocok|salah)/)).toBeVisible();
	await field.fill('kopi susu tiga gelas');
	await page.getByRole('button', { name: 'Buka', exact: true }).click();
	await expect(page.getByRole('navigation').first()).toBeVisible();

	// Back after an hour away, with the tab closed meanwhile.
	await page.clock.setFixedTime(new Date(at.getTime() + 3_600_000));
	await page.goto('/bills');
	await expect(field).toBeVisible();
});
