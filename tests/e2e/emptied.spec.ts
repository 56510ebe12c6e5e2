import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/healthy-page.ts';
import { csvFile, importFile } from './support/import.ts';
import { setUpServer, untilSynced } from './support/office-server.ts';
import { OwnServer } from './support/own-server.ts';
import { arrearsCsv, fourCustomers, workingMoment } from './support/queue.ts';

const list = csvFile('tunggakan.csv', arrearsCsv(workingMoment(), fourCustomers));
let server: OwnServer;

test.beforeEach(async () => {
	server = await OwnServer.start();
});

test.afterEach(async () => {
	await server.close();
});

test('a store that the browser emptied is filled from the server again, and the person is told', async ({
	page
}) => {
	await setUpServer(page, server);
	await importFile(page, list, server.origin);
	await expect(page.getByRole('row', { name: /Contoh Satu/ })).toBeVisible();
	await page.goto(`${server.origin}/sync`);
	await untilSynced(page);
	await expect(page.getByText('Semua sudah terkirim').first()).toBeVisible();

	// A page of the same origin that opens no database.
	await page.goto(`${server.origin}/manifest.webmanifest`);
	await page.evaluate(async () => {
		const stores = (await indexedDB.databases()).filter(({ name }) =>
			/-(?:billing|org)$/.test(name ?? '')
		);
		for (const { name } of stores) {
			await new Promise((resolve, reject) => {
				const request = indexedDB.deleteDatabase(name!);
				request.onsuccess = resolve;
				request.onerror = reject;
			});
		}
	});

	await page.goto(`${server.origin}/bills`);
	const notice = page.getByRole('dialog', { name: 'Data di perangkat ini sempat hilang' });
	await expect(notice).toContainText('sedang diambil lagi dari server');
	await expectAccessible(page, 'a loss');
	await notice.getByRole('button', { name: 'Mengerti' }).click();
	await expect(page.getByRole('row', { name: /Contoh Satu/ })).toBeVisible();
	const { doc_del_count: deleted } = await page.evaluate(
		async () => (await (await fetch('/billing-sorong')).json()) as { doc_del_count: number }
	);
	expect(deleted).toBe(0);

	await page.reload();
	await expect(page.getByRole('row', { name: /Contoh Satu/ })).toBeVisible();
	await expect(notice).toBeHidden();
});
