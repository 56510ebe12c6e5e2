import { describe, expect, test } from 'vitest';
import { fillTemplate, LONGEST_MESSAGE, problemsIn, templatePieces } from './template-text.ts';
import { officialTemplates } from './official-templates.ts';
import { variableNames, type VariableValues } from './variables.ts';

const values = Object.fromEntries(
	variableNames.map((name) => [name, `<${name}>`])
) as VariableValues;

test('variables are filled wherever they stand, in any case and with spaces in the braces', () => {
	expect(fillTemplate('Yth. {nama}, nomor { NOMOR }.', values)).toBe('Yth. <nama>, nomor <nomor>.');
});

test('a value that looks like a variable is not filled again', () => {
	expect(fillTemplate('{nama}', { ...values, nama: '{jumlah}' })).toBe('{jumlah}');
});

test('a line that holds only an empty variable is left out', () => {
	const text = fillTemplate('Jumlah: {jumlah}\n{rincian}\n\nTerima kasih', {
		...values,
		rincian: ''
	});
	expect(text).toBe('Jumlah: <jumlah>\n\nTerima kasih');
});

test('a line with an empty variable and words stays', () => {
	expect(fillTemplate('Kontak: {kontak}\nSalam', { ...values, kontak: '' })).toBe(
		'Kontak: \nSalam'
	);
});

describe('a template is refused', () => {
	const whole = '{nama} {nomor} {jumlah} {periode} {jatuh_tempo}';

	test('when it names a variable that does not exist', () => {
		expect(problemsIn(`${whole} {jumlh}`, values)).toEqual([
			{ code: 'unknown-variable', written: '{jumlh}' }
		]);
	});

	test('when it leaves out what a reminder must say', () => {
		expect(problemsIn('{nama} {nomor} {periode} {jatuh_tempo}', values)).toEqual([
			{ code: 'missing-variable', name: 'jumlah' }
		]);
	});

	test('when a brace is not closed', () => {
		expect(problemsIn(`${whole}\nSalam {kantor`, values)).toEqual([
			{ code: 'unclosed-brace', near: '{kantor' }
		]);
	});

	test('when the filled message is too long to open in WhatsApp', () => {
		const body = whole + 'a'.repeat(LONGEST_MESSAGE);
		expect(problemsIn(body, values)).toEqual([
			{
				code: 'too-long',
				length: fillTemplate(body, values).length,
				limit: LONGEST_MESSAGE
			}
		]);
	});
});

test('pieces put together give the template back', () => {
	const body = 'Yth. {nama},\n{x} dan {jumlah}';
	const written = templatePieces(body).map((piece) =>
		piece.kind === 'text'
			? piece.text
			: piece.kind === 'variable'
				? `{${piece.name}}`
				: piece.written
	);
	expect(written.join('')).toBe(body);
});

describe('the official texts', () => {
	const templates = officialTemplates();

	test('cover every stage in both languages', () => {
		expect(templates).toHaveLength(10);
		expect(new Set(templates.map((template) => template.stage + template.language)).size).toBe(10);
	});

	test.each(templates.map((template) => [template.slug, template] as const))(
		'%s has nothing wrong with it and asks for an answer',
		(_slug, template) => {
			expect(problemsIn(template.body, values)).toEqual([]);
			expect(template.body).toMatch(/\b(balas|reply)\b/);
		}
	);

	test('are the same documents whenever and wherever they are made', () => {
		expect(JSON.stringify(officialTemplates())).toBe(JSON.stringify(templates));
	});
});
