import { expect, it } from 'vitest';
import { NO_BRANCH } from '#lib/domain/access/account-roles.ts';
import { standingOf } from './membership.ts';

const person = (...roles: string[]) => ({ name: 'sari', roles: ['requester', ...roles] });

it('a store stays of its branch, also where the rights there have ended', () => {
	expect(standingOf(person('staff:sorong', 'agent'), 'sorong')).toEqual({
		branch: 'sorong',
		roles: ['staff', 'agent']
	});
	expect(standingOf(person('staff:dumai', 'agent'), 'sorong')).toEqual({
		branch: 'sorong',
		roles: ['agent']
	});
});

it('a store of no branch gets the only one that there is', () => {
	expect(standingOf(person('pic'), NO_BRANCH)).toEqual({ branch: NO_BRANCH, roles: ['pic'] });
	const inOne = standingOf(person('collector:sorong'), NO_BRANCH);
	expect(inOne).toEqual({ branch: 'sorong', roles: ['collector'] });
	const inTwo = standingOf(person('collector:sorong', 'staff:dumai'), NO_BRANCH);
	expect(inTwo).toEqual({ branch: NO_BRANCH, roles: [] });
});
