package vn.motcua.engine.camunda;

import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;

/** Runs a command of the engine in a transaction with its dossier locked, and tells its failures in our words. */
@Component
class EngineCalls {

    private final TransactionTemplate transaction;
    private final DossierLock lock;

    EngineCalls(PlatformTransactionManager transactions, DossierLock lock) {
        this.transaction = new TransactionTemplate(transactions);
        this.lock = lock;
    }

    void run(DossierId dossier, Runnable command) {
        transaction.executeWithoutResult(status -> {
            lock.lock(dossier);
            try {
                command.run();
            } catch (ProcessEngineException e) {
                throw translated(e);
            }
        });
    }

    private static RuntimeException translated(ProcessEngineException failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof Rejection rejection) {
                return rejection;
            }
        }
        Rejection rejection = rejection(failure);
        if (rejection == null) {
            return failure;
        }
        rejection.initCause(failure);
        return rejection;
    }

    private static Rejection rejection(ProcessEngineException failure) {
        if (failure instanceof MismatchingMessageCorrelationException) {
            return Rejection.conflict(
                    "flow-not-waiting",
                    new Text(
                            "Hồ sơ hiện không chờ thông điệp này.",
                            "The dossier does not wait for this message at the moment."));
        }
        if (failure instanceof OptimisticLockingException) {
            return Rejection.conflict(
                    Rejection.CHANGED_MEANWHILE,
                    new Text(
                            "Hồ sơ vừa được thay đổi ở nơi khác; hãy tải lại và thử lại.",
                            "The dossier was changed elsewhere meanwhile; load it again and try again."));
        }
        String message = String.valueOf(failure.getMessage());
        boolean stuck = message.contains("No outgoing sequence flow") || message.contains("The flow knows no fact");
        return stuck
                ? Rejection.conflict(
                        "flow-cannot-go-on",
                        new Text(
                                "Quy trình không có bước tiếp theo phù hợp với dữ kiện đã nhập.",
                                "The flow has no next step that fits the facts given."))
                : null;
    }
}
