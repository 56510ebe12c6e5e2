import { describe, expect, it } from 'vitest';
import { readText } from './project-files.ts';

interface Package {
	readonly version?: string;
	readonly integrity?: string;
	readonly dev?: boolean;
	readonly optional?: boolean;
	readonly os?: readonly string[];
	readonly cpu?: readonly string[];
	readonly dependencies?: Readonly<Record<string, string>>;
	readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const text = readText('package-lock.json');
const { packages } = JSON.parse(text) as { readonly packages: Readonly<Record<string, Package>> };
const wanted = JSON.parse(readText('package.json')) as Required<Pick<Package, 'dependencies'>> & {
	readonly devDependencies: Readonly<Record<string, string>>;
};

/** Computers that an office or a developer may have. */
const platforms = [
	['linux', 'x64'],
	['linux', 'arm64'],
	['darwin', 'x64'],
	['darwin', 'arm64'],
	['win32', 'x64']
] as const;

/** The place of a package as Node looks it up: beside the one that needs it, then further up. */
function placeOf(name: string, neededBy: string): string | null {
	for (let place = neededBy; ; place = place.slice(0, place.lastIndexOf('/node_modules/'))) {
		const here = place === '' ? `node_modules/${name}` : `${place}/node_modules/${name}`;
		if (here in packages) return here;
		if (place === '') return null;
		if (!place.includes('/node_modules/')) {
			const top = `node_modules/${name}`;
			return top in packages ? top : null;
		}
	}
}

/** Packages of which there is one for each platform, and where those are. */
const native = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) => {
	const builds = Object.keys(optionalDependencies)
		.map((name) => placeOf(name, place))
		.filter((build) => build !== null)
		.filter((build) => packages[build]?.os !== undefined);
	return builds.length > 1 ? [{ place, builds }] : [];
});

describe('the lock file', () => {
	it('names no registry', () => {
		expect(text).not.toContain('"resolved"');
		expect(text).not.toMatch(/registry\.|\.tgz|localhost|verdaccio|artifactory/i);
	});

	it('knows every package by its hash, but for builds of platforms that no registry at hand had', () => {
		const unproved = Object.entries(packages).filter(
			([place, { integrity }]) => place !== '' && !integrity?.startsWith('sha512-')
		);
		expect(
			unproved.filter(([, { optional, os }]) => !optional || !os).map(([place]) => place)
		).toEqual([]);
		// Tools of development only: what is served to people is always proved.
		expect(unproved.filter(([, { dev }]) => !dev).map(([place]) => place)).toEqual([]);
	});

	it('says the same as package.json, in exact versions', () => {
		for (const [name, version] of Object.entries({
			...wanted.dependencies,
			...wanted.devDependencies
		})) {
			expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
			expect(packages[`node_modules/${name}`]?.version, name).toBe(version);
		}
	});

	it('has everything that a package needs, of every platform', () => {
		const missing = Object.entries(packages).flatMap(
			([place, { dependencies = {}, optionalDependencies = {} }]) =>
				Object.keys({ ...dependencies, ...optionalDependencies })
					.filter((name) => placeOf(name, place) === null)
					.map((name) => `${place || 'the project'} needs ${name}`)
		);
		expect(missing).toEqual([]);
	});

	it('knows packages with a build for each platform', () => {
		expect(native.length).toBeGreaterThanOrEqual(4);
	});

	it.each(platforms)('has a build of each of them for %s on %s', (os, cpu) => {
		const without = native.filter(
			({ builds }) =>
				!builds.some(
					(build) => packages[build]!.os!.includes(os) && packages[build]!.cpu?.includes(cpu)
				)
		);
		expect(without.map(({ place }) => place)).toEqual([]);
	});
});
