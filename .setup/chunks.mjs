import { readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from './run.mjs';

/**
 * What Rolldown tells of the modules of a build.
 * @typedef {{ getModuleInfo(id: string): { importedIds: readonly string[] } | null }} Modules
 */

const CLIENT = path.join(root, 'node_modules/@sveltejs/kit/src/runtime/client/entry.js');
const ROUTES = path.join(root, 'src/routes');
/** What Kit loads before it is known of anybody, and what it runs on. */
const START = [
	CLIENT,
	...['+layout.svelte', '+error.svelte', '+page.svelte'].map((file) => path.join(ROUTES, file))
];
const OPEN_APP = path.join(root, 'src/lib/app/components/OpenApp.svelte');

/** What so many pages have in common is loaded with any of them. */
const MANY_PAGES = 3;
/** Pages of the helpdesk have much in common that no other page needs. */
const DESK_PAGES = ['services', 'tickets', 'faq', 'desk', 'notices'].map((folder) =>
	path.join(ROUTES, folder, path.sep)
);

/**
 * Which files of the app its modules go to. There are to be few: the service worker answers for each
 * singly, and left alone the bundler parts a screen of ours into some eighty. What every visit needs
 * is one file, what every open store needs besides is another, what most pages share a third, and what
 * only those of the helpdesk share a fourth. The rest stays with the bundler.
 *
 * @returns {{ name: (id: string, modules: Modules) => string | null, debugName: string, priority: number }[]}
 */
export function chunks() {
	/** @type {Map<string, string> | null} */
	let names = null;
	/** @type {(id: string, modules: Modules) => string | undefined} */
	const nameOf = (id, modules) => {
		// The other half of the build, which is for a server and never run, is left as it is.
		if (modules.getModuleInfo(CLIENT) === null) return undefined;
		return (names ??= named(modules)).get(id);
	};
	// A group takes along what its modules import: the first of them must be the one that needs least.
	return ['start', 'open', 'pages', 'helpdesk'].map((name, at) => ({
		debugName: name,
		name: (id, modules) => (nameOf(id, modules) === name ? name : null),
		priority: 4 - at
	}));
}

/**
 * @param {Modules} modules
 * @returns {Map<string, string>}
 */
function named(modules) {
	/** @type {Map<string, string>} */
	const names = new Map();
	const isOfDesk = (/** @type {string} */ page) =>
		DESK_PAGES.some((folder) => page.startsWith(folder));
	const all = pages();
	for (const id of shared(all.filter(isOfDesk), modules)) names.set(id, 'helpdesk');
	const others = all.filter((page) => !isOfDesk(page));
	for (const id of shared(others, modules)) names.set(id, 'pages');
	for (const id of below([OPEN_APP], modules)) names.set(id, 'open');
	for (const id of below(START, modules)) names.set(id, 'start');
	return names;
}

/**
 * What many of these pages have in common.
 *
 * @param {readonly string[]} among
 * @param {Modules} modules
 * @returns {string[]}
 */
function shared(among, modules) {
	/** @type {Map<string, number>} */
	const uses = new Map();
	for (const page of among) {
		for (const id of below([page], modules)) uses.set(id, (uses.get(id) ?? 0) + 1);
	}
	return [...uses].flatMap(([id, count]) => (count >= MANY_PAGES ? [id] : []));
}

/** @returns {string[]} */
function pages() {
	return readdirSync(ROUTES, { recursive: true, encoding: 'utf8' })
		.filter((file) => path.basename(file) === '+page.svelte')
		.map((file) => path.join(ROUTES, file));
}

/**
 * These modules and all that they import, what is imported on demand left out.
 *
 * @param {readonly string[]} ids
 * @param {Modules} modules
 * @returns {Set<string>}
 */
function below(ids, modules) {
	/** @type {Set<string>} */
	const found = new Set();
	const waiting = [...ids];
	for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
		if (found.has(id)) continue;
		found.add(id);
		waiting.push(...(modules.getModuleInfo(id)?.importedIds ?? []));
	}
	return found;
}
