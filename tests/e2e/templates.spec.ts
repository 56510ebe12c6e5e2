import { expect, test, type Page } from '@playwright/test';
import { noServiceWorker, startAsOwner } from './support/first-start.ts';
import { csvFile, importFile } from './support/import.ts';
import {
	arrearsCsv,
	catchLinks,
	fourCustomers,
	message,
	openWithEnter,
	startStage,
	workingMoment
} from './support/queue.ts';

test.use(noServiceWorker);

const at = workingMoment();
const stages = [
	'Sebelum jatuh tempo',
	'Jatuh tempo',
	'Lewat 1–7 hari',
	'Lewat 8–30 hari',
	'Lewat lebih dari 30 hari'
] as const;

test.beforeEach(async ({ page }) => {
	await page.clock.setFixedTime(at);
	await startAsOwner(page);
	await importFile(page, csvFile('tunggakan.csv', arrearsCsv(at, fourCustomers)));
	await page.goto('/templates');
});

async function openTemplate(page: Page, name: string): Promise<void> {
	await page
		.getByRole('button', { name: new RegExp(`^${name}`) })
		.first()
		.click();
	await expect(page.getByLabel('Nama templat')).toHaveValue(name);
}

test('there is an official text for each stage, filled with a real customer', async ({ page }) => {
	for (const stage of stages) {
		await openTemplate(page, stage);
		const preview = page.getByRole('region', { name: 'Pratinjau' });
		await expect(preview).toContainText(/Contoh (Satu|Dua|Tiga|Empat)/);
		await expect(preview).toContainText(/Rp\s?[\d.]+/);
		await expect(preview).toContainText('Kantor Contoh Utara');
		expect(await page.getByLabel('Isi pesan').inputValue()).toMatch(
			/\{nama\}[\s\S]*\{nomor\}[\s\S]*\{periode\}[\s\S]*\{jumlah\}/
		);
		await expect(preview).not.toContainText('{');
	}
});

test('an unknown variable, a missing one and a text that is too long are refused while typing', async ({
	page
}) => {
	await openTemplate(page, 'Lewat lebih dari 30 hari');
	const body = page.getByLabel('Isi pesan');
	const save = page.getByRole('button', { name: 'Simpan versi baru' });
	const whole = await body.inputValue();

	await body.fill(`${whole}\n{nomer}`);
	await expect(page.getByText('{nomer} tidak dikenal')).toBeVisible();
	await expect(save).toBeDisabled();
	await body.fill(whole.replace('{jumlah}', 'banyak'));
	await expect(page.getByText('Pengingat harus memuat')).toBeVisible();
	await expect(save).toBeDisabled();
	await body.fill(whole + 'a'.repeat(5_000));
	await expect(page.getByText(/Pesan menjadi .* karakter/)).toBeVisible();
	await expect(save).toBeDisabled();
	await body.fill(whole);
	await expect(save).toBeEnabled();
});

test('a new version is what the queue sends, and the old one is still there', async ({ page }) => {
	await openTemplate(page, 'Lewat lebih dari 30 hari');
	const body = page.getByLabel('Isi pesan');
	await body.fill(`${await body.inputValue()}\nIni *kalimat baru* dan _miring_.`);
	const preview = page.getByRole('region', { name: 'Pratinjau' });
	await expect(preview.locator('.bold').filter({ hasText: 'kalimat baru' })).toBeVisible();
	await page.getByRole('button', { name: 'Simpan versi baru' }).click();
	await expect(page.getByText('Versi baru tersimpan')).toBeVisible();
	await expect(page.getByText('Versi 2')).toBeVisible();

	const links = await catchLinks(page);
	await startStage(page);
	await expect(message(page)).toContainText('kalimat baru');
	await openWithEnter(page);
	const [link] = await links();
	expect(new URL(link!).searchParams.get('text')).toContain('*kalimat baru*');
});
