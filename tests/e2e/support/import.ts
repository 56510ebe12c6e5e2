import { expect, type Page } from '@playwright/test';

export interface WorkbookFile {
	readonly name: string;
	readonly mimeType: string;
	readonly buffer: Buffer;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export function xlsxFile(name: string, bytes: Uint8Array): WorkbookFile {
	return { name, mimeType: XLSX, buffer: Buffer.from(bytes) };
}

export function csvFile(name: string, lines: readonly string[]): WorkbookFile {
	return { name, mimeType: 'text/csv', buffer: Buffer.from(lines.join('\r\n'), 'utf8') };
}

/** Gives a file to the import screen, which must be open. */
export async function choose(page: Page, file: WorkbookFile): Promise<void> {
	await page.locator('input[type=file]').first().setInputFiles(file);
}

/** Imports a file as a person does who agrees with everything, and goes to the list of bills. */
export async function importFile(page: Page, file: WorkbookFile, origin = ''): Promise<void> {
	await page.goto(`${origin}/bills/import`);
	await choose(page, file);
	const check = page.getByRole('button', { name: 'Periksa baris' });
	const save = page.getByRole('button', { name: /^Simpan \d/ });
	// A layout that is known is not asked about again.
	await expect(check.or(save)).toBeVisible();
	if (await check.isVisible()) await check.click();
	await save.click();
	await page.getByRole('button', { name: 'Lihat tagihan' }).click();
	await expect(page.getByRole('row').nth(1)).toBeVisible();
}

/** The small list that most tests work with: four customers, five bills. */
export const smallList = [
	'NO PELANGGAN;NAMA;NO HP;PERIODE;TOTAL TAGIHAN;JATUH TEMPO',
	'001623900001;Contoh Satu;082400010001;202610;350.000;20/10/2026',
	'001623900001;Contoh Satu;082400010001;202611;350.000;20/11/2026',
	'001623900002;Contoh Dua;+62 824-0001-0002;202611;125.500;20/11/2026',
	'001623900003;Contoh Tiga;0765-00000;202611;99.000;20/11/2026',
	'001623900004;Contoh Empat;82400010004;202611;410.000;20/11/2026'
] as const;
