import { expect, test } from '@playwright/test';
import { untilCached } from './support/first-start.ts';
import { expectAccessible } from './support/healthy-page.ts';
import { csvFile, importFile } from './support/import.ts';
import { openAccount, setUpServer, signIn, signInElsewhere } from './support/office-server.ts';
import { OwnServer } from './support/own-server.ts';
import { arrearsCsv, fourCustomers, workingMoment } from './support/queue.ts';

let server: OwnServer;

test.beforeEach(async () => {
	server = await OwnServer.start();
});

test.afterEach(async () => {
	await server.close();
});

test('a revoked device wipes what its person has on it, tells what was lost, and stays outside', async ({
	page,
	browser
}) => {
	await setUpServer(page, server);
	await page.goto(`${server.origin}/people`);
	const password = await openAccount(page, {
		name: 'budi',
		displayName: 'Budi Contoh',
		roles: ['Staf tagihan']
	});
	const credentials = { account: 'budi', password };
	const budi = await signInElsewhere(browser, server, credentials);
	await untilCached(budi.page);
	await budi.context.setOffline(true);
	const list = csvFile('tunggakan.csv', arrearsCsv(workingMoment(), fourCustomers));
	await importFile(budi.page, list, server.origin);
	await expect(budi.page.getByRole('row', { name: /Contoh Satu/ })).toBeVisible();

	await page.goto(`${server.origin}/people?part=devices`);
	const row = page.getByRole('listitem').filter({ hasText: 'Budi Contoh' });
	await expect(row).toContainText('Cabang sorong, huruf B');
	await expectAccessible(page, 'devices');
	await row.getByRole('button', { name: /^Cabut/ }).click();
	await expectAccessible(page, 'revoking');
	await page.getByRole('dialog').getByRole('button', { name: 'Cabut' }).click();
	await expect(row).toContainText('Dicabut');

	await budi.context.setOffline(false);
	await expect(
		budi.page.getByRole('heading', { name: 'Perangkat ini dicabut oleh admin' })
	).toBeVisible();
	await expect(budi.page.getByText(/\d+ catatan belum sempat terkirim/)).toBeVisible();
	await expectAccessible(budi.page, 'revoked');
	const databases = await budi.page.evaluate(async () =>
		(await indexedDB.databases()).map(({ name }) => name).sort()
	);
	expect(databases).toEqual(['satuloket-device', 'satuloket-log']);

	await budi.page.getByRole('button', { name: 'Lanjut' }).click();
	await signIn(budi.page, credentials);
	await expect(budi.page.getByText('Perangkat ini dicabut oleh admin.')).toBeVisible();

	await row.getByRole('button', { name: /^Izinkan lagi/ }).click();
	await expect(row).not.toContainText('Dicabut');
	await budi.page.getByRole('button', { name: 'Masuk', exact: true }).click();
	await expect(budi.page.getByRole('navigation').first()).toBeVisible();
	await budi.context.close();
});
