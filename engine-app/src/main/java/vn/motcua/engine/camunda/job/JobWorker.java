package vn.motcua.engine.camunda.job;

import java.util.List;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobHelper;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobsRunnable;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;
import vn.motcua.engine.camunda.DossierLock;
import vn.motcua.engine.camunda.DossierOfFlow;
import vn.motcua.shared.Actor;
import vn.motcua.shared.CurrentActor;

/** Runs background steps as {@code system:engine}; each locks its dossier before the engine reads anything of the flow. */
public final class JobWorker extends DefaultJobExecutor {

    private static final Actor ENGINE = Actor.system("engine");

    private final DossierOfFlow dossiers;
    private final DossierLock lock;

    public JobWorker(DossierOfFlow dossiers, DossierLock lock) {
        this.dossiers = dossiers;
        this.lock = lock;
    }

    @Override
    public Runnable getExecuteJobsRunnable(List<String> jobIds, ProcessEngineImpl engine) {
        return new Batch(jobIds, engine);
    }

    private final class Batch extends ExecuteJobsRunnable {

        Batch(List<String> jobIds, ProcessEngineImpl engine) {
            super(jobIds, engine);
        }

        @Override
        protected void executeJob(String jobId, CommandExecutor commands, JobFailureCollector failures) {
            CurrentActor.runAs(
                    ENGINE,
                    () -> ExecuteJobHelper.executeJob(
                            jobId,
                            commands,
                            failures,
                            new LockedJob(jobId, failures),
                            processEngine.getProcessEngineConfiguration()));
        }
    }

    private final class LockedJob extends ExecuteJobsCmd {

        private static final long serialVersionUID = 1L;

        LockedJob(String jobId, JobFailureCollector failures) {
            super(jobId, failures);
        }

        @Override
        public Void execute(CommandContext context) {
            dossiers.ofJob(jobId).ifPresent(lock::lock);
            return super.execute(context);
        }
    }
}
