import { expect, test, type Page } from '@playwright/test';
import { startAsOwner, startPractice } from './support/first-start.ts';
import { complaintsOf, expectAccessible, expectNoSidewaysScroll } from './support/healthy-page.ts';
import { choose, csvFile, smallList } from './support/import.ts';

/** Brings a screen up in the practice store and says when it is there. */
type Screen = readonly [name: string, show: (page: Page) => Promise<void>];

const screens: readonly Screen[] = [
	['today', (page) => at(page, '/', 'Yang perlu dikerjakan')],
	[
		'bills',
		async (page) => {
			await page.goto('/bills');
			await expect(page.getByRole('row').nth(3)).toBeVisible();
		}
	],
	[
		'a customer beside the bills',
		async (page) => {
			await page.goto('/bills');
			await page.getByRole('row').nth(2).click();
			await expect(
				page.getByRole('complementary').last().getByRole('heading').first()
			).toBeVisible();
		}
	],
	[
		'paying',
		async (page) => {
			await page.goto('/bills');
			await page.getByRole('row').nth(2).click();
			await page.getByRole('button', { name: 'Catat pembayaran' }).first().click();
			await expect(page.getByRole('dialog')).toBeVisible();
		}
	],
	['customers', (page) => at(page, '/customers', 'Pelanggan')],
	['choosing a file', (page) => at(page, '/bills/import', /./)],
	['the field', (page) => at(page, '/field', 'Lapangan')],
	[
		'the dashboard',
		async (page) => {
			await page.goto('/dashboard');
			await expect(page.getByRole('group', { name: 'Terkumpul', exact: true })).toBeVisible();
		}
	],
	['queues', (page) => at(page, '/queue', 'Antrean')],
	['a queue', startQueue],
	[
		'leaving a customer out',
		async (page) => {
			await startQueue(page);
			await page.keyboard.press('k');
			await expect(page.getByRole('dialog')).toBeVisible();
		}
	],
	['templates', (page) => at(page, '/templates', 'Templat')],
	['settings', (page) => at(page, '/settings', 'Pengaturan')],
	['help', (page) => at(page, '/help', 'Bantuan')],
	[
		'the palette',
		async (page) => {
			await at(page, '/', 'Yang perlu dikerjakan');
			await page.keyboard.press('Control+k');
			await expect(page.getByRole('dialog')).toBeVisible();
		}
	],
	[
		'the keys',
		async (page) => {
			await at(page, '/', 'Yang perlu dikerjakan');
			await page.keyboard.press('?');
			await expect(page.getByRole('dialog')).toBeVisible();
		}
	]
];

async function startQueue(page: Page): Promise<void> {
	await page.goto('/');
	await page
		.getByRole('button', { name: /^Mulai: / })
		.first()
		.click();
	await expect(page.getByRole('button', { name: 'Lewati' })).toBeVisible();
}

async function at(page: Page, address: string, heading: string | RegExp): Promise<void> {
	await page.goto(address);
	await expect(page.getByRole('heading', { name: heading }).first()).toBeVisible();
}

const looks = [
	{ look: 'light on a laptop', colorScheme: 'light', width: 1440, height: 900 },
	{ look: 'dark on a laptop', colorScheme: 'dark', width: 1440, height: 900 },
	{ look: 'light on a phone', colorScheme: 'light', width: 390, height: 844 },
	{ look: 'dark on a phone', colorScheme: 'dark', width: 390, height: 844 }
] as const;

for (const { look, colorScheme, width, height } of looks) {
	test.describe(look, () => {
		// The dark page has the same elements as the light one; only its colours are its own.
		const rules = colorScheme === 'dark' ? 'colours' : 'all';
		test.use({ colorScheme, viewport: { width, height } });

		test('everybody can use every screen, and no screen complains or scrolls sideways', async ({
			page
		}) => {
			// Each of many screens is held against the rules.
			test.slow();
			const complaints = complaintsOf(page);
			await startPractice(page);
			for (const [name, show] of screens) {
				await show(page);
				await expectAccessible(page, name, rules);
				await expectNoSidewaysScroll(page, name);
			}
			expect(complaints).toEqual([]);
		});

		test('everybody can start, import and lock', async ({ page }) => {
			const complaints = complaintsOf(page);
			await page.goto('/');
			await expect(page.getByLabel('Nama Anda')).toBeVisible();
			await expectAccessible(page, 'welcome', rules);
			await startAsOwner(page);
			await expectAccessible(page, 'nothing imported yet', rules);
			await page.goto('/bills/import');
			await choose(page, csvFile('november.csv', smallList));
			await expect(page.getByRole('button', { name: 'Periksa baris' })).toBeVisible();
			await expectAccessible(page, 'columns', rules);
			await expectNoSidewaysScroll(page, 'columns');
			await page.getByRole('button', { name: 'Periksa baris' }).click();
			await expect(page.getByRole('row').nth(1)).toBeVisible();
			await expectAccessible(page, 'rows', rules);
			await expectNoSidewaysScroll(page, 'rows');
			await page.getByRole('button', { name: /^Simpan \d/ }).click();
			await expect(page.getByRole('heading', { name: 'Tersimpan' })).toBeVisible();
			await expectAccessible(page, 'imported', rules);
			await page.keyboard.press('Control+k');
			await page.getByRole('dialog').getByRole('combobox').fill('kunci');
			await page.keyboard.press('Enter');
			await expect(page.getByRole('button', { name: 'Buka', exact: true })).toBeVisible();
			await expectAccessible(page, 'locked', rules);
			await expectNoSidewaysScroll(page, 'locked');
			expect(complaints).toEqual([]);
		});
	});
}
