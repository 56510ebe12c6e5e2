import { maskPersonal } from '#lib/domain/desk/mask-personal.ts';
import { appReportsText } from '#lib/i18n/areas/app-reports.ts';
import { fileSize } from '#lib/i18n/format.ts';
import { LAST_ERROR_KEY } from './last-error.ts';

/** What is known of app and browser when something is reported. */
export interface Diagnostics {
	readonly version: string;
	readonly browser: string;
	/** The route of the screen, with names of parameters in place of what they were. */
	readonly screen: string;
	readonly size: string;
	readonly isOnline: boolean;
	readonly isPersistent: boolean | null;
	readonly usedBytes: number | null;
	readonly quotaBytes: number | null;
	/** What a screen that failed said; empty where none did. */
	readonly lastError: string;
}

const LONGEST_ERROR = 500;

/** The lines that go along with a report, without anything that points to a person (S2-15). */
export function diagnosticsText(found: Diagnostics, names: readonly string[]): string {
	const t = appReportsText().line;
	const { usedBytes, quotaBytes, isPersistent, lastError } = found;
	return [
		t.version(found.version),
		t.browser(found.browser),
		...(found.screen === '' ? [] : [t.screen(found.screen)]),
		t.size(found.size),
		t.network(found.isOnline),
		...(usedBytes === null || quotaBytes === null
			? []
			: [t.storage(fileSize(usedBytes), fileSize(quotaBytes))]),
		...(isPersistent === null ? [] : [t.persistence(isPersistent)]),
		...(lastError === ''
			? []
			: [t.error(maskPersonal(lastError, names).slice(0, LONGEST_ERROR).toWellFormed())])
	].join('\n');
}

/** Asks the browser; `screen` is where the person came from. */
export async function collectDiagnostics(version: string, screen: string): Promise<Diagnostics> {
	// Missing in an insecure context.
	const storage = navigator.storage as StorageManager | undefined;
	const [isPersistent, estimate] = await Promise.all([
		orNothing(storage?.persisted()),
		orNothing(storage?.estimate())
	]);
	return {
		version,
		browser: navigator.userAgent,
		screen,
		size: `${innerWidth}×${innerHeight}`,
		isOnline: navigator.onLine,
		isPersistent: isPersistent ?? null,
		usedBytes: estimate?.usage ?? null,
		quotaBytes: estimate?.quota ?? null,
		lastError: sessionStorage.getItem(LAST_ERROR_KEY) ?? ''
	};
}

/** What a browser refuses to tell is left out: a problem is reported all the same. */
async function orNothing<T>(answer: Promise<T> | undefined): Promise<T | undefined> {
	try {
		return await answer;
	} catch {
		return undefined;
	}
}
