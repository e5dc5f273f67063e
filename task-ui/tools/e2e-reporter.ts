import { stripVTControlCharacters } from 'node:util';
import type { FullResult, Reporter, TestCase, TestResult } from '@playwright/test/reporter';

/**
 * Says each test on a line of its own and closes with "e2e: N passed, N failed": WholeDemoIT hands the lines on to Maven,
 * people read them.
 */
export default class E2eReporter implements Reporter {
  private passed = 0;
  private failed = 0;

  printsToStdio() {
    return true;
  }

  onTestEnd(test: TestCase, result: TestResult) {
    // a test left out because the one before it failed is not a success either
    const passed = result.status === 'passed';
    passed ? this.passed++ : this.failed++;
    const why = stripVTControlCharacters(result.error?.message ?? '')
      .split('\n')
      .slice(0, 12)
      .join(' ');
    const title = test.titlePath().slice(2).join(' › ');
    console.log(
      `e2e: ${passed ? 'ok' : result.status} | ${title} | ${Math.round(result.duration)} ms${why && ` | ${why}`}`,
    );
  }

  onError(error: { message?: string }) {
    this.failed++;
    console.log(`e2e: failed | the run itself | 0 ms | ${error.message ?? ''}`);
  }

  onEnd(_result: FullResult) {
    console.log(`e2e: ${this.passed} passed, ${this.failed} failed`);
  }
}
