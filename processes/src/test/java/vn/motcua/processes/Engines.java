package vn.motcua.processes;

import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageInMemProcessEngineConfiguration;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;

/** Bare engines for model tests only; the product runs on PostgreSQL. */
final class Engines {

    private static final String[] BLOCKS = {
        "supplement", "obligation", "consultation", "delivery", "interruption", "apology"
    };

    private Engines() {}

    /** An engine of its own in memory, with stock history and the hooks that measure coverage. */
    static ProcessEngineConfiguration inMemory(String name) {
        var configuration = new ProcessCoverageInMemProcessEngineConfiguration();
        configuration.setProcessEngineName(name);
        configuration.setJdbcUrl("jdbc:h2:mem:" + name);
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        configuration.setSqlSessionFactory(new ParsedStatements(configuration::getDataSource));
        return configuration;
    }

    /** Demands of a test class that it passes every node and line of a process; shared blocks have their own test. */
    static ProcessEngineCoverageExtension covering(String process) {
        String[] blocks = new String[BLOCKS.length];
        for (int i = 0; i < blocks.length; i++) {
            blocks[i] = process + "." + BLOCKS[i];
        }
        return ProcessEngineCoverageExtension.builder(inMemory(process))
                .excludeProcessDefinitionKeys(blocks)
                .assertClassCoverageAtLeast(1.0)
                .build();
    }
}
