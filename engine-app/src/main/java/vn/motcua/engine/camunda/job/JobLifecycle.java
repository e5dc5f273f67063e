package vn.motcua.engine.camunda.job;

import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.context.SmartLifecycle;

/** Background steps start when everything is ready and stop, running ones finished, before the connections close. */
public final class JobLifecycle implements SmartLifecycle {

    private final JobExecutor jobs;
    private final boolean enabled;

    public JobLifecycle(JobExecutor jobs, boolean enabled) {
        this.jobs = jobs;
        this.enabled = enabled;
    }

    @Override
    public void start() {
        jobs.start();
    }

    @Override
    public void stop() {
        jobs.shutdown();
    }

    @Override
    public boolean isRunning() {
        return jobs.isActive();
    }

    @Override
    public boolean isAutoStartup() {
        return enabled;
    }
}
