import { expect, test, type Page } from '@playwright/test';
import { untilCached } from './support/first-start.ts';
import { expectAccessible } from './support/healthy-page.ts';
import {
	openAccount,
	setUpServer,
	signIn,
	signInElsewhere,
	untilSynced
} from './support/office-server.ts';
import { OwnServer } from './support/own-server.ts';

let server: OwnServer;

test.beforeEach(async () => {
	server = await OwnServer.start();
});

test.afterEach(async () => {
	await server.close();
});

interface Somebody {
	readonly name: string;
	readonly account: string;
	readonly password: string;
}

/** Opens the lock for somebody who has worked here before. */
async function unlockFor(page: Page, { name, password }: Somebody): Promise<void> {
	const face = page.getByRole('button', { name, exact: true });
	if (await face.isVisible()) await face.click();
	await page.getByLabel('Frasa sandi', { exact: true }).fill(password);
	await page.getByRole('button', { name: 'Buka', exact: true }).click();
	await expect(page.getByRole('navigation').first()).toBeVisible();
}

test('two who share a laptop each sync with their own session, and are told whose it is', async ({
	page,
	browser
}) => {
	await setUpServer(page, server);
	await page.goto(`${server.origin}/people`);
	const people: Somebody[] = [];
	for (const [account, name] of [
		['budi', 'Budi Contoh'],
		['citra', 'Citra Contoh']
	] as const) {
		const roles = ['Staf tagihan'];
		const password = await openAccount(page, { name: account, displayName: name, roles });
		people.push({ account, name, password });
	}
	const [budi, citra] = people as [Somebody, Somebody];

	const { page: laptop, context } = await signInElsewhere(browser, server, budi);
	await untilCached(laptop);
	await laptop.getByRole('button', { name: 'Kunci' }).click();
	await signIn(laptop, citra);
	await expect(laptop.getByRole('navigation').first()).toBeVisible();
	await laptop.goto(`${server.origin}/sync`);
	await untilSynced(laptop);

	await laptop.getByRole('button', { name: 'Kunci' }).click();
	await unlockFor(laptop, budi);
	await laptop.goto(`${server.origin}/sync`);
	await expect(
		laptop.getByText('Di peramban ini akun citra yang sedang masuk ke server.')
	).toBeVisible();
	await expectAccessible(laptop, 'signed in as another');
	await laptop.getByLabel('Kata sandi', { exact: true }).fill(budi.password);
	await laptop.getByRole('button', { name: 'Masuk lagi' }).click();
	await untilSynced(laptop);
	await context.close();
});
