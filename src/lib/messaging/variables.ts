/**
 * What a template may name, in braces. The names are Indonesian because the people who write the
 * templates are; each value comes from the record, never from typing.
 */
export const variableNames = [
	'nama',
	'nomor',
	'label_nomor',
	'jumlah',
	'periode',
	'jatuh_tempo',
	'hari_lewat',
	'rincian',
	'perkiraan_denda',
	'kantor',
	'kontak'
] as const;
export type VariableName = (typeof variableNames)[number];

export type VariableValues = Readonly<Record<VariableName, string>>;

/** Without these a reminder does not say who owes what, for when, by when. */
export const requiredVariables = [
	'nama',
	'nomor',
	'jumlah',
	'periode',
	'jatuh_tempo'
] as const satisfies readonly VariableName[];

export function isVariableName(name: string): name is VariableName {
	return (variableNames as readonly string[]).includes(name);
}
