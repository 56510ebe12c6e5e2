import { expect, it } from 'vitest';
import { noReply, ReplyDrafts } from './reply-drafts.ts';

function aDrawer(kept = new Map<string, string>()) {
	return {
		kept,
		getItem: (key: string) => kept.get(key) ?? null,
		setItem: (key: string, value: string) => void kept.set(key, value),
		removeItem: (key: string) => void kept.delete(key)
	};
}

it('an answer that was begun is there again, for its ticket and its person', () => {
	const drawer = aDrawer();
	new ReplyDrafts(drawer, 'sari').keep('ticket:1', { message: 'Baik, kami', note: '' });
	expect(new ReplyDrafts(drawer, 'sari').of('ticket:1').message).toBe('Baik, kami');
	expect(new ReplyDrafts(drawer, 'sari').of('ticket:2')).toEqual(noReply);
	expect(new ReplyDrafts(drawer, 'budi').of('ticket:1')).toEqual(noReply);
	expect([...drawer.kept.keys()]).toEqual(['satuloket.desk-replies.sari']);
});

it('nothing is left once it was sent, and what cannot be read is nothing', () => {
	const drawer = aDrawer();
	const drafts = new ReplyDrafts(drawer, 'sari');
	drafts.keep('ticket:1', { message: '', note: 'Stok habis' });
	drafts.keep('ticket:1', noReply);
	expect(drawer.kept.size).toBe(0);
	drawer.setItem('satuloket.desk-replies.sari', '[["ticket:1",{"message":7}],"kaca"]');
	expect(drafts.of('ticket:1')).toEqual(noReply);
	drawer.setItem('satuloket.desk-replies.sari', '{kaca');
	expect(drafts.of('ticket:1')).toEqual(noReply);
});
