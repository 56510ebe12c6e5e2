import { lineText, plainText, readBlocks, type Block } from './markdown.ts';

/** The guides, in the order in which they are listed. A name is the file's, in every language. */
export const guideNames = [
	'billing-clerk',
	'import',
	'reminders',
	'collector',
	'supervisor',
	'office-head',
	'sync',
	'accounts',
	'requester',
	'agent',
	'pic',
	'desk-supervisor',
	'desk-admin',
	'helpdesk-operation',
	'request-channels',
	'customer-feedback',
	'shortcuts'
] as const;
export type GuideName = (typeof guideNames)[number];

/** A part of a guide under one heading. */
export interface Section {
	/** Names the section in an address; the part before the first heading has the guide's own. */
	readonly id: string;
	readonly title: string;
	readonly text: string;
}

export interface Guide {
	readonly name: GuideName;
	readonly title: string;
	/** The first paragraph: what the guide is for. */
	readonly lead: string;
	/** Everything below the title. */
	readonly blocks: readonly Block[];
	readonly sections: readonly Section[];
}

export function isGuideName(name: string | null): name is GuideName {
	return guideNames.some((known) => known === name);
}

/** The address of a guide, or of a section in it. */
export function guideHref(name: GuideName, section?: string): string {
	return `/help?guide=${name}${section === undefined ? '' : `#${section}`}`;
}

/** Reads a guide: a title, a paragraph that says what it is for, and sections. */
export function readGuide(name: GuideName, markdown: string): Guide {
	const [title, ...blocks] = readBlocks(markdown, (href) => addressOf(href, name));
	const lead = blocks[0];
	if (title?.kind !== 'heading' || lead?.kind !== 'paragraph') {
		throw new Error(`the guide ${name} must begin with a title and a paragraph`);
	}
	return {
		name,
		title: lineText(title.content),
		lead: lineText(lead.content),
		blocks,
		sections: sectionsOf(blocks, { id: title.id, title: lineText(title.content) })
	};
}

/** Guides name each other by their files, so that links work in the repository too. */
function addressOf(href: string, from: GuideName): string {
	const [, file, section] = /^(?:([a-z-]+)\.md)?(?:#(.+))?$/.exec(href) ?? [];
	const name = file ?? from;
	if ((file ?? section) === undefined || !isGuideName(name)) {
		throw new Error(`the guide ${from} leads to ${href}, which is no guide`);
	}
	return guideHref(name, section);
}

function sectionsOf(blocks: readonly Block[], top: Pick<Section, 'id' | 'title'>): Section[] {
	const sections = [{ ...top, blocks: [] as Block[] }];
	for (const block of blocks) {
		if (block.kind === 'heading') {
			sections.push({ id: block.id, title: lineText(block.content), blocks: [] });
		} else {
			sections.at(-1)!.blocks.push(block);
		}
	}
	return sections.map((section) => ({
		id: section.id,
		title: section.title,
		text: plainText(section.blocks)
	}));
}
