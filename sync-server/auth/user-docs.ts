import { readIncoming, type JsonDoc } from '../store/incoming.ts';
import type { Store } from '../store/store.ts';
import type { KeepUserHash } from './hash-upgrade.ts';
import { hashFields, passwordMark } from './stored-password.ts';
import { userId, USERS } from './users.ts';

/** A person's document in `_users`; null where there is none. */
export function userOf(store: Store, name: string): JsonDoc | null {
	const doc = store.get(USERS).reader.find(userId(name));
	return doc === null || doc.isDeleted ? null : (JSON.parse(doc.body) as JsonDoc);
}

/** Puts another hash of the same password into a person's document. */
export function keepUserHashIn(store: Store): KeepUserHash {
	const { base, writer } = store.get(USERS);
	return (name, mark, hash) =>
		base.write(() => {
			const user = userOf(store, name);
			if (user === null || passwordMark(user) !== mark) return false;
			for (const field of hashFields) delete user[field];
			writer.write(readIncoming({ ...user, ...hash }, true), {});
			return true;
		});
}
