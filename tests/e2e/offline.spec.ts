import { expect, test, type Page } from '@playwright/test';
import { startAsOwner, untilCached } from './support/first-start.ts';
import { csvFile, importFile } from './support/import.ts';
import { OwnServer } from './support/own-server.ts';
import {
	arrearsCsv,
	catchLinks,
	expectCoverage,
	fourCustomers,
	openWithEnter,
	recipient,
	startStage,
	workingMoment,
	workThrough
} from './support/queue.ts';

const at = workingMoment();
const list = csvFile('tunggakan.csv', arrearsCsv(at, fourCustomers));
let server: OwnServer;

test.beforeEach(async () => {
	server = await OwnServer.start();
});

test.afterEach(async () => {
	await server.close();
});

/** A clerk whose app has just been put in; the server is killed before anything else is done. */
async function startThenLoseServer(page: Page): Promise<void> {
	await page.clock.setFixedTime(at);
	await catchLinks(page);
	await startAsOwner(page, server.origin);
	await untilCached(page);
	await server.stop();
}

async function payAll(page: Page, customerNo: string): Promise<void> {
	await page.goto(`${server.origin}/customers/${customerNo}`);
	await page.getByRole('button', { name: 'Catat pembayaran' }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByRole('button', { name: /^Lunas: / }).click();
	await dialog.getByRole('button', { name: 'Simpan' }).click();
	await expect(dialog).toBeHidden();
}

test('with the server killed a list is imported, reminded, paid and found again, from cold starts', async ({
	page
}) => {
	await startThenLoseServer(page);
	await importFile(page, list, server.origin);
	await expect(page.getByRole('row', { name: /Contoh Satu/ })).toBeVisible();
	await startStage(page, server.origin);
	await workThrough(page, 's', 'Contoh Dua');
	await payAll(page, '001623900003');

	await page.goto(server.origin);
	await page.getByRole('button', { name: /^Lanjutkan: / }).click();
	await expectCoverage(page, { sent: 1, waiting: 2, of: 3 });
	await page.goto(`${server.origin}/bills`);
	await expect(page.getByRole('row', { name: /Contoh Dua/ })).toBeVisible();
	await expect(page.getByRole('row', { name: /Contoh Tiga/ })).toBeHidden();
});

test('with the server killed a second tab sees at once what the first one records', async ({
	page,
	context
}) => {
	await startThenLoseServer(page);
	await importFile(page, list, server.origin);
	await expect(page.getByRole('row', { name: /Contoh Satu/ })).toBeVisible();

	const second = await context.newPage();
	await second.clock.setFixedTime(at);
	await payAll(second, '001623900001');
	await expect(page.getByRole('row', { name: /Contoh Satu/ })).toBeHidden();
	await expect(page.getByRole('row', { name: /Contoh Dua/ })).toBeVisible();
});

test('a queue begun with a network goes on without one, and the screen says so', async ({
	page,
	context
}) => {
	await page.clock.setFixedTime(at);
	await catchLinks(page);
	await startAsOwner(page, server.origin);
	await untilCached(page);
	await importFile(page, list, server.origin);
	await startStage(page, server.origin);
	await openWithEnter(page);

	await context.setOffline(true);
	await expect(page.getByText('Luring')).toBeVisible();
	await page.keyboard.press('s');
	await expect(recipient(page)).toHaveText('Contoh Dua');
	const address = page.url();
	await page.close();

	const next = await context.newPage();
	await next.clock.setFixedTime(at);
	const links = await catchLinks(next);
	await next.goto(address);
	await expect(recipient(next)).toHaveText('Contoh Dua');
	await workThrough(next, 's', 'Contoh Tiga');
	expect((await links()).map((link) => new URL(link).pathname)).toEqual(['/6282400010002']);
	await expectCoverage(next, { sent: 2, waiting: 1, of: 3 });

	await context.setOffline(false);
	await expect(next.getByText('Luring')).toBeHidden();
	await workThrough(next, 'l', 'Contoh Tiga');
	await expectCoverage(next, { sent: 2, waiting: 1, of: 3 });
});
