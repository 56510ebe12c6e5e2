import { PRODUCT, type Language, type Stage, type Template } from '#lib/domain/billing/template.ts';
import { templateId } from '#lib/domain/ids.ts';
import { stampAt } from '#lib/domain/clock.ts';

interface OfficialText {
	readonly slug: string;
	readonly stage: Stage;
	readonly name: Record<Language, string>;
	readonly body: Record<Language, string>;
}

/**
 * The texts that every store begins with. Each names the customer, the number, the amount, the
 * period and the due date, asks for payment, and invites an answer: an answered first message does
 * not count towards WhatsApp's limit on messages that nobody replies to.
 */
const texts: readonly OfficialText[] = [
	{
		slug: 'before-due',
		stage: 'before-due',
		name: { id: 'Sebelum jatuh tempo', en: 'Before the due date' },
		body: {
			id: `Yth. Bapak/Ibu *{nama}*,

Kami mengingatkan bahwa tagihan Anda akan jatuh tempo pada *{jatuh_tempo}*.

{label_nomor}: {nomor}
Periode: {periode}
Jumlah: *{jumlah}*
{rincian}

Mohon melakukan pembayaran sebelum tanggal tersebut. Bila sudah membayar, balas *SUDAH*. Bila ada pertanyaan, silakan balas pesan ini.

Terima kasih,
{kantor}`,
			en: `Dear *{nama}*,

This is a friendly reminder that your bill is due on *{jatuh_tempo}*.

{label_nomor}: {nomor}
Period: {periode}
Amount: *{jumlah}*
{rincian}

Please pay before that date. If you have already paid, reply *PAID*. If you have any question, just reply to this message.

Thank you,
{kantor}`
		}
	},
	{
		slug: 'due',
		stage: 'due',
		name: { id: 'Jatuh tempo', en: 'Due' },
		body: {
			id: `Yth. Bapak/Ibu *{nama}*,

Tagihan Anda jatuh tempo: *{jatuh_tempo}*.

{label_nomor}: {nomor}
Periode: {periode}
Jumlah: *{jumlah}*
{rincian}

Mohon melakukan pembayaran hari ini agar layanan Anda tetap lancar. Bila sudah membayar, balas *SUDAH*. Bila ada kendala, silakan balas pesan ini.

Terima kasih,
{kantor}`,
			en: `Dear *{nama}*,

Your bill is due: *{jatuh_tempo}*.

{label_nomor}: {nomor}
Period: {periode}
Amount: *{jumlah}*
{rincian}

Please pay today so that your service goes on without interruption. If you have already paid, reply *PAID*. If something keeps you from paying, just reply to this message.

Thank you,
{kantor}`
		}
	},
	{
		slug: 'overdue-1-7',
		stage: 'overdue-1-7',
		name: { id: 'Lewat 1–7 hari', en: '1–7 days overdue' },
		body: {
			id: `Yth. Bapak/Ibu *{nama}*,

Menurut catatan kami, tagihan berikut telah lewat jatuh tempo ({jatuh_tempo}) dan belum kami terima pembayarannya.

{label_nomor}: {nomor}
Periode: {periode}
Jumlah: *{jumlah}*
{rincian}

Mohon segera melakukan pembayaran. Bila sudah membayar, balas *SUDAH* agar kami dapat memeriksanya. Bila ada kendala, silakan balas pesan ini.

Terima kasih,
{kantor}`,
			en: `Dear *{nama}*,

According to our records the following bill was due on {jatuh_tempo} and we have not received the payment yet.

{label_nomor}: {nomor}
Period: {periode}
Amount: *{jumlah}*
{rincian}

Please pay soon. If you have already paid, reply *PAID* and we will check. If something keeps you from paying, just reply to this message.

Thank you,
{kantor}`
		}
	},
	{
		slug: 'overdue-8-30',
		stage: 'overdue-8-30',
		name: { id: 'Lewat 8–30 hari', en: '8–30 days overdue' },
		body: {
			id: `Yth. Bapak/Ibu *{nama}*,

Tagihan Anda telah lewat jatuh tempo *{hari_lewat} hari* (sejak {jatuh_tempo}).

{label_nomor}: {nomor}
Periode: {periode}
Jumlah: *{jumlah}*
{rincian}

Kami mengimbau Anda segera melunasinya agar layanan tidak terganggu. Bila sudah membayar, balas *SUDAH*. Bila memerlukan waktu, balas dengan tanggal Anda akan membayar.

Terima kasih,
{kantor}
{kontak}`,
			en: `Dear *{nama}*,

Your bill has been overdue for *{hari_lewat} days* (since {jatuh_tempo}).

{label_nomor}: {nomor}
Period: {periode}
Amount: *{jumlah}*
{rincian}

We ask you to settle it soon so that your service is not interrupted. If you have already paid, reply *PAID*. If you need time, reply with the date on which you will pay.

Thank you,
{kantor}
{kontak}`
		}
	},
	{
		slug: 'overdue-over-30',
		stage: 'overdue-over-30',
		name: { id: 'Lewat lebih dari 30 hari', en: 'More than 30 days overdue' },
		body: {
			id: `Yth. Bapak/Ibu *{nama}*,

Tagihan Anda masih menunggak *{hari_lewat} hari* (sejak {jatuh_tempo}).

{label_nomor}: {nomor}
Periode: {periode}
Jumlah: *{jumlah}*
{rincian}

Kami mengimbau Anda melunasi tunggakan ini, atau menghubungi kami untuk membicarakan cara pembayarannya. Bila sudah membayar, balas *SUDAH* beserta bukti pembayaran.

Terima kasih,
{kantor}
{kontak}`,
			en: `Dear *{nama}*,

Your bill is still in arrears for *{hari_lewat} days* (since {jatuh_tempo}).

{label_nomor}: {nomor}
Period: {periode}
Amount: *{jumlah}*
{rincian}

We ask you to settle these arrears, or to contact us to talk about how to pay. If you have already paid, reply *PAID* with your proof of payment.

Thank you,
{kantor}
{kontak}`
		}
	}
];

/** Who the official texts are signed by, and since when: the same on every device. */
const OFFICIAL = { by: PRODUCT, at: stampAt(Date.UTC(2026, 0, 1)), device: PRODUCT };

/** The seeds as documents. Their ids and content are the same on every device, so they never conflict. */
export function officialTemplates(): Template[] {
	return texts.flatMap(({ slug, stage, name, body }) =>
		(['id', 'en'] as const).map((language) => ({
			_id: templateId(`${slug}-${language}`, OFFICIAL.at),
			type: 'template' as const,
			slug: `${slug}-${language}`,
			name: name[language],
			stage,
			language,
			body: body[language],
			active: true,
			...OFFICIAL
		}))
	);
}
