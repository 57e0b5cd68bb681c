import { ensureBenchBuild, ensureBuild, ensureGenerated, forBench } from '#lib/local/build.ts';
import { Children } from '#lib/local/children.ts';
import { progressTo } from '#lib/local/progress.ts';
import { noProvider, type OwnSite, startOwnSite } from '#tests/e2e/own-site.ts';

/**
 * Builds the site for production and starts it with an empty store.
 * @param purpose the bench's build has the empty page beside the others
 */
export async function startMeasuredSite(purpose: 'bench' | 'as it is'): Promise<OwnSite> {
  const children = new Children(null);
  const progress = progressTo((text) => process.stderr.write(text));
  await ensureGenerated(children, progress);
  if (purpose === 'as it is') {
    await ensureBuild(children, progress);
    return await startOwnSite();
  }
  await ensureBenchBuild(children, progress);
  return await startOwnSite(noProvider, forBench);
}
