import { serverAdmin } from '#tests/support/sync-server.ts';
import type { BenchServer } from './bench-server.ts';
import { LimitsPage } from './limits-page.ts';
import type { Places } from './places.ts';

/** A browser on a page that the sync server itself serves, signed in. */
export async function syncPage(places: Places, server: BenchServer): Promise<LimitsPage> {
	const page = await LimitsPage.open(places, server.base);
	await page.call('signIn', serverAdmin.name, serverAdmin.password);
	return page;
}
