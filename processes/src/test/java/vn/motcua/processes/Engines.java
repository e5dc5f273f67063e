package vn.motcua.processes;

import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageInMemProcessEngineConfiguration;

/** Bare engines for model tests only; the product runs on PostgreSQL. */
final class Engines {

    private Engines() {}

    /** An engine in memory with stock history and the hooks that measure coverage. */
    static ProcessEngineConfiguration inMemory() {
        var configuration = new ProcessCoverageInMemProcessEngineConfiguration();
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        return configuration;
    }
}
