import type { Children } from '#lib/local/children.ts';
import { LaunchError } from '#lib/local/launch-error.ts';
import { type Progress, seconds } from '#lib/local/progress.ts';

/** What a step may use. */
export interface Workshop {
  readonly children: Children;
  readonly progress: Progress;
  print(text: string): void;
}

/** One check. Its work throws when it fails. */
export interface Step {
  readonly name: string;
  readonly title: string;
  run(workshop: Workshop): Promise<void>;
}

/**
 * Runs steps in order, all of them whatever fails, and prints a summary that ends with
 * `N passed, N failed`.
 * @returns how many failed
 */
export async function runSteps(steps: readonly Step[], workshop: Workshop): Promise<number> {
  const lines: string[] = [];
  let failed = 0;
  for (const step of steps) {
    workshop.print(`\n== ${step.title}\n`);
    const started = performance.now();
    const passed = await runStep(step, workshop);
    if (!passed) failed += 1;
    const took = seconds(performance.now() - started);
    lines.push(`  ${passed ? 'passed' : 'FAILED'} ${took}  ${step.title} (${step.name})\n`);
    workshop.print(lines.at(-1) ?? '');
  }
  workshop.print(
    `\n== Summary\n${lines.join('')}\n${steps.length - failed} passed, ${failed} failed\n`,
  );
  return failed;
}

async function runStep(step: Step, workshop: Workshop): Promise<boolean> {
  try {
    await step.run(workshop);
    return true;
  } catch (error) {
    const known = error instanceof LaunchError;
    const text = error instanceof Error ? (known ? error.message : error.stack) : String(error);
    workshop.print(`${text}\n`);
    return false;
  }
}
