import { BILLING_ROLES, DESK_ROLES, type Role } from '#lib/domain/access/person.ts';
import type { DevicePerson } from '#lib/session/device-db.ts';

/** What became of a part of the app when roles changed; null: it is as it was. */
export type RightsChange = 'given' | 'ended' | null;

/** How the roles of whoever works here have changed. */
export interface NewRoles {
	readonly given: readonly Role[];
	readonly ended: readonly Role[];
	/** The whole desk, instead of one's own tickets. */
	readonly desk: RightsChange;
	readonly bills: RightsChange;
	/** What is open is still what the former roles had. */
	readonly isAhead: boolean;
}

/** What somebody has to be told of their roles; null: nothing. */
export function newRolesOf(
	{ roles, formerRoles }: Pick<DevicePerson, 'roles' | 'formerRoles'>,
	isAhead: boolean
): NewRoles | null {
	if (!formerRoles) return null;
	const changeIn = (anyOf: readonly Role[]): RightsChange => {
		const [before, now] = [formerRoles, roles].map((held) =>
			anyOf.some((role) => held.includes(role))
		);
		return before === now ? null : now ? 'given' : 'ended';
	};
	return {
		given: roles.filter((role) => !formerRoles.includes(role)),
		ended: formerRoles.filter((role) => !roles.includes(role)),
		desk: changeIn(DESK_ROLES),
		bills: changeIn(BILLING_ROLES),
		isAhead
	};
}
