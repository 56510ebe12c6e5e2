import { expect, it } from 'vitest';
import { newRolesOf } from './new-roles.ts';

it('tells what was given and what has ended, and of which part of the app', () => {
	const told = newRolesOf({ formerRoles: ['agent', 'staff'], roles: ['staff', 'pic'] }, false);
	expect(told).toMatchObject({ given: ['pic'], ended: ['agent'], desk: null, bills: null });
	expect(newRolesOf({ formerRoles: ['agent', 'staff'], roles: [] }, true)).toEqual({
		given: [],
		ended: ['agent', 'staff'],
		desk: 'ended',
		bills: 'ended',
		isAhead: true
	});
	expect(newRolesOf({ formerRoles: [], roles: ['admin'] }, false)).toMatchObject({
		desk: 'given',
		bills: 'given'
	});
});

it('has nothing to tell of roles that are what they were', () => {
	expect(newRolesOf({ roles: ['agent'] }, false)).toBeNull();
});
