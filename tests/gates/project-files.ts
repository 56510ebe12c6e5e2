import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The folder of the project. */
export const root = path.resolve(import.meta.dirname, '../..');

/** Names that .gitignore keeps out of the project: folders, and endings written as `*.log`. */
const ignored = readText('.gitignore')
	.split('\n')
	.map((line) => line.trim().replace(/\/$/, ''))
	.filter((line) => line !== '');

/** The text of a file, by its path from the root. */
export function readText(file: string): string {
	return readFileSync(path.join(root, file), 'utf8');
}

/** All files of the project below a folder, by their path from the root, with forward slashes. */
export function filesBelow(folder: string): string[] {
	return readdirSync(path.join(root, folder), { withFileTypes: true })
		.filter(({ name }) => name !== '.git' && !isIgnored(name))
		.flatMap((entry) => {
			const file = path.posix.join(folder, entry.name);
			return entry.isDirectory() ? filesBelow(file) : [file];
		});
}

function isIgnored(name: string): boolean {
	return ignored.some((line) =>
		line.startsWith('*') ? name.endsWith(line.slice(1)) : name === line
	);
}
