import { expect, it } from 'vitest';
import { valueOf } from '#tests/builders/an-import.ts';
import { faqPicture } from './faq-picture.ts';

async function aPicture(width: number, height: number): Promise<Blob> {
	const canvas = new OffscreenCanvas(width, height);
	const context = canvas.getContext('2d')!;
	// Stripes of many colours, so that it is not small by itself.
	for (let x = 0; x < width; x += 3) {
		context.fillStyle = `hsl(${(x * 37) % 360} 80% ${20 + ((x * 13) % 60)}%)`;
		context.fillRect(x, 0, 3, height);
	}
	return canvas.convertToBlob({ type: 'image/png' });
}

it('a large picture becomes small enough for an article', async () => {
	const picture = valueOf(await faqPicture(await aPicture(2400, 1600)));
	expect(picture.mime).toBe('image/jpeg');
	expect(picture.data.length).toBeLessThanOrEqual(60_000);
	expect(picture.data).toMatch(/^[A-Za-z0-9+/]+=*$/);
});

it('a small picture is not made larger', async () => {
	const picture = valueOf(await faqPicture(await aPicture(30, 20)));
	const image = new Image();
	image.src = `data:${picture.mime};base64,${picture.data}`;
	await image.decode();
	expect([image.naturalWidth, image.naturalHeight]).toEqual([30, 20]);
});

it('what is no picture is refused', async () => {
	const refused = await faqPicture(new Blob(['bukan gambar'], { type: 'image/png' }));
	expect(refused).toMatchObject({ ok: false, problem: { code: 'file-type-unfit' } });
});
