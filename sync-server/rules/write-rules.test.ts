import { describe, expect, it } from 'vitest';
import { aWritable, specialWrites } from '#tests/builders/some-writes.ts';
import { nobody, type Identity } from '../auth/identity.ts';
import type { JsonDoc } from '../store/incoming.ts';
import { Refusal } from '../store/refusal.ts';
import { writeRules } from './write-rules.ts';

const sari = anIdentity('sari', 'requester', 'staff:sorong');
const root = anIdentity('root', '_admin');

function anIdentity(name: string, ...roles: readonly string[]): Identity {
	return { ...nobody, name, roles, by: 'cookie' };
}

/** What is refused, or null. */
function refusalOf(
	identity: Identity,
	database: string,
	doc: object,
	{ previous = null, person = 'sari' }: { previous?: object | null; person?: string } = {}
): Refusal | null {
	try {
		writeRules(identity, database, person)?.(doc as JsonDoc, previous as JsonDoc | null);
		return null;
	} catch (error) {
		expect(error).toBeInstanceOf(Refusal);
		return error as Refusal;
	}
}

describe('the rules of a database', () => {
	it.each(specialWrites)('$title ($code)', ({ account, database, doc, previous, code }) => {
		const identity = anIdentity(account.name, ...account.roles);
		const refusal = refusalOf(identity, database, doc, { previous });
		expect(refusal?.code ?? null).toBe(code === null ? null : 'forbidden');
		if (code !== null) expect(refusal!.message).toMatch(new RegExp(`^${code}: [A-Z].*\\.$`));
	});

	it('know a person by their own id, whatever the account is called', () => {
		const account = anIdentity('sari.contoh@kantor', 'staff:sorong');
		expect(refusalOf(account, 'billing-sorong', aWritable.payment)).toBe(null);
		expect(
			refusalOf(account, 'billing-sorong', aWritable.payment, { person: 'budi' })?.message
		).toMatch(/^signed-for-another: /);
	});

	it('ask whoever has not signed in to do so', () => {
		expect(refusalOf(nobody, 'billing-sorong', aWritable.payment)?.code).toBe('unauthorized');
	});

	it('leave design documents to server admins', () => {
		const design = { _id: '_design/search', views: {} };
		expect(refusalOf(sari, 'billing-sorong', design)?.message).toMatch(/^design-is-for-admins: /);
		expect(refusalOf(root, 'billing-sorong', design)).toBe(null);
	});

	it('are none where the database is not one of ours', () => {
		expect(writeRules(sari, 'notes', 'sari')).toBe(undefined);
		expect(writeRules(sari, '_users', 'sari')).toBe(undefined);
	});
});
