import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod/mini';
import { flush, OpsError } from './files.ts';

const FILE = 'manifest.json';
const FORMAT = 1;

const file = z.object({
	database: z.nullable(z.string()),
	// Never a path that leads out of the folder.
	file: z.string().check(z.regex(/^(?:databases\/)?[\w%.!~*'()-]+\.sqlite$/)),
	bytes: z.number(),
	sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/))
});
const manifest = z.object({
	format: z.literal(FORMAT),
	version: z.string(),
	at: z.string(),
	files: z.array(file)
});

/** What a back-up holds; written last, so a folder without one is no back-up. */
export type Manifest = z.output<typeof manifest>;
export type ManifestFile = z.output<typeof file>;

export function writeManifest(folder: string, content: Omit<Manifest, 'format'>): Manifest {
	const whole: Manifest = { format: FORMAT, ...content };
	const target = path.join(folder, FILE);
	writeFileSync(target, `${JSON.stringify(whole, null, '\t')}\n`, { mode: 0o600 });
	flush(target);
	return whole;
}

/** Null where the folder is no back-up. Throws where its manifest cannot be understood. */
export function readManifest(folder: string): Manifest | null {
	let text: string;
	try {
		text = readFileSync(path.join(folder, FILE), 'utf8');
	} catch {
		return null;
	}
	try {
		return manifest.parse(JSON.parse(text));
	} catch (cause) {
		throw new OpsError(`the manifest in ${folder} cannot be understood`, { cause });
	}
}
