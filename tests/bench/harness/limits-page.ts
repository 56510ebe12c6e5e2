import type { BenchPage } from '../pages/page.ts';
import type { Places, Visit } from './places.ts';

/** The page on which limits are measured, in a browser of its own. */
export class LimitsPage {
	readonly visit: Visit;

	private constructor(visit: Visit) {
		this.visit = visit;
	}

	static async open(places: Places, address = places.limits): Promise<LimitsPage> {
		const visit = await places.visit();
		await visit.page.goto(address);
		await visit.page.waitForFunction(() => 'bench' in window);
		return new LimitsPage(visit);
	}

	call<Name extends keyof BenchPage>(
		name: Name,
		...args: Parameters<BenchPage[Name]>
	): Promise<Awaited<ReturnType<BenchPage[Name]>>> {
		return this.visit.page.evaluate(
			([asked, given]) => {
				const { bench } = window as unknown as {
					bench: Record<string, (...all: unknown[]) => Promise<unknown>>;
				};
				return bench[asked]!(...given);
			},
			[name, args] as const
		) as Promise<Awaited<ReturnType<BenchPage[Name]>>>;
	}

	async choose(file: string): Promise<void> {
		await this.visit.page.locator('input[type=file]').setInputFiles(file);
	}

	close(): Promise<void> {
		return this.visit.context.close();
	}
}
