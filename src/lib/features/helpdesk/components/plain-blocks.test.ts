import { expect, test } from 'vitest';
import { plainBlocks } from './plain-blocks.ts';

test('an answer is paragraphs parted by empty lines, and lists of lines with a dash', () => {
	expect(plainBlocks('Bawa:\n- kartu\n- surat\n\nLalu tunggu.\nSebentar.')).toEqual([
		{ kind: 'paragraph', lines: ['Bawa:'] },
		{ kind: 'list', lines: ['kartu', 'surat'] },
		{ kind: 'paragraph', lines: ['Lalu tunggu.', 'Sebentar.'] }
	]);
});
