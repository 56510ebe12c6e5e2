import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formattedLines, type FormattedRun } from './whatsapp-format.ts';

function shown(text: string): string {
	return formattedLines(text)
		.map(({ kind, runs }) => (kind === 'plain' ? '' : `[${kind}]`) + runs.map(tagged).join(''))
		.join('\n');
}

function tagged({ text, bold, italic, strike, mono }: FormattedRun): string {
	const tags = [bold && 'b', italic && 'i', strike && 's', mono && 'm'].filter(Boolean).join('');
	return tags === '' ? text : `<${tags}>${text}</>`;
}

test.each([
	['*tebal* biasa', '<b>tebal</> biasa'],
	['_miring_ dan ~coret~', '<i>miring</> dan <s>coret</>'],
	['*_dua_*', '<bi>dua</>'],
	['```kode *x*```', '<m>kode *x*</>'],
	['2*3*4 = 24', '2*3*4 = 24'],
	['* bukan tebal *', '[item]bukan tebal *'],
	['nama_file_panjang', 'nama_file_panjang'],
	['*tidak ditutup', '*tidak ditutup'],
	['(*tebal*), ya', '(<b>tebal</>), ya'],
	['> kutipan', '[quote]kutipan'],
	['- butir', '[item]butir'],
	['**', '**']
])('%s is drawn as %s', (text, drawn) => {
	expect(shown(text)).toBe(drawn);
});

test('marks are taken away, nothing else', () => {
	fc.assert(
		fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '*', '_', '~', '`') }), (text) => {
			const drawn = formattedLines(text)
				.flatMap(({ runs }) => runs.map((run) => run.text))
				.join('');
			const bare = (value: string) => value.replace(/[*_~`]|^- /g, '');
			expect(bare(drawn)).toBe(bare(text.replace(/^[-*] /, '')));
		}),
		{ seed: 20261120, numRuns: 500 }
	);
});
