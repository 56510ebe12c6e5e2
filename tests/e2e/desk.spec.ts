import { expect, test } from '@playwright/test';
import { startAsOwner } from './support/first-start.ts';
import { complaintsOf, expectAccessible, expectNoSidewaysScroll } from './support/healthy-page.ts';

const message =
	'[10.32, 26/11/2026] Rina Contoh: Selamat pagi,\nAC di ruang rapat lantai 3 bocor. Mohon dicek.\nNIP: 0001234\nDepartemen: Umum\nLokasi: Lantai 3';

test('an agent writes down a message of WhatsApp, takes it, notes, escalates to a vendor and resolves it', async ({
	page
}) => {
	const complaints = complaintsOf(page);
	await startAsOwner(page, '/desk');
	// Its keys are there with the screen.
	await expect(page.getByRole('heading', { level: 1, name: 'Meja layanan' })).toBeVisible();
	await page.keyboard.press('n');
	await page.getByLabel('Tempel pesannya').fill(message);
	await page.getByRole('button', { name: 'Isi dari pesan' }).click();
	await expect(page.getByLabel('Nama', { exact: true })).toHaveValue('Rina Contoh');
	await expect(page.getByLabel('Departemen')).toHaveValue('Umum');
	await expect(page.getByLabel('Judul')).toHaveValue('AC di ruang rapat lantai 3 bocor');
	await page.getByLabel('Layanan').selectOption('Perbaikan AC');
	await expectAccessible(page, 'writing a ticket down');
	// The same is asked on every channel: the service's own questions too.
	await page.getByRole('button', { name: 'Simpan dan beri nomor' }).click();
	await expect(page.getByText('Masih ada isian yang perlu dilengkapi.')).toBeVisible();
	await page.getByLabel('Lantai dan ruang').fill('Lantai 3, ruang rapat');
	await page.getByLabel('Keluhan').selectOption('Bocor');
	await page.getByLabel('Air mengenai barang atau listrik?').selectOption('Tidak');
	await page.getByRole('button', { name: 'Simpan dan beri nomor' }).click();
	await expect(page.getByRole('link', { name: 'Kirim tanda terima' })).toBeVisible();
	await page.getByRole('link', { name: 'Buka tiket' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Tiket' })).toBeVisible();
	await page.keyboard.press('Escape');

	await expect(page.getByRole('row')).toHaveCount(1);
	await page.keyboard.press('Enter');
	const panel = page.getByRole('complementary', { name: 'Tiket' });
	await expect(panel.getByRole('heading', { level: 2 })).toHaveText(
		'AC di ruang rapat lantai 3 bocor'
	);
	await page.keyboard.press('t');
	await expect(panel.getByText('Petugas: Sari Contoh')).toBeVisible();
	await expectAccessible(page, 'the queue with a ticket beside it');

	await page.keyboard.press('c');
	const note = panel.getByLabel('Catatan internal: tidak terlihat oleh pemohon');
	await expect(note).toBeFocused();
	await note.fill('Pernah bocor tahun lalu.');
	await page.keyboard.press('Control+Enter');
	const said = panel.getByRole('list', { name: 'Percakapan' }).getByRole('listitem');
	await expect(said).toContainText('Catatan internal: tidak terlihat oleh pemohon');
	await expect(said).toContainText('Pernah bocor tahun lalu.');
	// What is written as a note never becomes a message by a switch.
	await note.fill('Hanya untuk kita.');
	await panel.getByText('Pesan kepada pemohon', { exact: true }).click();
	await expect(panel.getByLabel('Pesan kepada pemohon', { exact: true }).last()).toHaveValue('');
	await panel.getByRole('heading', { level: 2 }).click();

	await page.keyboard.press('e');
	const escalation = page.getByRole('dialog', { name: /^Eskalasi tiket/ });
	await escalation.getByLabel('Ke jenjang').selectOption('Tier 3 · Vendor');
	await escalation.getByLabel('Alasan').fill('Perlu teknisi AC.');
	await escalation.getByRole('button', { name: 'Eskalasi' }).click();
	const vendor = page.getByRole('dialog', { name: /^Kabari/ });
	await expect(vendor).toContainText('Perlu teknisi AC.');
	await expect(vendor).not.toContainText('Pernah bocor tahun lalu.');
	await expect(vendor).not.toContainText('Rina Contoh');
	await vendor.getByRole('button', { name: 'Nanti saja' }).click();
	await expect(panel.getByText(/^Vendor: /).first()).toBeVisible();

	await page.keyboard.press('s');
	const solution = page.getByRole('dialog', { name: /^Selesaikan tiket/ });
	await solution.getByLabel('Solusi').fill('Pipa diganti.');
	await page.keyboard.press('Control+Enter');
	await expect(panel.getByText('Selesai', { exact: true }).first()).toBeVisible();
	await panel.getByText('Riwayat lengkap').click();
	await expect(panel.getByText('Dalam proses → Selesai')).toBeVisible();

	await page.keyboard.press('Escape');
	await page.getByRole('button', { name: /^Selesai, belum ditutup/ }).click();
	await expect(page.getByRole('row')).toHaveCount(1);
	await page.setViewportSize({ width: 390, height: 844 });
	await expectNoSidewaysScroll(page, 'the queue on a phone');
	await page.getByRole('row').getByRole('button').click();
	await expect(page).toHaveURL(/\/desk\/[0-9A-Z]{26}$/);
	await expectNoSidewaysScroll(page, 'a ticket on a phone');
	expect(complaints).toEqual([]);
});
