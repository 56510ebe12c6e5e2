import { describe, expect, it } from 'vitest';
import { languages, stages } from '#lib/domain/billing/template.ts';
import { stageOf } from '#lib/domain/billing/ageing.ts';
import { officialTemplates } from '#lib/messaging/official-templates.ts';
import { fillTemplate, problemsIn } from '#lib/messaging/template-text.ts';
import { aPayment } from '#tests/builders/billing-facts.ts';
import { aBill, aRecord, NOW_MS, someSettings } from '#tests/builders/billing-records.ts';
import { previewValues } from './preview-values.ts';

const settings = someSettings({ office: { contact: '0211-0000' } });

describe('the preview of a template', () => {
	it('shows a customer’s own bills, what is paid taken off', () => {
		const facts = [aPayment({ amount: 85_000, allocations: [{ key: '2026-10', amount: 85_000 }] })];
		const record = aRecord({ bills: [aBill(), aBill({ key: '2026-09', settled: true })], facts });
		const values = previewValues(record, 'Contoh', settings, 'id', 'due', NOW_MS);
		expect(values).toMatchObject({ nama: 'Toko Contoh', nomor: '1001', jumlah: 'Rp 300.000' });
		expect(values.periode).toBe('Oktober 2026');
	});

	it('invents a customer where there is none, or none who owes', () => {
		const paid = aRecord({ bills: [aBill({ settled: true })] });
		expect(previewValues(null, 'Bu Contoh', settings, 'id', 'due', NOW_MS).nama).toBe('Bu Contoh');
		expect(previewValues(paid, 'Bu Contoh', settings, 'id', 'due', NOW_MS).jumlah).toBe(
			'Rp 385.000'
		);
	});

	it.each(stages)('invents a bill that fits the stage %s', (stage) => {
		const { hari_lewat } = previewValues(null, 'Contoh', settings, 'id', stage, NOW_MS);
		const overdue = Number(hari_lewat);
		if (stage === 'before-due' || stage === 'due') expect(overdue).toBe(0);
		else expect(stageOf(overdue)).toBe(stage);
	});

	it.each(languages)('finds nothing wrong with the official texts in “%s”', (language) => {
		for (const { body, slug, stage, language: own } of officialTemplates()) {
			if (own !== language) continue;
			const values = previewValues(null, 'Contoh', settings, own, stage, NOW_MS);
			expect(problemsIn(body, values), slug).toEqual([]);
			expect(fillTemplate(body, values), slug).not.toMatch(/[{}]/);
		}
	});
});
