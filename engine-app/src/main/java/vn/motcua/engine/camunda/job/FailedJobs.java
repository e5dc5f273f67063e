package vn.motcua.engine.camunda.job;

import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;

/** Retries as the engine does, but keeps the cause of a failure instead of the text of an exception. */
public final class FailedJobs implements FailedJobCommandFactory {

    @Override
    public Command<Object> getCommand(String jobId, Throwable exception) {
        return new Retry(jobId, exception);
    }

    private static final class Retry extends DefaultJobRetryCmd {

        Retry(String jobId, Throwable exception) {
            super(jobId, exception);
        }

        @Override
        protected void logException(JobEntity job) {
            if (exception != null) {
                job.setExceptionMessage(FailureCause.of(exception).encoded());
            }
        }
    }
}
