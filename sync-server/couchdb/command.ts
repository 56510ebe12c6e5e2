import { parseArgs } from 'node:util';
import { isBranchSlug } from '#lib/domain/access/account-roles.ts';
import type { CouchAccess } from './couch-client.ts';

export const USAGE = `npm run couchdb -- setup <url> [--branch <slug> …] [--user <name>] [--inside <url>]

  <url>            where the CouchDB is, for example http://127.0.0.1:5984
  --branch <slug>  a branch: small letters, digits and hyphens; once for each
  --user <name>    the server admin (admin)
  --inside <url>   where the CouchDB reaches itself (http://127.0.0.1:5984)

  COUCHDB_PASSWORD             the admin's password
  SATULOKET_CARRIER_PASSWORD   the password of the account that carries between the desk and
                               mailboxes; without it no mailboxes are set up`;

/** What the command line and the environment ask for. */
export interface Command {
	readonly access: CouchAccess;
	readonly branches: readonly string[];
	readonly carrying: { readonly password: string; readonly url: string } | null;
}

/** The command could not be understood; the message says which part of it. */
export class UsageError extends Error {}

export function readCommand(
	args: readonly string[],
	env: Readonly<Record<string, string | undefined>>
): Command {
	const { values, positionals } = parsed(args);
	const [verb, address, ...rest] = positionals;
	if (verb !== 'setup' || address === undefined || rest.length > 0) throw new UsageError(USAGE);
	const url = addressOf(address);
	const branches = [...new Set(values.branch ?? [])];
	const unfit = branches.find((branch) => !isBranchSlug(branch));
	if (unfit !== undefined) {
		throw new UsageError(`"${unfit}" is no branch: small letters, digits and hyphens only.`);
	}
	const password = env['COUCHDB_PASSWORD'];
	if (!password) throw new UsageError('COUCHDB_PASSWORD is not set.');
	const carrier = env['SATULOKET_CARRIER_PASSWORD'];
	return {
		access: { url, username: values.user ?? 'admin', password },
		branches,
		carrying: carrier
			? { password: carrier, url: addressOf(values.inside ?? 'http://127.0.0.1:5984') }
			: null
	};
}

function parsed(args: readonly string[]) {
	try {
		return parseArgs({
			args: [...args],
			allowPositionals: true,
			options: {
				branch: { type: 'string', multiple: true },
				user: { type: 'string' },
				inside: { type: 'string' }
			}
		});
	} catch (error) {
		throw new UsageError(`${(error as Error).message}\n\n${USAGE}`);
	}
}

/** Passwords do not belong into addresses: those stand in the shell's history and in lists of processes. */
function addressOf(text: string): string {
	if (!URL.canParse(text)) throw new UsageError(`"${text}" is no address.`);
	const url = new URL(text);
	if (url.protocol !== 'http:' && url.protocol !== 'https:') {
		throw new UsageError(`"${text}" is no address of a CouchDB: http or https is needed.`);
	}
	if (url.username !== '' || url.password !== '') {
		throw new UsageError('Give the name with --user and the password in COUCHDB_PASSWORD.');
	}
	return url.href.replace(/\/+$/, '');
}
